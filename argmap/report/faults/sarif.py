"""SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

from json import dumps
from typing import Any
from urllib.parse import quote

from argmap import __version__
from argmap.diagnostics import Diagnostic, Severity
from argmap.report.findings import Findings
from argmap.report.writer import FaultWriter

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def write(findings: Findings, colour: bool) -> str:  # noqa: ARG001, FBT001
    """Write all faults as one run."""
    rules = {found.code: found.rule for found in findings.diagnostics}
    codes = sorted(rules)
    driver = {
        "name": "argmap",
        "version": __version__,
        "rules": [{"id": code, "name": rules[code]} for code in codes],
    }
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(found, codes) for found in findings.diagnostics],
            }
        ],
    }
    return dumps(document, indent=2) + "\n"


def _result(found: Diagnostic, codes: list[str]) -> dict[str, Any]:
    fix = f" Fix: {found.fix.message}." if found.fix else ""
    place: dict[str, Any] = {
        "artifactLocation": {
            "uri": quote(found.file.replace("\\", "/"), safe="/", errors="surrogateescape")
        }
    }
    if found.place:
        place["region"] = {
            "startLine": found.place.line,
            "startColumn": found.place.column,
            "endLine": found.place.end_line,
            "endColumn": found.place.end_column,
        }
    return {
        "ruleId": found.code,
        "ruleIndex": codes.index(found.code),
        "level": _LEVELS.get(found.severity, "note"),
        "message": {"text": found.message + fix},
        "locations": [{"physicalLocation": place}],
    }


WRITER = FaultWriter("sarif", write)
