"""The dependency matrix: what it is, and how it is drawn."""

from argmap.report.matrix.record import Heading, Matrix

__all__ = ["Heading", "Matrix"]
