"""Which claims and links are preferred to which."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from argmap.analysis.components import components

_IDLE = 1 << 40  # where the numbers of links without force begin, far from those with it


def thing(link: int, *, idle: bool = False) -> int:
    """Number a link among what is preferred, where a proposition p is p and a link below zero.

    Args:
        link: the number of a link that has force, or the place of another among the idle ones.
        idle: which of the two; an idle link can still stand between two preferences.
    """
    return -1 - link - (_IDLE if idle else 0)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Preferences, closed under transitivity; what is preferred both ways counts in neither.

    Attributes:
        below: the things to which each thing is preferred in so many words.
        circle: for things on a circle of preferences, which circle it is.
        known: what has been asked before.
    """

    below: Mapping[int, tuple[int, ...]]
    circle: Mapping[int, int]
    known: dict[int, frozenset[int]] = field(default_factory=dict, compare=False, repr=False)

    def beats(self, one: int, others: Iterable[int]) -> bool:
        """Tell whether one thing is preferred to at least one of some others."""
        if one not in self.below:
            return False
        if one not in self.known:
            self.known[one] = self._under(one)
        return not self.known[one].isdisjoint(others)

    def without(self, gone: Container[int]) -> Preferences:
        """Give the preferences that are left when some things are gone, and with them circles."""
        return preferences(
            (one, other)
            for one, found in self.below.items()
            for other in found
            if one not in gone and other not in gone
        )

    def _under(self, one: int) -> frozenset[int]:
        seen = {one}
        ahead = [one]
        while ahead:
            for other in self.below.get(ahead.pop(), ()):
                if other not in seen:
                    seen.add(other)
                    ahead.append(other)
        own = self.circle.get(one, -1)
        return frozenset(x for x in seen if x != one and (own < 0 or self.circle.get(x) != own))


def preferences(pairs: Iterable[tuple[int, int]]) -> Preferences:
    """Collect pairs of (the preferred thing, the one it is preferred to)."""
    below: dict[int, list[int]] = {}
    for one, other in pairs:
        below.setdefault(one, []).append(other)
        below.setdefault(other, [])
    circle = {
        thing: number
        for number, found in enumerate(components(below, below.__getitem__))
        if len(found) > 1
        for thing in found
    }
    return Preferences({one: tuple(found) for one, found in below.items() if found}, circle)
