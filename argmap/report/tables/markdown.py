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
    """Write a table as GitHub's Markdown has it; no text is taken for markup."""
    lines = [f"# {_text(table.title)}", ""] if table.title else []
    lines.append(_row(column.title for column in table.columns))
    lines.append(f"|{' --- |' * len(table.columns)}")
    lines += map(_row, table.rows)
    for note in table.notes:
        lines += ["", _START.sub(r"\1\\", _text(note))]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(_text, cells))} |"


def _text(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", display(text))


WRITER = TableWriter("markdown", write)
