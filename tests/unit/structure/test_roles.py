"""Theses, sides and roles."""

from __future__ import annotations

import pytest

from argmap.structure import Role, Side, standings
from tests.helpers.examples import sketch


def test_the_thesis_is_what_the_file_names() -> None:
    made = sketch("a: {because: [b]}", "b", head="thesis: [b, a]")
    assert made.theses == ("b", "a")


def test_else_it_is_the_one_claim_that_is_led_to_and_leads_to_nothing() -> None:
    assert sketch("loose", "b", "a: {because: [b]}").theses == ("a",)


@pytest.mark.parametrize(
    "claims",
    [
        ("a: {because: [b]}", "b", "c: {because: [b]}"),
        ("a: {because: [b]}", "b: {because: [a]}"),
        ("a", "b"),
        (),
    ],
    ids=["two", "circle", "no link", "no claim"],
)
def test_there_is_none_where_it_is_not_exactly_one(claims: tuple[str, ...]) -> None:
    assert sketch(*claims).theses == ()


DEBATE = sketch(
    "close: {because: [{premises: [cafes, fair], unless: [day]}], but: [cement]}",
    "cafes: {because: [count]}",
    "fair",
    "count",
    "day: {but: [saturdays]}",
    "saturdays",
    "cement: {because: [heavy], but: [lane]}",
    "heavy",
    "lane",
    "sky",
)


@pytest.mark.parametrize(
    ("name", "role", "side"),
    [
        ("close", Role.THESIS, Side.PRO),
        ("cafes", Role.CONCLUSION, Side.PRO),
        ("fair", Role.PREMISE, Side.PRO),
        ("count", Role.PREMISE, Side.PRO),
        ("cement", Role.OBJECTION, Side.CON),
        ("heavy", Role.PREMISE, Side.CON),
        ("lane", Role.REPLY, Side.PRO),
        ("day", Role.OBJECTION, Side.CON),
        ("saturdays", Role.REPLY, Side.PRO),
        ("sky", Role.PREMISE, Side.NONE),
    ],
)
def test_what_a_claim_does_follows_from_the_attacks_on_its_way(
    name: str, role: Role, side: Side
) -> None:
    found = standings(DEBATE)[name]
    assert (found.role, found.side, found.both_sides) == (role, side, False)


def test_standings_come_in_the_order_of_the_file() -> None:
    assert list(standings(DEBATE)) == [claim.id for claim in DEBATE.claims]


def test_a_claim_on_both_sides_has_that_of_its_shortest_way() -> None:
    made = sketch("a: {because: [b], but: [x]}", "b: {because: [x]}", "x: {because: [y]}", "y")
    for name in ("x", "y"):
        found = standings(made)[name]
        assert (found.side, found.both_sides) == (Side.CON, True)
    assert standings(made)["x"].role is Role.OBJECTION


def test_the_shortest_way_counts_though_a_longer_one_comes_first_or_last_in_the_file() -> None:
    short, long = "b: {because: [x]}", ("c: {because: [d]}", "d: {because: [x]}")
    for top in ("a: {because: [b], but: [c]}", "a: {but: [c], because: [b]}"):
        for claims in ((short, *long), (*long, short)):
            assert standings(sketch(top, *claims, "x"))["x"].side is Side.PRO
    turned = sketch("a: {because: [c], but: [b]}", short, *long, "x")
    assert standings(turned)["x"].side is Side.CON


def test_the_nearest_thesis_counts_where_there_are_several() -> None:
    made = sketch(
        "a: {because: [b]}", "b: {because: [x]}", "c: {but: [x]}", "x", head="thesis: [a, c]"
    )
    assert standings(made)["x"].side is Side.CON
    assert standings(made)["x"].both_sides


def test_a_restatement_stands_on_the_side_of_what_it_restates() -> None:
    made = sketch("a: {but: [b]}", "b", "again: {restates: b}")
    assert standings(made)["again"].side is Side.CON


@pytest.mark.parametrize("kind", ["preference", "unknown"])
def test_a_relation_without_force_ties_to_no_side(kind: str) -> None:
    made = sketch("a", "b", links=f"[{{{kind}: a, from: [b]}}]", head="thesis: a")
    assert standings(made)["b"].side is Side.NONE


def test_a_claim_that_attacks_but_reaches_no_thesis_is_no_objection() -> None:
    made = sketch("a", "b: {but: [c]}", "c", head="thesis: a")
    assert (standings(made)["c"].role, standings(made)["c"].side) == (Role.PREMISE, Side.NONE)


def test_circles_end() -> None:
    made = sketch("a: {because: [b]}", "b: {but: [c]}", "c: {because: [b]}", head="thesis: a")
    assert {name: found.both_sides for name, found in standings(made).items()} == {
        "a": False,
        "b": True,
        "c": True,
    }
