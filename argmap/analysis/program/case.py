"""What a map says, numbered: propositions, the links that have force, what is asserted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.analysis.program.preference import Preferences, preferences
from argmap.analysis.program.propositions import Propositions, propositions
from argmap.model import ArgumentMap, Link, LinkKind

_FORCE = (LinkKind.SUPPORT, LinkKind.ATTACK)
Listed = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Summary:
    """A claim that gives several others in one: their conjunction.

    Attributes:
        id: the rephrase link that says so; None where the claim's `restates` does.
        parts: the propositions that it sums up.
    """

    id: str | None
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A map as the analysis takes it. Propositions and links are numbered from 0 in file order.

    Attributes:
        names: for each proposition the claim that stands for it.
        number: the proposition of each claim.
        same_as: for every other wording the claim that stands for it.
        theses: the propositions that the map is about.
        asserted: whether somebody puts a proposition forward as true.
        leaf: whether no reason and no summary concludes it.
        links: the support and attack links that have a target.
        at: the number of each link.
        premises: the propositions that each link starts from, each once.
        reasons: the links that conclude a proposition.
        summaries: the summaries that conclude it.
        rebuttals: the links that attack it.
        backing: the links that support a link.
        undercuts: the links that attack a link.
        preferred: preferences among propositions p and links l, the latter as -1 - l.
        retracted: propositions of which no ground counts any more.
    """

    names: tuple[str, ...]
    number: Mapping[str, int]
    same_as: Mapping[str, str]
    theses: tuple[int, ...]
    asserted: tuple[bool, ...]
    leaf: tuple[bool, ...]
    links: tuple[Link, ...]
    at: Mapping[str, int]
    premises: tuple[tuple[int, ...], ...]
    reasons: Listed
    summaries: Mapping[int, tuple[Summary, ...]]
    rebuttals: Listed
    backing: Listed
    undercuts: Listed
    preferred: Preferences
    retracted: frozenset[int] = frozenset()

    def standing(self, proposition: int, ground: int) -> tuple[int, ...]:
        """Give the rebuttals of a proposition that are not beaten on one of its grounds.

        Args:
            proposition: what is attacked.
            ground: the link that supports it; negative for a ground that is no link.

        A rebuttal is beaten where the proposition or that link is preferred to it or to one of its
        premises. Undercuts are never beaten.
        """
        rebuttals = self.rebuttals.get(proposition, ())
        if not rebuttals or not self.preferred.below:
            return rebuttals
        for_it = (proposition,) if ground < 0 else (proposition, -1 - ground)
        return tuple(
            link
            for link in rebuttals
            if not any(
                self.preferred.beats(thing, (-1 - link, *self.premises[link])) for thing in for_it
            )
        )

    def credences(self, argument: ArgumentMap) -> Mapping[int, float]:
        """Give the credence of each proposition: of the claim that stands for it, else the first.

        Args:
            argument: the map that this is the case of.
        """
        stated: dict[int, float] = {}
        for claim in argument.claims:
            at = self.number[claim.id]
            if claim.credence is not None and (at not in stated or claim.id == self.names[at]):
                stated[at] = claim.credence
        return stated

    @property
    def free(self) -> tuple[int, ...]:
        """The premises: leaves, and conclusions that are asserted outright."""
        both = zip(self.leaf, self.asserted, strict=True)
        return tuple(at for at, (leaf, asserted) in enumerate(both) if leaf or asserted)

    @property
    def conclusions(self) -> tuple[int, ...]:
        """The theses, and all that a reason or a summary concludes."""
        theses = set(self.theses)
        return tuple(at for at, leaf in enumerate(self.leaf) if not leaf or at in theses)


