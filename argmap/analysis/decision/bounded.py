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


class Searches:
    """Searches about the atom 0: they ask what follows until they have used up their work.

    Attributes:
        supports: the minimal support sets found so far, as bits over positions, by size.
    """

    def __init__(self, horn: Horn) -> None:
        self._horn = horn
        self._derivation = Derivation(horn)
        self._position = {free: at for at, free in enumerate(horn.free)}
        self._cost = 1 + sum(len(body) + 1 for bodies in horn.bodies for body in bodies)
        self._left = _WORK
        self.supports: list[int] = []

    def small_cuts(self) -> Small:
        """Give all minimal cut sets up to a size that is found on the way.

        A tree of sets (Reiter 1987), breadth first: a set without which the atom still follows
        is extended by each member of a support set that it leaves. Every minimal cut set is come
        to, since it has a member of each support set.
        """
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
        for known in self.supports:
            self._spend(1)
            if not known & removed:
                return known
        free = ((1 << len(self._horn.free)) - 1) & ~removed
        used = self._used(free, _ROOT)
        return None if used is None else self._shrunken(used, members(used))

    def look_for(self, position: int) -> None:
        """Look for a support set with this free atom; there may be one even if none is found.

        A derivation through the atom is made minimal, with the atom itself left out last.
        """
        if not any(known >> position & 1 for known in self.supports):
            used = self._through(position)
            order = [at for at in members(used) if at != position]
            self._shrunken(used, [*order, position])

    def _through(self, position: int) -> int:
        """Give free atoms from which the atom follows by a way that starts at one of them."""
        free = (1 << len(self._horn.free)) - 1
        used = 1 << position
        for side in self._way(self._horn.free[position]):
            without = self._used(free & ~(1 << position), side)
            used |= free if without is None else without
        return used

    def _way(self, start: int) -> Iterator[int]:
        """Give the further premises on a shortest way from a free atom up to the atom."""
        self._spend(self._cost)
        came: dict[int, tuple[int, ...]] = {_ROOT: ()}
        above: dict[int, int] = {}
        for head in (todo := [_ROOT]):  # grows on the way
            for body in self._horn.bodies[head]:
                for premise in body:
                    if premise not in came:
                        came[premise], above[premise] = body, head
                        todo.append(premise)
        at = start
        while at in above:
            yield from (premise for premise in came[at] if premise != at)
            at = above[at]

    def _shrunken(self, support: int, order: Iterable[int]) -> int:
        """Make a set that supports the atom minimal, leaving out in this order what can be."""
        for at in order:
            used = self._used(support & ~(1 << at), _ROOT)
            if used is not None:
                support &= ~(1 << at)
        self.supports.append(support)
        self.supports.sort(key=int.bit_count)
        return support

    def _used(self, assumed: int, goal: int) -> int | None:
        self._spend(self._cost)
        free = self._horn.free
        used = self._derivation.used((free[at] for at in members(assumed)), goal)
        return None if used is None else bits(self._position[atom] for atom in used)

    def _spend(self, steps: int) -> None:
        self._left -= steps
        if self._left < 0:
            raise OverWork


def witnessed(horn: Horn, positions: Iterable[int]) -> set[int]:
    """Give those of these positions for which a support set of the atom 0 was found."""
    searches = Searches(horn)
    try:
        for at in positions:
            searches.look_for(at)
    except OverWork:
        pass
    return {at for known in searches.supports for at in members(known)}
