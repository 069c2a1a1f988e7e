"""Claims and links by id and by what they are tied to."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from argmap.model import ArgumentMap, Claim, Link, LinkKind

A, B, C = (Claim(id=name) for name in "abc")
STEP = Link(id="step", kind=LinkKind.SUPPORT, premises=("b", "c"), target="a")
DOUBT = Link(id="doubt", kind=LinkKind.ATTACK, premises=("c", "c"), target="step")
LOOSE = Link(id="loose", kind=LinkKind.UNKNOWN)
MAP = ArgumentMap(claims=(A, B, C), links=(STEP, DOUBT, LOOSE))


def test_claims_and_links_are_found_by_their_ids() -> None:
    assert MAP.index.claim == {"a": A, "b": B, "c": C}
    assert MAP.index.link == {"step": STEP, "doubt": DOUBT, "loose": LOOSE}


def test_links_are_found_by_what_they_lead_to_a_claim_or_a_link() -> None:
    assert MAP.index.onto == {"a": (STEP,), "step": (DOUBT,)}


def test_links_are_found_once_by_each_of_their_premises() -> None:
    assert MAP.index.uses == {"b": (STEP,), "c": (STEP, DOUBT)}


def test_a_changed_map_has_an_index_of_its_own() -> None:
    changed = replace(MAP, links=(DOUBT,))
    assert "a" not in changed.index.onto
    assert MAP.index.onto["a"] == (STEP,)


def test_nothing_of_a_map_can_be_set() -> None:
    for thing in (MAP, A, STEP, MAP.index, MAP.origin):
        for field in fields(thing):
            with pytest.raises(FrozenInstanceError):
                setattr(thing, field.name, None)


def test_maps_that_say_the_same_are_equal_wherever_they_were_read() -> None:
    assert replace(MAP, origin=replace(MAP.origin)) == MAP
    assert replace(MAP, title="Another") != MAP


def test_a_claim_without_a_text_is_shown_by_its_id() -> None:
    assert (A.words, Claim(id="a", text="A text.").words) == ("a", "A text.")