def case_of(argument: ArgumentMap) -> Case:
    """Number a map. Linear in its claims and links, but for preferences."""
    known = propositions(argument)
    number = known.number
    links = tuple(link for link in argument.links if _has_force(argument, number, link))
    at = {link.id: place for place, link in enumerate(links)}
    sorted_in = _Sorted(known, at)
    for place, link in enumerate(links):
        sorted_in.add(place, link)
    summaries = _summaries(argument, number)
    size = len(known.names)
    leaf = [True] * size
    for concluded in (*sorted_in.reasons, *summaries):
        leaf[concluded] = False
    return Case(
        names=known.names,
        number=number,
        same_as=known.same_as,
        theses=tuple(dict.fromkeys(number[thesis] for thesis in argument.theses)),
        asserted=_asserted(argument, number, leaf),
        leaf=tuple(leaf),
        links=links,
        at=at,
        premises=tuple(sorted_in.premises),
        reasons=_frozen(sorted_in.reasons),
        summaries=summaries,
        rebuttals=_frozen(sorted_in.rebuttals),
        backing=_frozen(sorted_in.backing),
        undercuts=_frozen(sorted_in.undercuts),
        preferred=preferences((one, other) for _, one, other in _preferred(argument, number, at)),
    )


def _has_force(argument: ArgumentMap, number: Mapping[str, int], link: Link) -> bool:
    """Tell whether a link does anything; a step between two wordings of one claim does not."""
    target = link.target
    if link.kind not in _FORCE or target is None:
        return False
    if target not in number:
        return target in argument.index.link
    if link.kind is LinkKind.ATTACK or target in link.premises or not link.premises:
        return True
    return any(number[name] != number[target] for name in link.premises)


class _Sorted:
    """Links by what they do."""

    def __init__(self, known: Propositions, at: Mapping[str, int]) -> None:
        self.number, self.at = known.number, at
        self.premises: list[tuple[int, ...]] = []
        self.reasons: dict[int, list[int]] = {}
        self.rebuttals: dict[int, list[int]] = {}
        self.backing: dict[int, list[int]] = {}
        self.undercuts: dict[int, list[int]] = {}

    def add(self, place: int, link: Link) -> None:
        """Sort a link in: as a reason, a rebuttal, backing or an undercut."""
        number = self.number
        premises = tuple([number[name] for name in link.premises])
        if len(premises) > 1:
            premises = tuple(dict.fromkeys(premises))
        self.premises.append(premises)
        target = str(link.target)
        supports = link.kind is LinkKind.SUPPORT
        if target not in number:
            if target in self.at:
                under = self.backing if supports else self.undercuts
                under.setdefault(self.at[target], []).append(place)
        elif not supports:
            self.rebuttals.setdefault(number[target], []).append(place)
        else:
            self.reasons.setdefault(number[target], []).append(place)


def _frozen(listed: Mapping[int, list[int]]) -> Listed:
    return {at: tuple(found) for at, found in listed.items()}


def _summaries(
    argument: ArgumentMap, number: Mapping[str, int]
) -> Mapping[int, tuple[Summary, ...]]:
    found: dict[int, tuple[Summary, ...]] = {}
    for name, source, parts in _said_as_summary(argument):
        if len(set(parts)) > 1:
            summary = Summary(name, tuple(dict.fromkeys(number[part] for part in parts)))
            found[number[source]] = (*found.get(number[source], ()), summary)
    return found


def _said_as_summary(
    argument: ArgumentMap,
) -> Iterator[tuple[str | None, str, tuple[str, ...]]]:
    for claim in argument.claims:
        if claim.restates:
            yield None, claim.id, claim.restates
    for link in argument.links:
        if link.kind is LinkKind.REPHRASE and link.target in argument.index.claim:
            yield link.id, str(link.target), link.premises


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
    at = {link.id: place for place, link in enumerate(argument.links)}
    found: dict[int, dict[str, Link]] = {}
    pairs = tuple(_preferred(argument, number, at))
    circle = preferences((one, other) for _, one, other in pairs).circle
    for link, one, other in pairs:
        if one in circle and circle[one] == circle.get(other):
            found.setdefault(circle[one], {})[link.id] = link
    yield from (tuple(links.values()) for links in found.values())


def _preferred(
    argument: ArgumentMap, number: Mapping[str, int], at: Mapping[str, int]
) -> Iterator[tuple[Link, int, int]]:
    """Give each preference with the number of what it prefers, and to what."""
    things = {**{name: -1 - place for name, place in at.items()}, **number}
    for link in argument.links:
        if link.kind is LinkKind.PREFERENCE and link.target in things:
            other = things[str(link.target)]
            for name in link.premises:
                if name in things and things[name] != other:
                    yield link, things[name], other
