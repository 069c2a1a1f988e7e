"""Texts as a spreadsheet may open them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from argmap.diagram.typeset import display

_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20"
_SIGNS = frozenset({"+", "-", "+-"})


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    r"""Write rows as RFC 4180 has it, with `\n` at the ends of lines.

    Every spreadsheet reads these, and they stay what they are on the way through a terminal. Line
    ends and tabs within a cell are blanks. No cell is taken for a formula: one that begins with
    `=`, `+`, `-`, `@` or their wide forms, blanks before them or not, gets an apostrophe in front;
    a sign alone, such as `+-`, does not.
    """
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([_cell(cell) for cell in row] for row in rows)
    return text.getvalue()


def _cell(text: str) -> str:
    shown = display(text)
    formula = shown.lstrip()[:1] in _FORMULA and shown.lstrip() != ""
    return f"'{shown}" if formula and shown not in _SIGNS else shown
