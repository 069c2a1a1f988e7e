"""What no picture may have, and what is wanted of it besides, measured on the finished scene."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from argmap.diagram.scene import Group, Scene, Text
from bench import geometry
from bench.geometry import Rectangle, Stretch

LEAST_GAP, EDGE, SMALLEST = 6.0, 4.0, 11.0
_TOGETHER = 4.0
_MANY_WORDS = 120
_ROOM_AROUND = 8.0


def flaws(scene: Scene) -> list[str]:
    """Tell every place at which a picture breaks a law; none for a picture as it should be."""
    return [
        *_cards(scene),
        *_lines_on_cards(scene),
        *_lines_on_lines(scene),
        *_texts_in_cards(scene),
        *_texts(scene),
        *_lines_on_texts(scene),
        *_sections(scene),
    ]


def _cards(scene: Scene) -> Iterator[str]:
    boxes = geometry.cards(scene)
    for one, other in geometry.near(boxes, lambda box: geometry.grown(box, LEAST_GAP)):
        gap = one.gap(other)
        if gap < 0:
            yield f"cards on each other: {one.name} and {other.name}"
        elif gap < LEAST_GAP:
            yield f"gap of {gap:g}: {one.name} and {other.name}"
    page = geometry.page(scene)
    yield from (f"card not on the page: {box.name}" for box in boxes if not page.holds(box))


def _lines_on_cards(scene: Scene) -> Iterator[str]:
    things: list[tuple[str, Rectangle | Stretch]] = [
        (box.name, box) for box in geometry.cards(scene)
    ]
    page = geometry.page(scene)
    for name, some in geometry.lines(scene).items():
        things += ((name, stretch) for stretch in some)
        if any(not page.holds(Rectangle("", *geometry.bounds_of(stretch))) for stretch in some):
            yield f"line not on the page: {name}"
    for one, other in geometry.near(things, lambda thing: _bounds(thing[1])):
        box, line = (one, other) if isinstance(one[1], Rectangle) else (other, one)
        if (
            isinstance(box[1], Rectangle)
            and not isinstance(line[1], Rectangle)
            and box[1].cut_by(line[1], 1.0)
        ):
            yield f"line through a card: {line[0]} through {box[0]}"


def _bounds(thing: Rectangle | Stretch) -> Stretch:
    return geometry.grown(thing) if isinstance(thing, Rectangle) else geometry.bounds_of(thing)


def _lines_on_lines(scene: Scene) -> Iterator[str]:
    named = [(name, line) for name, some in geometry.lines(scene).items() for line in some]
    for one, other in geometry.near(named, lambda item: geometry.bounds_of(item[1], 1.0)):
        if one[0] != other[0] and geometry.on_each_other(one[1], other[1]) >= _TOGETHER:
            yield f"lines on each other: {one[0]} {one[1]} and {other[0]} {other[1]}"


def _texts_in_cards(scene: Scene) -> Iterator[str]:
    for group in geometry.claims(scene):
        card = geometry.card(group)
        for text, box in geometry.texts(group):
            if not card.holds(box, EDGE):
                yield f"text outside its card: {text.text!r} of {card.name}"
        said = group.title.partition(": ")[2].split()
        if ("cut", "true") in group.data and len(said) <= _MANY_WORDS:
            yield f"text cut: {card.name}, {len(said)} words"


def _texts(scene: Scene) -> Iterator[str]:
    page = geometry.page(scene)
    every = [pair for group in scene.groups for pair in geometry.texts(group)]
    # Signs on lines stand on a ground of their own.
    found = [(text, box) for text, box in every if text.cls != "sign"]
    for text, box in found:
        if text.size < SMALLEST:
            yield f"text of {text.size:g} pixels: {text.text!r}"
        if not page.holds(box):
            yield f"text not on the page: {text.text!r}"
    for (one, first), (other, second) in geometry.near(found, lambda f: geometry.grown(f[1])):
        if first.gap(second) < 0:
            yield f"text over text: {one.text!r} and {other.text!r}"


def _lines_on_texts(scene: Scene) -> Iterator[str]:
    """Tell lines through texts that are on no card: titles, names of sections, legend.

    Signs on lines are left out: they stand on a ground of their own.
    """
    things: list[tuple[str, Rectangle | Stretch]] = []
    for number, group in enumerate(scene.groups):
        own = group.id or f"{group.cls} {number}"
        if not group.cls.startswith("claim"):
            found = geometry.texts(group)
            things += ((own, box) for text, box in found if text.cls != "sign")
    for name, some in geometry.lines(scene).items():
        things += ((name, stretch) for stretch in some)
    for one, other in geometry.near(things, lambda thing: _bounds(thing[1])):
        text, line = (one, other) if isinstance(one[1], Rectangle) else (other, one)
        if (
            isinstance(text[1], Rectangle)
            and not isinstance(line[1], Rectangle)
            and text[0] != line[0]
            and text[1].cut_by(line[1], 0.0)
        ):
            yield f"line through a text: {line[0]} through {text[1].name!r}"


def _sections(scene: Scene) -> Iterator[str]:
    """Tell frames that cut cards, frames or their own titles."""
    frames, cards = geometry.frames(scene), geometry.cards(scene)
    for number, (frame, titles) in enumerate(frames):
        yield from (f"title not in its section: {t.name!r}" for t in titles if not frame.holds(t))
        for card in cards:
            if not frame.holds(card) and frame.gap(card) < 0:
                yield f"section cuts a card: {card.name}"
        for other, _ in frames[number + 1 :]:
            nested = frame.holds(other) or other.holds(frame)
            if not nested and frame.gap(other) < 0:
                yield "sections cut each other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What is wanted of a picture besides.

    Attributes:
        cards: how many there are.
        crossings: of lines of different links.
        gap: the least room between two cards, in pixels; that of far cards is not looked for.
        smallest: the size of the smallest text, in pixels.
        aspect: of the page, breadth through height.
        line: the mean length of a line, in pixels.
        longest: the longest line as a share of the longer side of the page.
        bends: how often a line turns, on average.
        ink: the share of the page that cards cover.
    """

    cards: int
    crossings: int
    gap: float
    smallest: float
    aspect: float
    line: float
    longest: float
    bends: float
    ink: float


def figures(scene: Scene) -> Figures:
    """Measure a picture."""
    boxes = geometry.cards(scene)
    near = geometry.near(boxes, lambda box: geometry.grown(box, _ROOM_AROUND))
    ways = [line for some in geometry.links(scene).values() for line in some]
    lengths = [sum(abs(x1 - x0) + abs(y1 - y0) for (x0, y0), (x1, y1) in pairwise(w)) for w in ways]
    return Figures(
        cards=len(boxes),
        crossings=geometry.crossings(geometry.lines(scene)),
        gap=min((one.gap(other) for one, other in near), default=2 * _ROOM_AROUND),
        smallest=min(text.size for text in _all_texts(scene.groups)),
        aspect=scene.width / scene.height,
        line=sum(lengths) / max(1, len(lengths)),
        longest=max(lengths, default=0.0) / max(scene.width, scene.height),
        bends=sum(max(0, len(way) - 2) for way in ways) / max(1, len(ways)),
        ink=sum((b.right - b.left) * (b.bottom - b.top) for b in boxes)
        / (scene.width * scene.height),
    )


def _all_texts(groups: tuple[Group, ...]) -> Iterator[Text]:
    return (text for group in groups for text, _ in geometry.texts(group))
