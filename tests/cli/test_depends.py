"""`argmap depends`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import argmap as library
from argmap.analysis import dependency, supports
from tests.conftest import ROOT
from tests.helpers.examples import web
from tests.helpers.run import argmap, told
from tests.oracle.vectors import Vector, vectors

SOME = {"two-of-three", "absorbed-reason", "circle-only", "empty-reason", "hypothesis-needed"}
WHOLE = {"theses", "premises", "conclusions", "matrix", "signs", "load_bearing", "diagnostics"}
SETS = {"support_sets", "cut_sets", "by_reasons"}
SMALL = b"""\
argmap: 1
thesis: t
claims:
  t: {text: The thesis., because: [[m, h]], but: [o]}
  m: {text: In the middle., asserted: true, because: [b]}
  h: {asserted: false}
  b:
  o:
"""
CIRCLE = b"argmap: 1\nthesis: t\nclaims: {t: {because: [m]}, m: {because: [t]}}\n"
BARE = b"argmap: 1\nthesis: t\nclaims: {t: T.}\nlinks: [{support: t, from: []}]\n"


def test_the_document_key_by_key() -> None:
    assert told("depends", "-", stdin=SMALL) == {
        "theses": ["t"],
        "premises": [
            {"id": "m", "asserted": True, "leaf": False},
            {"id": "h", "asserted": False, "leaf": True},
            {"id": "b", "asserted": True, "leaf": True},
            {"id": "o", "asserted": True, "leaf": True},
        ],
        "conclusions": ["t", "m"],
        "matrix": {
            "t": {
                "m": "contributes",
                "h": "load-bearing",
                "b": "contributes",
                "o": "objection",
            },
            "m": {"m": "contributes", "b": "contributes"},
        },
        "signs": {"t": {"m": "+", "h": "+", "b": "+", "o": "-"}, "m": {"m": "+", "b": "+"}},
        "load_bearing": {"t": ["h"], "m": []},
        "diagnostics": [],
    }


def test_sets_are_more_keys() -> None:
    found = told("depends", "-", "--sets", stdin=SMALL)
    assert {*found} == WHOLE | SETS
    assert found["support_sets"]["m"] == {
        "count": 2,
        "complete": True,
        "sets": [{"ids": ["m"], "held": True}, {"ids": ["b"], "held": True}],
    }
    assert [one["held"] for one in found["support_sets"]["t"]["sets"]] == [False, False]
    assert found["cut_sets"]["t"] == {"count": 2, "complete": True, "sets": [["h"], ["m", "b"]]}
    assert {*found["by_reasons"]} == {"m"}
    assert {*found["by_reasons"]["m"]} == {"support_sets", "cut_sets", "load_bearing"}


def test_one_conclusion_has_the_same_keys() -> None:
    whole = told("depends", "-", "--sets", stdin=SMALL)
    found = told("depends", "-", "--of", "m", stdin=SMALL)
    assert {*found} == WHOLE | SETS
    for key in ("matrix", "signs", "load_bearing", "support_sets", "cut_sets", "by_reasons"):
        assert found[key] == {"m": whole[key]["m"]}
    assert found["conclusions"] == ["m"]
    assert (found["theses"], found["premises"]) == (whole["theses"], whole["premises"])


def test_what_rests_on_a_premise() -> None:
    assert told("depends", "-", "--on", "h", stdin=SMALL) == {
        "premise": "h",
        "load_bearing_for": ["t"],
        "contributes_to": [],
        "speaks_against": [],
        "diagnostics": [],
    }
    assert told("depends", "-", "--on", "o", stdin=SMALL)["speaks_against"] == ["t"]


def test_another_wording_asks_the_same() -> None:
    again = SMALL + b"  z: {restates: m}\n  y: {restates: h}\n"
    assert told("depends", "-", "--of", "z", stdin=again)["conclusions"] == ["m"]
    assert told("depends", "-", "--on", "y", stdin=again)["premise"] == "h"


def test_the_op_ed_as_the_library_sees_it() -> None:
    argument = library.load(ROOT / "maps" / "oped.yaml")
    found = told("depends", "maps/oped.yaml", "--sets")
    wanted = dependency(argument)
    assert found["conclusions"] == list(wanted.conclusions)
    for name in wanted.conclusions:
        row = wanted.row(name)
        assert found["matrix"][name] == {premise: one.word for premise, one in row.items()}
        assert found["signs"][name] == {premise: one.sign for premise, one in row.items()}
        assert found["load_bearing"][name] == list(wanted.load_bearing(name))
    for one in supports(argument):
        carry, cut = found["support_sets"][one.conclusion], found["cut_sets"][one.conclusion]
        assert (carry["count"], cut["count"]) == (one.support_sets.count, one.cut_sets.count)
        assert [tuple(ids["ids"]) for ids in carry["sets"]] == list(one.support_sets.sets)
        assert [tuple(ids) for ids in cut["sets"]] == list(one.cut_sets.sets)


@pytest.mark.parametrize(
    "vector",
    [one for one in vectors("analysis-vectors.json") if one.name in SOME],
    ids=lambda vector: vector.name,
)
def test_worked_maps(vector: Vector) -> None:
    found = told("depends", "-", "--sets", stdin=vector.text.encode())
    for key, rows in (("matrix", found["matrix"]), ("signs", found["signs"])):
        assert rows == _borne(vector.expected[key])
    assert found["load_bearing"] == vector.expected["load_bearing"]
    for name, wanted in vector.expected["support_sets"].items():
        sets = [sorted(one["ids"]) for one in found["support_sets"][name]["sets"]]
        assert sorted(sets, key=lambda one: (len(one), one)) == wanted


def _borne(rows: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    nothing = {"irrelevant", ""}
    return {
        c: {p: said for p, said in row.items() if said not in nothing} for c, row in rows.items()
    }


@pytest.mark.parametrize("limit", ["0", "1", "3"])
def test_a_limit_cuts_the_lists_and_never_the_counts(limit: str) -> None:
    found = told("depends", "maps/oped.yaml", "--of", "T", "--limit", limit)
    for key, count in (("support_sets", 35), ("cut_sets", 90)):
        sets = found[key]["mistake"]
        assert (sets["count"], sets["complete"], len(sets["sets"])) == (count, True, int(limit))


def test_the_table_says_how_many_sets_are_not_shown() -> None:
    some = argmap("depends", "maps/oped.yaml", "--of", "T", "--limit", "2").stdout
    assert "35 support sets (just enough to carry it): 4 + 12; 5 + 12 and 33 more." in some
    none = argmap("depends", "maps/oped.yaml", "--of", "T", "--limit", "0").stdout
    assert "35 support sets (just enough to carry it)." in none


def test_over_the_budget_answers_are_incomplete_and_say_so(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(web(), encoding="utf-8")
    all_ = told("depends", "map.yaml", "--of", "t", cwd=tmp_path)
    some = told("depends", "map.yaml", "--of", "t", "--budget", "5", cwd=tmp_path)
    for key in ("support_sets", "cut_sets"):
        whole, part = all_[key]["t"], some[key]["t"]
        assert (whole["complete"], part["complete"]) == (True, False)
        assert "why" not in whole
        assert "over the budget of 5 nodes" in part["why"]
        assert part["count"] <= whole["count"]
    whole = told("depends", "map.yaml", cwd=tmp_path)["matrix"]["m0"]
    part = told("depends", "map.yaml", "--budget", "5", cwd=tmp_path)["matrix"]["m0"]
    assert whole == {**part, "z": "redundant"}
    assert (part["z"], part["p0"]) == ("undetermined", "contributes")


def test_small_diagrams_never_tell_anything_wrong_about_the_op_ed() -> None:
    whole = told("depends", "maps/oped.yaml")["matrix"]
    some = told("depends", "maps/oped.yaml", "--budget", "1")["matrix"]
    for name, row in some.items():
        for premise, word in row.items():
            assert word in {whole[name][premise], "undetermined"}


@pytest.mark.parametrize(
    ("line", "told_"),
    [
        ("--of mistke", "nothing is called 'mistke'; did you mean 'mistake'?"),
        ("--of no-", "'no-' could be any of 7: no-excuse, no-supply-base,"),
        ("--on mistake", "'mistake' is no premise: the map gives reasons for it; ask with --of"),
        ("--of 1 --on 4", "ask one question at a time"),
        ("--of 1 --sets", "ask one question at a time"),
        ("--limit -1", "-1 is not in the range"),
        ("--budget 0", "0 is not in the range"),
        ("--of 1 --to svg", "no form is called 'svg'"),
    ],
)
def test_wrong_usage(line: str, told_: str) -> None:
    done = argmap("depends", "maps/oped.yaml", *line.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert told_ in " ".join(done.stderr.split())


@pytest.mark.parametrize("name", ["mistake", "T", "turning to kim"])
def test_a_claim_is_named_by_id_number_or_first_words(name: str) -> None:
    assert told("depends", "maps/oped.yaml", "--of", name)["conclusions"] == ["mistake"]


@pytest.mark.parametrize(
    ("text", "carry", "cut", "said"),
    [
        (CIRCLE, [], [[]], "Nothing carries T: every reason for it leads back to itself"),
        (BARE, [{"ids": [], "held": True}], [], "1 support set (just enough to carry it): nothing"),
    ],
    ids=["circle", "empty reason"],
)
def test_a_conclusion_without_any_premise(
    text: bytes, carry: list[Any], cut: list[Any], said: str
) -> None:
    found = told("depends", "-", "--sets", stdin=text)
    assert (found["premises"], found["matrix"]["t"], found["load_bearing"]["t"]) == ([], {}, [])
    assert found["support_sets"]["t"] == {"count": len(carry), "complete": True, "sets": carry}
    assert found["cut_sets"]["t"] == {"count": len(cut), "complete": True, "sets": cut}
    assert said in argmap("depends", "-", "--of", "t", stdin=text).stdout
    assert "No premise carries T" in argmap("depends", "-", stdin=text).stdout


def test_a_map_without_conclusions() -> None:
    two = b"argmap: 1\nclaims: {a: A., b: B.}\n"
    found = told("depends", "-", "--sets", stdin=two)
    assert {*found} == WHOLE | SETS
    assert (found["theses"], found["conclusions"], found["support_sets"]) == ([], [], {})
    for option in ((), ("--sets",)):
        done = argmap("depends", "-", *option, stdin=two)
        assert "The map gives no reasons, so it has no conclusions." in done.stdout


def test_the_matrix_as_a_picture_stands_beside_the_map(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_bytes(SMALL)
    done = argmap("depends", "map.yaml", "--to", "svg", cwd=tmp_path)
    assert done.stdout == "wrote map.depends.svg\n"
    assert (tmp_path / "map.depends.svg").read_text(encoding="utf-8").startswith("<svg")
