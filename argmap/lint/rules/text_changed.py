"""The text is not the one that was mapped.

The map keeps a checksum of the text. It differs: the text was edited since, or another text was
given. Check whether the anchors still fit, and then write the new checksum into the map.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Edit, Fix, Severity
from argmap.lint.rule import Rule, Subject


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Compare the checksum."""
    source, essay = subject.map.essay, subject.essay
    if source and source.sha256 and essay and essay.sha256 != source.sha256:
        message = f"{essay.file} is not the text that was mapped; its checksum differs."
        locator = subject.map.origin.locator
        span = locator.span("source", "sha256") if locator else None
        edits = (Edit(*span, essay.sha256),) if span else ()
        fix = Fix(f"if this is the right text, write `sha256: {essay.sha256}`", edits)
        yield subject.map.origin.diagnostic(RULE.fault, message, "source", "sha256", fix=fix)


RULE = Rule(code="A04", name="text-changed", severity=Severity.WARNING, find=find)
