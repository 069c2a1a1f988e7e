"""What is told of maps, as text and as documents for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exports import lazily

if TYPE_CHECKING:
    from argmap.report.findings import Checked, Findings
    from argmap.report.matrix import Heading, Matrix
    from argmap.report.matrix_form import MatrixWriter, matrix_writer, matrix_writer_names
    from argmap.report.medium import Medium
    from argmap.report.table import Column, Table
    from argmap.report.table_form import TableWriter, table_writer, table_writer_names
    from argmap.report.writer import FaultWriter, fault_writer, fault_writer_names

__all__ = [
    "Checked",
    "Column",
    "FaultWriter",
    "Findings",
    "Heading",
    "Matrix",
    "MatrixWriter",
    "Medium",
    "Table",
    "TableWriter",
    "fault_writer",
    "fault_writer_names",
    "matrix_writer",
    "matrix_writer_names",
    "table_writer",
    "table_writer_names",
]

__getattr__ = lazily(
    __name__,
    {
        "argmap.report.findings": ("Checked", "Findings"),
        "argmap.report.matrix": ("Heading", "Matrix"),
        "argmap.report.matrix_form": ("MatrixWriter", "matrix_writer", "matrix_writer_names"),
        "argmap.report.medium": ("Medium",),
        "argmap.report.table": ("Column", "Table"),
        "argmap.report.table_form": ("TableWriter", "table_writer", "table_writer_names"),
        "argmap.report.writer": ("FaultWriter", "fault_writer", "fault_writer_names"),
    },
)
