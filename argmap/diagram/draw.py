"""From a drawing to a finished picture: measure, place, route, paint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from argmap import discovery
from argmap.diagnostics import Diagnostic, told
from argmap.diagram.compose import compose
from argmap.diagram.drawing import Drawing
from argmap.diagram.faults import LAYOUT_FELL_BACK, TEXT_CUT
from argmap.diagram.grid import Grid, grid
from argmap.diagram.layout import Layout, Placement
from argmap.diagram.measure import Box, measure
from argmap.diagram.options import RenderOptions
from argmap.diagram.placing.choose import Laid, fewest, routed
from argmap.diagram.routing.pins import room_for_lines
from argmap.diagram.scene import Scene
from argmap.diagram.theme import dark_of, theme_of
from argmap.diagram.words import words

_TOP_CARDS, _TOP_ROW = 15, 7
_PAST_HELP = 20_000  # crossings, in any order of the cards too many for the search that is allowed


def draw(drawing: Drawing, options: RenderOptions) -> Scene:
    """Draw a picture. The same drawing and options give the same picture, on every machine."""
    own = _layout(options.layout).draw if options.layout != "auto" else None
    return own(drawing, options) if own else _cards_and_lines(drawing, options)


def _cards_and_lines(drawing: Drawing, options: RenderOptions) -> Scene:
    table = words(drawing.language)
    theme = theme_of(options.theme)
    boxes = tuple(measure(card, table, theme.scale) for card in drawing.cards)
    upright = stands_left(drawing, options)
    problem = grid(drawing, _with_room(drawing, boxes, upright=upright), upright=upright)
    laid, told_of = _lay_out(problem, drawing, options)
    scene = compose(drawing, laid.grid, laid.placement, laid.routed, options, theme)
    return replace(
        scene,
        dark=dark_of(theme),
        crossings=laid.crossings,
        diagnostics=(*told_of, *_cut(drawing, problem.boxes)),
    )


def _with_room(drawing: Drawing, boxes: tuple[Box, ...], *, upright: bool) -> tuple[Box, ...]:
    """Make cards large enough for all the lines that arrive there and leave there."""
    arriving = Counter([c.base for c in drawing.connectors if c.base and not c.on_link])
    leaving = Counter([premise for c in drawing.connectors for premise in c.premises])
    grown = []
    for box in boxes:
        least = room_for_lines(arriving[box.card.id], leaving[box.card.id])
        if upright and least > box.height:
            box = box._replace(height=least)  # noqa: PLW2901
        elif not upright and least > box.width:
            box = box._replace(width=least)  # noqa: PLW2901
        grown.append(box)
    return tuple(grown)


def stands_left(drawing: Drawing, options: RenderOptions) -> bool:
    """Tell whether the thesis stands at the left: where it is asked for, or the map is wide."""
    if options.direction != "auto":
        return options.direction == "left"
    rows = Counter(drawing.hanging.distance.values())
    return len(drawing.cards) > _TOP_CARDS or max(rows.values(), default=0) > _TOP_ROW


def _lay_out(
    problem: Grid, drawing: Drawing, options: RenderOptions
) -> tuple[Laid, list[Diagnostic]]:
    """Place and route with the layout asked for; `auto` keeps that with fewer crossings.

    Where lines cross very often, no other is looked for: nobody could follow them in any order.
    """
    name = options.layout
    if name != "auto":
        placement = _place(name, problem, options)
        if isinstance(placement, Placement):
            return routed(problem, placement), []
        return _tidy(problem, options), [_fell_back(drawing, placement)]
    first = _tidy(problem, options)
    if options.sections or not 0 < first.crossings <= _PAST_HELP:
        return first, []
    best, why = fewest(first)
    return best, [_fell_back(drawing, why)] if why else []


def _tidy(problem: Grid, options: RenderOptions) -> Laid:
    placement = _place("tidy", problem, options)
    if not isinstance(placement, Placement):
        raise TypeError("the built-in layout always places")
    return routed(problem, placement)


def _place(name: str, problem: Grid, options: RenderOptions) -> Placement | str:
    place = _layout(name).place
    if place is None:
        raise TypeError(f"the layout {name!r} does not place cards")
    return place(problem, options.sections)


def _layout(name: str) -> Layout:
    return discovery.load("argmap.diagram.layouts", name, Layout)


def _fell_back(drawing: Drawing, why: str) -> Diagnostic:
    return told(
        LAYOUT_FELL_BACK,
        drawing.file,
        f"Graphviz could not place the cards ({why}), so the built-in layout drew them.",
        "ask for --layout tidy",
    )


def _cut(drawing: Drawing, boxes: tuple[Box, ...]) -> Iterator[Diagnostic]:
    for box in boxes:
        if box.cut:
            message = f"The text of {box.card.id!r} is too long for a card; its end is not shown."
            yield told(TEXT_CUT, drawing.file, message, "split the claim, or say it in fewer words")
