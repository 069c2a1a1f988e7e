"""Untangling: an order of all columns in which lines cross less than in the one given.

Nodes are sifted one by one. Where lines still cross, the two branches that they come from, or
branches nearer to the thesis that hold them, change places as a whole. The work is counted, not
timed, so that the answer is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from argmap.diagram.grid import Grid
from argmap.diagram.placing.order import Columns, Net, Order, crossings_of
from argmap.diagram.placing.sift import sift
from argmap.diagram.placing.swaps import Swaps

_ROUNDS, _GENERATIONS = 5, 4


def untangled(grid: Grid, centre: Sequence[float]) -> Columns:
    """Give the nodes of each column in a better order than that of their middles."""
    order = Order.of(grid, centre)
    swaps = Swaps(order)
    sift(order, swaps)
    untangle(order, swaps, _ROUNDS)
    return order.columns


def untangle(order: Order, swaps: Swaps, rounds: int) -> bool:
    """Swap branches and sift, a few times at most; tell whether any swap has helped."""
    swapper = _Swapper(order)
    helped = False
    for _ in range(rounds):
        if order.spent or not swapper.round():
            break
        helped = True
        sift(order, swaps)
    return helped


class _Swapper:
    """Swaps branches where lines cross."""

    def __init__(self, order: Order) -> None:
        self._order = order
        count = len(order.place)
        self._deeper: list[list[int]] = [[] for _ in range(count)]
        self._nearer: list[list[int]] = [[] for _ in range(count)]
        for nets in order.nets:
            for net in nets:
                for near, far in product(net.near, net.far):
                    self._deeper[near].append(far)
                    self._nearer[far].append(near)

    def round(self) -> bool:
        """Try all swaps for the lines that cross; tell whether any has helped."""
        order = self._order
        tried: set[tuple[int, int]] = set()
        helped = False
        for gutter in order.nets:
            for one, two in combinations(gutter, 2):
                if not crossings_of(one, two, order.place):
                    continue
                for pair in self._branches(one, two):
                    if pair in tried:
                        continue
                    tried.add(pair)
                    if order.spent:
                        return helped
                    if self._swap(*pair):
                        helped = True
                        break
            order.work += len(gutter) ** 2 // 2
        return helped

    def _branches(self, one: Net, two: Net) -> Iterator[tuple[int, int]]:
        """Give the pairs of nodes whose branches may change places, those that hold fewer first."""
        some, others = one.far, two.far
        for _ in range(_GENERATIONS):
            yield from (pair for pair in product(some, others) if pair[0] != pair[1])
            some = tuple(dict.fromkeys(up for node in some for up in self._nearer[node]))
            others = tuple(dict.fromkeys(up for node in others for up in self._nearer[node]))

    def _swap(self, one: int, two: int) -> bool:
        """Swap two branches if fewer lines cross then."""
        order = self._order
        if order.column[one] != order.column[two]:
            return False
        some, others = self._branch(one), self._branch(two)
        both = some & others
        if one in both or two in both:
            return False
        first, second = some - both, others - both
        if order.place[one] > order.place[two]:
            first, second = second, first
        moved = first | second
        touched = sorted({order.column[node] for node in moved})
        pairs = list(self._pairs(moved))
        before = self._count(pairs)
        old = {column: order.columns[column] for column in touched}
        for column in touched:
            order.put(column, _exchanged(old[column], first, second))
        if self._count(pairs) < before:
            return True
        for column in touched:
            order.put(column, old[column])
        return False

    def _pairs(self, moved: set[int]) -> Iterator[tuple[Net, Net]]:
        """Give the pairs of nets whose crossings may change when some nodes are moved."""
        place, column = self._order.place, self._order.column
        gutters: dict[int, dict[Net, None]] = {}
        bounds: dict[int, tuple[int, int]] = {}
        for node in moved:
            low, high = bounds.get(column[node], (place[node], place[node]))
            bounds[column[node]] = min(low, place[node]), max(high, place[node])
            for gutter, net in self._order.tying[node]:
                gutters.setdefault(gutter, {})[net] = None
        for gutter, nets in gutters.items():
            yield from combinations(nets, 2)
            near, far = bounds.get(gutter - 1, (0, -1)), bounds.get(gutter, (0, -1))
            still = [
                net
                for net in self._order.nets[gutter]
                if net not in nets
                and (
                    any(near[0] < place[node] < near[1] for node in net.near)
                    or any(far[0] < place[node] < far[1] for node in net.far)
                )
            ]
            yield from product(nets, still)

    def _count(self, pairs: Sequence[tuple[Net, Net]]) -> int:
        self._order.work += len(pairs)
        return sum(crossings_of(one, two, self._order.place) for one, two in pairs)

    def _branch(self, node: int) -> set[int]:
        """Give a node and all that comes to it from behind."""
        found, stack = {node}, [node]
        while stack:
            for deeper in self._deeper[stack.pop()]:
                if deeper not in found:
                    found.add(deeper)
                    stack.append(deeper)
        return found


def _exchanged(nodes: Sequence[int], first: set[int], second: set[int]) -> list[int]:
    """Give a column in which the second set's nodes come first at the places of both."""
    moved = iter(
        [node for node in nodes if node in second] + [node for node in nodes if node in first]
    )
    return [next(moved) if node in first or node in second else node for node in nodes]
