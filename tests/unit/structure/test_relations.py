"""All relations of a map as links, and what each bears on in the end."""

from __future__ import annotations

from argmap.model import ArgumentMap, Claim, Link, LinkKind
from argmap.structure import relations
from tests.helpers.examples import sketch


def test_a_claim_that_restates_another_leads_to_it() -> None:
    known = relations(sketch("a", "again: {restates: a}"))
    (link,) = known.links
    assert (link.kind, link.premises, link.target) == (LinkKind.REPHRASE, ("again",), "a")
    assert known.onto["a"] == (link,)
    assert known.base == {"again#restates": "a"}


def test_a_claim_that_restates_several_is_their_summary_and_they_lead_to_it() -> None:
    (link,) = relations(sketch("a", "b", "sum: {restates: [a, b]}")).links
    assert (link.kind, link.premises, link.target) == (LinkKind.REPHRASE, ("a", "b"), "sum")


def test_restatements_come_after_the_links_of_the_file() -> None:
    known = relations(sketch("again: {restates: a}", "a: {because: [b]}", "b"))
    assert [link.id for link in known.links] == ["a#1", "again#restates"]
    assert [link.id for link in known.onto["a"]] == ["a#1", "again#restates"]


def test_a_restatement_takes_no_id_that_the_file_has() -> None:
    known = relations(sketch("a", "'b#restates'", "b: {restates: a}"))
    assert known.links[0].id == "b#restates'"


def test_an_attack_on_a_step_bears_on_what_the_step_leads_to() -> None:
    made = sketch(
        "a: {because: [{id: l1, premises: [b], unless: [{id: l2, premises: [c], unless: [d]}]}]}",
        *"bcd",
    )
    assert relations(made).base == {"l1": "a", "l2": "a", "a#1.1.1": "a"}
    assert [link.id for link in relations(made).onto["l2"]] == ["a#1.1.1"]


def test_a_link_without_a_target_bears_on_nothing_and_so_does_what_attacks_it() -> None:
    loose = Link(id="l1", kind=LinkKind.SUPPORT, premises=("a",))
    doubt = Link(id="l2", kind=LinkKind.ATTACK, premises=("b",), target="l1")
    made = ArgumentMap(claims=(Claim(id="a"), Claim(id="b")), links=(doubt, loose))
    assert relations(made).base == {"l1": None, "l2": None}


def test_links_that_attack_each_other_bear_on_nothing() -> None:
    one = Link(id="l1", kind=LinkKind.ATTACK, target="l2")
    two = Link(id="l2", kind=LinkKind.ATTACK, target="l1")
    assert relations(ArgumentMap(links=(one, two))).base == {"l1": None, "l2": None}


def test_a_relation_is_found_whichever_of_two_links_comes_first() -> None:
    made = sketch(
        "a", "b", "c", links="[{id: l2, attack: l1, from: [c]}, {id: l1, support: a, from: [b]}]"
    )
    assert relations(made).base == {"l1": "a", "l2": "a"}
