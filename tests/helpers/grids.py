"""Maps as the problem that layouts and routing solve."""

from __future__ import annotations

from argmap import discovery
from argmap.diagram.cards import cards
from argmap.diagram.draw import _with_room
from argmap.diagram.grid import Grid, grid
from argmap.diagram.layout import Layout, Placement
from argmap.diagram.measure import measure
from argmap.diagram.words import words
from argmap.model import ArgumentMap


def problem(argument: ArgumentMap, *, upright: bool = True) -> Grid:
    """Give a map as cards in columns."""
    drawing = cards(argument)
    boxes = tuple(measure(card, words("en")) for card in drawing.cards)
    return grid(drawing, _with_room(drawing, boxes, upright=upright), upright=upright)


def tidy(given: Grid) -> Placement:
    """Place a grid by the built-in layout."""
    layout = discovery.load("argmap.diagram.layouts", "tidy", Layout)
    assert layout.place
    placed = layout.place(given, False)  # noqa: FBT003
    assert isinstance(placed, Placement)
    return placed
