"""A reason names no premise.

Such a step holds of itself, so what it leads to rests on nothing. Name the claims that it stands
on, or take it away.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.lint.ignored import ignored
from argmap.lint.rule import Path, Rule, Subject
from argmap.model import Style


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Find reasons without premises; entries of `links` are a program's and may have none."""
    for link in subject.map.links:
        if link.premises or link.style is not Style.REASON:
            continue
        path: Path = ("links", link.id, "premises")
        if not ignored(subject.map, path, RULE):
            fix = Fix("name the claims that it stands on, or take it away")
            message = "This reason names no premise, so it rests on nothing."
            yield subject.map.origin.diagnostic(RULE.fault, message, *path, fix=fix)


RULE = Rule(code="S17", name="empty-reason", severity=Severity.WARNING, find=find)
