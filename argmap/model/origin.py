"""Where everything of a map stands in its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from argmap.diagnostics import Diagnostic, Fault, Fix, Place, SourceText


class Locator(Protocol):
    """Knows where in a text a part of a map is written."""

    def span(self, *path: str | int) -> tuple[int, int] | None:
        """Give start and end offset of what a path names, or None where it is not written.

        A path begins with a top-level key, with `claims` and a claim's id, or with `links` and a
        link's id, and goes on with the keys of the file: `("claims", "a", "at", 0, "quote")`.
        """


@dataclass(frozen=True, slots=True)
class Origin:
    """The file of a map and the places of all its parts.

    Attributes:
        source: the text of the file; None for a map that was not read from one.
        locator: knows the places in it.
    """

    source: SourceText | None = None
    locator: Locator | None = None

    def __repr__(self) -> str:
        return f"<Origin {self.source.file!r}>" if self.source else "<Origin: no file>"

    def place(self, *path: str | int) -> Place | None:
        """Give the place of what a path names, or of the nearest thing around it that is written.

        None for a map that was not read from a file.
        """
        span = self._span(path)
        return self.source.place(*span) if self.source and span else None

    def is_written(self, *path: str | int) -> bool:
        """Tell whether the file has a place of its own for what a path names."""
        return bool(self.locator and self.locator.span(*path))

    def diagnostic(
        self, fault: Fault, message: str, *path: str | int, fix: Fix | None = None
    ) -> Diagnostic:
        """Tell of a fault at what a path names."""
        span = self._span(path)
        if self.source and span:
            return self.source.diagnostic(fault, message, *span, fix)
        return Diagnostic(
            code=fault.code,
            rule=fault.name,
            severity=fault.severity,
            message=message,
            file=self.source.file if self.source else "<map>",
            fix=fix,
        )

    def _span(self, path: tuple[str | int, ...]) -> tuple[int, int] | None:
        while self.locator and path:
            span = self.locator.span(*path)
            if span:
                return span
            path = path[:-1]
        return None


NOWHERE = Origin()
