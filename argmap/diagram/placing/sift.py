"""Sifting: one node after the other moves to the best place in its column.

So an order is found from which no single move helps (Matuszewski, Schönfeld and Molitor, Using
sifting for k-layer straightline crossing minimization, Graph Drawing 1999).
"""

from __future__ import annotations

from argmap.diagram.placing.order import Order
from argmap.diagram.placing.swaps import Swaps

_ROUNDS = 6


def sift(order: Order, swaps: Swaps) -> None:
    """Move nodes until no single move makes lines cross less."""
    for _ in range(_ROUNDS):
        gained = 0
        there = range(len(order.columns))
        for column in (*there, *reversed(there)):
            for node in tuple(order.columns[column]):
                gained += 0 if order.spent else _sift(order, swaps, column, node)
        if not gained:
            break


def _sift(order: Order, swaps: Swaps, column: int, node: int) -> int:
    """Move a node to the best place in its column, the nearest of equal ones; give the gain."""
    before, place = order.columns[column], order.place
    start = goal = place[node]
    best = 0
    for step in (-1, 1):
        more, at = 0, start
        while 0 <= at + step < len(before):
            other = before[at + step]
            more += swaps.more(other, node) if step < 0 else swaps.more(node, other)
            place[node], place[other] = at + step, at
            at += step
            if more < best:
                best, goal = more, at
        order.put(column, before)
    if goal != start:
        rest = [other for other in before if other != node]
        order.put(column, [*rest[:goal], node, *rest[goal:]])
    return -best
