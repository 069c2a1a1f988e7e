"""The order in which a map is read, and the numbers that it gives the claims."""

from __future__ import annotations

from hypothesis import given

from argmap.model import ArgumentMap
from argmap.structure import bearing_on, reading_order
from tests.helpers.examples import sketch
from tests.property.strategies import shapes


def test_reasons_come_before_objections_and_each_before_what_follows() -> None:
    made = sketch(
        "x",
        "a: {but: [n], because: [b, {premises: [c, d], unless: [u]}]}",
        "b: {because: [e]}",
        *("c", "d", "e", "n", "u"),
    )
    order = reading_order(made)
    assert order.ids == ("a", "b", "e", "c", "d", "u", "n", "x")
    assert order.roots == ("a", "x")


def test_a_single_thesis_has_no_number_and_the_others_count_from_1() -> None:
    order = reading_order(sketch("b", "a: {because: [b, c]}", "c"))
    assert order.theses == ("a",)
    assert order.numbers == {"a": "", "b": "1", "c": "2"}


def test_several_theses_are_t1_and_t2_and_are_not_counted_among_the_others() -> None:
    made = sketch("a: {because: [b]}", "b", "c: {because: [d]}", "d", head="thesis: [c, a]")
    order = reading_order(made)
    assert order.numbers == {"c": "T1", "d": "1", "a": "T2", "b": "2"}
    assert order.roots == ("c", "a")


def test_a_thesis_below_another_is_numbered_where_it_is_read() -> None:
    made = sketch("a: {because: [b]}", "b: {because: [c]}", "c", head="thesis: [b, a]")
    order = reading_order(made)
    assert order.roots == ("a",)
    assert order.numbers == {"a": "T1", "b": "T2", "c": "1"}


def test_without_a_thesis_every_claim_has_a_number() -> None:
    assert reading_order(sketch("a", "b")).numbers == {"a": "1", "b": "2"}


def test_what_closes_a_circle_is_told_and_nothing_is_lost() -> None:
    order = reading_order(sketch("a: {because: [b]}", "b: {because: [c]}", "c: {because: [b]}"))
    assert order.ids == ("a", "b", "c")
    assert order.circular == {("c#1", "b")}


def test_a_map_of_circles_alone_is_read_from_its_first_claim() -> None:
    order = reading_order(sketch("a: {because: [b]}", "b: {because: [a]}"))
    assert (order.ids, order.roots) == (("a", "b"), ("a",))
    assert order.circular == {("b#1", "a")}


def test_a_claim_that_is_its_own_reason_is_a_circle() -> None:
    order = reading_order(sketch("a: {because: [a]}"))
    assert order.ids == ("a",)
    assert order.circular == {("a#1", "a")}


@given(shapes())
def test_every_claim_is_read_once_and_after_what_it_hangs_under(argument: ArgumentMap) -> None:
    order = reading_order(argument)
    assert sorted(order.ids) == sorted(claim.id for claim in argument.claims)
    place = {name: number for number, name in enumerate(order.ids)}
    for name, link in order.hanging.under.items():
        base = order.relations.base[link.id]
        assert base is not None
        assert place[base] < place[name]
    assert {*order.roots, *order.hanging.under} == set(order.ids)


@given(shapes())
def test_apart_from_circular_steps_the_lowest_come_first(argument: ArgumentMap) -> None:
    order = reading_order(argument)
    place = {name: number for number, name in enumerate(order.lowest_first)}
    for name in order.ids:
        for link, premise in bearing_on(order.relations, name):
            assert (link.id, premise) in order.circular or place[premise] < place[name]
