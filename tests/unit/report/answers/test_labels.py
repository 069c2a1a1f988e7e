"""Claims and links as they are named to people."""

from __future__ import annotations

import pytest

from argmap.analysis import Add
from argmap.model import Claim, Link, LinkKind
from argmap.report.answers.labels import Labels, listed
from tests.helpers.examples import sketch

MAP = sketch(
    "b: {text: The ground., because: [c]}",
    "a: {text: 'The thesis, in so many words that nobody can say them in a single breath.', "
    "because: [{id: s, premises: [d, b], unless: [{id: u, premises: [e]}]}], "
    "but: [{id: o, premises: [f]}]}",
    *("c: Clear.", "d: Dear.", "e: Early.", "f: Far."),
    head="thesis: a",
    links="[{id: k, support: s, from: [c]}, {id: bare, attack: a, from: []}]",
)
LABELS = Labels(MAP)


def test_numbers_are_those_of_the_picture_and_a_single_thesis_is_t() -> None:
    assert [LABELS.number(name) for name in LABELS.order] == ["T", "1", "2", "3", "4", "5"]
    assert LABELS.order == ("a", "d", "b", "c", "e", "f")


def test_several_theses_have_numbers() -> None:
    labels = Labels(sketch("a", "b", head="thesis: [a, b]"))
    assert (labels.number("a"), labels.number("b")) == ("T1", "T2")


def test_a_claim_in_a_sentence_is_its_number_and_its_first_words() -> None:
    assert LABELS.said("c") == "3 “Clear.”"
    assert LABELS.said("a") == "T “The thesis, in so many words that nobody can say them in a…”"


def test_a_terminal_of_ascii_gets_its_quotation_marks_and_dots() -> None:
    said = Labels(MAP, plain=True).said("a")
    assert said == 'T "The thesis, in so many words that nobody can say them in..."'


def test_lines_and_blanks_of_a_text_do_not_break_a_sentence() -> None:
    labels = Labels(sketch('a: {text: "One\\n  line. "}'))
    assert labels.quoted("a") == "“One line.”"


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("s", "the step from 1 + 2"),
        ("o", "the objection 5"),
        ("u", "the undercut by 4"),
        ("k", "the backing by 3"),
        ("bare", "the objection without premises"),
        ("b", "2"),
    ],
)
def test_a_link_is_named_by_what_it_does_and_where_it_starts(link: str, name: str) -> None:
    assert LABELS.link(link) == name


def test_sets_are_told_in_reading_order() -> None:
    assert LABELS.together(["c", "b", "d"]) == "1 + 2 + 3"
    assert LABELS.each(["c", "b", "d"]) == "1, 2, 3"


def test_a_way_begins_with_its_cause() -> None:
    assert LABELS.path(("c", "b#1", "b", "s", "a")) == "3 → 2 → T"
    assert LABELS.path(("o", "a")) == "the objection 5 → T"
    assert LABELS.path(("c",)) == ""
    assert Labels(MAP, plain=True).path(("c", "b#1", "b")) == "3 -> 2"


def test_what_is_supposed_is_new() -> None:
    one = Add(Link(id="x#", kind=LinkKind.ATTACK, premises=("x",), target="a"), (Claim(id="x"),))
    two = Add(Link(id="y#", kind=LinkKind.ATTACK, premises=("y",), target="a"), (Claim(id="y"),))
    assert Labels(MAP, [one]).number("x") == "new"
    labels = Labels(MAP, [one, two])
    assert [labels.number("x"), labels.link("y#")] == ["new 1", "the objection new 2"]
    assert labels.order[-2:] == ("x", "y")


def test_an_objection_to_an_objection_is_a_reply_supposed_ones_too() -> None:
    reply = Add(Link(id="x#", kind=LinkKind.ATTACK, premises=("x",), target="f"), (Claim(id="x"),))
    again = Add(Link(id="y#", kind=LinkKind.ATTACK, premises=("y",), target="x"), (Claim(id="y"),))
    labels = Labels(MAP, [reply, again])
    assert [labels.link(name) for name in ("o", "x#", "y#")] == [
        *("the objection 5", "the reply new 1", "the objection new 2"),
    ]


def test_a_heading_says_what_the_claim_is() -> None:
    assert LABELS.heading("a", "unstated").mark == "thesis"
    assert LABELS.heading("c", "unstated").mark == "unstated"


@pytest.mark.parametrize(
    ("parts", "text"), [("", "nothing"), ("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")]
)
def test_a_list_in_words(parts: str, text: str) -> None:
    assert listed(parts) == text
