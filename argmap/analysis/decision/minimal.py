"""The answer to "which minimal sets": how many, which come first, and whether that is all."""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import NamedTuple

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


class Chosen(NamedTuple):
    """A set of positions. One is less than another if it comes before it.

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

    def __lt__(self, other: tuple[int, ...]) -> bool:
        """Compare by size and then, where both have as many, by the first that differs."""
        others_start, others_bits = other
        size, others = self.bits.bit_count(), others_bits.bit_count()
        if size != others or self.start != others_start:
            return (size, self.start) < (others, others_start)
        differing = self.bits ^ others_bits
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
        firsts.append(firsts[low] if low and firsts[low] < first else first)
    return firsts


_Way = tuple[int, int]  # (i, j): the element's set i with the high side's set j; (-1, j): low's j


@dataclass(slots=True)
class _Line:
    """The sets of a family in order, as far as they are known.

    Attributes:
        found: the first of them.
        open: ways to further sets that have not been looked at.
        ahead: sets of which one is the next, as a heap, each with its way.
    """

    found: list[Chosen]
    open: list[_Way] = field(default_factory=list)
    ahead: list[tuple[Chosen, int, int]] = field(default_factory=list)

    @property
    def ended(self) -> bool:
        """Whether there are no others than those found."""
        return not self.open and not self.ahead


class Ordered:
    """The sets of families by size and then lexicographically, found when they are asked for.

    The order does not change when two disjoint sets get the same elements added. So the next set of
    a node is the next of its low side or one of an element and one of its high side, of which the
    one or the other is the successor of one that was taken: the lists of the k best derivations
    (Huang and Chiang, Better k-best parsing, IWPT 2005, algorithm 3). One pass over the nodes for
    the first set of each, then for each set at most as many steps as its way through them is long;
    what several families have below them is found once.
    """

    __slots__ = ("_families", "_firsts", "_lines")

    def __init__(self, families: Families) -> None:
        self._families = families
        self._firsts = _firsts(families)
        self._lines: dict[int, _Line] = {}

    def first(self, root: int, limit: int) -> list[tuple[int, ...]]:
        """Give the first sets of a family, at most `limit`, as sorted positions."""
        if not root or limit < 1:
            return []
        line = self._line(root)
        while len(line.found) < limit and not line.ended:
            self._extend(root)
        return [chosen.members() for chosen in line.found[:limit]]

    def _line(self, of: int) -> _Line:
        """Give what is known of a family, or of what stands alone: the complement of a position."""
        line = self._lines.get(of)
        if line is None:
            line = self._lines[of] = self._begun(of)
        return line

    def _begun(self, of: int) -> _Line:
        if of < 2:
            return _Line([Chosen(~of, 1) if of < 0 else self._firsts[of]])
        low, first = self._families.low[of], self._firsts[of]
        if low and first is self._firsts[low]:
            return _Line([first], [(-1, 1), (0, 0)])
        onward = [(0, 1), (1, 0)]
        return _Line([first], [(-1, 0), *onward] if low else onward)

    def _extend(self, root: int) -> None:
        """Find the next set of a family, or that there is none."""
        todo = [root]
        while todo:
            line = self._line(todo[-1])
            needed = self._needed(todo[-1], line)
            if needed is not None:
                todo.append(needed)
                continue
            todo.pop()
            if line.ahead:
                chosen, one, other = heappop(line.ahead)
                line.found.append(chosen)
                line.open.append((one, other + 1))
                if one >= 0 and not other:
                    line.open.append((one + 1, 0))

    def _needed(self, at: int, line: _Line) -> int | None:
        """Look at the open ways; give a family of which one more set must be found before."""
        families = self._families
        while line.open:
            one, other = line.open[-1]
            chosen = Chosen(0, 0)
            for part, number in (
                ((families.high[at], other), (~families.meaning[families.level[at]], one))
                if one >= 0
                else ((families.low[at], other),)
            ):
                below = self._line(part)
                if number < len(below.found):
                    chosen = chosen.joined(below.found[number])
                elif below.ended:
                    break
                else:
                    return part
            else:
                heappush(line.ahead, (chosen, one, other))
            line.open.pop()
        return None
