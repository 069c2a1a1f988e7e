"""A table for README files, wikis and notebooks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.diagram.typeset import display
from argmap.report.medium import Medium
from argmap.report.table import Table
from argmap.report.table_form import TableWriter

_SPECIAL = re.compile(r"[\\`*_\[\]<|~$]|&(?=[#\w])")
_START = re.compile(r"^(\d+(?=[.)])|(?=[-+=#>]))")


def write(table: Table, medium: Medium) -> str:  # noqa: ARG001
    """Write a table as GitHub's Markdown has it; no text is taken for markup.

    Of a table without rows, title and notes are left.
    """
    parts = [f"# {_text(table.title)}"] if table.title else []
    if table.rows:
        heads = _row(column.title for column in table.columns)
        rule = f"|{' --- |' * len(table.columns)}"
        parts.append("\n".join((heads, rule, *map(_row, table.rows))))
    parts += (_START.sub(r"\1\\", _text(note)) for note in table.notes)
    return "\n\n".join(parts) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(_text, cells))} |"


def _text(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", display(text))


WRITER = TableWriter("markdown", write)
