"""For programs: one JSON document with stable keys."""

from __future__ import annotations

from json import dumps
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.report.findings import Findings
from argmap.report.writer import FaultWriter


def write(findings: Findings, colour: bool) -> str:  # noqa: ARG001, FBT001
    """Write faults and maps."""
    document = {
        "diagnostics": [entry(found) for found in findings.diagnostics],
        "maps": [
            {
                "file": checked.file,
                "claims": checked.claims,
                "links": checked.links,
                "theses": list(checked.theses),
            }
            for checked in findings.maps
        ],
    }
    return dumps(document, indent=2) + "\n"


def entry(found: Diagnostic) -> dict[str, Any]:
    """Give a diagnostic as plain values."""
    place = found.place
    record: dict[str, Any] = {
        "file": found.file,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
        "severity": found.severity.value,
        "code": found.code,
        "rule": found.rule,
        "message": found.message,
    }
    if found.fix:
        edits = [
            {"start": edit.start, "end": edit.end, "text": edit.text} for edit in found.fix.edits
        ]
        record["fix"] = {"message": found.fix.message, "edits": edits}
    return record


WRITER = FaultWriter("json", write)
