"""`argmap what-if`."""

from __future__ import annotations

from typing import Any

import pytest

import argmap as library
from argmap.analysis import Retract, what_if
from argmap.cli.commands.what_if import in_order
from tests.conftest import ROOT
from tests.helpers.run import argmap, told
from tests.oracle.vectors import Vector, vectors

SOME = {"shared-in-two-steps", "objection-answered", "backed-step"}
SMALL = b"""\
argmap: 1
thesis: t
claims:
  t: {text: The thesis., because: [m, {id: step, premises: [b]}]}
  m: {text: In the middle., because: [a]}
  a: {text: Apples.}
  b: {text: Bananas.}
  h: {text: Herrings., asserted: false}
"""


def asked(*options: str, text: bytes = SMALL) -> Any:
    return told("what-if", "-", *options, stdin=text)


def test_the_document_key_by_key() -> None:
    assert asked("--without", "a", "--with", "h") == {
        "did": [{"retract": "a"}, {"assert": "h"}],
        "changes": {
            "m": {"before": ["accepted", "supported"], "after": ["rejected", "unsupported"]},
            "a": {"before": ["accepted", "asserted"], "after": ["rejected", "retracted"]},
            "h": {"before": ["rejected", "hypothesis"], "after": ["accepted", "asserted"]},
        },
        "falls": ["m", "a"],
        "rises": ["h"],
        "weakened": ["t"],
        "perhaps_weakened": [],
        "came": {"m#1": "a", "m": "m#1", "t#1": "m"},
        "came_footing": {"m#1": "a", "m": "m#1", "t#1": "m", "t": "t#1"},
        "diagnostics": [],
    }


def test_objections_and_reasons_are_new_claims() -> None:
    found = asked("--attack", "t=No!", "--support", "h=Since x = y.", "--attack", "step=Why?")
    claims = [one["claims"] for one in found["did"]]
    assert [[*one.values()] for one in claims] == [["No!"], ["Since x = y."], ["Why?"]]
    added = [one["add"] for one in found["did"]]
    assert [(one.get("attack"), one.get("support")) for one in added] == [
        ("t", None),
        (None, "h"),
        ("step", None),
    ]
    assert [one["from"] for one in added] == [[*one] for one in claims]
    assert found["changes"]["t"]["after"] == ["rejected", "rebutted"]
    assert found["changes"]["h"]["after"] == ["accepted", "supported"]
    assert found["rises"] == ["h", *(name for one in claims for name in one)]


def test_new_claims_take_no_name_of_the_map() -> None:
    text = SMALL + b"  new0: {text: Mine.}\n"
    (did,) = asked("--attack", "t=No!", text=text)["did"]
    assert {*did["claims"]} == {"new0'"}


def test_the_op_ed_as_the_library_sees_it() -> None:
    argument = library.load(ROOT / "maps" / "oped.yaml")
    found = told("what-if", "maps/oped.yaml", "--without", "no-front", "--without", "9")
    wanted = what_if(argument, [Retract("no-front"), Retract("resolutions")])
    assert found["did"][0] == {"retract": "no-front"}
    assert found["falls"] == list(wanted.falls)
    assert found["weakened"] == list(wanted.weakened)
    assert {name: one["after"] for name, one in found["changes"].items()} == {
        name: [one.after.status, one.after.reason] for name, one in wanted.changes.items()
    }


@pytest.mark.parametrize(
    "vector",
    [one for one in vectors("analysis-vectors.json") if one.name in SOME],
    ids=lambda vector: vector.name,
)
def test_worked_maps(vector: Vector) -> None:
    wanted = vector.expected["what_if"][0]
    options = [word for name in wanted["retract"] for word in ("--without", name)]
    found = asked(*options, text=vector.text.encode())
    changes = {name: [one["before"][0], one["after"][0]] for name, one in found["changes"].items()}
    assert changes == wanted["changes"]
    assert sorted(found["falls"]) == wanted["falls"]


def test_the_order_of_the_line_counts_across_options() -> None:
    first = asked("--without", "b", "--with", "b")
    second = asked("--with", "b", "--without", "b")
    assert first["did"] == [{"retract": "b"}, {"assert": "b"}]
    assert second["did"] == [{"assert": "b"}, {"retract": "b"}]
    assert (first["falls"], second["falls"]) == ([], ["b"])


