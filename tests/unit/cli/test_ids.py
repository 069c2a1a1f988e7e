"""Claims and links as people name them on the command line, and their completion."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import typer

from argmap.cli import ids
from tests.conftest import ROOT
from tests.helpers.examples import sketch

MAP = sketch(
    "t: {text: The thesis., because: [apples, {id: step, premises: [pears]}]}",
    *("apples: Apples are red.", "pears: Pears are green.", "plums: Apple trees bear no plums."),
    *("same: {restates: t}", "'4': Four."),
    head="thesis: t",
    links="[{id: alike, rephrase: pears, from: [plums]}]",
)
TWO = sketch("a: First.", "b: Second.", "tall: Third.", head="thesis: [a, b]")


@pytest.mark.parametrize(
    ("name", "claim"),
    [
        ("apples", "apples"),
        ("T", "t"),
        ("1", "apples"),
        ("app", "apples"),
        ("PE", "pears"),
        ("apple trees", "plums"),
        ("Pears are", "pears"),
        ("4", "4"),
    ],
)
def test_a_claim_is_named_by_id_number_or_how_it_begins(name: str, claim: str) -> None:
    assert ids.claim(MAP, name, "--of") == claim


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("p", "'p' could be any of 2: pears, plums"),
        ("aples", "nothing is called 'aples'; did you mean 'apples'?"),
        ("xyz", "nothing is called 'xyz'; there are t, apples, pears, plums, same, 4"),
        (" ", "an id, a number or the first words of a claim is missing"),
        ("step", "nothing is called 'step'"),
        ("99", "no claim has the number 99; the last one is 5"),
    ],
)
def test_what_is_not_one_claim_is_told(name: str, told: str) -> None:
    with pytest.raises(typer.BadParameter) as caught:
        ids.claim(MAP, name, "--of")
    assert str(caught.value).startswith(told)
    assert caught.value.param_hint == "--of"


def test_with_several_theses_t_means_neither() -> None:
    assert ids.claim(TWO, "T2", "--of") == "b"
    with pytest.raises(typer.BadParameter, match="'T' could be any of 2: a, b"):
        ids.claim(TWO, "T", "--of")


def test_of_many_that_are_meant_some_are_named() -> None:
    many = sketch(*(f"c{number}" for number in range(9)))
    with pytest.raises(typer.BadParameter, match="any of 9: c0, c1, c2, c3, c4, c5, …"):
        ids.claim(many, "c", "--of")


def test_a_link_is_named_by_its_id() -> None:
    assert ids.link(MAP, "t#1", "--drop") == "t#1"
    assert ids.link(MAP, "st", "--drop") == "step"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("t", "'t' means a claim and no step; to 't': t#1 (the step "),
        ("T", "'T' means a claim and no step; to 't': t#1 (the step "),
        ("The th", "'The th' means a claim and no step; to 't': t#1 "),
        ("apples", "'apples' means a claim and no step; from 'apples'"),
        ("plums", "'plums' means a claim and no step; no step leads "),
        (
            "t#7",
            "nothing is called 't#7'; to 't': t#1 (the step from 1) and step (the step from 2)",
        ),
        ("apples#1", "nothing is called 'apples#1'; from 'apples': t#1 (the step from 1)"),
        ("xyz", "nothing is called 'xyz'; there are t#1, step (`argmap depends MAP --of CLAIM` "),
        ("stpe", "nothing is called 'stpe'; did you mean 'step'? (`argmap depends MAP --of CLAIM`"),
        (" ", "an id, a number or the first words of a claim is missing"),
    ],
)
def test_what_is_no_link_is_told_with_the_links_at_the_claim_that_is_meant(
    name: str, told: str
) -> None:
    with pytest.raises(typer.BadParameter) as caught:
        ids.link(MAP, name, "--drop")
    assert str(caught.value).startswith(told)
    assert caught.value.param_hint == "--drop"


def test_a_claim_is_not_taken_for_the_beginning_of_a_link() -> None:
    argument = sketch("a", "ab: {because: [a]}", head="thesis: ab")
    with pytest.raises(typer.BadParameter, match=r"from 'a': ab#1 \(the step from 1\)"):
        ids.link(argument, "a", "--drop")


def test_of_many_links_at_a_claim_some_are_named() -> None:
    names = [f"c{number}" for number in range(9)]
    argument = sketch(f"t: {{because: [{', '.join(names)}]}}", *names, head="thesis: t")
    with pytest.raises(typer.BadParameter, match=r"t#6 \(the step from 6\) and 3 more"):
        ids.link(argument, "t", "--drop")


def test_a_link_without_force_is_not_dropped() -> None:
    with pytest.raises(typer.BadParameter, match="nothing is called 'alike'; there are t#1, step"):
        ids.link(MAP, "alike", "--drop")
    with pytest.raises(typer.BadParameter, match="there is nothing to name"):
        ids.link(TWO, "x", "--drop")


def test_an_attack_is_on_a_claim_or_a_link() -> None:
    assert ids.claim_or_link(MAP, "step", "--attack") == "step"
    assert ids.claim_or_link(MAP, "plu", "--attack") == "plums"


def line(map_: str | None, *args: str) -> Any:
    """Give what click knows of a line; where an option lacks its value, the map is among `args`."""
    return SimpleNamespace(params={"map_": map_}, args=list(args))


OPED = str(ROOT / "maps" / "oped.yaml")


@pytest.mark.parametrize("known", [line(OPED), line(None, OPED)], ids=["read", "unread"])
def test_claims_are_completed_with_their_words(known: Any) -> None:
    assert ids.complete_claims(known, "desp") == [
        ("desperate", "Putin’s desperate situation makes his choice understandable.")
    ]


def test_links_are_completed_with_their_premises() -> None:
    assert ids.complete_links(line(OPED), "nuclear") == [
        ("nuclear-risk", "putin-gives + beyond-repair")
    ]


def test_a_link_without_force_is_not_completed() -> None:
    street = str(ROOT / "tests" / "data" / "main-street.yaml")
    found = [name for name, _ in ids.complete_links(line(street), "l")]
    assert found == ["l1", "l6", "l7", "l2", "l4", "l3", "l5"]


@pytest.mark.parametrize("file", sorted((ROOT / "tests" / "golden" / "bad").glob("*.yaml")))
def test_a_broken_map_completes_nothing_or_what_can_be_read(file: Path) -> None:
    for complete in (ids.complete_claims, ids.complete_links):
        assert all(isinstance(name, str) for name, _ in complete(line(str(file)), ""))


@pytest.mark.parametrize("map_", [None, "-", "no-such.yaml", str(ROOT)])
def test_without_a_map_nothing_is_completed(map_: str | None) -> None:
    assert ids.complete_claims(line(map_), "") == []
    assert ids.complete_links(line(map_), "") == []
