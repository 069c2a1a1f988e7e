"""Moving lines aside where two of them would run on each other in a gutter.

Across a gutter a line runs straight from either side to its track. Where the pins of two lines
stand on opposite sides at one level, and the tracks lie so that both lines pass the same place, the
one that comes from the far side is moved: within its card's side, or with its lane.

Where lines are so many that some still meet, all are put on levels of their own (`set_apart`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from math import ceil, floor

from argmap.diagram.grid import Grid
from argmap.diagram.layout import outside
from argmap.diagram.routing.channel import Net
from argmap.diagram.routing.pins import Pins, fars, is_clear, pin_levels, place_pins, spread

_CLOSE = 3.0
_CLEAR = (6.0, _CLOSE)  # the room that is wanted, and the room that will do
_EDGE, _LANE_EDGE = 8.0, 7.0
_STEP, _TRIES = 2.0, 50
_LEVELS, _LEAST_LANE_EDGE = 8.0, 6.0

Met = set[tuple[int, float]]  # gutter, and level at its far side


def meetings(nets: Sequence[Iterable[Net]]) -> Met:
    """Give the far pins whose lines would run on a line from the near side, in any gutter."""
    met: Met = set()
    for gutter, some in enumerate(nets):
        near = sorted((at, _near_end(net), id(net)) for net in some for at in net.near)
        levels = [at for at, _, _ in near]
        for net in some:
            for at in net.far:
                start = net.far_end(at)
                beside = near[bisect_left(levels, at - _CLOSE) : bisect_right(levels, at + _CLOSE)]
                if any(end >= start and own != id(net) for _, end, own in beside):
                    met.add((gutter, at))
    return met


def _near_end(net: Net) -> float:
    return net.track if net.runs else float("inf")


def clear(
    grid: Grid,
    centre: list[float],
    pins: Pins,
    met: Met,
    bands: Sequence[Sequence[tuple[float, float]]],
) -> None:
    """Move the far pins that meet others to the nearest free levels, lanes not into any band."""
    near, far = pin_levels(grid, centre, pins)
    cards = _cards(grid, centre)
    for key, lane in fars(grid):
        gutter = grid.column[lane if lane >= 0 else key[1]]
        at = centre[lane] if lane >= 0 else pins.leave[key]
        if (gutter, at) not in met:
            continue
        if lane >= 0:
            bounds = outside(bands[gutter], at, _between(cards[gutter], at, _LANE_EDGE))
        else:
            bounds = _side(grid, centre, key[1])
        del far[gutter][bisect_left(far[gutter], at)]
        free = _free(at, bounds, near[gutter], far[gutter])
        insort(far[gutter], free)
        if lane < 0:
            pins.leave[key] = free
        else:
            centre[lane] = free


def _cards(grid: Grid, centre: Sequence[float]) -> list[list[tuple[float, float]]]:
    """Give the bounds of the cards of each column, in order."""
    cards: list[list[tuple[float, float]]] = [[] for _ in range(grid.columns)]
    for node in range(len(grid.boxes)):
        half = grid.breadth[node] / 2
        cards[grid.column[node]].append((centre[node] - half, centre[node] + half))
    for column in cards:
        column.sort()
    return cards


def _between(cards: Sequence[tuple[float, float]], at: float, edge: float) -> tuple[float, float]:
    """Give the bounds of a lane between its neighbouring cards, so far from their edges."""
    place = bisect_left(cards, (at, at))
    low = cards[place - 1][1] + edge if place else float("-inf")
    high = cards[place][0] - edge if place < len(cards) else float("inf")
    return low, high


def _side(grid: Grid, centre: Sequence[float], node: int) -> tuple[float, float]:
    """Give the bounds of a line's start on the side of its card."""
    reach = grid.breadth[node] / 2 - _EDGE
    return centre[node] - reach, centre[node] + reach


def _free(
    at: float, bounds: tuple[float, float], near: Sequence[float], far: Sequence[float]
) -> float:
    """Give the nearest level within bounds that no other line has; the old one where none is."""
    for room in _CLEAR:
        for number in range(2, _TRIES):
            level = at + _STEP * (number // 2) * (-1 if number % 2 else 1)
            within = bounds[0] <= level <= bounds[1]
            if within and is_clear(level, near, room) and is_clear(level, far, room):
                return level
    return at


def set_apart(
    grid: Grid, centre: list[float], bands: Sequence[Sequence[tuple[float, float]]]
) -> Pins:
    """Put all lanes and pins on levels at which no two lines meet, whatever their tracks are.

    The lines of every other column have the levels halfway between those of the columns beside
    them. Cards and lanes are placed so far apart that there is a level for each line.
    """
    cards = _cards(grid, centre)
    gaps: dict[tuple[int, float, float], list[int]] = {}
    for lane in range(len(grid.boxes), len(centre)):
        column, at = grid.column[lane], centre[lane]
        bounds = outside(bands[column], at, _between(cards[column], at, _LEAST_LANE_EDGE))
        gaps.setdefault((column, *bounds), []).append(lane)
    for (column, low, high), lanes in gaps.items():
        lanes.sort(key=centre.__getitem__)
        wanted = [_count(column, centre[lane]) for lane in lanes]
        first = max(_count(column, low), wanted[0] - len(lanes))
        last = min(_count(column, high), wanted[-1] + len(lanes))
        for lane, count in zip(
            lanes, spread([*map(round, wanted)], ceil(first), floor(last), 1.0), strict=True
        ):
            centre[lane] = _level(column, count)
    pins = place_pins(grid, centre)
    for (number, premise), at in pins.leave.items():
        column = grid.column[premise]
        pins.leave[number, premise] = _level(column, round(_count(column, at)))
    for number, at in pins.port.items():
        column = grid.arrival[number] - 1
        pins.port[number] = _level(column, round(_count(column, at)))
    return pins


def _count(column: int, at: float) -> float:
    """Give how many of the levels of a column are before a place."""
    return at / _LEVELS - column % 2 / 2


def _level(column: int, count: float) -> float:
    return (count + column % 2 / 2) * _LEVELS
