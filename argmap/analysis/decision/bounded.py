"""Small minimal sets of programs whose diagrams are too large, in bounded time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.analysis.decision.bits import bits, members
from argmap.analysis.decision.horn import Derivation, Horn

_ROOT = 0
_WORK = 5_000_000  # rules looked at, or pairs of sets joined: a second or two


class OverWork(Exception):  # noqa: N818
    """Raised where a bounded search has used up what it may do."""


Family = frozenset[int]  # sets of positions, as bits of ints


@dataclass(frozen=True, slots=True)
class Small:
    """Minimal sets up to a size.

    Attributes:
        size: up to how many members they are all there; None where these are all there are.
        sets: the sets, as bits over positions.
    """

    size: int | None
    sets: Sequence[int]


def small_supports(horn: Horn) -> Small:
    """Give all minimal support sets of the atom 0 up to a size that is found on the way.

    Each atom is labelled with its minimal sets of up to so many free atoms (de Kleer 1986); in
    circles the labels grow until nothing changes. Labels that are cut off at a size are exact up to
    it, since larger sets never make smaller ones. The size is raised while that stays cheap.
    """
    known = Small(0, ())
    work = _WORK // 2
    for size in range(1, len(horn.free) + 1):
        labels = _Labels(horn, size, work)
        try:
            sets = labels.of_root()
        except OverWork:
            break
        if not labels.cut_off:
            return Small(None, list(sets))
        known = Small(size, list(sets))
        work -= labels.done
    return known


class _Labels:
    """Labels of at most a given size."""

    def __init__(self, horn: Horn, size: int, work: int) -> None:
        self._horn = horn
        self._size = size
        self._work = work
        self._step = 1 + len(horn.free) // 512  # a set of many positions takes longer
        self.done = 0
        self.cut_off = False
        self._label: list[Family] = [frozenset()] * len(horn.bodies)
        self._users: list[list[int]] = [[] for _ in horn.bodies]
        for head, bodies in enumerate(horn.bodies):
            for body in bodies:
                for premise in body:
                    self._users[premise].append(head)

    def of_root(self) -> Family:
        """Give the label of the atom 0."""
        label = self._label
        for position, free in enumerate(self._horn.free):
            label[free] = frozenset((1 << position,))
        due = dict.fromkeys(reversed(range(len(label))))
        while due:
            head = next(iter(due))
            del due[head]
            new = self._minimal(self._all(head))
            if new != label[head]:
                label[head] = new
                due.update(dict.fromkeys(self._users[head]))
        return label[0]

    def _all(self, head: int) -> Iterator[int]:
        yield from self._label[head]
        for body in self._horn.bodies[head]:
            sets: Iterable[int] = (0,)
            for premise in dict.fromkeys(body):
                sets = self._joined(sets, self._label[premise])
            yield from sets

    def _joined(self, sets: Iterable[int], label: Family) -> Family:
        joined: set[int] = set()
        for one in sets:
            self._spend(len(label) + 1)
            joined.update(one | other for other in label)
        small = {both for both in joined if both.bit_count() <= self._size}
        self.cut_off |= len(small) < len(joined)
        return self._minimal(small)

    def _minimal(self, sets: Iterable[int]) -> Family:
        """Leave out the sets that contain another."""
        kept: set[int] = set()
        for one in sorted(set(sets), key=int.bit_count):
            self._spend(1 << one.bit_count())
            if not any(part in kept for part in _parts(one)):
                kept.add(one)
        return frozenset(kept)

    def _spend(self, steps: int) -> None:
        self.done += steps * self._step
        if self.done > self._work:
            raise OverWork


def _parts(whole: int) -> Iterator[int]:
    """Give every subset of a set of bits but the set itself."""
    part = whole
    while part:
        part = (part - 1) & whole
        yield part


def small_cuts(horn: Horn) -> Small:
    """Give all minimal cut sets of the atom 0 up to a size that is found on the way.

    A tree of sets (Reiter 1987), breadth first: a set without which the atom still follows is
    extended by each member of a support set that it leaves. Every minimal cut set is come to, since
    it has a member of each support set.
    """
    return _Cuts(horn).small()


class _Cuts:
    """The tree of sets, and the minimal support sets that were found on the way, by size."""

    def __init__(self, horn: Horn) -> None:
        self._horn = horn
        self._derivation = Derivation(horn)
        self._position = {free: at for at, free in enumerate(horn.free)}
        self._cost = 1 + sum(len(body) + 1 for bodies in horn.bodies for body in bodies)
        self._left = _WORK
        self._supports: list[int] = []

    def small(self) -> Small:
        found: list[int] = []
        level: dict[int, None] = {0: None}
        size = -1
        try:
            while level:
                now, level = self._next(level, found)
                found += now
                size += 1
        except OverWork:
            return Small(max(size, 0), found)
        return Small(None, found)

    def _next(self, level: Iterable[int], found: list[int]) -> tuple[list[int], dict[int, None]]:
        """Give the cut sets of a level of the tree, and the next level."""
        cuts: list[int] = []
        more: dict[int, None] = {}
        for removed in level:
            if any(removed & cut == cut for cut in found):
                continue
            support = self._support_without(removed)
            if support is None:
                cuts.append(removed)
            else:
                more.update((removed | 1 << at, None) for at in members(support))
        return cuts, more

    def _support_without(self, removed: int) -> int | None:
        """Give a minimal support set that has none of these; None where there is none."""
        for known in self._supports:
            self._spend(1)
            if not known & removed:
                return known
        support = self._used(((1 << len(self._horn.free)) - 1) & ~removed)
        if support is None:
            return None
        for at in members(support):
            if self._used(support & ~(1 << at)) is not None:
                support &= ~(1 << at)
        self._supports.append(support)
        self._supports.sort(key=int.bit_count)
        return support

    def _used(self, assumed: int) -> int | None:
        """Give those of some free atoms that one derivation of the atom uses, if there is one."""
        self._spend(self._cost)
        free = self._horn.free
        used = self._derivation.used((free[at] for at in members(assumed)), _ROOT)
        return None if used is None else bits(self._position[atom] for atom in used)

    def _spend(self, steps: int) -> None:
        self._left -= steps
        if self._left < 0:
            raise OverWork
