"""The steps and attacks at a claim by their ids, which `what-if --drop` takes."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.program import case_of
from argmap.model import ArgumentMap
from argmap.report.answers.labels import Labels, listed

_NAMED = 12


def steps_onto(argument: ArgumentMap, claim: str) -> tuple[str, ...]:
    """Give the links onto a claim, in any of its wordings, each before those onto itself."""
    case = case_of(argument)
    at = case.number[claim]
    found: dict[int, None] = {}
    ahead = sorted((*case.reasons.get(at, ()), *case.rebuttals.get(at, ())), reverse=True)
    while ahead:
        link = ahead.pop()
        if link not in found:
            found[link] = None
            more = (*case.backing.get(link, ()), *case.undercuts.get(link, ()))
            ahead += sorted(more, reverse=True)
    return tuple(case.links[link].id for link in found)


def steps_from(argument: ArgumentMap, claim: str) -> tuple[str, ...]:
    """Give the links of which a claim is a premise."""
    case = case_of(argument)
    return tuple(link.id for link in argument.index.uses.get(claim, ()) if link.id in case.at)


def named_steps(ids: Sequence[str], labels: Labels, most: int = _NAMED) -> str:
    """Name links by their ids and what they are: `t#1 (the step from 1) and s (the undercut by 2)`.

    Args:
        ids: the links.
        labels: the names of what they start from.
        most: how many are named; the others are counted.
    """
    told = [f"{name} ({labels.link(name)})" for name in ids[:most]]
    more = [f"{len(ids) - most:,} more"] if len(ids) > most else []
    return listed((*told, *more))
