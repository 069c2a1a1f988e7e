"""Reading a scene as boxes, lines and texts, to measure what a reader would see."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TypeAlias, TypeVar

from argmap.diagram.scene import Group, Path, Rect, Scene, Text
from argmap.diagram.typeset import width

_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_CELL = 64.0
T = TypeVar("T")
Point: TypeAlias = tuple[float, float]
Stretch: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
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

    def holds(self, other: Rectangle, margin: float = 0.0) -> bool:
        """Tell whether another rectangle is inside this one, so far from its edges."""
        across = self.left + margin <= other.left and other.right <= self.right - margin
        return across and self.top + margin <= other.top and other.bottom <= self.bottom - margin

    def cut_by(self, stretch: Stretch, margin: float) -> bool:
        """Tell whether a stretch of a line runs through it."""
        x0, y0, x1, y1 = stretch
        return (
            max(x0, x1) > self.left + margin
            and min(x0, x1) < self.right - margin
            and max(y0, y1) > self.top + margin
            and min(y0, y1) < self.bottom - margin
        )


def points(path: Path) -> list[Point]:
    """Give the points of a path in order; round corners count as corners."""
    numbers = [float(found) for found in _NUMBERS.findall(path.d)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def page(scene: Scene) -> Rectangle:
    """Give the page."""
    return Rectangle("page", 0.0, 0.0, scene.width, scene.height)


def card(group: Group) -> Rectangle:
    """Give the outline of a claim's group."""
    outline = next(i for i in group.items if isinstance(i, Path) and i.cls == "outline")
    xs, ys = zip(*points(outline), strict=True)
    return Rectangle(group.id, min(xs), min(ys), max(xs), max(ys))


def claims(scene: Scene) -> list[Group]:
    """Give the groups of the claims."""
    return [group for group in scene.groups if group.cls.startswith("claim")]


def cards(scene: Scene) -> list[Rectangle]:
    """Give the cards."""
    return [card(group) for group in claims(scene)]


def frames(scene: Scene) -> list[tuple[Rectangle, list[Rectangle]]]:
    """Give the boxes around sections, each with the lines of its title."""
    found = []
    for group in scene.groups:
        if group.cls == "section":
            box = next(i for i in group.items if isinstance(i, Rect))
            edges = (box.x, box.y, box.x + box.width, box.y + box.height)
            found.append((Rectangle("frame", *edges), [title for _, title in texts(group)]))
    return found


def links(scene: Scene) -> dict[str, list[list[Point]]]:
    """Give the lines of every link, each as the points at which it turns."""
    return {
        group.id: [
            _corners(points(item))
            for item in group.items
            if isinstance(item, Path) and item.cls == "line"
        ]
        for group in scene.groups
        if group.cls.startswith("link")
    }


def _corners(line: Sequence[Point]) -> list[Point]:
    """Leave out the points at which a line along the axes goes straight on."""
    found: list[Point] = []
    for at in line:
        if found and at == found[-1]:
            continue
        if len(found) > 1 and any(found[-2][i] == found[-1][i] == at[i] for i in (0, 1)):
            found[-1] = at
        else:
            found.append(at)
    return found


def stretches(line: Sequence[Point]) -> list[Stretch]:
    """Give the straight stretches of a line."""
    return [(*one, *two) for one, two in pairwise(line)]


def lines(scene: Scene) -> dict[str, list[Stretch]]:
    """Give the stretches of the lines of every link."""
    return {
        name: [stretch for line in some for stretch in stretches(line)]
        for name, some in links(scene).items()
    }


def on_each_other(one: Stretch, other: Stretch) -> float:
    """Give how far two stretches run on each other, closer than 2 pixels."""
    for a, b in ((0, 1), (1, 0)):
        if one[a] == one[a + 2] and other[a] == other[a + 2] and abs(one[a] - other[a]) < 2:
            low = max(min(one[b], one[b + 2]), min(other[b], other[b + 2]))
            high = min(max(one[b], one[b + 2]), max(other[b], other[b + 2]))
            return high - low
    return 0.0


def crossings(lines: Mapping[str, Sequence[Stretch]]) -> int:
    """Count where lines of different names cross; where several meet at a place, once a pair."""
    named = [(name, stretch) for name, some in lines.items() for stretch in some]
    found: set[tuple[str, str, int, int]] = set()
    for (name, one), (other_name, other) in near(named, lambda item: bounds_of(item[1])):
        if name != other_name and (at := _meeting(one, other)):
            first, second = sorted((name, other_name))
            found.add((first, second, round(at[0]), round(at[1])))
    return len(found)


def _meeting(one: Stretch, other: Stretch) -> Point | None:
    """Give where two stretches cross, not only touch."""
    ax, ay, bx, by = one
    cx, cy, dx, dy = other
    turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if abs(turn) < 1e-9:
        return None
    along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn
    across = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn
    if not (0 < along < 1 and 0 < across < 1):
        return None
    return ax + along * (bx - ax), ay + along * (by - ay)


def texts(group: Group) -> Iterator[tuple[Text, Rectangle]]:
    """Give the lines of text of a group with the room that each takes."""
    for item in group.shapes():
        if isinstance(item, Text):
            across = width(item.text, item.size, item.bold) + item.spacing * len(item.text)
            left = item.x - across if item.end else item.x - across / 2 if item.middle else item.x
            box = Rectangle(item.text, left, item.y - item.size * 0.75, left + across, item.y)
            yield item, box


def near(items: Sequence[T], bounds: Callable[[T], Stretch]) -> Iterator[tuple[T, T]]:
    """Give all pairs of items whose bounds, (left, top, right, bottom), meet; each pair once.

    They are found by the cells of a grid that both lie in, so that few others are looked at.
    """
    edges = [bounds(item) for item in items]
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (left, top, right, bottom) in enumerate(edges):
        for column in range(int(left // _CELL), int(right // _CELL) + 1):
            for row in range(int(top // _CELL), int(bottom // _CELL) + 1):
                cells[column, row].append(number)
    seen: set[tuple[int, int]] = set()
    for some in cells.values():
        for pair in combinations(some, 2):
            if pair not in seen:
                seen.add(pair)
                one, other = (edges[number] for number in pair)
                if (
                    one[0] <= other[2]
                    and other[0] <= one[2]
                    and one[1] <= other[3]
                    and other[1] <= one[3]
                ):
                    yield items[pair[0]], items[pair[1]]


def grown(box: Rectangle, by: float = 0.0) -> Stretch:
    """Give the bounds of a rectangle that has grown at all sides."""
    return box.left - by, box.top - by, box.right + by, box.bottom + by


def bounds_of(stretch: Stretch, by: float = 0.0) -> Stretch:
    """Give the bounds of a stretch, and some room around it."""
    x0, y0, x1, y1 = stretch
    return min(x0, x1) - by, min(y0, y1) - by, max(x0, x1) + by, max(y0, y1) + by


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
