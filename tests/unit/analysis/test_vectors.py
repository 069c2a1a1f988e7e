"""The analysis gives every answer of the worked maps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from argmap.analysis import (
    Assert,
    Drop,
    Operation,
    Retract,
    Statuses,
    Support,
    dependency,
    probability,
    status,
    supports,
    what_if,
)
from argmap.model import ArgumentMap
from tests.oracle.vectors import Vector, listed, vectors

VECTORS = (*vectors("analysis-vectors.json"), *vectors("analysis-cases.json"))
OPERATIONS: Mapping[str, Callable[[str], Operation]] = {
    "retract": Retract,
    "assert": Assert,
    "drop": Drop,
}
LISTED = ("support_sets", "cut_sets", "load_bearing")
NOTHING = {"irrelevant", ""}

each_vector = pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.name)


def check(found: Mapping[str, Any], vector: Vector) -> None:
    """Compare the answers to those questions that the vector puts."""
    wanted = {key: vector.expected[key] for key in found if key in vector.expected}
    assert {key: found[key] for key in wanted} == wanted


@each_vector
def test_status(vector: Vector) -> None:
    found = status(vector.map())
    check(
        {
            "status": {name: [one.status, one.reason] for name, one in found.claims.items()},
            "links": dict(found.links),
            "same_as": {name: one.same_as for name, one in found.claims.items() if one.same_as},
        },
        vector,
    )


@each_vector
def test_what_makes_a_status(vector: Vector) -> None:
    argument = vector.map()
    found = status(argument)
    for name, wanted in vector.expected.get("by", {}).items():
        assert _links(argument, found, name) == wanted


def _links(argument: ArgumentMap, found: Statuses, name: str) -> list[str]:
    return [by for by in found.claims[name].by if by in argument.index.link]


@each_vector
def test_matrix(vector: Vector) -> None:
    found = dependency(vector.map())
    rows = {name: found.row(name) for name in found.conclusions}
    check(
        {
            "premises": [one.id for one in found.premises],
            "conclusions": list(found.conclusions),
            "load_bearing": {name: list(found.load_bearing(name)) for name in rows},
        },
        vector,
    )
    words = {c: {p: one.word for p, one in row.items()} for c, row in rows.items()}
    signs = {c: {p: one.sign for p, one in row.items()} for c, row in rows.items()}
    for key, cells in (("matrix", words), ("signs", signs)):
        if key in vector.expected:
            assert cells == _borne(vector.expected[key]), key


def _borne(rows: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Leave out the premises without bearing, as the library does."""
    return {
        c: {p: said for p, said in row.items() if said not in NOTHING} for c, row in rows.items()
    }


@each_vector
def test_support_and_cut_sets(vector: Vector) -> None:
    found = {one.conclusion: one for one in supports(vector.map())}
    told = {name: _sets(one) for name, one in found.items()}
    outright = {name: _sets(one.by_reasons) for name, one in found.items() if one.by_reasons}
    check(
        {
            "by_reasons": outright,
            **{key: {name: one[key] for name, one in told.items()} for key in LISTED},
        },
        vector,
    )


def _sets(found: Support) -> dict[str, Any]:
    return {
        "support_sets": listed(map(frozenset, found.support_sets.sets)),
        "cut_sets": listed(map(frozenset, found.cut_sets.sets)),
        "load_bearing": list(found.load_bearing),
    }


@each_vector
def test_what_if(vector: Vector) -> None:
    for asked in vector.expected.get("what_if", ()):
        found = what_if(vector.map(), _operations(asked))
        moved = {key: sorted(getattr(found, key)) for key in ("falls", "rises", "weakened")}
        changes = {
            name: [one.before and one.before.status, one.after.status]
            for name, one in found.changes.items()
        }
        told = {"changes": changes, **moved}
        assert {**asked, **{key: told[key] for key in told if key in asked}} == asked


def _operations(asked: Mapping[str, Iterable[str]]) -> Iterable[Operation]:
    return [make(name) for key, make in OPERATIONS.items() for name in asked.get(key, ())]


@pytest.mark.parametrize(
    "vector",
    [vector for vector in VECTORS if "probability" in vector.expected],
    ids=lambda vector: vector.name,
)
def test_probability(vector: Vector) -> None:
    argument = vector.map()
    found = probability(argument, of=dependency(argument).conclusions)
    assert found.method == "exact"
    for key, wanted in vector.expected["probability"].items():
        assert _flat(getattr(found, key)) == pytest.approx(_flat(wanted)), key


def _flat(rows: Mapping[str, Any]) -> dict[tuple[str, str], float]:
    """Give shares by conclusion and premise; an importance of 0 may be left out."""
    cells = {c: row if isinstance(row, Mapping) else {"": row} for c, row in rows.items()}
    return {(c, p): x for c, row in cells.items() for p, x in row.items() if x or not p}


def test_every_question_of_the_worked_maps_is_put() -> None:
    asked = {key for vector in VECTORS for key in vector.expected}
    assert asked == {
        *("status", "links", "by", "same_as", "premises", "conclusions", "matrix", "signs"),
        *("load_bearing", "support_sets", "cut_sets", "by_reasons", "what_if", "probability"),
    }
