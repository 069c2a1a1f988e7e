"""A map in a document, as its author wrote it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from argmap.diagnostics import Diagnostic, Fault, Place, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a document that is to become the picture of a map.

    Attributes:
        body: the map as text; blank where a file holds it.
        options: names and values of its options, as they are written.
        document: what the document is called where faults are told.
        line: the line of the document in which the block begins, from 1; None where nobody knows.
        body_line: the line in which its body begins; 1 where nobody knows.
        indent: how many characters stand before each line of the body.
        folder: the folder out of which no map is read.
        beside: the folder from which the names of files start.
    """

    body: str = ""
    options: dict[str, str] = field(default_factory=dict)
    document: str
    line: int | None = None
    body_line: int = 1
    indent: int = 0
    folder: str = "."
    beside: str = "."

    @property
    def place(self) -> Place | None:
        """Where the block begins."""
        if self.line is None:
            return None
        return Place(self.document, self.line, 1, self.line, 1)

    def fault(self, fault: Fault, message: str, fix: str | None = None) -> Diagnostic:
        """Tell of a fault of the block as a whole."""
        return replace(told(fault, self.document, message, fix), place=self.place)

    def placed(self, found: Diagnostic) -> Diagnostic:
        """Give a fault of the body with its column in the document."""
        place = found.place
        if place is None:
            return replace(found, place=self.place)
        moved = (place.column + self.indent, place.end_column + self.indent)
        return replace(found, place=replace(place, column=moved[0], end_column=moved[1]))
