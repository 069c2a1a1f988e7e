"""Paths in the notation of SVG."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

XY: TypeAlias = tuple[float, float]

ROUND = 9.0


def number(value: float) -> str:
    """Write a coordinate: a multiple of a half, with at most one decimal."""
    halves = round(value * 2)
    return f"{halves / 2:.1f}" if halves % 2 else str(halves // 2)


def point(x: float, y: float) -> str:
    """Write a point."""
    return f"{number(x)},{number(y)}"


def polyline(points: Sequence[XY], radius: float = ROUND) -> str:
    """Write a line along horizontal and vertical stretches with round corners."""
    corners = _corners(points)
    pieces = [f"M{point(*corners[0])}"]
    for before, corner, behind in zip(corners, corners[1:], corners[2:], strict=False):
        room = min(radius, _length(before, corner) / 2, _length(corner, behind) / 2)
        enter, leave = _toward(corner, before, room), _toward(corner, behind, room)
        pieces.append(f"L{point(*enter)}Q{point(*corner)} {point(*leave)}")
    if len(corners) > 1:
        pieces.append(f"L{point(*corners[-1])}")
    return "".join(pieces)


def polygon(points: Sequence[XY]) -> str:
    """Write a closed line through points."""
    return "M" + "L".join(point(*p) for p in points) + "Z"


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Write a rectangle with round corners."""
    right, bottom = x + width, y + height
    return (
        f"M{point(x + radius, y)}L{point(right - radius, y)}"
        f"Q{point(right, y)} {point(right, y + radius)}"
        f"L{point(right, bottom - radius)}Q{point(right, bottom)} {point(right - radius, bottom)}"
        f"L{point(x + radius, bottom)}Q{point(x, bottom)} {point(x, bottom - radius)}"
        f"L{point(x, y + radius)}Q{point(x, y)} {point(x + radius, y)}Z"
    )


def _corners(points: Sequence[XY]) -> list[XY]:
    """Leave out points that stand twice or within a straight stretch."""
    found: list[XY] = []
    for p in points:
        if found and _length(found[-1], p) < 0.5:
            continue
        if len(found) > 1 and _straight(found[-2], found[-1], p):
            found[-1] = p
        else:
            found.append(p)
    return found


def _straight(one: XY, two: XY, three: XY) -> bool:
    return any(abs(one[i] - two[i]) < 0.25 and abs(two[i] - three[i]) < 0.25 for i in (0, 1))


def _length(one: XY, two: XY) -> float:
    return abs(one[0] - two[0]) + abs(one[1] - two[1])


def _toward(start: XY, goal: XY, by: float) -> XY:
    whole = _length(start, goal)
    share = by / whole if whole else 0.0
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share
