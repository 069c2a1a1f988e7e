"""Paths in the notation of TikZ."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.render.steps import Step, steps

PIXEL = 0.75  # in TeX's big points, of which an inch has 72
_NEAR = 0.75


def length(pixels: float) -> str:
    """Write a length."""
    return f"{round(pixels * PIXEL, 2):g}bp"


def point(x: float, y: float) -> str:
    """Write a point; its numbers are pixels, as in all pictures of argmap."""
    return f"({x:g},{y:g})"


def tikz_path(d: str) -> str:
    """Write a path; a round corner is written as the corner itself, with its radius before it."""
    found = steps(d)
    pieces: list[str] = []
    at, radius, join = (0.0, 0.0), 0.0, ""
    for number, (command, numbers) in enumerate(found):
        if command == "Z":
            pieces.append("-- cycle")
            break
        to = (numbers[-2], numbers[-1])
        room = _rounds(at, (command, numbers))
        if room and room != radius:
            pieces.append(f"[rounded corners={length(room)}]")
            radius = room
        if room:
            pieces.append(f"{join}{point(*numbers[:2])}")
        elif command == "Q":
            pieces.append(_bent(at, numbers))
        elif command == "M" and not _begins_at_corner(found):
            pieces.append(point(*to))
        elif command == "L" and not (number + 1 < len(found) and _rounds(to, found[number + 1])):
            pieces.append(f"{join}{point(*to)}")
        join = "-- " if pieces and not pieces[-1].startswith("[") else ""
        at = to
    return " ".join(pieces)


def _begins_at_corner(found: Sequence[Step]) -> bool:
    """Tell whether a closed path begins where its last round corner ends.

    TikZ rounds all corners of such a path, if it begins at one of them.
    """
    if len(found) < 3 or found[-1][0] != "Z":
        return False
    before = found[-3][1]
    return bool(_rounds((before[-2], before[-1]), found[-2])) and found[-2][1][-2:] == found[0][1]


def _rounds(at: tuple[float, float], step: Step) -> float:
    """Give the radius with which a step from a point rounds a corner; 0 where it is no corner."""
    command, numbers = step
    if command != "Q":
        return 0.0
    x, y, end_x, end_y = numbers
    into, out = (x - at[0], y - at[1]), (end_x - x, end_y - y)
    if abs(into[0] * out[0] + into[1] * out[1]) > _NEAR:
        return 0.0
    one, two = abs(into[0]) + abs(into[1]), abs(out[0]) + abs(out[1])
    straight = min(map(abs, into)) == min(map(abs, out)) == 0.0
    return min(one, two) if straight and abs(one - two) <= _NEAR else 0.0


def _bent(at: tuple[float, float], numbers: tuple[float, ...]) -> str:
    """Write a curve with one handle as one with two."""
    x, y, end_x, end_y = numbers
    one = (at[0] + (x - at[0]) * 2 / 3, at[1] + (y - at[1]) * 2 / 3)
    two = (end_x + (x - end_x) * 2 / 3, end_y + (y - end_y) * 2 / 3)
    handles = " and ".join(point(round(a, 2), round(b, 2)) for a, b in (one, two))
    return f".. controls {handles} .. {point(end_x, end_y)}"
