"""How often the lines of a picture cross."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from argmap.diagram.routing.route import Point, Route

_SAME = 0.05

Stretch = tuple[float, float, float, int]  # where it runs, from, to, whose it is


def crossings(routes: Sequence[Route]) -> int:
    """Count where lines of different connectors cross. All lines run along the two axes."""
    along: list[Stretch] = []
    across: list[Stretch] = []
    for number, route in enumerate(routes):
        for one, two in _stretches(route.lines):
            first, last = sorted((one, two))
            # Where a line is straight but for a rounding, its longer side tells how it runs.
            if abs(one[1] - two[1]) < abs(one[0] - two[0]):
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


def _stretches(lines: Iterable[Sequence[Point]]) -> Iterator[tuple[Point, Point]]:
    """Give the straight stretches of lines, each as long as it goes straight on."""
    for line in lines:
        start = before = line[0]
        for at in line[1:]:
            if not (_straight(start, before, at, 0) or _straight(start, before, at, 1)):
                if start != before:
                    yield start, before
                start = before
            before = at
        if start != before:
            yield start, before


def _straight(start: Point, before: Point, at: Point, axis: int) -> bool:
    return abs(start[axis] - before[axis]) < _SAME and abs(before[axis] - at[axis]) < _SAME
