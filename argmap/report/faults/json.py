"""For programs: one JSON document with stable keys."""

from __future__ import annotations

from json import dumps

from argmap.report.diagnostic_document import diagnostic_document
from argmap.report.findings import Findings
from argmap.report.writer import FaultWriter


def write(findings: Findings, colour: bool) -> str:  # noqa: ARG001, FBT001
    """Write faults and maps."""
    document = {
        "diagnostics": [diagnostic_document(found) for found in findings.diagnostics],
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


WRITER = FaultWriter("json", write)
