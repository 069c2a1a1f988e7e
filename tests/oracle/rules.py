"""From a map to a normal logic program (section 1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TypeAlias

from argmap.model import ArgumentMap, Link, LinkKind
from tests.oracle.propositions import Given, Summary, classes, given, steps, summaries, wordings

Atom: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the program.

    Attributes:
        head: the atom that it concludes.
        body: atoms that have to hold.
        unless: atoms that must not hold.
    """

    head: Atom
    body: tuple[Atom, ...] = ()
    unless: tuple[Atom, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """One way to accept a claim: its assertion, a reason or a summary.

    Attributes:
        body: atoms that have to hold; none for the assertion.
        link: the support or rephrase link, where there is one.
        rebuttals: the rebuttals of the claim that are not beaten on this ground.
    """

    body: tuple[Atom, ...]
    link: str | None
    rebuttals: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """A map read as propositions and steps.

    Attributes:
        argument: the map.
        name: the class of each claim.
        steps: links that can fire, in file order.
        summaries: claims that are conjunctions.
        preferred: pairs of classes or links, the first of which is preferred to the second.
        asserted: classes that are asserted.
        leaves: classes that nothing concludes.
        retracted: classes no ground of which counts, but for an assertion and `later` links.
        later: links that are supposed after their target was retracted.
        backed: links that want backing, whatever has become of it.
        broken: steps that do not work.
    """

    argument: ArgumentMap
    name: Mapping[str, str]
    steps: tuple[Link, ...]
    summaries: tuple[Summary, ...]
    preferred: frozenset[tuple[str, str]]
    theses: tuple[str, ...]
    asserted: frozenset[str]
    leaves: frozenset[str]
    retracted: frozenset[str]
    later: frozenset[str]
    backed: frozenset[str]
    broken: frozenset[str] = frozenset()

    @cached_property
    def classes(self) -> tuple[str, ...]:
        """The classes, in the file order of their names."""
        return tuple(one for one, of in self.name.items() if one == of)

    @property
    def premises(self) -> tuple[str, ...]:
        """The premises: leaves, and conclusions that are asserted outright."""
        held = (self.leaves - self.retracted) | self.asserted
        return tuple(one for one in self.classes if one in held)

    @property
    def conclusions(self) -> tuple[str, ...]:
        """The conclusions: theses, and classes that are not leaves."""
        return tuple(c for c in self.classes if c in self.theses or c not in self.leaves)

    def onto(self, target: str, kind: LinkKind) -> list[Link]:
        """Give the steps of a kind that lead to any wording of a class, or to a link."""
        found = (s for s in self.steps if s.kind is kind and s.target is not None)
        return [s for s in found if self.name.get(s.target or "", s.target) == target]


def read(argument: ArgumentMap, settled: Given | None = None) -> Reading:
    """Read a map.

    Args:
        argument: the map.
        settled: what is asserted and what is a leaf; None lets the map itself decide.
    """
    settled = settled or given(argument)
    name = wordings(argument, settled.theses)
    return Reading(
        argument=argument,
        name=name,
        steps=steps(argument, name),
        summaries=summaries(argument, name),
        preferred=_preferred(argument, name),
        theses=classes(settled.theses, name),
        asserted=frozenset(name[one] for one in settled.asserted),
        leaves=frozenset(name[one] for one in settled.leaves),
        retracted=frozenset(name[one] for one in settled.retracted),
        later=settled.later,
        backed=settled.backed
        | frozenset(link.target or "" for link in argument.links if link.kind is LinkKind.SUPPORT),
    )


def _preferred(argument: ArgumentMap, name: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """Give the transitive closure of the preferences without the pairs that go both ways."""
    links = [link for link in argument.links if link.kind is LinkKind.PREFERENCE and link.target]
    pairs = {
        (better, worse)
        for link in links
        for better in classes(link.premises, name)
        for worse in classes((link.target or "",), name)
    }
    while True:
        more = {(a, d) for (a, b), (c, d) in product(pairs, pairs) if b == c} - pairs
        if not more:
            return frozenset((a, b) for a, b in pairs if (b, a) not in pairs)
        pairs |= more


def grounds(reading: Reading, claim: str) -> list[Ground]:
    """Give the grounds of a class, each with the rebuttals that count against it: R(c, s)."""
    bodies: list[tuple[tuple[Atom, ...], str | None]] = []
    if claim in reading.asserted:
        bodies.append(((), None))
    supports = reading.onto(claim, LinkKind.SUPPORT)
    gone = claim in reading.retracted
    counting = [link for link in supports if not gone or link.id in reading.later]
    bodies += [((("fires", link.id),), link.id) for link in counting]
    if not gone:
        bodies += [
            (tuple(("acc", part) for part in summary.parts), summary.link)
            for summary in reading.summaries
            if summary.whole == claim
        ]
    rebuttals = reading.onto(claim, LinkKind.ATTACK)
    return [
        Ground(body, link, tuple(r.id for r in rebuttals if not _beaten(reading, r, claim, link)))
        for body, link in bodies
    ]


def _beaten(reading: Reading, rebuttal: Link, claim: str, ground: str | None) -> bool:
    strong = [claim] if ground is None else [claim, ground]
    weak = [rebuttal.id, *classes(rebuttal.premises, reading.name)]
    return any(pair in reading.preferred for pair in product(strong, weak))


def rules(reading: Reading) -> list[Rule]:
    """Give the rules of the program for `fires`, `ok` and `acc`."""
    made: list[Rule] = []
    for link in reading.steps:
        backing = reading.onto(link.id, LinkKind.SUPPORT)
        made += [Rule(("ok", link.id), (("fires", other.id),)) for other in backing]
        if link.id not in reading.broken:
            body = [("acc", one) for one in classes(link.premises, reading.name)]
            body += [("ok", link.id)] if link.id in reading.backed else []
            undercuts = reading.onto(link.id, LinkKind.ATTACK)
            against = tuple(("fires", other.id) for other in undercuts)
            made.append(Rule(("fires", link.id), tuple(body), against))
    for claim in reading.classes:
        for ground in grounds(reading, claim):
            against = tuple(("fires", rebuttal) for rebuttal in ground.rebuttals)
            made.append(Rule(("acc", claim), ground.body, against))
    return made


def atoms(reading: Reading) -> list[Atom]:
    """Give the atoms of the program, those without a rule among them."""
    backed = [step.id for step in reading.steps if step.id in reading.backed]
    return [
        *(("acc", claim) for claim in reading.classes),
        *(("fires", link.id) for link in reading.steps),
        *(("ok", link) for link in backed),
    ]
