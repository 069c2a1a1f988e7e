"""Strongly connected components of a graph: its circles, each after what it leads to."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator


def components(below: Callable[[int], Iterable[int]], starts: Iterable[int]) -> list[list[int]]:
    """Give the components that can be reached, each after those that it leads to.

    Linear in nodes and edges: Tarjan's algorithm (SIAM J. Comput. 1(2), 1972) without recursion.

    Args:
        below: gives the nodes that a node leads to.
        starts: the nodes from which to walk, in this order.
    """
    walk = _Walk(below)
    for start in starts:
        walk.visit(start)
    return walk.found


class _Walk:
    __slots__ = ("_below", "_date", "_least", "_path", "found")

    def __init__(self, below: Callable[[int], Iterable[int]]) -> None:
        self.found: list[list[int]] = []
        self._below = below
        self._date: dict[int, int] = {}
        # The earliest date that a node is known to lead back to; for closed ones later than all.
        self._least: dict[int, int] = {}
        self._path: list[int] = []

    def visit(self, start: int) -> None:
        if start in self._date:
            return
        least = self._least
        stack = [self._enter(start)]
        while stack:
            node, ahead = stack[-1]
            for child in ahead:
                if child not in least:
                    stack.append(self._enter(child))
                    break
                least[node] = min(least[node], least[child])
            else:
                stack.pop()
                if stack:
                    above = stack[-1][0]
                    least[above] = min(least[above], least[node])
                self._leave(node)

    def _enter(self, node: int) -> tuple[int, Iterator[int]]:
        self._date[node] = self._least[node] = len(self._date)
        self._path.append(node)
        return node, iter(self._below(node))

    def _leave(self, node: int) -> None:
        if self._least[node] != self._date[node]:
            return
        component: list[int] = []
        while not component or component[-1] != node:
            component.append(self._path.pop())
            self._least[component[-1]] = sys.maxsize
        self.found.append(component)
