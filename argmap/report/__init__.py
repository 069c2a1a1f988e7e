"""What is told of maps, as text and as documents for programs."""

from argmap.report.findings import Checked, Findings, count
from argmap.report.writer import FaultWriter, fault_writer, fault_writer_names

__all__ = ["Checked", "FaultWriter", "Findings", "count", "fault_writer", "fault_writer_names"]
