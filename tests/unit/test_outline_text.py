"""The outline as a terminal shows it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.cards import cards
from argmap.model import ArgumentMap, Claim, Link, LinkKind
from argmap.render import Picture, RenderOptions, render
from argmap.render.outline_text import OutlineForm, outline_text
from argmap.terminal.columns import columns
from tests.conftest import ROOT
from tests.helpers.examples import each_map, sketch
from tests.helpers.run import argmap as run
from tests.property.strategies import maps

OPED = "maps/oped.yaml"
PAINT = re.compile(r"\x1b\[[0-9;]*m")


def told(made: ArgumentMap, form: OutlineForm) -> str:
    return outline_text(cards(made), form)


@each_map
def test_colours_only_add_to_what_the_signs_say(file: str) -> None:
    made = argmap.load(file)
    plain, painted = (told(made, OutlineForm(colour=colour)) for colour in (False, True))
    assert plain != painted
    assert PAINT.sub("", painted) == plain


@settings(max_examples=30)
@given(maps(), st.integers(40, 120))
def test_no_row_is_wider_than_the_terminal_and_no_text_commands_it(
    made: ArgumentMap, width: int
) -> None:
    for row in told(made, OutlineForm(columns=width)).splitlines():
        assert row.isprintable() or "\u00a0" in row or "\u200d" in row or "\u200c" in row
        indent = len(row) - len(row.lstrip("│├└─ "))
        assert columns(row) <= max(width, indent + 40)


def test_a_control_character_is_shown_as_its_escape() -> None:
    made = ArgumentMap(claims=(Claim(id="a", text="red \x1b[31m alert"),))
    assert "red \\x1b[31m alert" in told(made, OutlineForm())


def test_a_depth_folds_what_is_deeper_and_counts_it() -> None:
    made = argmap.load(ROOT / OPED)
    shallow = told(made, OutlineForm(depth=1))
    shown = [line for line in shallow.splitlines() if re.search(r"\d+ [A-Z]{3,}", line)]
    counted = [int(number) for number in re.findall(r"\+(\d+) MORE", shallow)]
    assert len(shown) + 1 + sum(counted) == len(made.claims)
    assert told(made, OutlineForm(depth=0)).splitlines()[2].startswith("THESIS · +63 MORE: ")
    assert told(made, OutlineForm(depth=99)) == told(made, OutlineForm())


def test_one_branch_is_told_alone_with_its_numbers_in_the_whole() -> None:
    made = sketch("a: {because: [b, c]}", "b: {because: [d]}", "c", "d", head="title: Four")
    assert told(made, OutlineForm(of="b")) == "Four\n\n1 REASON: b\n└─ + 2 REASON: d\n"


def test_a_link_to_nowhere_and_a_link_from_nothing_are_told() -> None:
    claims = (Claim(id="a"), Claim(id="b"))
    links = (
        Link(id="k", kind=LinkKind.SUPPORT, premises=("b",), target=None),
        Link(id="l", kind=LinkKind.ATTACK, premises=(), target="a"),
    )
    written = told(ArgumentMap(claims=claims, links=links, thesis=("a",)), OutlineForm())
    assert written == "THESIS: a\n└─ − ()\n\n1 UNCONNECTED: b\n\n()\n└─ + see 1\n"


def test_a_link_to_be_drawn_in_is_not_told_and_its_premise_stands_apart() -> None:
    made = sketch("a: {because: [{id: step, premises: [b]}]}", "b: {because: [c]}", "c")
    options = RenderOptions(missing=("step",))
    written = str(render(Picture(made, options), "outline").data)
    assert written == "THESIS: a\n\n1 CLAIM: b\n└─ + 2 CLAIM: c\n"


def test_a_link_whose_kind_is_to_be_found_has_a_line_for_its_sign() -> None:
    made = sketch("a: {but: [{id: step, premises: [b]}]}", "b")
    options = RenderOptions(blank=("step", "b"))
    written = str(render(Picture(made, options), "outline").data)
    assert written == "THESIS: a\n└─ _ 1 CLAIM: ____________\n"


@pytest.mark.parametrize(
    ("option", "colours"),
    [((), False), (("--color", "always"), True), (("--color", "never"), False)],
)
def test_colours_are_for_terminals_and_for_those_who_ask(
    option: tuple[str, ...], colours: bool
) -> None:
    done = run("outline", OPED, *option, NO_COLOR="1")
    assert done.returncode == 0
    assert ("\x1b[" in done.stdout) == colours


def test_a_branch_is_named_by_id_number_or_words() -> None:
    made = {
        run("outline", OPED, "--of", name).stdout for name in ("32", "no-front", "A military front")
    }
    assert len(made) == 1
    assert all("32 REPLY" in text for text in made)
    wrong = run("outline", OPED, "--of", "no such claim")
    assert wrong.returncode == 2
    assert "--of" in wrong.stderr


def test_further_rows_of_a_thesis_are_indented_and_no_wider_than_the_terminal() -> None:
    made = ArgumentMap(claims=(Claim(id="a", text="word " * 20),))
    rows = told(made, OutlineForm(columns=43)).splitlines()
    assert [row[:3] for row in rows[1:]] == ["   "] * (len(rows) - 1)
    assert max(map(len, rows)) <= 43
