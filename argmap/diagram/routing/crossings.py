"""How often the lines of a picture cross."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from argmap.diagram.routing.route import Point, Route

_SAME = 0.05
_END, _CROSS, _START = range(3)

Stretch = tuple[float, float, float]  # at which coordinate it runs, from, to


def crossings(routes: Sequence[Route]) -> int:
    """Count where lines of different connectors cross. All lines run along the two axes."""
    along: list[Stretch] = []
    across: list[Stretch] = []
    own = 0
    for route in routes:
        some, others = _stretches(route.lines)
        own += _count(some, others)
        along += some
        across += others
    return _count(along, across) - own


def crossed(routes: Sequence[Route]) -> Counter[int]:
    """Count for each connector, by its number, how often its lines cross those of others."""
    ways = [_stretches(route.lines) for route in routes]
    along = sorted((*stretch, number) for number, (some, _) in enumerate(ways) for stretch in some)
    levels = [stretch[0] for stretch in along]
    found: Counter[int] = Counter()
    for number, (_, across) in enumerate(ways):
        for depth, low, high in across:
            for _, start, end, other in along[
                bisect_right(levels, low) : bisect_left(levels, high)
            ]:
                if start < depth < end and other != number:
                    found.update((number, other))
    return found


def _count(along: Iterable[Stretch], across: Iterable[Stretch]) -> int:
    """Count where stretches along cross those across, which run at some depth.

    A line sweeps over all depths and keeps the levels of what runs along there, in order.
    """
    events = [(depth, _CROSS, low, high) for depth, low, high in across]
    if not events:
        return 0
    for level, start, end in along:
        events += ((start, _START, level, level), (end, _END, level, level))
    levels: list[float] = []
    count = 0
    for _, event, low, high in sorted(events):
        if event == _START:
            insort(levels, low)
        elif event == _END:
            del levels[bisect_left(levels, low)]
        else:
            count += bisect_left(levels, high) - bisect_right(levels, low)
    return count


def _stretches(lines: Iterable[Sequence[Point]]) -> tuple[list[Stretch], list[Stretch]]:
    """Give the straight stretches of lines along and across, none of them drawn twice."""
    along: list[Stretch] = []
    across: list[Stretch] = []
    for one, two in _straight_parts(lines):
        # Where a line is straight but for a rounding, its longer side tells how it runs.
        if abs(one[1] - two[1]) < abs(one[0] - two[0]):
            along.append((one[1], min(one[0], two[0]), max(one[0], two[0])))
        else:
            across.append((one[0], min(one[1], two[1]), max(one[1], two[1])))
    return _once(along), _once(across)


def _once(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Put together the stretches that lie on each other."""
    found: list[Stretch] = []
    for at, start, end in sorted(stretches):
        if found and found[-1][0] == at and start < found[-1][2]:
            found[-1] = at, found[-1][1], max(end, found[-1][2])
        else:
            found.append((at, start, end))
    return found


def _straight_parts(lines: Iterable[Sequence[Point]]) -> Iterator[tuple[Point, Point]]:
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
