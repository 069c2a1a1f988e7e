"""A case changed by suppositions; what the map itself asserts stays what it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from argmap.analysis.above import above
from argmap.analysis.program.case import Case, Listed
from argmap.analysis.program.preference import thing
from argmap.model import Claim, Link, LinkKind


def retracted(case: Case, proposition: int) -> Case:
    """Let no ground of a proposition count any more, neither its assertion nor its reasons."""
    return replace(
        case,
        asserted=_with(case.asserted, proposition, value=False),
        reasons={**case.reasons, proposition: ()},
        summaries={**case.summaries, proposition: ()},
        retracted=case.retracted | {proposition},
    )


def asserted(case: Case, proposition: int) -> Case:
    """Let a proposition be asserted; objections to it count as before."""
    return replace(
        case,
        asserted=_with(case.asserted, proposition, value=True),
        retracted=case.retracted - {proposition},
    )


def dropped(case: Case, link: int) -> Case:
    """Let a link be gone, and with it what is said of it, preferences among that.

    A claim whose only reason is dropped is not thereby asserted, and a step whose only backing is
    dropped still wants backing.
    """
    return replace(
        case,
        reasons=_without(case.reasons, link),
        rebuttals=_without(case.rebuttals, link),
        backing=_without(case.backing, link),
        undercuts={at: found for at, found in _without(case.undercuts, link).items() if found},
        preferred=case.preferred.without(_gone(case, link))
        if case.preferred.below
        else case.preferred,
    )


def added(case: Case, link: Link, claims: Sequence[Claim] = ()) -> Case:
    """Add a support or attack link, and claims that are asserted unless they say otherwise.

    Their ids are new, and the link starts from and leads to what is there.
    """
    number = dict(case.number)
    for claim in claims:
        number[claim.id] = len(case.names) + len(number) - len(case.number)
    place = len(case.links)
    target = str(link.target)
    onto = number[target] if target in number else case.at[target]
    kind = _KINDS[link.kind is LinkKind.SUPPORT, target in number]
    listed: Listed = getattr(case, kind)
    more: dict[str, Any] = {kind: {**listed, onto: (*listed.get(onto, ()), place)}}
    return replace(
        case,
        names=(*case.names, *(claim.id for claim in claims)),
        number=number,
        asserted=(*case.asserted, *(claim.asserted is not False for claim in claims)),
        leaf=(*case.leaf, *(True for _ in claims)),
        links=(*case.links, link),
        at={**case.at, link.id: place},
        premises=(*case.premises, tuple(dict.fromkeys(number[name] for name in link.premises))),
        **more,
    )


def _gone(case: Case, link: int) -> set[int]:
    """Give the things that go with a link: itself, links onto it, links onto those."""
    things = {
        **{one.id: (thing(place), one) for place, one in enumerate(case.links)},
        **{one.id: (thing(place, idle=True), one) for place, one in enumerate(case.idle)},
    }
    onto = (
        (number, (things[one.target][0],))
        for number, one in things.values()
        if one.target in things
    )
    return above(onto, (thing(link),))


_KINDS = {
    (True, True): "reasons",
    (True, False): "backing",
    (False, True): "rebuttals",
    (False, False): "undercuts",
}


def _with(values: tuple[bool, ...], at: int, *, value: bool) -> tuple[bool, ...]:
    return (*values[:at], value, *values[at + 1 :])


def _without(listed: Listed, link: int) -> Listed:
    return {
        at: tuple(other for other in found if other != link) if link in found else found
        for at, found in listed.items()
    }
