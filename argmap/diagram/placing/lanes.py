"""Between which cards a line passes on its way across columns.

The cards of neighbouring columns are tied by tree edges that do not cross. A line that goes from a
gap between cards to a gap of the next column crosses as many of them as lie between. The way with
the fewest crossings, and of those the shortest, is found column by column (dynamic programming).
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from argmap.diagram.grid import Grid

_CROSSING = 150.0  # how many pixels of way a crossing is worth
_FEW_CHAINS, _WIDE, _NARROW = 400, 10, 2
_OUTSIDE = 15.0


@dataclass(frozen=True, slots=True)
class Columns:
    """The cards of each column in order, and what a gap between them means.

    Gap `g` of a column is before its card number `g`; the last one is behind all of them.

    Attributes:
        cards: the nodes of the cards, column by column.
        rank: for each card its number in its column.
        middle: where each gap is, in breadth.
        below: for each gap of a column how many cards of the next deeper column hang before it.
        brackets: for each card, by its node, the first and the last rank of the linked premises
            that stand beside it, for each connector.
    """

    cards: list[list[int]]
    rank: list[int]
    middle: list[list[float]]
    below: list[list[int]]
    brackets: Mapping[int, Sequence[tuple[int, int]]]

    @classmethod
    def of(cls, grid: Grid, centre: Sequence[float]) -> Columns:
        """Take the cards of a grid as they stand."""
        cards: list[list[int]] = [[] for _ in range(grid.columns + 1)]
        for node in range(len(grid.boxes)):
            cards[grid.column[node]].append(node)
        rank = [0] * len(grid.boxes)
        for column in cards:
            column.sort(key=centre.__getitem__)
            for number, node in enumerate(column):
                rank[node] = number
        below = []
        for column, deeper in pairwise(cards):
            parents = [rank[grid.parent[node]] for node in deeper]
            below.append([bisect(parents, gap - 1) for gap in range(len(column) + 1)])
        middle = [list(_middles(grid, centre, column)) for column in cards]
        return cls(cards, rank, middle, below, _brackets(grid, rank))


def _brackets(grid: Grid, rank: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for number, connector in enumerate(grid.connectors):
        if len(connector.premises) > 1 and connector.base is not None:
            nodes = [grid.node[premise] for premise in connector.premises]
            ranks = [rank[node] for node in nodes if not grid.chains[number, node]]
            if len(ranks) > 1:
                found.setdefault(grid.node[connector.base], []).append((min(ranks), max(ranks)))
    return found


def _middles(grid: Grid, centre: Sequence[float], cards: Sequence[int]) -> Iterator[float]:
    edges = [
        (centre[node] - grid.breadth[node] / 2, centre[node] + grid.breadth[node] / 2)
        for node in cards
    ]
    if edges:
        yield edges[0][0] - _OUTSIDE
        yield from ((one[1] + two[0]) / 2 for one, two in pairwise(edges))
        yield edges[-1][1] + _OUTSIDE


def gaps(grid: Grid, columns: Columns, centre: Sequence[float]) -> dict[int, int]:
    """Give for each lane of a placed grid the gap of its column through which it passes."""
    chains = {key: lanes for key, lanes in grid.chains.items() if lanes}
    reach = _WIDE if len(chains) <= _FEW_CHAINS else _NARROW
    found: dict[int, int] = {}
    for (number, premise), lanes in chains.items():
        base = grid.connectors[number].base
        goal = grid.node[base] if base is not None else premise
        chain = _Chain(grid, columns, premise, lanes, goal)
        found.update(zip(lanes, chain.best(centre[premise], centre[goal], reach), strict=True))
    return found


@dataclass(frozen=True, slots=True)
class _Chain:
    """The lanes of one premise on its way to its conclusion, and what their gaps cost in pixels."""

    grid: Grid
    columns: Columns
    premise: int
    lanes: tuple[int, ...]
    goal: int

    def best(self, start: float, end: float, reach: int) -> list[int]:
        """Find the gaps, of those not farther than `reach` from the straight way."""
        ways: list[tuple[float, list[int]]] = []
        for step, lane in enumerate(self.lanes):
            middles = self.columns.middle[self.grid.column[lane]]
            wanted = start + (end - start) * (step + 1) / (len(self.lanes) + 1)
            straight = bisect(middles, wanted)
            choices = range(max(0, straight - reach), min(len(middles), straight + reach))
            if step:
                ways = [
                    min((cost + self._on(step, way[-1], gap), [*way, gap]) for cost, way in ways)
                    for gap in choices
                ]
            else:
                ways = [(self._out(gap) + abs(middles[gap] - start), [gap]) for gap in choices]
        return min(
            (cost + self._into(way[-1]) + abs(middles[way[-1]] - end), way) for cost, way in ways
        )[1]

    def _out(self, gap: int) -> float:
        """Give the cost of crossings on the way from the premise to the first lane."""
        column, here = self.grid.column[self.lanes[0]], self.columns.rank[self.premise]
        if column >= self.grid.column[self.premise]:
            return 0.0
        passed = self.columns.below[column][gap]
        return _CROSSING * (here - passed if passed <= here else passed - here - 1)

    def _on(self, step: int, old: int, gap: int) -> float:
        """Give the cost of the way from a gap of the lane before to one of this lane."""
        here, there = (self.grid.column[self.lanes[place]] for place in (step - 1, step))
        near, far = (gap, old) if there < here else (old, gap)
        crossed = abs(self.columns.below[min(here, there)][near] - far)
        return _CROSSING * crossed + abs(
            self.columns.middle[here][old] - self.columns.middle[there][gap]
        )

    def _into(self, gap: int) -> float:
        """Give the cost of crossings on the way from the last lane to the conclusion."""
        column = self.grid.column[self.goal]
        if column != self.grid.column[self.lanes[-1]] - 1:
            return 0.0
        below, rank = self.columns.below[column], self.columns.rank[self.goal]
        passed = max(0, below[rank] - gap, gap - below[rank + 1])
        brackets = self.columns.brackets.get(self.goal, ())
        return _CROSSING * (passed + sum(low < gap <= high for low, high in brackets))
