"""Random maps of some dozens of claims with more links than claims: long ways, hard to judge."""

from __future__ import annotations

import random

from argmap.model import ArgumentMap, Claim, Link, LinkKind

_STEPS = (LinkKind.SUPPORT, LinkKind.ATTACK)
_ASSERTED = (*(None for _ in range(14)), True, False)


def dense(seed: int, fewest: int = 15, most: int = 60) -> ArgumentMap:
    """Give a map of `fewest` to `most` claims; the same for the same seed.

    Up to three links a claim, linked premises, circles, undercuts, backing, wordings and
    preferences, in shares that differ from map to map.
    """
    chance = random.Random(seed)  # noqa: S311
    size = chance.randint(fewest, most)
    ids = [f"c{number}" for number in range(size)]
    made = _Links(chance, ids)
    for _ in range(int(size * chance.choice((0.8, 1.2, 1.6, 2.2, 3)))):
        made.add()
    claims = tuple(
        Claim(id=name, asserted=chance.choice(_ASSERTED), restates=made.restated(name))
        for name in ids
    )
    return ArgumentMap(claims=claims, links=tuple(made.links), thesis=(ids[0],))


class _Links:
    """The links in the making, and how often each kind of thing occurs."""

    def __init__(self, chance: random.Random, ids: list[str]) -> None:
        self._chance, self._ids = chance, ids
        self._circles = chance.choice((0, 0, 0.1, 0.5))
        self._attacks = chance.choice((0, 0.2, 0.4))
        self._linked = chance.choice((0.1, 0.4, 0.7))
        self.links: list[Link] = []

    def add(self) -> None:
        """Add a link."""
        chance, at = self._chance, self._chance.randrange(len(self._ids) - 1)
        steps = [link.id for link in self.links if link.kind in _STEPS]
        kind, target = LinkKind.SUPPORT, self._ids[at]
        if chance.random() < self._attacks:
            kind = LinkKind.ATTACK
        elif chance.random() < 0.02:
            kind = chance.choice((LinkKind.REPHRASE, LinkKind.UNKNOWN))
        if steps and kind in _STEPS and chance.random() < (0.4 if kind is _STEPS[1] else 0.05):
            target = chance.choice(steps)
        premises = self._premises(at)
        if steps and chance.random() < 0.07:
            things = [*self._ids, *(link.id for link in self.links)]
            kind, target = LinkKind.PREFERENCE, chance.choice(things)
            premises = (chance.choice(things),)
        name = f"l{len(self.links)}"
        self.links.append(Link(id=name, kind=kind, premises=premises, target=target))

    def _premises(self, at: int) -> tuple[str, ...]:
        """Give premises from among the claims after one, or, in circles, from among all."""
        chance, found = self._chance, []
        for again in (1.0, self._linked, self._linked / 2):
            if chance.random() < again:
                further = at + 1 + int(chance.expovariate(chance.choice((0.05, 0.3))))
                anywhere = chance.random() < self._circles
                last = len(self._ids) - 1
                found.append(chance.randint(0, last) if anywhere else min(last, further))
        return tuple(self._ids[one] for one in dict.fromkeys(found))

    def restated(self, name: str) -> tuple[str, ...]:
        """Give, for few claims, those that one gives again."""
        others = [other for other in self._ids if other != name]
        few = self._chance.choice((1, 1, 2, 3)) if self._chance.random() < 0.03 else 0
        return tuple(self._chance.sample(others, few))
