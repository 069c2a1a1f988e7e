"""A quote is in the text, but not where the map says.

The words stand there once, in another paragraph or with other words around them. Correct the
number, or leave it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Edit, Fix, Severity
from argmap.lint.ignored import anchored
from argmap.lint.rule import Anchored, Rule, Subject


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Find anchors whose words stand elsewhere."""
    for found in anchored(subject, "moved", RULE):
        failed = found.located.failed[0]
        now = found.located.paragraphs[0]
        message = f"“{found.anchor.quote}” stands in ¶{now}; its `{failed}` does not fit."
        path = (*found.path, failed)
        fix = _fix(subject, found, failed)
        yield subject.map.origin.diagnostic(RULE.fault, message, *path, fix=fix)


def _fix(subject: Subject, found: Anchored, failed: str) -> Fix:
    now = {
        "paragraph": found.located.paragraphs[0],
        "start": found.located.spans[0][0],
        "end": found.located.spans[0][1],
    }.get(failed)
    locator = subject.map.origin.locator
    span = locator.span(*found.path, failed) if locator else None
    if now is None or span is None:
        return Fix(f"correct or delete the `{failed}`")
    return Fix(f"write `{failed}: {now}`", (Edit(*span, str(now)),))


RULE = Rule(code="A03", name="moved-anchor", severity=Severity.NOTE, find=find)
