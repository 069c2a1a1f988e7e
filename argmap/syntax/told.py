"""How many faults of one file are told."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagnostics import Diagnostic
from argmap.syntax.faults import TOO_MANY

MOST_FAULTS = 100_000


def room_for_more(told: list[Diagnostic]) -> bool:
    """Tell whether there are so few faults that one more is told."""
    return len(told) <= MOST_FAULTS


def keep(told: list[Diagnostic], found: Diagnostic) -> None:
    """Add a fault to others; the one that is too many says so instead."""
    if len(told) == MOST_FAULTS:
        message = f"The file has more than {MOST_FAULTS:,} faults; from here on they are not told."
        found = replace(found, code=TOO_MANY.code, rule=TOO_MANY.name, message=message, fix=None)
    told.append(found)
