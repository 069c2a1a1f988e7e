"""What is told of maps, as text and as documents for programs."""

from argmap.report.findings import Checked, Findings, count
from argmap.report.matrix import Heading, Matrix
from argmap.report.matrix_writer import MatrixWriter, matrix_writer, matrix_writer_names
from argmap.report.medium import Medium
from argmap.report.table import Column, Table
from argmap.report.table_writer import TableWriter, table_writer, table_writer_names
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
    "count",
    "fault_writer",
    "fault_writer_names",
    "matrix_writer",
    "matrix_writer_names",
    "table_writer",
    "table_writer_names",
]
