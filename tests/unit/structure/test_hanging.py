"""Under which conclusion each claim hangs."""

from __future__ import annotations

from functools import partial

from hypothesis import given

from argmap.model import ArgumentMap
from argmap.structure import Hanging, bearing_on, hanging, reading_order
from tests.helpers.examples import sketch
from tests.property.strategies import shapes


def hung(argument: ArgumentMap) -> Hanging:
    """Hang the claims of a map."""
    order = reading_order(argument)
    return hanging(
        partial(bearing_on, order.relations), reversed(order.lowest_first), order.circular
    )


def under(argument: ArgumentMap) -> dict[str, str]:
    """Give the id of the link by which each claim hangs."""
    return {name: link.id for name, link in hung(argument).under.items()}


def test_a_claim_hangs_under_its_farthest_conclusion() -> None:
    made = sketch("a: {because: [x, b]}", "b: {because: [c]}", "c: {because: [x]}", "x")
    assert under(made) == {"b": "a#2", "c": "b#1", "x": "c#1"}
    assert hung(made).distance == {"a": 0, "b": 1, "c": 2, "x": 3}


def test_of_conclusions_that_are_equally_far_the_first_in_the_file_counts() -> None:
    made = sketch("a: {because: [b, c]}", "b: {because: [x]}", "c: {because: [x]}", "x")
    assert under(made)["x"] == "b#1"
    turned = sketch("a: {because: [c, b]}", "b: {because: [x]}", "c: {because: [x]}", "x")
    assert under(turned)["x"] == "c#1"


def test_of_two_links_to_one_conclusion_the_first_counts() -> None:
    assert under(sketch("a: {because: [x, [x, y]]}", "x", "y"))["x"] == "a#1"


def test_what_attacks_a_step_hangs_under_what_the_step_leads_to() -> None:
    made = sketch("a: {because: [{premises: [b], unless: [u]}]}", "b: {because: [c]}", "c", "u")
    assert under(made)["u"] == "a#1.1"
    assert hung(made).distance["u"] == 1


def test_a_step_that_closes_a_circle_holds_nothing() -> None:
    made = sketch("a: {because: [b]}", "b: {because: [c]}", "c: {because: [b]}")
    assert under(made) == {"b": "a#1", "c": "b#1"}


def test_links_that_are_not_drawn_hold_nothing() -> None:
    order = reading_order(sketch("a: {because: [b, c]}", "b: {because: [c]}", "c"))
    top_down = list(reversed(order.lowest_first))
    found = hanging(
        partial(bearing_on, order.relations), top_down, order.circular, drawn={"a#1", "a#2"}
    )
    assert found.under["c"].id == "a#2"
    assert found.distance == {"a": 0, "b": 1, "c": 1}


def test_what_bears_on_a_claim_are_its_links_each_before_the_attacks_on_it() -> None:
    made = sketch("a: {because: [{premises: [b], unless: [u]}, c]}", "b", "c", "u")
    found = [(link.id, premise) for link, premise in bearing_on(reading_order(made).relations, "a")]
    assert found == [("a#1", "b"), ("a#1.1", "u"), ("a#2", "c")]


@given(shapes())
def test_a_claim_hangs_one_step_farther_than_its_conclusion(argument: ArgumentMap) -> None:
    """So that both can stand side by side, and no conclusion of it is farther."""
    known, found = reading_order(argument), hung(argument)
    for name, link in found.under.items():
        base = known.relations.base[link.id] or ""
        assert found.distance[name] == found.distance[base] + 1
    for name in known.ids:
        for link, premise in bearing_on(known.relations, name):
            if (link.id, premise) not in known.circular:
                assert found.distance[premise] > found.distance[name]
