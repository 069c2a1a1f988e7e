"""Reading a scene as boxes, lines and texts, to measure what a reader would see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from argmap.diagram.scene import Group, Path, Rect, Scene, Text
from argmap.diagram.typeset import width

_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
Stretch = tuple[float, float, float, float]


@dataclass(frozen=True)
class Rectangle:
    """A rectangle with its corners."""

    name: str
    left: float
    top: float
    right: float
    bottom: float

    def gap(self, other: Rectangle) -> float:
        """Give the room between two rectangles; negative where they overlap."""
        across = max(self.left, other.left) - min(self.right, other.right)
        down = max(self.top, other.top) - min(self.bottom, other.bottom)
        return max(across, down)

    def holds(self, other: Rectangle) -> bool:
        """Tell whether another rectangle is inside this one."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def cut_by(self, stretch: Stretch, margin: float) -> bool:
        """Tell whether a stretch of a line runs through it."""
        x0, y0, x1, y1 = stretch
        return (
            max(x0, x1) > self.left + margin
            and min(x0, x1) < self.right - margin
            and max(y0, y1) > self.top + margin
            and min(y0, y1) < self.bottom - margin
        )


def points(path: Path) -> list[tuple[float, float]]:
    """Give the points of a path in order; round corners count as corners."""
    numbers = [float(found) for found in _NUMBERS.findall(path.d)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def cards(scene: Scene) -> list[Rectangle]:
    """Give the cards."""
    found = []
    for group in scene.groups:
        if group.cls.startswith("claim"):
            outline = next(i for i in group.items if isinstance(i, Path) and i.cls == "outline")
            xs, ys = zip(*points(outline), strict=True)
            found.append(Rectangle(group.id, min(xs), min(ys), max(xs), max(ys)))
    return found


def frames(scene: Scene) -> list[tuple[Rectangle, list[Rectangle]]]:
    """Give the boxes around sections, each with the lines of its title."""
    found = []
    for group in scene.groups:
        if group.cls == "section":
            box = next(i for i in group.items if isinstance(i, Rect))
            edges = (box.x, box.y, box.x + box.width, box.y + box.height)
            found.append((Rectangle("frame", *edges), [title for _, title in texts(group)]))
    return found


def lines(scene: Scene) -> dict[str, list[Stretch]]:
    """Give the stretches of the lines of every link."""
    return {group.id: list(_stretches(group)) for group in scene.groups if _is_link(group)}


def _is_link(group: Group) -> bool:
    return group.cls.startswith("link")


def _stretches(group: Group) -> Iterator[Stretch]:
    for item in group.items:
        if isinstance(item, Path) and item.cls == "line":
            for (x0, y0), (x1, y1) in pairwise(points(item)):
                yield x0, y0, x1, y1


def on_each_other(one: Stretch, other: Stretch) -> float:
    """Give how far two stretches run on each other, closer than 2 pixels."""
    for a, b in ((0, 1), (1, 0)):
        if one[a] == one[a + 2] and other[a] == other[a + 2] and abs(one[a] - other[a]) < 2:
            low = max(min(one[b], one[b + 2]), min(other[b], other[b + 2]))
            high = min(max(one[b], one[b + 2]), max(other[b], other[b + 2]))
            return high - low
    return 0.0


def texts(group: Group) -> Iterator[tuple[Text, Rectangle]]:
    """Give the lines of text of a group with the room that each takes."""
    for item in group.items:
        if isinstance(item, Text):
            across = width(item.text, item.size, item.bold) + item.spacing * len(item.text)
            left = item.x - across if item.end else item.x - across / 2 if item.middle else item.x
            box = Rectangle(item.text, left, item.y - item.size * 0.75, left + across, item.y)
            yield item, box


def block(group: Group) -> Rectangle:
    """Give the block of a claim on the atlas."""
    edge = next(i for i in group.items if isinstance(i, Path) and i.cls == "outline")
    numbers = re.findall(r"([MHVLQ])([^MHVLQZ]*)", edge.d)
    xs, ys = [], []
    for command, text in numbers:
        found = [float(number) for number in _NUMBERS.findall(text)]
        xs += found if command == "H" else [] if command == "V" else found[::2]
        ys += found if command == "V" else [] if command == "H" else found[1::2]
    return Rectangle(group.id, min(xs), min(ys), max(xs), max(ys))
