"""The normal logic program of a map: what must hold, and must not, for a claim to be accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.analysis.program.case import OWN, Case
from argmap.analysis.program.well_founded import well_founded


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """A program over atoms numbered from 0.

    Proposition p is atom p: it is accepted. Further atoms say that a link fires, that a link with
    backing has it, that one of several rebuttals fires. Rule r says: `heads[r]` holds if all of
    `positive[r]` hold and none of `negative[r]`.

    Attributes:
        size: how many atoms there are.
        heads: what each rule concludes.
        positive: the atoms that must hold.
        negative: the atoms that must not hold.
        fires: for each link the atom that says that it fires: a link with one premise that nothing
            backs or undercuts fires as soon as that premise is accepted.
        backed: for each link with backing the atom that says that it has it.
        first: for each proposition the first of its rules, which follow each other.
        switches: for each proposition p or link l, as -1 - l, that is switched the atom that says
            that p is asserted, or that l works; no rule concludes it.
    """

    size: int
    heads: Sequence[int]
    positive: Sequence[tuple[int, ...]]
    negative: Sequence[tuple[int, ...]]
    fires: Sequence[int]
    backed: Mapping[int, int]
    first: Sequence[int]
    switches: Mapping[int, int]

    def extended(self, more: Iterable[tuple[int, tuple[int, ...], tuple[int, ...]]]) -> Rules:
        """Give the program with more rules: head, positive and negative literals of each."""
        added = tuple(more)
        return replace(
            self,
            heads=[*self.heads, *(head for head, _, _ in added)],
            positive=[*self.positive, *(positive for _, positive, _ in added)],
            negative=[*self.negative, *(negative for _, _, negative in added)],
        )


def rules(case: Case, switched: Iterable[int] = ()) -> Rules:
    """Write a case down as rules. Linear in its claims and links, but for preferences.

    Args:
        case: the map.
        switched: propositions p of which it is left open whether they are asserted, and links l,
            as -1 - l, of which it is left open whether they work.
    """
    writer = _Writer(case, switched)
    writer.links()
    writer.propositions()
    return Rules(
        size=writer.size,
        heads=writer.heads,
        positive=writer.positive,
        negative=writer.negative,
        fires=writer.fires,
        backed=writer.backed,
        first=writer.first,
        switches=writer.switches,
    )


def model(program: Rules) -> bytearray:
    """Give the value of every atom in the well-founded model."""
    return well_founded(program.size, program.heads, program.positive, program.negative)


class _Writer:
    """Collects the rules."""

    def __init__(self, case: Case, switched: Iterable[int]) -> None:
        self.case = case
        self.size = len(case.names)
        self.switches = {thing: self._atom() for thing in switched}
        self.heads: list[int] = []
        self.positive: list[tuple[int, ...]] = []
        self.negative: list[tuple[int, ...]] = []
        self.fires: list[int] = []
        self.backed: dict[int, int] = {}
        self.first: list[int] = []
        self._hits: dict[tuple[int, ...], int] = {}

    def links(self) -> None:
        """Number what says that a link fires, and give the rules for it."""
        case = self.case
        own = []
        for link, premises in enumerate(case.premises):
            bare = link not in case.undercuts and link not in case.backing
            if bare and len(premises) == 1 and -1 - link not in self.switches:
                self.fires.append(premises[0])
            else:
                self.fires.append(self._atom())
                own.append(link)
        for link in case.backing:
            self.backed[link] = self._atom()
        for link in own:
            backed = (self.backed[link],) if link in self.backed else ()
            undercuts = self._firing(case.undercuts.get(link, ()))
            body = case.premises[link] + backed + self._switch(-1 - link)
            self._rule(self.fires[link], body, undercuts)
        for link, found in case.backing.items():
            for atom in self._firing(found):
                self._rule(self.backed[link], (atom,), ())

    def propositions(self) -> None:
        """Give the rules for the propositions: one for each ground of each."""
        case = self.case
        alike = not case.preferred.below
        for at in range(len(case.names)):
            grounds = case.grounds(at, asserted=at in self.switches)
            if alike:
                negatives = [self._barred(case.rebuttals.get(at, ()))] * len(grounds)
            else:
                negatives = [self._barred(case.standing(at, ground)) for ground in grounds]
            self.first.append(len(self.heads))
            for ground, negative in zip(grounds, negatives, strict=True):
                self._rule(at, self._body(at, ground), negative)

    def _body(self, at: int, ground: int) -> tuple[int, ...]:
        if ground == OWN:
            return self._switch(at)
        return (self.fires[ground],) if ground >= 0 else self.case.summaries[at][-2 - ground].parts

    def _barred(self, rebuttals: tuple[int, ...]) -> tuple[int, ...]:
        negative = self._firing(rebuttals)
        return negative if len(negative) < 2 else (self._one_of(negative),)

    def _one_of(self, atoms: tuple[int, ...]) -> int:
        """Give the atom that says that one of several holds, so that rules do not repeat them."""
        hit = self._hits.get(atoms)
        if hit is None:
            hit = self._hits[atoms] = self._atom()
            for atom in atoms:
                self._rule(hit, (atom,), ())
        return hit

    def _firing(self, links: Sequence[int]) -> tuple[int, ...]:
        if not links:
            return ()
        fires = [self.fires[link] for link in links]
        return tuple(fires) if len(fires) == 1 else tuple(dict.fromkeys(fires))

    def _switch(self, thing: int) -> tuple[int, ...]:
        return (self.switches[thing],) if thing in self.switches else ()

    def _atom(self) -> int:
        self.size += 1
        return self.size - 1

    def _rule(self, head: int, positive: tuple[int, ...], negative: tuple[int, ...]) -> None:
        self.heads.append(head)
        self.positive.append(positive)
        self.negative.append(negative)
