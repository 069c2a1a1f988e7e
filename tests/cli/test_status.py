"""`argmap status`."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap as library
from argmap.analysis import Model, gradual, probability, status
from tests.conftest import ROOT
from tests.helpers.run import argmap, told
from tests.oracle.vectors import Vector, vectors

SOME = {"diamond-below-linked", "undercut-undercut", "mutual-attack", "backed-step"}
SMALL = b"""\
argmap: 1
thesis: t
claims:
  t: {because: [a], but: [o]}
  a: {credence: 0.5}
  o: {but: [r]}
  r:
  z: {restates: t}
"""


def test_the_document_key_by_key() -> None:
    assert told("status", "-", stdin=SMALL) == {
        "status": {
            "t": {"status": "accepted", "reason": "supported", "by": ["t#1"]},
            "a": {"status": "accepted", "reason": "asserted", "by": []},
            "o": {"status": "rejected", "reason": "rebutted", "by": ["o#1"]},
            "r": {"status": "accepted", "reason": "asserted", "by": []},
            "z": {
                "status": "accepted",
                "reason": "supported",
                "by": ["t#1"],
                "same_as": "t",
            },
        },
        "links": {"t#1": "fires", "t#2": "premise", "o#1": "fires"},
        "diagnostics": [],
    }


def test_probabilities_are_more_keys() -> None:
    found = told("status", "-", "--probability", stdin=SMALL)
    assert {key: found[key] for key in found if key not in {"status", "links", "diagnostics"}} == {
        "accepted": {"t": 0.5},
        "undecided": {"t": 0.0},
        "supported": {"t": 0.5},
        "stated": {},
        "importance": {"t": {"a": 1.0}},
        "method": "exact",
    }


def test_the_op_ed_as_the_library_sees_it() -> None:
    argument = library.load(ROOT / "maps" / "oped.yaml")
    found = told("status", "maps/oped.yaml", "--probability", "--gradual", "quadratic-energy")
    verdicts, chances = status(argument), probability(argument)
    strengths = gradual(argument, Model.QUADRATIC_ENERGY)
    assert {name: (one["status"], one["reason"]) for name, one in found["status"].items()} == {
        name: (one.status, one.reason) for name, one in verdicts.claims.items()
    }
    assert found["links"] == dict(verdicts.links)
    assert found["accepted"] == dict(chances.accepted)
    assert found["importance"] == {name: dict(row) for name, row in chances.importance.items()}
    assert found["gradual"]["strength"] == dict(strengths.strength)


@pytest.mark.parametrize(
    "vector",
    [one for one in vectors("analysis-vectors.json") if one.name in SOME],
    ids=lambda vector: vector.name,
)
def test_worked_maps(vector: Vector) -> None:
    found = told("status", "-", stdin=vector.text.encode())["status"]
    assert {name: [one["status"], one["reason"]] for name, one in found.items()} == vector.expected[
        "status"
    ]


def test_the_table_names_claims_by_number_and_says_why() -> None:
    done = argmap("status", "tests/data/main-street.yaml", COLUMNS="160")
    assert "carried by 1 + 2 + 3 and 6" in done.stdout
    assert "the reply 9 is not answered" in done.stdout
    assert "The thesis T “Main Street should be closed to cars.” is accepted." in done.stdout


def test_a_map_without_a_thesis_or_without_claims() -> None:
    two = argmap("status", "-", stdin=b"argmap: 1\nclaims: {a: A., b: B.}\n")
    assert "2 claims: 2 accepted." in two.stdout
    assert "The map names no thesis" in two.stdout
    none = argmap("status", "-", stdin=b"argmap: 1\nclaims: {}\n")
    assert (none.returncode, "The map has no claims." in none.stdout) == (0, True)


def test_a_picture_of_statuses_is_wrong_usage(tmp_path: Path) -> None:
    done = argmap("status", "maps/oped.yaml", "-o", str(tmp_path / "out.svg"))
    assert done.returncode == 2
    assert "no form is called 'svg'; there are csv, html, json, markdown, text" in done.stderr


def test_an_unknown_semantics_is_wrong_usage() -> None:
    done = argmap("status", "maps/oped.yaml", "--gradual", "dung")
    assert done.returncode == 2
    assert "df-quad" in done.stderr
