"""How often lines cross where Graphviz draws a map itself, from the DOT that argmap writes."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from argmap.diagram.placing.embedded import plain
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions, render
from bench import geometry
from bench.geometry import Point, Stretch

_INCH, _PARTS = 72.0, 12


def crossings(argument: ArgumentMap) -> int:
    """Count the crossings of the curves that Graphviz draws, layout and lines its own."""
    picture = Picture(argument, RenderOptions(max_cards=0))
    return geometry.crossings(curves(plain(str(render(picture, "dot").data))))


def curves(text: str) -> dict[str, list[Stretch]]:
    """Read the curves of a graph in Graphviz' `plain` format, as stretches.

    The parts of one link, which meet at a point that stands for it, have one name.
    """
    found: dict[str, list[Stretch]] = {}
    for number, line in enumerate(text.replace("\\\n", "").splitlines()):
        if not line.startswith("edge "):
            continue
        _, tail, head, count, *rest = shlex.split(line)
        values = [float(value) * _INCH for value in rest[: 2 * int(count)]]
        ends = [end for end in (tail, head) if end.startswith("l")]
        name = ends[0] if len(ends) == 1 else f"{tail} {head} {number}"
        way = list(_flattened(list(zip(values[::2], values[1::2], strict=True))))
        found.setdefault(name, []).extend(geometry.stretches(way))
    return found


def _flattened(controls: list[Point]) -> Iterator[Point]:
    """Give points along a chain of cubic curves (Bézier), each of four control points."""
    yield controls[0]
    for first in range(0, len(controls) - 1, 3):
        a, b, c, d = controls[first : first + 4]
        for step in range(1, _PARTS + 1):
            t = step / _PARTS
            w = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            x, y = (sum(k * p[i] for k, p in zip(w, (a, b, c, d), strict=True)) for i in (0, 1))
            yield x, y
