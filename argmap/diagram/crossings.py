"""How often the lines of a picture cross."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from argmap.diagram.route import Point, Route

Stretch = tuple[float, float, float, int]  # where it runs, from, to, whose it is


def crossings(routes: Sequence[Route]) -> int:
    """Count where lines of different connectors cross. All lines run along the two axes."""
    along: list[Stretch] = []
    across: list[Stretch] = []
    for number, route in enumerate(routes):
        for one, two in _stretches(route.lines):
            first, last = sorted((one, two))
            if one[1] == two[1]:
                along.append((one[1], first[0], last[0], number))
            else:
                across.append((one[0], first[1], last[1], number))
    along.sort()
    levels = [stretch[0] for stretch in along]
    found: set[tuple[float, float, int, int]] = set()
    for depth, low, high, number in across:
        for level, start, end, other in along[
            bisect_right(levels, low) : bisect_left(levels, high)
        ]:
            if start < depth < end and other != number:
                found.add((depth, level, min(number, other), max(number, other)))
    return len(found)


def _stretches(lines: Iterable[Sequence[Point]]) -> Iterable[tuple[Point, Point]]:
    return (pair for line in lines for pair in pairwise(line) if pair[0] != pair[1])
