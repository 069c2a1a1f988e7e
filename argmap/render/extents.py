"""Where on the picture a shape stands."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, radians, sin
from typing import TypeAlias

from argmap.diagram.scene import Circle, Path, Rect, Shape, Text
from argmap.diagram.typeset import width
from argmap.render.steps import steps

Extent: TypeAlias = tuple[float, float, float, float]
"""A rectangle: left, top, right, bottom."""


def extent_of(shape: Shape) -> Extent:
    """Give the rectangle that a shape stands in: left, top, right, bottom."""
    match shape:
        case Path():
            left, top, right, bottom = extent_of_path(shape.d)
            half = shape.width
            return left - half, top - half, right + half, bottom + half
        case Rect():
            return shape.x - 1, shape.y - 1, shape.x + shape.width + 1, shape.y + shape.height + 1
        case Circle():
            reach = shape.radius + shape.width
            return shape.x - reach, shape.y - reach, shape.x + reach, shape.y + reach
        case Text():
            return _extent_of_text(shape)


def _extent_of_text(shape: Text) -> Extent:
    left = -before_anchor(shape)
    right = left + _long(shape)
    turn = radians(shape.turn)
    corners = [
        (shape.x + x * cos(turn) - y * sin(turn), shape.y + x * sin(turn) + y * cos(turn))
        for x in (left, right)
        for y in (-shape.size, 0.3 * shape.size)
    ]
    xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return min(xs), min(ys), max(xs), max(ys)


def before_anchor(shape: Text) -> float:
    """Give how far before its anchor a line begins."""
    return _long(shape) if shape.end else _long(shape) / 2 if shape.middle else 0.0


def _long(shape: Text) -> float:
    return width(shape.text, shape.size, shape.bold) + shape.spacing * len(shape.text)


def extent_of_path(d: str) -> Extent:
    """Give the rectangle that the points of a path stand in."""
    numbers = [number for _, points in steps(d) for number in points]
    xs, ys = numbers[::2], numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def extent_of_all(extents: Iterable[Extent]) -> Extent:
    """Give the rectangle around some others.

    Raises:
        ValueError: there are none.
    """
    lefts, tops, rights, bottoms = zip(*extents, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
