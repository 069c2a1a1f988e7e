"""Which claims are folded away when a map has more than a page can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.cards import cards
from argmap.diagram.fold import folded
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
        (5, {"a": {"a1", "a11", "a2"}}),
        (4, {"a": {"a1", "a11", "a2"}}),
        (3, {"a": {"a1", "a11", "a2"}, "b": {"b1"}}),
        (1, {"top": {"a", "a1", "a11", "a2", "b", "b1"}}),
    ],
)
def test_the_farthest_branches_are_folded_first_and_then_those_read_first(
    most: int, found: dict[str, set[str]]
) -> None:
    assert fold(TREE, most) == found


def test_a_claim_that_bears_on_two_branches_is_not_folded_with_one_of_them() -> None:
    made = sketch("top: {because: [a, b]}", "a: {because: [x, y]}", "b: {because: [x]}", "x", "y")
    assert fold(made, 4) == {"a": {"y"}}


def test_nor_with_both_while_they_are_shown() -> None:
    made = sketch("top: {because: [a, b]}", "a: {because: [x]}", "b: {because: [x]}", "x")
    assert fold(made, 3) == {"top": {"a", "b", "x"}}


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


def test_roots_are_never_hidden_however_many_there_are() -> None:
    assert fold(sketch(*"abcdef"), 1) == {}


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
def test_what_is_hidden_is_behind_what_is_folded_and_what_is_shown_is_not_left_alone(
    argument: ArgumentMap, most: int
) -> None:
    order = reading_order(argument)
    hides = folded(order, most)
    hidden = {name for names in hides.values() for name in names}
    assert ways(order, set(hides)) & hidden == set()
    assert set(order.ids) - hidden <= ways(order, hidden)


@given(shapes(), st.integers(1, 9))
def test_nothing_is_hidden_twice_and_no_root_thesis_or_folded_claim_at_all(
    argument: ArgumentMap, most: int
) -> None:
    order = reading_order(argument)
    hides = folded(order, most)
    hidden = [name for names in hides.values() for name in names]
    assert len(hidden) == len(set(hidden))
    assert not {*order.roots, *order.theses, *hides} & set(hidden)


@given(shapes(), st.integers(1, 9))
def test_no_more_is_shown_than_asked_for_where_that_can_be(
    argument: ArgumentMap, most: int
) -> None:
    """With one root and no other thesis all else can be hidden, at the root."""
    order = reading_order(argument)
    if len(order.roots) == 1 and set(order.theses) <= set(order.roots):
        hidden = {name for names in folded(order, most).values() for name in names}
        assert len(order.ids) - len(hidden) <= most
