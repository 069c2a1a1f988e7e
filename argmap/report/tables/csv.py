"""For spreadsheets: one line a row, the headings first; title and notes are left out."""

from __future__ import annotations

from argmap.report.medium import Medium
from argmap.report.spreadsheet import csv_text
from argmap.report.table import Table
from argmap.report.table_form import TableWriter


def write(table: Table, medium: Medium) -> str:  # noqa: ARG001
    """Write a table as CSV."""
    return csv_text([[column.title for column in table.columns], *table.rows])


WRITER = TableWriter("csv", write)
