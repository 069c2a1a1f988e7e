"""One fault that was found, and how it is mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.diagnostics.fault import Fault, Severity
from argmap.diagnostics.place import Place


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the code points from `start` up to `end` of a text by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """The way out: in words, and as edits where a program can make them."""

    message: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A fault at its place.

    Attributes:
        code: the stable code of the fault's kind, such as `M03`.
        rule: the same as a word, such as `unknown-key`.
        severity: how much it matters.
        message: one sentence for the person who wrote the file.
        place: where it is; None where the whole input is meant, as for a missing file.
        file: the file that it is about, as the user named it.
        source_line: the line of the file in which the place begins.
        fix: the way out, where there is one.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    file: str
    place: Place | None = None
    source_line: str = ""
    fix: Fix | None = None

    def __str__(self) -> str:
        where = str(self.place) if self.place else self.file
        return f"{where}: {self.severity} {self.code} {self.message}"


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Make all edits in a text at once.

    Raises:
        ValueError: two edits overlap.
    """
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise ValueError(f"edits overlap at {edit.start}")
        pieces += text[at : edit.start], edit.text
        at = edit.end
    return "".join([*pieces, text[at:]])


def told(fault: Fault, file: str, message: str, fix: str | None = None) -> Diagnostic:
    """Tell of a fault of a whole file."""
    return Diagnostic(
        code=fault.code,
        rule=fault.name,
        severity=fault.severity,
        message=message,
        file=file,
        fix=Fix(fix) if fix else None,
    )
