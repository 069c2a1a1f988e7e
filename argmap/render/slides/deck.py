"""Which slides show a map: the whole, then one for each branch that is folded on another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from argmap.diagram.cards import connectors_of, hanging_of
from argmap.diagram.draw import draw
from argmap.diagram.drawing import Drawing
from argmap.diagram.folding import Branches, folded
from argmap.diagram.options import RenderOptions
from argmap.diagram.scene import Scene
from argmap.model import ArgumentMap
from argmap.render.extents import Extent, extent_of, extent_of_all
from argmap.render.letters import letters_of
from argmap.render.slides.parts import Part, Whole
from argmap.structure import ReadingOrder, reading_order

PIXELS = (1206.0, 584.0)
"""The room for a drawing on a slide, 96 pixels to the inch."""

SMALLER = 0.9
"""Letters of Arial are as much larger than ours of the same size."""

_EASY, _LEAST = 12.0, 9.0  # points of the letters of claims
_LARGEST = 1.9  # how much a drawing is enlarged at most
_CARDS = (20, 14, 9, 1)  # to try on a slide
_PAST_READING = 100  # cards, of which the smallest do not fit on a slide with letters of that size


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
        return letters_of(self.scene) * self.scale * SMALLER * 0.75


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
        self._states = {connector.id: connector.state for connector in whole.connectors}

    def level(self, part: Part) -> Iterator[tuple[Part, Slide]]:
        """Put a part on a slide, or on several where the letters of one would be too small."""
        ahead = [part]
        while ahead:
            piece = ahead.pop()
            slide = self._fitted(piece, _PAST_READING)
            small = slide is None or slide.letters < _LEAST
            pieces = list(self._divided.halves(piece)) if small else []
            ahead += reversed(pieces)
            if not pieces:
                slide = slide or self._fitted(piece, len(self._cards))
                if slide is None:
                    raise ValueError("there is nothing to fold")
                yield piece, slide

    def _fitted(self, part: Part, room: int) -> Slide | None:
        """Put as much of a part on a slide as can be read from afar; None where it has no room.

        Args:
            part: what is to be told.
            room: how many cards are worth a try.
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
            if count in tried or len(order.ids) - sum(map(len, hides.values())) > room:
                continue
            tried.add(count)
            drawing = self._drawing(order, hides)
            for direction in _directions(self._options):
                laid = _laid(part, drawing, replace(self._options, direction=direction))
                best = laid if best is None or laid.scale > best.scale else best
            if best is not None and best.letters >= _EASY:
                break
        return best

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


def _directions(options: RenderOptions) -> tuple[Literal["left", "top"], ...]:
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
        scale=min(_LARGEST, PIXELS[0] / across, PIXELS[1] / down),
        folds=drawing.behind,
    )


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
