"""Families of sets as zero-suppressed diagrams, and the minimal solutions of a function."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.decision.bdd import Diagrams, OverBudget

_TERMINAL = 1 << 60
_SHIFT = 32


class Families:
    """Zero-suppressed decision diagrams that share their nodes (Minato 1993).

    A family is the number of its node: 0 has no set, 1 has the empty set alone, any other has the
    sets of `low` and, each with the element of the node's level added, the sets of `high`. An
    element stands for a free atom, or for any one set of a family of its own, made before.

    Attributes:
        level: for each node the level of its element; smaller levels come first.
        high: for each node the family of its sets with the element, without the element.
        low: for each node the family of its sets without the element.
        meaning: for each level the free atom's position, or the complement of a family's node.
        budget: how many nodes there may be.
    """

    __slots__ = ("_known", "budget", "high", "level", "low", "meaning")

    def __init__(self, budget: int) -> None:
        self.level = [_TERMINAL, _TERMINAL]
        self.high = [0, 1]
        self.low = [0, 1]
        self.meaning: list[int] = []
        self.budget = budget
        self._known: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self.level)

    def node(self, level: int, high: int, low: int) -> int:
        """Give the sets of `low`, and those of `high` with an element added.

        Raises:
            OverBudget: that would be one node too many.
        """
        if not high:
            return low
        key = ((level << _SHIFT | high) << _SHIFT) | low
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = len(self.level)
            if found >= self.budget:
                raise OverBudget(self.budget)
            self.level.append(level)
            self.high.append(high)
            self.low.append(low)
        return found

    def minimal(
        self, diagrams: Diagrams, functions: Iterable[int], meaning: Iterable[int]
    ) -> dict[int, int]:
        """Give for monotone functions the minimal sets of true variables that make each true.

        Rauzy's recursion (1993): the minimal sets of a node are those of its low side and, with the
        node's variable, those of its high side that do not make the low side true by themselves.

        Args:
            diagrams: where the functions are.
            functions: monotone functions.
            meaning: what each of their levels stands for.

        Returns:
            the families, also of all nodes below the functions.

        Raises:
            OverBudget: too many nodes.
        """
        base = len(self.meaning)
        self.meaning += meaning
        made = {0: 0, 1: 1}
        rest = _Rest(self, diagrams, base)
        for at in diagrams.nodes(functions):
            high, low = diagrams.high[at], diagrams.low[at]
            new = rest.without(made[high], low)
            made[at] = self.node(base + diagrams.level[at], new, made[low])
        return made

    def counts(self) -> list[int]:
        """Give for each node how many sets its family has, every stand-in spelled out."""
        counts = [0, 1]
        for at in range(2, len(self.level)):
            stands_for = self.meaning[self.level[at]]
            ways = 1 if stands_for >= 0 else counts[~stands_for]
            counts.append(counts[self.low[at]] + ways * counts[self.high[at]])
        return counts


class _Rest:
    """What is left of families when the sets that make a function true are taken away."""

    __slots__ = ("_at", "_base", "_diagrams", "_families", "_known", "_left", "_parts", "_right")

    def __init__(self, families: Families, diagrams: Diagrams, base: int) -> None:
        self._families = families
        self._diagrams = diagrams
        self._base = base
        self._known: dict[int, int] = {}
        self._left: list[int] = []
        self._right: list[int] = []
        self._at: list[int] = []
        self._parts: list[int] = []

    def without(self, family: int, f: int) -> int:
        """Give the sets of a family that leave the monotone function f false."""
        whole = self._meet(family, f)
        if whole >= 0:
            return whole
        self._spread()
        return self._gathered()

    def _meet(self, family: int, f: int) -> int:
        """Give what is left where that is plain or known, else the complement of a number."""
        if f < 2 or family < 2:
            return 0 if f == 1 else family
        key = family << _SHIFT | f
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = ~len(self._left)
            self._left.append(family)
            self._right.append(f)
        return found

    def _spread(self) -> None:
        diagrams, families, meet = self._diagrams, self._families, self._meet
        at, parts = self._at, self._parts
        for family, f in zip(self._left, self._right, strict=True):  # both grow on the way
            mine, other = families.level[family], self._base + diagrams.level[f]
            if mine > other:
                # No set of the family has the variable: a pair with one part.
                parts += (0, meet(family, diagrams.low[f]))
            elif mine < other:
                parts += (meet(families.high[family], f), meet(families.low[family], f))
            else:
                high = meet(families.high[family], diagrams.high[f])
                parts += (high, meet(families.low[family], diagrams.low[f]))
            at.append(min(mine, other))

    def _gathered(self) -> int:
        at, parts, left, right = self._at, self._parts, self._left, self._right
        made = [0] * len(at)
        for pair in sorted(range(len(at)), key=at.__getitem__, reverse=True):
            high, low = parts[2 * pair], parts[2 * pair + 1]
            done = self._families.node(
                at[pair], high if high >= 0 else made[~high], low if low >= 0 else made[~low]
            )
            made[pair] = self._known[left[pair] << _SHIFT | right[pair]] = done
        for used in (at, parts, left, right):
            used.clear()
        return made[0]
