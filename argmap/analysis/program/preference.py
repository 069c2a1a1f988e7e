"""Which claims and links are preferred to which."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from argmap.analysis.components import components
from argmap.analysis.decision import TooLarge, Trimmed
from argmap.analysis.decision.bits import bits
from argmap.analysis.united import united

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
        lower: what lies below what, however remotely.
    """

    below: Mapping[int, tuple[int, ...]]
    circle: Mapping[int, int]
    lower: _Lower = field(compare=False, repr=False)

    def beats(self, one: int, others: Iterable[int]) -> bool:
        """Tell whether one thing is preferred to at least one of some others."""
        if one not in self.below:
            return False
        own = self.circle.get(one, -1)
        among = [x for x in others if x != one and (own < 0 or self.circle.get(x) != own)]
        return self.lower.has(one, among)

    def without(self, gone: Container[int]) -> Preferences:
        """Give the preferences that are left when some things are gone, and with them circles."""
        return preferences(
            (one, other)
            for one, found in self.below.items()
            for other in found
            if one not in gone and other not in gone
        )


class _Lower:
    """What lies below what, however remotely: as sets of all, or looked for each time."""

    def __init__(self, below: Mapping[int, tuple[int, ...]]) -> None:
        self._below = below

    @cached_property
    def _place(self) -> Mapping[int, int]:
        things = dict.fromkeys(chain(self._below, *self._below.values()))
        return {thing: at for at, thing in enumerate(things)}

    @cached_property
    def _sets(self) -> Trimmed | None:
        """What is below each thing; None where that does not fit into memory."""
        below, place = self._below, self._place
        edges = [[place[other] for other in below.get(one, ())] for one in place]
        with suppress(TooLarge):
            return united(edges, lambda at: 1 << at, set(map(place.__getitem__, below)))
        return None

    def has(self, one: int, others: Iterable[int]) -> bool:
        """Tell whether some others are below a thing that has something below it."""
        wanted = bits(self._place[other] for other in others if other in self._place)
        if not wanted:
            return False
        if self._sets is None:
            return bool(wanted & bits(map(self._place.__getitem__, self._under(one))))
        return bool(wanted & self._sets[self._place[one]])

    def _under(self, one: int) -> Iterable[int]:
        seen = {one: None}
        for thing in (ahead := [one]):  # grows on the way
            for other in self._below.get(thing, ()):
                if other not in seen:
                    seen[other] = None
                    ahead.append(other)
        return seen


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
    kept = {one: tuple(found) for one, found in below.items() if found}
    return Preferences(kept, circle, _Lower(kept))
