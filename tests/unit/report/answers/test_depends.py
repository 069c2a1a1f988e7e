"""The matrix of a map, its notes and its document."""

from __future__ import annotations

import pytest

from argmap.analysis import dependency, supports
from argmap.model import ArgumentMap
from argmap.report import Matrix
from argmap.report.answers.depends import depends_document, depends_matrix
from argmap.report.answers.labels import NO_CLAIMS, NO_CONCLUSIONS, NO_THESIS, Labels
from tests.helpers.examples import sketch

MAP = sketch(
    "m: {asserted: true, because: [b]}",
    *("h: {asserted: false}", "b: {implicit: true}"),
    "t: {because: [[m, h]], but: [o]}",
    "o",
    head="thesis: t",
)


def matrix(argument: ArgumentMap) -> Matrix:
    return depends_matrix(argument, dependency(argument), Labels(argument))


def test_rows_and_columns_stand_in_reading_order_with_their_marks() -> None:
    found = matrix(MAP)
    assert [(row.number, row.id, row.mark) for row in found.rows] == [
        ("T", "t", "thesis"),
        ("1", "m", ""),
    ]
    assert [(column.number, column.id, column.mark) for column in found.columns] == [
        ("1", "m", "also asserted"),
        ("2", "b", "unstated"),
        ("3", "h", "hypothesis"),
        ("4", "o", ""),
    ]


def test_the_cells_are_those_of_the_analysis() -> None:
    argument = MAP
    found, rows = matrix(argument), dependency(argument)
    for at, row in enumerate(found.rows):
        for place, column in enumerate(found.columns):
            bearing = rows.row(row.id).get(column.id)
            wanted = (bearing.word, bearing.sign) if bearing else ("irrelevant", "")
            assert found.cell(at, place) == wanted


def test_load_bearing_premises_are_named_in_reading_order() -> None:
    argument = sketch("b", "t: {because: [[a, b]]}", "a", head="thesis: t")
    assert matrix(argument).notes == ("T “t” cannot do without 1 and 2.",)


@pytest.mark.parametrize(("premises", "more"), [(12, ""), (13, " (and 1 more)")])
def test_of_many_load_bearing_premises_twelve_are_named(premises: int, more: str) -> None:
    names = [f"p{number}" for number in range(premises)]
    argument = sketch(f"t: {{because: [[{', '.join(names)}]]}}", *names, head="thesis: t")
    assert matrix(argument).notes == (
        f"T “t” cannot do without 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 12{more}.",
    )


@pytest.mark.parametrize(
    ("argument", "notes"),
    [
        (
            sketch("t: {because: [a, b]}", "a", "b", head="thesis: t"),
            ["There is no single premise that T “t” cannot do without."],
        ),
        (
            sketch("t: {because: [m]}", "m: {because: [t]}", head="thesis: t"),
            ["No premise carries T “t”."],
        ),
        (
            sketch("t", head="thesis: t", links="[{support: t, from: []}]"),
            ["No premise carries T “t”."],
        ),
        (sketch("a", "b"), [NO_THESIS, NO_CONCLUSIONS]),
        (ArgumentMap(), [NO_CLAIMS]),
    ],
    ids=["redundant", "circle", "empty reason", "no reasons", "no claims"],
)
def test_what_carries_the_thesis_is_told(argument: ArgumentMap, notes: list[str]) -> None:
    assert [*matrix(argument).notes] == notes


def test_the_document_has_the_promised_keys() -> None:
    assert depends_document(dependency(MAP)) == {
        "theses": ["t"],
        "premises": [
            {"id": "m", "asserted": True, "leaf": False},
            {"id": "h", "asserted": False, "leaf": True},
            {"id": "b", "asserted": True, "leaf": True},
            {"id": "o", "asserted": True, "leaf": True},
        ],
        "conclusions": ["m", "t"],
        "matrix": {
            "m": {"m": "contributes", "b": "contributes"},
            "t": {
                "m": "contributes",
                "h": "load-bearing",
                "b": "contributes",
                "o": "objection",
            },
        },
        "signs": {"m": {"m": "+", "b": "+"}, "t": {"m": "+", "h": "+", "b": "+", "o": "-"}},
        "load_bearing": {"m": [], "t": ["h"]},
    }


def test_the_document_of_sets_has_the_promised_keys() -> None:
    found = depends_document(dependency(MAP), supports(MAP))
    assert found["support_sets"]["m"] == {
        "count": 2,
        "complete": True,
        "sets": [{"ids": ["m"], "held": True}, {"ids": ["b"], "held": True}],
    }
    assert [one["held"] for one in found["support_sets"]["t"]["sets"]] == [False, False]
    assert found["cut_sets"]["t"] == {"count": 2, "complete": True, "sets": [["h"], ["m", "b"]]}
    assert found["by_reasons"] == {
        "m": {
            "support_sets": {
                "count": 1,
                "complete": True,
                "sets": [{"ids": ["b"], "held": True}],
            },
            "cut_sets": {"count": 1, "complete": True, "sets": [["b"]]},
            "load_bearing": ["b"],
        }
    }


def test_sets_of_no_conclusion_are_none() -> None:
    argument = sketch("a", "b")
    found = depends_document(dependency(argument), supports(argument))
    assert (found["support_sets"], found["cut_sets"], found["by_reasons"]) == ({}, {}, {})
