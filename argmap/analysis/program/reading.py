"""From a map to a case: what its claims and links say, numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.analysis.program.case import Case, Summary
from argmap.analysis.program.preference import preferences, thing
from argmap.analysis.program.propositions import propositions
from argmap.analysis.program.sorting import sorted_links
from argmap.model import ArgumentMap, Link, LinkKind


def case_of(argument: ArgumentMap) -> Case:
    """Number a map. Linear in its claims and links, but for preferences."""
    known = propositions(argument)
    number = known.number
    links = sorted_links(argument, number)
    rephrases = [link for link in links.others if link.kind is LinkKind.REPHRASE]
    idle = tuple(link for link in argument.links if link.id not in links.at)
    things = _things(links.at, idle) if links.others else {}
    summaries = _summaries(argument, rephrases, number, things)
    leaf = [True] * len(known.names)
    for concluded in (*links.reasons, *summaries):
        leaf[concluded] = False
    pairs = _preferred(links.others, number, things)
    return Case(
        names=known.names,
        number=number,
        same_as=known.same_as,
        theses=tuple(dict.fromkeys([number[thesis] for thesis in argument.theses])),
        asserted=_asserted(argument, number, leaf),
        leaf=tuple(leaf),
        links=tuple(links.links),
        at=links.at,
        idle=idle,
        premises=tuple(links.premises),
        reasons=links.reasons,
        summaries=summaries,
        rebuttals=links.rebuttals,
        backing=links.backing,
        undercuts=links.undercuts,
        preferred=preferences((one, other) for _, one, other in pairs),
    )


def _things(at: Mapping[str, int], idle: Sequence[Link]) -> dict[str, int]:
    """Number all links among what is preferred."""
    named = {name: thing(place) for name, place in at.items()}
    return {**named, **{link.id: thing(place, idle=True) for place, link in enumerate(idle)}}


def _summaries(
    argument: ArgumentMap,
    rephrases: Sequence[Link],
    number: Mapping[str, int],
    things: Mapping[str, int],
) -> Mapping[int, tuple[Summary, ...]]:
    found: dict[int, tuple[Summary, ...]] = {}
    said: list[tuple[str | None, str, tuple[str, ...]]] = [
        (None, claim.id, claim.restates) for claim in argument.claims if len(claim.restates) > 1
    ]
    said += [
        (link.id, str(link.target), link.premises) for link in rephrases if link.target in number
    ]
    for name, source, parts in said:
        if len(set(parts)) > 1:
            summed = tuple(dict.fromkeys(number[part] for part in parts))
            summary = Summary(name, summed, None if name is None else things[name])
            found[number[source]] = (*found.get(number[source], ()), summary)
    return found


def _asserted(
    argument: ArgumentMap, number: Mapping[str, int], leaf: list[bool]
) -> tuple[bool, ...]:
    """Take what the wordings of a proposition say; where none says it, leaves are asserted."""
    found = list(leaf)
    said: dict[int, bool] = {}
    for claim in argument.claims:
        if claim.asserted is not None:
            at = number[claim.id]
            said[at] = said.get(at, False) or claim.asserted
    for at, asserted in said.items():
        found[at] = asserted
    return tuple(found)


def preferences_in_circles(argument: ArgumentMap) -> Iterator[tuple[Link, ...]]:
    """Give the preferences that contradict each other, those of one circle together."""
    number = propositions(argument).number
    things = _things({link.id: place for place, link in enumerate(argument.links)}, ())
    found: dict[int, dict[str, Link]] = {}
    pairs = tuple(_preferred(argument.links, number, things))
    circle = preferences((one, other) for _, one, other in pairs).circle
    for link, one, other in pairs:
        if one in circle and circle[one] == circle.get(other):
            found.setdefault(circle[one], {})[link.id] = link
    yield from (tuple(links.values()) for links in found.values())


def _preferred(
    links: Sequence[Link], number: Mapping[str, int], things: Mapping[str, int]
) -> Iterator[tuple[Link, int, int]]:
    """Give each preference with the number of what it prefers, and to what."""

    def numbered(names: Iterable[str]) -> Iterator[int]:
        for name in names:
            if name in number:
                yield number[name]
            elif name in things:
                yield things[name]

    for link in links:
        if link.kind is LinkKind.PREFERENCE and link.target is not None:
            for other in numbered((link.target,)):
                yield from ((link, one, other) for one in numbered(link.premises) if one != other)
