"""A table for README files, wikis and notebooks."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.render.escape import markdown
from argmap.report.medium import Medium
from argmap.report.table import Table
from argmap.report.table_form import TableWriter


def write(table: Table, medium: Medium) -> str:  # noqa: ARG001
    """Write a table as GitHub's Markdown has it; no text is taken for markup.

    Of a table without rows, title and notes are left.
    """
    parts = [f"# {markdown(table.title)}"] if table.title else []
    if table.rows:
        heads = _row(column.title for column in table.columns)
        rule = f"|{' --- |' * len(table.columns)}"
        parts.append("\n".join((heads, rule, *map(_row, table.rows))))
    parts += map(markdown, table.notes)
    return "\n\n".join(parts) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(markdown, cells))} |"


WRITER = TableWriter("markdown", write)
