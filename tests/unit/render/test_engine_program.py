"""What the page's engine is given says all that the analysis takes a map to say."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from argmap.analysis import status
from argmap.analysis.program import FALSE, TRUE, UNDECIDED, well_founded
from argmap.model import ArgumentMap
from argmap.render.interactive.assets import asset
from argmap.render.interactive.program import EngineProgram, engine_program
from tests.helpers.examples import sketch
from tests.property.arguments import arguments

WORDS = {TRUE: "accepted", FALSE: "rejected", UNDECIDED: "undecided"}


def test_a_map_of_linked_premises_an_objection_and_an_undercut() -> None:
    thesis = "t: {because: [{premises: [a, b], unless: [u]}], but: [o]}"
    made = sketch(thesis, "a", "b", "o", "u", head="thesis: t")
    step, undercut, objection = (link.id for link in made.links)
    # t rests on its step, 5, unless o; the step on a and b, unless u; the rest is asserted.
    assert engine_program(made) == EngineProgram(
        claims=["t", "a", "b", "o", "u"],
        propositions=[0, 1, 2, 3, 4],
        names=[0, 1, 2, 3, 4],
        theses=[0],
        size=6,
        rules=[[5, 1, 2, ~4], [0, 5, ~3], [1], [2], [3], [4]],
        links=[step, undercut, objection],
        fires=[5, 4, 3],
        relations=[step, undercut, objection],
        starts=[[1, 2], [4], [3]],
        leads=[0, ~0, 0],
    )


def test_wordings_of_one_claim_are_one_proposition_named_by_the_thesis() -> None:
    made = sketch("a: {because: [b]}", "b", "t: {restates: a}", head="thesis: t")
    program = engine_program(made)
    assert program["propositions"] == [1, 0, 1]
    assert [program["claims"][at] for at in program["names"]] == ["b", "t"]
    assert program["theses"] == [1]


@given(arguments())
def test_the_rules_alone_give_the_status_of_every_claim(argument: ArgumentMap) -> None:
    program = json.loads(json.dumps(engine_program(argument)))
    assert program == engine_program(argument)
    heads = [rule[0] for rule in program["rules"]]
    positive = [tuple(atom for atom in rule[1:] if atom >= 0) for rule in program["rules"]]
    negative = [tuple(~atom for atom in rule if atom < 0) for rule in program["rules"]]
    value = well_founded(program["size"], heads, positive, negative)
    assert {
        claim: WORDS[value[at]]
        for claim, at in zip(program["claims"], program["propositions"], strict=True)
    } == {claim: str(one.status) for claim, one in status(argument).claims.items()}


@given(arguments())
def test_of_a_proposition_only_the_assertion_rests_on_nothing(argument: ArgumentMap) -> None:
    program = engine_program(argument)
    outright = [
        rule[0]
        for rule in program["rules"]
        if rule[0] < len(program["names"]) and not any(atom >= 0 for atom in rule[1:])
    ]
    assert len(set(outright)) == len(outright)


def test_a_file_of_the_page_is_read_by_its_name() -> None:
    assert "function argmapEngine(program) {" in asset("engine.js")
    with pytest.raises(FileNotFoundError):
        asset("engine.py")
