"""CSV that a spreadsheet may open."""

from __future__ import annotations

import csv

import pytest

from argmap.report.spreadsheet import csv_text


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1",
        " =1",
        "＝1",
        "--",
        "++",
        "+ 1",
    ],
)
def test_no_cell_is_taken_for_a_formula(text: str) -> None:
    ((cell,),) = csv.reader([csv_text([[text]])])
    assert cell.startswith("'")


@pytest.mark.parametrize(
    "text", ["+", "-", "+-", "", " ", "a=b", "1-2", "–5", "'=1", "contributes"]
)
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert next(csv.reader([csv_text([[text, "x"]])])) == [text, "x"]


def test_quotes_commas_and_line_ends_come_back() -> None:
    rows = [['say "no"', "a, b", "one\ntwo\r\nthree"], ["é", "北京", ""]]
    text = csv_text(rows)
    assert list(csv.reader(text.splitlines())) == [['say "no"', "a, b", "one two three"], rows[1]]
    assert text.count("\n") == 2
    assert "\r" not in text
