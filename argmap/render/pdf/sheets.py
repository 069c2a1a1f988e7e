"""How a picture lies on paper: on one page, or on the sheets of a poster. Lengths are points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from argmap.diagram.options import RenderOptions

PIXEL = 0.75
"""Points of a pixel at full size: 96 pixels are an inch."""

MARGIN = 28.35
"""Ten millimetres, so that every printer reaches all of the picture."""

FOOT = 42.5
"""The margin below on a sheet of a poster, fifteen millimetres: its name stands there."""

OVERLAP = 28.35
"""What two sheets of a poster share, so that one can be glued onto the other."""

LEGIBLE = 6.0
"""Points under which letters are hard to read."""

_EASY = (
    9.0  # points that the letters of claims have at least on a poster of as many sheets as it takes
)
_MOST_SIDE = 14_400.0  # points; many programs show no larger page
_MOST_SHEETS = 10  # of a poster in one direction, where the number is not given
_PAPER = {"a4": (595.28, 841.89), "a3": (841.89, 1190.55), "letter": (612.0, 792.0)}
_WASTE = 0.5  # points of a picture that need no sheet of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page, and which part of the picture it shows.

    Attributes:
        width: of the page.
        height: likewise.
        scale: points of a pixel.
        x: where on the page the picture begins; it may be outside.
        y: likewise, from the top.
        window: what of the page shows the picture: left, top, right, bottom, from the upper left.
        row: which row of the poster it belongs to, from 0.
        column: likewise.
    """

    width: float
    height: float
    scale: float
    x: float
    y: float
    window: tuple[float, float, float, float]
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All the sheets of a picture.

    Attributes:
        sheets: row by row.
        rows: how many rows of sheets a poster has; 1 for a single page.
        columns: likewise.
    """

    sheets: tuple[Sheet, ...]
    rows: int = 1
    columns: int = 1

    @property
    def scale(self) -> float:
        """Points of a pixel."""
        return self.sheets[0].scale

    @property
    def is_poster(self) -> bool:
        """Whether there is more than one sheet."""
        return len(self.sheets) > 1


def plan(width: float, height: float, letters: float, options: RenderOptions) -> Plan:
    """Lay a picture onto paper.

    A page alone never enlarges the picture, so that handouts have letters of one size. A poster of
    a given number of sheets is as large as they allow; without a number it has as few sheets as let
    the letters have nine points.

    Args:
        width: of the picture, in pixels.
        height: likewise.
        letters: the size of the letters of claims, in pixels.
        options: what page and poster are asked for.
    """
    if options.poster:
        paper = _PAPER[options.page if options.page != "fit" else "a4"]
        return _poster(width, height, letters, paper, options.poster)
    if options.page == "fit":
        scale = min(PIXEL, _MOST_SIDE / max(width, height))
        across, down = width * scale, height * scale
        window = (0.0, 0.0, across, down)
        return Plan(
            sheets=(Sheet(width=across, height=down, scale=scale, x=0, y=0, window=window),)
        )
    return Plan(sheets=(_single(width, height, _PAPER[options.page]),))


def _turns(paper: tuple[float, float]) -> tuple[tuple[float, float], tuple[float, float]]:
    return paper, (paper[1], paper[0])


def _single(width: float, height: float, paper: tuple[float, float]) -> Sheet:
    """Lay a picture onto one page, upright or not, whichever shows it larger."""
    pages = _turns(paper) if height >= width else _turns(paper)[::-1]
    scales = [
        min(PIXEL, (across - 2 * MARGIN) / width, (down - 2 * MARGIN) / height)
        for across, down in pages
    ]
    scale = max(scales)
    across, down = pages[scales.index(scale)]
    return Sheet(
        width=across,
        height=down,
        scale=scale,
        x=(across - width * scale) / 2,
        y=MARGIN,
        window=(0.0, 0.0, across, down),
    )


def _poster(
    width: float, height: float, letters: float, paper: tuple[float, float], wanted: str
) -> Plan:
    """Choose how the sheets are turned: so that the fewest do, or the picture is largest."""
    found = []
    for page in _turns(paper):
        columns, rows = (
            _enough(width, height, page, _EASY / letters)
            if wanted == "auto"
            else (int(number) for number in wanted.split("x"))
        )
        scale = min(_room(page[0], columns, MARGIN) / width, _room(page[1], rows, FOOT) / height)
        if wanted == "auto":
            scale = min(scale, max(PIXEL, _EASY / letters))
        columns, rows = _needed(width, height, page, scale)
        found.append((columns * rows, -scale, columns, rows, page))
    if wanted != "auto":
        found.sort(key=lambda one: one[1])
    _, scale, columns, rows, page = min(found) if wanted == "auto" else found[0]
    return Plan(
        sheets=tuple(_sheets(width, height, -scale, page, columns, rows)),
        rows=rows,
        columns=columns,
    )


def _room(side: float, count: int, after: float) -> float:
    """Give how long a picture may be on so many sheets in a row."""
    return count * (side - MARGIN - after) - (count - 1) * OVERLAP


def _enough(
    width: float, height: float, page: tuple[float, float], scale: float
) -> tuple[int, int]:
    columns, rows = _needed(width, height, page, scale)
    return min(columns, _MOST_SHEETS), min(rows, _MOST_SHEETS)


def _needed(
    width: float, height: float, page: tuple[float, float], scale: float
) -> tuple[int, int]:
    """Give how many sheets a picture of this scale takes, across and down."""
    across = (width * scale - OVERLAP - _WASTE) / (page[0] - 2 * MARGIN - OVERLAP)
    down = (height * scale - OVERLAP - _WASTE) / (page[1] - MARGIN - FOOT - OVERLAP)
    return max(1, ceil(across)), max(1, ceil(down))


def _sheets(
    width: float, height: float, scale: float, page: tuple[float, float], columns: int, rows: int
) -> Iterator[Sheet]:
    across, down = page[0] - 2 * MARGIN, page[1] - MARGIN - FOOT
    left = (_room(page[0], columns, MARGIN) - width * scale) / 2
    top = (_room(page[1], rows, FOOT) - height * scale) / 2
    for row in range(rows):
        for column in range(columns):
            yield Sheet(
                width=page[0],
                height=page[1],
                scale=scale,
                x=MARGIN + left - column * (across - OVERLAP),
                y=MARGIN + top - row * (down - OVERLAP),
                window=(MARGIN, MARGIN, MARGIN + across, MARGIN + down),
                row=row,
                column=column,
            )
