"""Which slides show a map: the whole, then one for each branch that is folded on another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from argmap.diagram.cards import connectors_of, hanging_of
from argmap.diagram.draw import draw
from argmap.diagram.drawing import Card, Drawing
from argmap.diagram.folding import Branches, folded
from argmap.diagram.measure import Box, measure
from argmap.diagram.options import Direction, RenderOptions
from argmap.diagram.scene import Scene
from argmap.diagram.theme import theme_of
from argmap.diagram.words import words
from argmap.model import ArgumentMap
from argmap.render.extents import Extent, extent_of, extent_of_all
from argmap.render.letters import USUAL, letters_of
from argmap.render.slides.parts import Part, Whole
from argmap.structure import ReadingOrder, reading_order

PIXELS = (1206.0, 584.0)
"""The room for a drawing on a slide, 96 pixels to the inch."""

SMALLER = 0.9
"""Letters of Arial are as much larger than ours of the same size."""

_EASY, _LEAST = 12.0, 9.0  # points of the letters of claims
_LARGEST = 1.9  # how much a drawing is enlarged at most
_CARDS = (20, 14, 9, 1)  # to try on a slide


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """A slide.

    Attributes:
        tops: the claims that the others on it bear on.
        drawing: what is on it.
        scene: the same with coordinates.
        extent: the part of the scene that is drawn on.
        scale: pixels of the slide for each of the scene.
        folds: the branches that are folded on it, by the claim that they hang under, in the order
            of reading.
    """

    tops: tuple[str, ...]
    drawing: Drawing
    scene: Scene
    extent: Extent
    scale: float
    folds: Mapping[str, frozenset[str]]

    @property
    def letters(self) -> float:
        """The size of the smallest letters of claims, in points."""
        return _points(letters_of(self.scene), self.scale)


def deck(argument: ArgumentMap, whole: Drawing, options: RenderOptions) -> Iterator[Slide]:
    """Give the slides of a map, each before those of the branches that are folded on it.

    Every claim is on a slide, and every link on one with all its ends. A slide has as many cards as
    can be read from afar; what is folded on it at the places where the argument divides, as
    `folded` does, comes on slides of its own.

    Args:
        argument: the map.
        whole: all cards of it, none folded, as they are to be shown.
        options: what the slides are to look like.
    """
    divided = Whole.of(argument, whole.order)
    painter = _Painter(divided, whole, options)
    ahead = [divided.part()]
    while ahead:
        level = list(painter.level(ahead.pop()))
        yield from (slide for _, slide in level)
        onward: list[Part] = []
        for part, slide in level:
            branches = [divided.branch(part, *fold) for fold in slide.folds.items()]
            onward += [*branches, *divided.once_more(part, slide.drawing, branches)]
        ahead += reversed(onward)


class _Painter:
    """Puts parts of a map on slides."""

    def __init__(self, divided: Whole, whole: Drawing, options: RenderOptions) -> None:
        self._divided, self._whole, self._options = divided, whole, options
        self._cards = {card.id: card for card in whole.cards}
        self._boxes: dict[Card, Box] = {}
        self._theme = theme_of(options.theme)
        self._states = {connector.id: connector.state for connector in whole.connectors}

    def level(self, part: Part) -> Iterator[tuple[Part, Slide]]:
        """Put a part on a slide, or on several where the letters of one would be too small."""
        ahead = [part]
        while ahead:
            piece = ahead.pop()
            pieces = list(self._divided.halves(piece))
            slide = self._fitted(piece, _LEAST if pieces else 0.0)
            if slide is not None and (slide.letters >= _LEAST or not pieces):
                yield piece, slide
            else:
                ahead += reversed(pieces)

    def _fitted(self, part: Part, least: float) -> Slide | None:
        """Put as much of a part on a slide as can be read from afar.

        Give None where its cards alone take so much room that their letters are smaller than so
        many points.
        """
        order = reading_order(self._divided.inner(part))
        branches = Branches.of(order)
        most = min(self._options.max_cards or max(_CARDS), max(_CARDS))
        best: Slide | None = None
        tried: set[int] = set()
        for wanted in _CARDS:
            count, hides = (
                (0, {}) if part.open else _folded(order, branches, part.tops, min(most, wanted))
            )
            if count in tried:
                continue
            tried.add(count)
            drawing = self._drawing(order, hides)
            for direction, most_scale, letters in self._bounds(drawing):
                if letters < least or (best is not None and most_scale <= best.scale):
                    continue
                laid = _laid(part, drawing, replace(self._options, direction=direction))
                best = laid if best is None or laid.scale > best.scale else best
            if best is not None and best.letters >= _EASY:
                break
        return best

    def _bounds(self, drawing: Drawing) -> Iterator[tuple[Direction, float, float]]:
        """Give for each direction the largest scale, and letters in points, that there may be."""
        boxes = [self._box(card) for card in drawing.cards]
        sizes = [box.style.size * box.scale for box in boxes if box.lines]
        columns: dict[int, list[Box]] = {}
        for box in boxes:
            columns.setdefault(drawing.hanging.distance[box.card.id], []).append(box)
        for direction in _directions(self._options):
            upright = direction == "left"
            depth = breadth = 0.0
            for column in columns.values():
                wide, high = [box.width for box in column], [box.height for box in column]
                depth += max(wide if upright else high)
                breadth = max(breadth, sum(high if upright else wide))
            across, down = (depth, breadth) if upright else (breadth, depth)
            scale = _scale(max(1.0, across), max(1.0, down))
            yield direction, scale, _points(min(sizes, default=USUAL), scale)

    def _box(self, card: Card) -> Box:
        if card not in self._boxes:
            self._boxes[card] = measure(card, words(self._whole.language), self._theme.scale)
        return self._boxes[card]

    def _drawing(self, order: ReadingOrder, hides: Mapping[str, frozenset[str]]) -> Drawing:
        """Give the drawing of a part, its cards as they are on the whole."""
        hidden = frozenset(name for names in hides.values() for name in names)
        connectors = tuple(
            connector._replace(state=self._states[connector.id])
            for connector in connectors_of(order, hidden)
        )
        return replace(
            self._whole,
            title=None,
            subtitle=(),
            said=(),
            cards=tuple(
                self._cards[name]._replace(folded=len(hides.get(name, ())))
                for name in order.ids
                if name not in hidden
            ),
            connectors=connectors,
            order=order,
            hanging=hanging_of(order, connectors, hidden),
            hidden=len(hidden),
            behind=hides,
        )


def _directions(options: RenderOptions) -> tuple[Direction, ...]:
    return ("left", "top") if options.direction == "auto" else (options.direction,)


def _laid(part: Part, drawing: Drawing, options: RenderOptions) -> Slide:
    scene = draw(drawing, replace(options, title=False))
    shapes = [shape for group in scene.groups for shape in group.shapes()]
    extent = extent_of_all(map(extent_of, shapes)) if shapes else (0.0, 0.0, 1.0, 1.0)
    across, down = extent[2] - extent[0], extent[3] - extent[1]
    return Slide(
        tops=part.tops,
        drawing=drawing,
        scene=scene,
        extent=extent,
        scale=_scale(across, down),
        folds=drawing.behind,
    )


def _scale(across: float, down: float) -> float:
    return min(_LARGEST, PIXELS[0] / across, PIXELS[1] / down)


def _points(pixels: float, scale: float) -> float:
    return pixels * scale * SMALLER * 0.75


def _folded(
    order: ReadingOrder, branches: Branches, tops: Collection[str], most: int
) -> tuple[int, Mapping[str, frozenset[str]]]:
    """Fold branches, but never at the tops; give also how many cards are to be left for that.

    That number is looked for from `most` on, first in steps that double, then between two of them.
    """

    def tried(count: int) -> Mapping[str, frozenset[str]] | None:
        hides = folded(order, count, branches=branches)
        return None if any(top in hides for top in tops) else hides

    count, low = most, most
    while (found := tried(count)) is None:
        low, count = count + 1, min(2 * count, len(order.ids))
    while low < count:
        middle = (low + count) // 2
        hides = tried(middle)
        if hides is None:
            low = middle + 1
        else:
            count, found = middle, hides
    return count, found
