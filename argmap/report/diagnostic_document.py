"""Diagnostics as plain values."""

from __future__ import annotations

from typing import Any

from argmap.diagnostics import Diagnostic


def diagnostic_document(found: Diagnostic) -> dict[str, Any]:
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
