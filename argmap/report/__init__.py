"""What is told of maps, as text and as documents for programs."""

from argmap.report.findings import Checked, Findings
from argmap.report.writer import FaultWriter, fault_writer, fault_writer_names

__all__ = ["Checked", "FaultWriter", "Findings", "fault_writer", "fault_writer_names"]
