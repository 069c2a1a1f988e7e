"""The brute-force reading gives every answer of the worked maps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from argmap.model import ArgumentMap
from tests.conftest import ROOT, SHARED
from tests.oracle import depends_of, probability_of, same_as, status_of, what_if_of
from tests.oracle.vectors import Vector, listed, operations, vectors

VECTORS = vectors("analysis-vectors.json")
CASES = vectors("analysis-cases.json")
LISTS = ("load_bearing", "matrix", "signs", "conclusions")


def _answers(argument: ArgumentMap) -> dict[str, Any]:
    """Give all answers in the form of the files, but for what-if and probability."""
    status, depends = status_of(argument), depends_of(argument)
    return {
        "status": {claim: list(found) for claim, found in status["status"].items()},
        "links": status["links"],
        "by": status["by"],
        "same_as": same_as(argument),
        "premises": [premise["id"] for premise in depends["premises"]],
        **{key: depends[key] for key in LISTS},
        **{
            key: {claim: listed(found) for claim, found in depends[key].items()}
            for key in ("support_sets", "cut_sets")
        },
        "by_reasons": {
            claim: {
                "support_sets": listed(found["support_sets"]),
                "cut_sets": listed(found["cut_sets"]),
                "load_bearing": found["load_bearing"],
            }
            for claim, found in depends["by_reasons"].items()
        },
    }


def _what_if(argument: ArgumentMap, asked: Mapping[str, Any]) -> dict[str, Any]:
    found = what_if_of(argument, *operations(asked))
    changes = {
        claim: [change["before"][0], change["after"][0]]
        for claim, change in found["changes"].items()
    }
    # The files sort what falls and rises.
    moved = {key: sorted(found[key]) for key in ("falls", "rises", "weakened")}
    return {"changes": changes, **moved}


@pytest.mark.parametrize("vector", [*VECTORS, *CASES], ids=lambda vector: vector.name)
def test_every_expected_answer(vector: Vector) -> None:
    argument = vector.map()
    answers = _answers(argument)
    wanted = {key: value for key, value in vector.expected.items() if key in answers}
    assert {key: answers[key] for key in wanted} == wanted
    assert set(vector.expected) <= {*answers, "what_if", "probability"}


@pytest.mark.parametrize("vector", [*VECTORS, *CASES], ids=lambda vector: vector.name)
def test_every_what_if(vector: Vector) -> None:
    for asked in vector.expected.get("what_if", ()):
        found = _what_if(vector.map(), asked)
        assert {**asked, **{key: found[key] for key in found if key in asked}} == asked


@pytest.mark.parametrize(
    "vector",
    [vector for vector in (*VECTORS, *CASES) if "probability" in vector.expected],
    ids=lambda vector: vector.name,
)
def test_every_probability(vector: Vector) -> None:
    found = probability_of(vector.map())
    for key, wanted in vector.expected["probability"].items():
        assert _flat(found[key]) == pytest.approx(_flat(wanted)), key


def _flat(rows: Mapping[str, Any]) -> dict[tuple[str, str], float]:
    cells = {c: row if isinstance(row, Mapping) else {"": row} for c, row in rows.items()}
    return {(c, p): share for c, row in cells.items() for p, share in row.items()}


def test_the_worked_maps_are_those_of_the_design() -> None:
    shared = SHARED / "design" / "analysis-vectors.json"
    if not shared.exists():
        pytest.skip("the design is not on this machine")
    assert shared.read_bytes() == (ROOT / "tests" / "data" / shared.name).read_bytes()
