"""For spreadsheets: a line for each conclusion, a column for each premise."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.report.matrix import Heading, Matrix
from argmap.report.matrix_form import MatrixWriter
from argmap.report.medium import Medium
from argmap.report.spreadsheet import csv_text

_EXPECTED = {
    "load-bearing": "+",
    "contributes": "+",
    "mixed": "+-",
    "objection": "-",
    "redundant": "+",
    "reply": "+",
    "undetermined": "+",
}


def write(matrix: Matrix, medium: Medium) -> str:  # noqa: ARG001
    """Write a matrix as CSV; the first three columns are number, words and mark of a conclusion.

    A cell holds its word, and its sign where that is another than the word lets expect, such as
    `load-bearing (+-)`; an irrelevant one is empty.
    """
    return csv_text(_rows(matrix))


def _rows(matrix: Matrix) -> Iterator[list[str]]:
    yield ["number", "conclusion", "mark", *map(_head, matrix.columns)]
    for row, heading in enumerate(matrix.rows):
        cells = (_cell(*matrix.cell(row, column)) for column in range(len(matrix.columns)))
        yield [heading.number, heading.words, heading.mark, *cells]


def _head(heading: Heading) -> str:
    mark = f" ({heading.mark})" if heading.mark else ""
    return f"{heading.number} {heading.words}{mark}".strip()


def _cell(word: str, sign: str) -> str:
    if word == "irrelevant":
        return ""
    return word if sign in {"", _EXPECTED.get(word, "")} else f"{word} ({sign})"


WRITER = MatrixWriter("csv", ".csv", write)
