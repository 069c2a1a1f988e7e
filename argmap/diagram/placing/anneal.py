"""Annealing: finding orders in which lines cross less by way of some in which they cross more.

Neighbours in a column change places at random. What makes lines cross more is done too, the more
seldom the more crossings it makes and the further it has cooled down (Kirkpatrick, Gelatt and
Vecchi, Optimization by simulated annealing, Science 220, 1983). What a swap would do is remembered
until one of the lines that it depends on has moved.

Chance begins anew with each map, chances are only multiplied, and steps are counted, so that the
answer is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from argmap.diagram.placing.order import Columns, Order
from argmap.diagram.placing.swaps import Swaps

_EACH, _MOST, _LEAST = 1000, 60_000, 30  # steps of a cooling: for each pair of neighbours, in all
_HOT, _COOLER, _LEVELS = 0.2, 0.94, 30  # how often one more crossing is let in
_FAR = 8  # crossings more that are never let in


class Annealer:
    """Anneals an order, as often as asked.

    Attributes:
        able: whether there are few enough nodes for it to be of use.
    """

    def __init__(self, order: Order, swaps: Swaps, most: int = _MOST, hot: float = _HOT) -> None:
        self._order, self._swaps, self._hot = order, swaps, hot
        self._chance = Random(0)  # noqa: S311
        self._more: dict[tuple[int, int], int] = {}
        self._change, self._best, self._columns = 0, 0, order.columns
        swaps_there = sum(max(0, len(nodes) - 1) for nodes in order.columns)
        self._steps = min(most, _EACH * swaps_there)
        self.able = self._steps >= _LEAST * swaps_there

    def cool(self) -> bool:
        """Anneal once from the order as it is; tell whether a better one has been found."""
        order = self._order
        swaps = [(nodes, at) for nodes in order.columns for at in range(len(nodes) - 1)]
        self._change, self._best, self._columns = 0, 0, _copied(order.columns)
        order.work, hot = 0, self._hot
        for _ in range(_LEVELS):
            chances = [1.0]
            for _ in range(_FAR):
                chances.append(chances[-1] * hot)
            self._level(swaps, self._steps // _LEVELS, chances)
            hot *= _COOLER
        self._more.clear()
        for column, nodes in enumerate(self._columns):
            order.put(column, nodes)
        order.work = 0
        return self._best < 0

    def _level(
        self, swaps: Sequence[tuple[list[int], int]], steps: int, chances: Sequence[float]
    ) -> None:
        """Try some swaps at one heat."""
        draw, known, count, most = self._chance.random, self._more, len(swaps), len(chances)
        for _ in range(steps):
            nodes, at = swaps[int(draw() * count)]
            pair = nodes[at], nodes[at + 1]
            more = known.get(pair)
            if more is None:
                more = known[pair] = self._swaps.more(*pair)
            if more <= 0 or (more < most and draw() < chances[more]):
                self._swap(nodes, at, more)
            if self._order.spent:
                break

    def _swap(self, nodes: list[int], at: int, more: int) -> None:
        """Swap two neighbours, and forget what depends on them."""
        one, two = nodes[at], nodes[at + 1]
        place, known = self._order.place, self._more
        nodes[at], nodes[at + 1] = two, one
        place[one], place[two] = at + 1, at
        for pair in self._swaps.tied(one, two).touched:
            known.pop(pair, None)
        known[one, two], known[two, one] = more, -more
        self._change += more
        if self._change < self._best:
            self._best, self._columns = self._change, _copied(self._order.columns)

    def settle(self, wanted: Sequence[float]) -> None:
        """Let nodes stand as wanted, where that makes no more lines cross."""
        order = self._order
        moved = True
        while moved:
            moved = False
            for nodes in order.columns:
                for at in range(len(nodes) - 1):
                    one, two = nodes[at], nodes[at + 1]
                    if wanted[one] > wanted[two] and (more := self._swaps.more(one, two)) <= 0:
                        self._swap(nodes, at, more)
                        moved = True
        self._more.clear()


def _copied(columns: Columns) -> Columns:
    return [list(nodes) for nodes in columns]
