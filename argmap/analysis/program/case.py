"""What a map says, numbered: propositions, the links that have force, what is asserted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.analysis.program.preference import Preferences, thing
from argmap.analysis.program.propositions import credible
from argmap.model import ArgumentMap, Link

OWN = -1
Listed = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Summary:
    """A claim that gives several others in one: their conjunction.

    Attributes:
        id: the rephrase link that says so; None where the claim's `restates` does.
        parts: the propositions that it sums up.
        preferred: that link as `thing` numbers it.
    """

    id: str | None
    parts: tuple[int, ...]
    preferred: int | None = None


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
        idle: the other links.
        premises: the propositions that each link starts from, each once.
        reasons: the links that conclude a proposition.
        summaries: the summaries that conclude it.
        rebuttals: the links that attack it.
        backing: the links that support a link.
        undercuts: the links that attack a link.
        preferred: preferences among propositions and links, the latter numbered by `thing`.
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
    idle: tuple[Link, ...]
    premises: tuple[tuple[int, ...], ...]
    reasons: Listed
    summaries: Mapping[int, tuple[Summary, ...]]
    rebuttals: Listed
    backing: Listed
    undercuts: Listed
    preferred: Preferences
    retracted: frozenset[int] = frozenset()

    def grounds(self, proposition: int, *, asserted: bool = False) -> tuple[int, ...]:
        """Give what a proposition is accepted on.

        That is OWN for its own assertion, the numbers of links, -2 - n for its nth summary.

        Args:
            proposition: the proposition.
            asserted: take it to be asserted even if it is not.
        """
        own = (OWN,) if asserted or self.asserted[proposition] else ()
        links = self.reasons.get(proposition, ())
        if proposition not in self.summaries:
            return own + links
        return own + links + tuple(-2 - n for n in range(len(self.summaries[proposition])))

    def named(self, proposition: int, ground: int) -> tuple[str, ...]:
        """Name a ground: by its link, or a summary by the claims that it sums up."""
        if ground >= 0:
            return (self.links[ground].id,)
        if ground == OWN:
            return ()
        summary = self.summaries[proposition][-2 - ground]
        return (summary.id,) if summary.id else tuple(self.names[part] for part in summary.parts)

    def standing(self, proposition: int, ground: int) -> tuple[int, ...]:
        """Give the rebuttals of a proposition that are not beaten on one of its grounds.

        Args:
            proposition: what is attacked.
            ground: the ground, as in `grounds`.

        A rebuttal is beaten where the proposition, or the link that is the ground, is preferred to
        it or to one of its premises. Undercuts are never beaten.
        """
        rebuttals = self.rebuttals.get(proposition, ())
        if not rebuttals or not self.preferred.below:
            return rebuttals
        for_it = [proposition]
        if ground >= 0:
            for_it.append(thing(ground))
        elif ground != OWN:
            link = self.summaries[proposition][-2 - ground].preferred
            for_it += [link] if link is not None else []
        beats = self.preferred.beats
        return tuple(
            link
            for link in rebuttals
            if not any(beats(one, (thing(link), *self.premises[link])) for one in for_it)
        )

    def credences(self, argument: ArgumentMap) -> Mapping[int, float]:
        """Give the credence of each proposition: of the claim that stands for it, else the first.

        Args:
            argument: the map that this is the case of.
        """
        counting = credible(argument, self.names, self.number)
        return {at: one.credence for at, one in counting.items() if one.credence is not None}

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
