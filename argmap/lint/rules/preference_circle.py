"""Preferences contradict each other.

Each of two things is preferred to the other, directly or by way of further ones. None of these
preferences counts. Take one of them away.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.lint.ignored import ignored
from argmap.lint.rule import Path, Rule, Subject
from argmap.model import LinkKind


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Find circles of preferences; the first preference of each is named."""
    if not any(link.kind is LinkKind.PREFERENCE for link in subject.map.links):
        return
    from argmap.analysis.program import preferences_in_circles

    for circle in preferences_in_circles(subject.map):
        path: Path = ("links", circle[0].id)
        if not ignored(subject.map, path, RULE):
            rest = f" and {len(circle) - 1} more" if len(circle) > 1 else ""
            message = f"This preference{rest} run in a circle, so none of them counts."
            if not rest:
                message = "This preference runs in a circle, so it does not count."
            fix = Fix("take one of the preferences away")
            yield subject.map.origin.diagnostic(RULE.fault, message, *path, fix=fix)


RULE = Rule(code="S18", name="preference-circle", severity=Severity.WARNING, find=find)
