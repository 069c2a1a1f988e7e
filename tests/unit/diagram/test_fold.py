"""Which claims are folded away when a map has more than a page can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.cards import cards
from argmap.diagram.folding import folded
from argmap.model import ArgumentMap
from argmap.structure import ReadingOrder, bearing_on, reading_order
from tests.helpers.examples import sketch
from tests.property.strategies import shapes


def fold(argument: ArgumentMap, most: int) -> dict[str, set[str]]:
    """Give what is folded at which claim."""
    return {name: set(hid) for name, hid in folded(reading_order(argument), most).items()}


TREE = sketch(
    "top: {because: [a, b]}",
    "a: {because: [a1, a2]}",
    "a1: {because: [a11]}",
    *("a11", "a2"),
    "b: {because: [b1]}",
    "b1",
)


@pytest.mark.parametrize(
    ("most", "found"),
    [
        (0, {}),
        (7, {}),
        (6, {"a1": {"a11"}}),
        (5, {"a1": {"a11"}, "b": {"b1"}}),
        (4, {"a": {"a1", "a11", "a2"}}),
        (3, {"a": {"a1", "a11", "a2"}, "b": {"b1"}}),
        (1, {"top": {"a", "a1", "a11", "a2", "b", "b1"}}),
    ],
)
def test_branches_are_opened_level_by_level_and_the_larger_ones_first(
    most: int, found: dict[str, set[str]]
) -> None:
    assert fold(TREE, most) == found


def test_a_claim_that_bears_on_two_branches_is_not_folded_with_one_of_them() -> None:
    made = sketch("top: {because: [a, b]}", "a: {because: [x, y]}", "b: {because: [x]}", "x", "y")
    assert fold(made, 4) == {"a": {"y"}}


def test_where_it_cannot_be_shown_with_both_one_of_them_is_folded_away() -> None:
    made = sketch("top: {because: [a, b]}", "a: {because: [x]}", "b: {because: [x]}", "x")
    assert fold(made, 3) == {"top": {"b"}}


def test_it_is_folded_at_the_claim_through_which_all_of_it_leads() -> None:
    made = sketch(
        "top: {because: [m]}", "m: {because: [a, b]}", "a: {because: [x]}", "b: {because: [x]}", "x"
    )
    assert fold(made, 4) == {"m": {"a", "b", "x"}}


def test_what_is_left_without_a_shown_conclusion_is_hidden_with_one_of_them() -> None:
    made = sketch(
        "top: {because: [a, b]}",
        "a: {because: [a1]}",
        "a1: {because: [x]}",
        "b: {because: [b1]}",
        "b1: {because: [x]}",
        "x",
    )
    found = fold(made, 4)
    assert found in ({"a": {"a1", "x"}, "b": {"b1"}}, {"a": {"a1"}, "b": {"b1", "x"}})


def test_attacks_on_a_step_are_folded_with_what_the_step_leads_to() -> None:
    made = sketch("top: {because: [a]}", "a: {because: [{premises: [b], unless: [u]}]}", "b", "u")
    assert fold(made, 3) == {"a": {"b", "u"}}


def test_a_thesis_is_never_hidden_nor_what_leads_on_from_it() -> None:
    made = sketch(
        "top: {because: [a]}",
        "a: {because: [t]}",
        "t: {because: [x]}",
        "x",
        head="thesis: [top, t]",
    )
    assert fold(made, 1) == {"t": {"x"}}


def test_too_many_roots_are_folded_at_the_last_one_that_is_shown() -> None:
    made = sketch("a", "b: {because: [b1]}", "b1", "c", "d: {because: [d1]}", "d1", "e")
    assert fold(made, 3) == {"b": {"b1"}, "d": {"d1", "c", "e"}}


def test_theses_are_never_among_them() -> None:
    made = sketch(*"abcdef", head="thesis: [c, d, e]")
    assert fold(made, 2) == {"e": {"a", "b", "f"}}


def test_a_thesis_that_bears_on_several_roots_stays_tied_to_one_of_them() -> None:
    made = sketch("alone", "a: {because: [t]}", "b: {because: [t]}", "t", head="thesis: t")
    assert fold(made, 1) == {"a": {"alone", "b"}}


def hub(reasons: int, objections: int) -> ArgumentMap:
    """Give a map with one claim on which all others bear at once."""
    pro = [f"r{number}" for number in range(reasons)]
    con = [f"o{number}" for number in range(objections)]
    return sketch(f"top: {{because: [{', '.join(pro)}], but: [{', '.join(con)}]}}", *pro, *con)


def test_a_claim_of_very_many_reasons_shows_the_first_ones_and_counts_the_rest() -> None:
    (hidden,) = fold(hub(80, 20), 11).values()
    shown = {name for name in hub(80, 20).index.claim if name not in hidden}
    assert shown == {"top", *(f"r{number}" for number in range(8)), "o0", "o1"}


def test_an_objection_is_shown_however_few_there_are() -> None:
    (hidden,) = fold(hub(80, 1), 5).values()
    assert "o0" not in hidden


def test_of_many_reasons_those_with_the_largest_branches_are_shown() -> None:
    names = [f"r{number}" for number in range(20)]
    last = "r19: {because: [x, y, z]}"
    made = sketch(f"top: {{because: [{', '.join(names)}]}}", *names[:-1], last, *"xyz")
    assert fold(made, 4).keys() == {"top", "r19"}


def test_premises_that_are_needed_together_are_shown_together_or_not_at_all() -> None:
    names = [f"r{number}" for number in range(20)]
    steps = ", ".join(f"[{one}, {two}]" for one, two in zip(names[::2], names[1::2], strict=True))
    made = sketch(f"top: {{because: [{steps}]}}", *names)
    assert len(made.claims) - len(fold(made, 8)["top"]) == 7


def test_equally_many_reasons_of_several_claims_are_shown_where_not_all_can_be() -> None:
    tops = ["a", "b"]
    below = {top: [f"{top}{number}" for number in range(30)] for top in tops}
    made = sketch(
        "top: {because: [a, b]}",
        *(f"{top}: {{because: [{', '.join(below[top])}]}}" for top in tops),
        *(name for top in tops for name in below[top]),
    )
    assert [len(names) for names in fold(made, 13).values()] == [25, 25]


def test_a_card_and_the_subtitle_count_what_is_hidden() -> None:
    drawing = cards(TREE, max_cards=3)
    assert [(card.id, card.folded) for card in drawing.cards] == [("top", 0), ("a", 3), ("b", 1)]
    assert drawing.hidden == 4
    assert any("4 folded away" in line for line in drawing.subtitle)
    assert drawing.order.numbers["b"] == "5", "numbers are those of the whole map"


def ways(order: ReadingOrder, without: set[str]) -> set[str]:
    """Give the claims that are reached from a root, but not by way of these."""
    found: set[str] = set()
    stack = list(order.roots)
    while stack:
        name = stack.pop()
        if name not in found:
            found.add(name)
            below = [] if name in without else list(bearing_on(order.relations, name))
            stack += [p for link, p in below if (link.id, p) not in order.circular]
    return found


@given(shapes(), st.integers(1, 9))
def test_what_is_shown_is_not_left_alone(argument: ArgumentMap, most: int) -> None:
    order = reading_order(argument)
    hidden = {name for names in folded(order, most).values() for name in names}
    assert set(order.ids) - hidden <= ways(order, hidden)


@given(shapes(), st.integers(1, 9))
def test_what_is_hidden_is_behind_what_is_folded(argument: ArgumentMap, most: int) -> None:
    """But for what is left of claims, or of roots, of which some are shown."""
    order = reading_order(argument)
    hides = folded(order, most)
    hidden = {name for names in hides.values() for name in names}
    in_part = any(ways(order, {name}) & hides[name] for name in hides)
    if not in_part:
        assert ways(order, set(hides)) & hidden == set()


@given(shapes(), st.integers(1, 9))
def test_everything_hidden_is_counted_once_at_a_claim_that_is_shown(
    argument: ArgumentMap, most: int
) -> None:
    order = reading_order(argument)
    hides = folded(order, most)
    hidden = [name for names in hides.values() for name in names]
    assert len(hidden) == len(set(hidden))
    assert not {*order.theses, *hides} & set(hidden)
    drawing = cards(argument, max_cards=most)
    assert sum(card.folded for card in drawing.cards) == drawing.hidden == len(hidden)
    assert len(drawing.cards) + drawing.hidden == len(argument.claims)


@given(shapes(), st.integers(1, 9))
def test_no_more_is_shown_than_asked_for_unless_theses_need_it(
    argument: ArgumentMap, most: int
) -> None:
    order = reading_order(argument)
    if set(order.theses) <= set(order.roots):
        hidden = {name for names in folded(order, most).values() for name in names}
        assert len(order.ids) - len(hidden) <= max(most, len(order.theses))
