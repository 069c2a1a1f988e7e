"""For people: each fault with its line, the words marked, and the way out."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.report.findings import Findings
from argmap.report.writer import FaultWriter
from argmap.terminal.colours import CYAN, RED, YELLOW, painted
from argmap.terminal.columns import columns
from argmap.terminal.printable import printable

_COLOURS = {
    Severity.ERROR: RED,
    Severity.WARNING: YELLOW,
    Severity.NOTE: CYAN,
    Severity.INFO: CYAN,
}
_WIDEST, _BEFORE = 100, 40


def write(findings: Findings, colour: bool) -> str:  # noqa: FBT001
    """Write all faults, and a last line that counts them."""
    if not findings.diagnostics:
        return ""
    blocks = ["\n".join(_block(found, colour=colour)) for found in findings.diagnostics]
    return "\n\n".join([*blocks, findings.summary()]) + "\n"


def _block(found: Diagnostic, *, colour: bool) -> Iterator[str]:
    where = str(found.place) if found.place else found.file
    severity = _painted(found.severity.value, _COLOURS[found.severity], colour=colour)
    yield f"{printable(where)}: {severity} {found.code} {printable(found.message)}"
    if found.place and found.source_line and not found.source_line.isspace():
        number = str(found.place.line)
        line, carets = _marked(found)
        yield f" {number} | {line}"
        mark = _painted(carets.lstrip(" "), _COLOURS[found.severity], colour=colour)
        yield f" {' ' * len(number)} | {carets[: len(carets) - len(carets.lstrip(' '))]}{mark}"
    if found.fix:
        yield f"   fix: {printable(found.fix.message)}"


def _marked(found: Diagnostic) -> tuple[str, str]:
    """Give the line, of a long one the part around the place, and carets below the place."""
    place, line = found.place, found.source_line
    if place is None:
        return line, ""
    start = min(place.column - 1, len(line))
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    end = max(start + 1, min(end, len(line)))
    first = max(0, start - _BEFORE) if len(line) > _WIDEST else 0
    last = min(len(line), first + _WIDEST)
    before = ("…" if first else "") + _shown(line[first:start])
    marked = _shown(line[start : min(end, last)])
    behind = _shown(line[min(end, last) : last]) + ("…" if last < len(line) else "")
    return before + marked + behind, " " * columns(before) + "^" * max(1, columns(marked))


def _shown(text: str) -> str:
    return printable(text.replace("\t", " "))


def _painted(text: str, code: str, *, colour: bool) -> str:
    return painted(text, code) if colour else text


WRITER = FaultWriter("text", write)
