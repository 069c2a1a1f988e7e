"""Suppositions, and the ways along which they change things."""

from __future__ import annotations

import pytest

from argmap.analysis import Add, Assert, Drop, Retract, what_if
from argmap.model import Claim, Link, LinkKind
from tests.helpers.examples import sketch

MADE = sketch(
    "t: {because: [[m, n]], but: [o]}",
    "m: {because: [a, b]}",
    "n",
    "a",
    "b",
    "o: {but: [{id: reply, premises: [d]}]}",
    "d",
    head="thesis: t",
)


def test_a_way_leads_from_what_is_given_up_to_what_changes() -> None:
    found = what_if(MADE, [Retract("d")])
    assert found.path("t") == ("d", "reply", "o", "t#2", "t")
    assert found.falls == ("d",)


def test_a_claim_that_keeps_a_reason_is_weakened_and_so_is_what_rests_on_it() -> None:
    found = what_if(MADE, [Retract("a")])
    assert (found.falls, found.weakened) == (("a",), ("t", "m"))
    assert found.path("t") == ("a", "m#1", "m", "t#1", "t")


def test_a_conclusion_is_not_asserted_because_its_reason_is_dropped() -> None:
    found = what_if(MADE, [Drop("m#1"), Drop("m#2")])
    assert found.falls == ("t", "m")
    assert found.after.claims["m"].reason.value == "unsupported"


def test_suppositions_are_made_in_order() -> None:
    assert what_if(MADE, [Retract("n"), Assert("n")]).falls == ()
    assert what_if(MADE, [Assert("n"), Retract("n")]).falls == ("t", "n")


def test_preferences_go_with_a_step_that_is_dropped() -> None:
    made = sketch(
        "t: {but: [c]}",
        "c: {but: [{id: l, premises: [d]}, {id: k, premises: [d]}]}",
        "d",
        links="[{preference: l, from: [c]}, {preference: d, from: [l]}]",
        head="thesis: t",
    )
    found = what_if(made, [Drop("l")])
    assert found.before.claims["c"].status.value == "accepted"
    assert found.after.claims["c"].by == ("k",)
    assert found.path("t") == ("l", "c", "t#1", "t")


def test_a_way_is_found_where_a_claim_falls_with_its_reason() -> None:
    made = sketch("t: {asserted: false, because: [a, c]}", "a", "c: {but: [t]}", head="thesis: t")
    found = what_if(made, [Retract("a")])
    assert found.after.claims["t"].reason.value == "attack-cycle"
    assert found.path("t") == ("a", "t#1", "t")


def test_another_wording_changes_by_the_way_of_its_claim() -> None:
    made = sketch("t: {because: [a]}", "a", "b: {restates: [t]}", head="thesis: t")
    found = what_if(made, [Drop("t#1")])
    assert set(found.changes) == {"t", "b"}
    assert found.path("b") == ("t#1", "t")


def test_an_objection_can_be_raised_against_a_step() -> None:
    link = Link(id="new", kind=LinkKind.ATTACK, premises=("u",), target="t#1")
    found = what_if(MADE, [Add(link, (Claim(id="u", text="Why?"),))])
    assert found.after.links["t#1"].value == "undercut"
    assert found.path("t") == ("new", "t#1", "t")
    assert found.rises == ("u",)


@pytest.mark.parametrize(
    "operation", [Retract("x"), Drop("x"), Add(Link(id="k", kind=LinkKind.ATTACK, target="x"))]
)
def test_what_is_not_there_cannot_be_supposed_away(operation: Retract | Drop | Add) -> None:
    with pytest.raises(LookupError, match="called 'x'"):
        what_if(MADE, [operation])


def test_an_id_that_is_taken_is_refused() -> None:
    link = Link(id="reply", kind=LinkKind.ATTACK, premises=("a",), target="t")
    with pytest.raises(ValueError, match="'reply' is taken"):
        what_if(MADE, [Add(link)])
