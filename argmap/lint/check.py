"""Applying the rules."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics import Diagnostic
from argmap.lint.rule import Rule, Subject, rules


def check(subject: Subject, chosen: Iterable[Rule] | None = None) -> tuple[Diagnostic, ...]:
    """Apply all rules, or those chosen, but for those that the map ignores as a whole.

    What they find comes in the order of the file.
    """
    found = [
        told
        for rule in (rules() if chosen is None else chosen)
        if not {rule.code, rule.name} & set(subject.map.ignore)
        for told in rule.find(subject)
    ]
    return tuple(sorted(found, key=_order))


def _order(told: Diagnostic) -> tuple[int, int, str]:
    place = told.place
    return (place.line, place.column, told.code) if place else (0, 0, told.code)
