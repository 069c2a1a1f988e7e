"""For GitHub's checks: one annotation a line."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic, Severity
from argmap.report.findings import Findings
from argmap.report.writer import FaultWriter
from argmap.terminal.printable import printable

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def write(findings: Findings, colour: bool) -> str:  # noqa: ARG001, FBT001
    """Write all faults."""
    return "".join(_line(found) + "\n" for found in findings.diagnostics)


def _line(found: Diagnostic) -> str:
    values = {"file": found.file, "title": f"{found.code} {found.rule}"}
    if found.place:
        values |= {
            "line": str(found.place.line),
            "col": str(found.place.column),
            "endLine": str(found.place.end_line),
            "endColumn": str(found.place.end_column),
        }
    said = ",".join(f"{name}={_value(value)}" for name, value in values.items())
    fix = f" Fix: {found.fix.message}." if found.fix else ""
    return f"::{_LEVELS.get(found.severity, 'notice')} {said}::{_text(found.message + fix)}"


def _text(text: str) -> str:
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")


WRITER = FaultWriter("github", write)