@pytest.mark.parametrize(
    "line",
    [
        ["what-if", "--with", "1", "m.yaml", "--drop", "2", "--with", "3"],
        ["what-if", "--with=1", "m.yaml", "--drop=2", "--with=3"],
    ],
)
def test_options_are_taken_as_they_stand_on_the_line(line: list[str]) -> None:
    given = {"--drop": ("2",), "--with": ("1", "3")}
    assert [*in_order(line, given)] == [("--with", "1"), ("--drop", "2"), ("--with", "3")]
    assert [*in_order(None, given)] == [("--drop", "2"), ("--with", "1"), ("--with", "3")]


@pytest.mark.parametrize("name", ["a", "2", "appl"])
def test_a_claim_is_named_by_id_number_or_first_words(name: str) -> None:
    assert asked("--without", name)["did"] == [{"retract": "a"}]


@pytest.mark.parametrize("name", ["step", "ste"])
def test_a_step_is_dropped_by_its_id_or_how_it_begins(name: str) -> None:
    assert asked("--drop", name)["did"] == [{"drop": "step"}]


def test_the_ids_of_steps_are_told_by_depends() -> None:
    found = argmap("depends", "-", "--of", "t", stdin=SMALL).stdout
    wanted = (
        "What leads to T, as `what-if --drop` takes it: t#1 (the step from 1) and step (the step "
    )
    assert wanted in " ".join(found.split())
    assert asked("--drop", "t#1")["did"] == [{"drop": "t#1"}]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ([], "--without, --with, --drop, --attack, --support: say what is supposed"),
        (["--attack", "t"], "write the claim, `=` and the text: --attack t=TEXT"),
        (["--attack", "t="], "write the claim, `=` and the text: --attack t=TEXT"),
        (["--support", "t"], "write the claim, `=` and the text: --support t=TEXT"),
        (["--attack", "=No"], "an id, a number or the first words of a claim is missing"),
        (["--without", "hh"], "nothing is called 'hh'; did you mean 'h'?"),
        (["--without", "xyz"], "nothing is called 'xyz'; there are t, m, a, b, h"),
        (["--drop", "stpe"], "nothing is called 'stpe'; did you mean 'step'?"),
        (
            ["--drop", "a"],
            "'a' means a claim and no step; from 'a': m#1",
        ),
        (["--drop", "t#9"], "'t#9'; to 't': t#1 (the step from 1) and step (the step from 3)"),
        (["--attack", "zz=No"], "nothing is called 'zz'"),
    ],
)
def test_wrong_usage(line: list[str], said: str) -> None:
    done = argmap("what-if", "-", *line, stdin=SMALL)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())


def test_the_table_asks_the_question_and_shows_the_way() -> None:
    found = argmap("what-if", "-", "--without", "a", "--attack", "t=No!", stdin=SMALL).stdout
    assert found.startswith("What if 2 “Apples.” is given up and “No!” speaks against T “The thes")
    assert "2 → 1" in found
    assert "The thesis T “The thesis.” becomes rejected and is weakened." in found


def test_a_supposition_that_changes_nothing_says_so() -> None:
    found = argmap("what-if", "-", "--with", "a", stdin=SMALL).stdout
    assert found.split("\n\n")[1:] == [
        "No claim changes: every one keeps its status.",
        "The thesis T “The thesis.” stays accepted.\n",
    ]


def test_a_number_that_is_also_an_id_means_the_id_and_it_is_said() -> None:
    text = b"argmap: 1\nthesis: 1\nclaims:\n  1: {because: [2], but: [3]}\n  2: Two.\n  3: Three.\n"
    meant = argmap("what-if", "-", "--without", "2", "--json", stdin=text)
    assert '"retract": "2"' in meant.stdout
    assert meant.stderr == (
        "argmap: --without 2 is taken as an id; the claim with the number 2 is '3'\n"
    )
    assert not argmap("what-if", "-", "--without", "3", stdin=text).stderr


def test_of_a_long_way_the_middle_is_left_out() -> None:
    links = "".join(f"  c{at}: {{because: [c{at + 1}]}}\n" for at in range(40))
    text = f"argmap: 1\nthesis: c0\nclaims:\n{links}  c40: The last.\n".encode()
    told = argmap("what-if", "-", "--without", "c40", "--to", "csv", stdin=text).stdout
    assert "40 → 39 → 38 → 37 → 36 → 35 → (29 more) → 5 → 4 → 3 → 2 → 1 → T" in told
