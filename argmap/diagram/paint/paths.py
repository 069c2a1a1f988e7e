"""Paths in the notation of SVG."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from argmap.diagram.kept import Kept

XY: TypeAlias = tuple[float, float]

ROUND = 9.0
_MOST_KEPT = 65_536


def _number(value: float) -> str:
    """Write a coordinate: a multiple of a half, with at most one decimal."""
    halves = round(value * 2)
    return f"{halves / 2}" if halves & 1 else f"{halves >> 1}"


number = Kept(_number, _MOST_KEPT).__getitem__


def point(x: float, y: float) -> str:
    """Write a point."""
    return f"{number(x)},{number(y)}"


def polyline(points: Sequence[XY], radius: float = ROUND) -> str:
    """Write a line along horizontal and vertical stretches with round corners."""
    corners = _corners(points)
    pieces = [f"M{point(*corners[0])}"]
    if len(corners) > 2:
        back = _length(corners[0], corners[1])
        for before, corner, behind in zip(corners, corners[1:], corners[2:], strict=False):
            on = _length(corner, behind)
            room = min(radius, back / 2, on / 2)
            enter = _toward(corner, before, room / back if back else 0.0)
            leave = _toward(corner, behind, room / on if on else 0.0)
            pieces.append(f"L{point(*enter)}Q{point(*corner)} {point(*leave)}")
            back = on
    if len(corners) > 1:
        pieces.append(f"L{point(*corners[-1])}")
    return "".join(pieces)


def polygon(points: Sequence[XY]) -> str:
    """Write a closed line through points."""
    return "M" + "L".join([f"{number(x)},{number(y)}" for x, y in points]) + "Z"


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Write a rectangle with round corners."""
    right, bottom = x + width, y + height
    x0, x1, x2, x3 = [number(at) for at in (x, x + radius, right - radius, right)]
    y0, y1, y2, y3 = [number(at) for at in (y, y + radius, bottom - radius, bottom)]
    return (
        f"M{x1},{y0}L{x2},{y0}Q{x3},{y0} {x3},{y1}L{x3},{y2}Q{x3},{y3} {x2},{y3}"
        f"L{x1},{y3}Q{x0},{y3} {x0},{y2}L{x0},{y1}Q{x0},{y0} {x1},{y0}Z"
    )


def _corners(points: Sequence[XY]) -> list[XY]:
    """Leave out points that stand twice or within a straight stretch."""
    found = [points[0]]
    flat = upright = False
    for p in points[1:]:
        (x0, y0), (x, y) = found[-1], p
        across, down = abs(x - x0), abs(y - y0)
        if across + down < 0.5:
            continue
        if (flat and down < 0.25) or (upright and across < 0.25):
            found[-1] = p
            continue
        found.append(p)
        flat, upright = down < 0.25, across < 0.25
    return found


def _length(one: XY, two: XY) -> float:
    return abs(one[0] - two[0]) + abs(one[1] - two[1])


def _toward(start: XY, goal: XY, share: float) -> XY:
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share
