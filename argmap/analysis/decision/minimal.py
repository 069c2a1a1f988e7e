"""The answer to "which minimal sets": how many, which come first, and whether that is all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import islice
from typing import TypeAlias

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


Set = tuple[int, ...]
_Waiting: TypeAlias = "tuple[int, _Waiting] | None"  # a family's node, and those after it


def smallest_first(families: Families, root: int, limit: int) -> list[Set]:
    """Give the first sets of a family, as sorted positions, by size and then lexicographically.

    The order does not change when two disjoint sets get the same elements added, so that the first
    set of every node is known from those of the nodes below it; with these as exact estimates, a
    best-first search comes to the sets one by one (A*). One pass over the nodes, then for each set
    as many steps as its way through them is long.
    """
    if not root:
        return []
    return list(islice(_Search(families, root).sets(), limit))


def _firsts(families: Families) -> list[Set]:
    """Give for each node the first set of its family (of 0, nothing that is ever used)."""
    firsts: list[Set] = [(), ()]
    for at in range(2, len(families)):
        with_element = _with_element(families, firsts, at)
        low = families.low[at]
        without = firsts[low]
        if low and (len(without), without) < (len(with_element), with_element):
            firsts.append(without)
        else:
            firsts.append(with_element)
    return firsts


def _with_element(families: Families, firsts: list[Set], at: int) -> Set:
    """Give the first set of a node's family among those that have the node's element."""
    stands_for = families.meaning[families.level[at]]
    return _joined(
        firsts[families.high[at]], (stands_for,) if stands_for >= 0 else firsts[~stands_for]
    )


def _joined(one: Set, other: Set) -> Set:
    return tuple(sorted(one + other)) if one and other else one or other


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
        self._heap: list[tuple[int, Set, int, Set, _Waiting]] = []
        self._add(root, (), None)

    def sets(self) -> Iterator[Set]:
        """Give the sets one by one, in order."""
        while self._heap:
            _, total, at, fixed, waiting = heappop(self._heap)
            while at != 1 or waiting is not None:
                if at != 1:
                    at, fixed, waiting = self._onward(at, fixed, waiting)
                elif waiting is not None:
                    at, waiting = waiting
                    chosen = frozenset(self._firsts[at])
                    fixed = tuple(atom for atom in fixed if atom not in chosen)
            yield total

    def _onward(self, at: int, fixed: Set, waiting: _Waiting) -> tuple[int, Set, _Waiting]:
        """Go where the node's first set comes from, and keep the other way for later."""
        families, firsts = self._families, self._firsts
        high, low = families.high[at], families.low[at]
        element = families.meaning[families.level[at]]
        if element >= 0:
            with_element = (high, _joined(fixed, (element,)), waiting)
        else:
            with_element = (high, _joined(fixed, firsts[~element]), (~element, waiting))
        if not low:
            return with_element
        without = (low, fixed, waiting)
        if firsts[at] is firsts[low]:
            self._add(*with_element)
            return without
        self._add(*without)
        return with_element

    def _add(self, at: int, fixed: Set, waiting: _Waiting) -> None:
        total = _joined(fixed, self._firsts[at])
        heappush(self._heap, (len(total), total, at, fixed, waiting))
