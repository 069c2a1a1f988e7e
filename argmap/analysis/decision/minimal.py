"""The answer to "which minimal sets": how many, which come first, and whether that is all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import islice
from sys import maxsize
from typing import NamedTuple, TypeAlias

from argmap.analysis.decision.bits import members
from argmap.analysis.decision.families import Families


@dataclass(frozen=True, slots=True)
class MinimalSets:
    """Minimal sets of free atoms.

    Attributes:
        count: how many there are, exactly; where the answer is not complete, how many are proven.
        complete: whether these are all.
        why: why they are not all, in a sentence; None where they are.
        sets: the first of them by size and then by file order, each in file order.
    """

    count: int
    complete: bool
    why: str | None
    sets: tuple[tuple[int, ...], ...]


Waiting: TypeAlias = "tuple[int, Waiting] | None"  # a family's node, and those after it


def smallest_first(families: Families, root: int, limit: int) -> list[tuple[int, ...]]:
    """Give the first sets of a family, as sorted positions, by size and then lexicographically.

    The order does not change when two disjoint sets get the same elements added, so that the first
    set of every node is known from those of the nodes below it; with these as exact estimates, a
    best-first search comes to the sets one by one (A*). One pass over the nodes, then for each set
    as many steps as its way through them is long.
    """
    if not root:
        return []
    return [
        chosen.members() for chosen in islice(_Search(families, root).sets(), min(limit, maxsize))
    ]


class Chosen(NamedTuple):
    """A set of positions.

    Attributes:
        start: the first of them; 0 if there is none.
        bits: the set as bits, the first position being the lowest bit.
    """

    start: int
    bits: int

    def joined(self, other: Chosen) -> Chosen:
        """Give the union with a disjoint set."""
        if not self.bits or not other.bits:
            return self if self.bits else other
        first, last = (self, other) if self.start < other.start else (other, self)
        return Chosen(first.start, first.bits | last.bits << last.start - first.start)

    def without(self, other: Chosen) -> Chosen:
        """Give what is left without a subset."""
        if not other.bits:
            return self
        left = self.bits & ~(other.bits << other.start - self.start)
        gap = (left & -left).bit_length() - 1
        return Chosen(self.start + gap, left >> gap) if left else Chosen(0, 0)

    def comes_before(self, other: Chosen) -> bool:
        """Compare by size and then, where both have as many, by the first that differs."""
        size, others = self.bits.bit_count(), other.bits.bit_count()
        if size != others or self.start != other.start:
            return (size, self.start) < (others, other.start)
        differing = self.bits ^ other.bits
        return bool(self.bits & differing & -differing)

    def members(self) -> tuple[int, ...]:
        """Give the positions in order."""
        return tuple(self.start + at for at in members(self.bits))


def _firsts(families: Families) -> list[Chosen]:
    """Give for each node the first set of its family (of 0, nothing that is ever used)."""
    firsts = [Chosen(0, 0), Chosen(0, 0)]
    elements = [Chosen(at, 1) if at >= 0 else None for at in families.meaning]
    for at in range(2, len(families)):
        level, low = families.level[at], families.low[at]
        element = elements[level] or firsts[~families.meaning[level]]
        first = firsts[families.high[at]].joined(element)
        firsts.append(firsts[low] if low and firsts[low].comes_before(first) else first)
    return firsts


class _Search:
    """A best-first search for the sets of a family.

    A state of it is a node, what its sets are joined with – what has been chosen on the way and the
    first set of each family that waits –, and the families that wait: a set of each is still to be
    chosen.
    """

    __slots__ = ("_families", "_firsts", "_heap")

    def __init__(self, families: Families, root: int) -> None:
        self._families = families
        self._firsts = _firsts(families)
        self._heap: list[tuple[int, tuple[int, ...], int, Chosen, Waiting]] = []
        self._add(root, Chosen(0, 0), None)

    def sets(self) -> Iterator[Chosen]:
        """Give the sets one by one, in order."""
        while self._heap:
            _, _, at, fixed, waiting = heappop(self._heap)
            while at != 1 or waiting is not None:
                if at != 1:
                    at, fixed, waiting = self._onward(at, fixed, waiting)
                elif waiting is not None:
                    at, waiting = waiting
                    fixed = fixed.without(self._firsts[at])
            yield fixed

    def _onward(self, at: int, fixed: Chosen, waiting: Waiting) -> tuple[int, Chosen, Waiting]:
        """Go where the node's first set comes from, and keep the other way for later."""
        families, firsts = self._families, self._firsts
        high, low = families.high[at], families.low[at]
        element = families.meaning[families.level[at]]
        if element >= 0:
            with_element = (high, fixed.joined(Chosen(element, 1)), waiting)
        else:
            with_element = (high, fixed.joined(firsts[~element]), (~element, waiting))
        if not low:
            return with_element
        without = (low, fixed, waiting)
        if firsts[at] is firsts[low]:
            self._add(*with_element)
            return without
        self._add(*without)
        return with_element

    def _add(self, at: int, fixed: Chosen, waiting: Waiting) -> None:
        total = fixed.joined(self._firsts[at])
        heappush(self._heap, (total.bits.bit_count(), total.members(), at, fixed, waiting))
