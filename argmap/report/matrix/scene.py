"""A matrix as a finished picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.diagnostics import count
from argmap.diagram.paint.heading import paint_heading
from argmap.diagram.paint.paths import XY
from argmap.diagram.scene import Group, Scene, Shape, Text
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import display, width
from argmap.render.html_shell import usual_themes
from argmap.report.matrix.glyphs import glyph, glyph_rules
from argmap.report.matrix.grid import HEAD_SIZE, measured
from argmap.report.matrix.kinds import named, used
from argmap.report.matrix.paint import (
    paint_cells,
    paint_columns,
    paint_ground,
    paint_rows,
    paint_sums,
)
from argmap.report.matrix.record import LOAD_BEARING, Matrix

_MARGIN, _ABOVE, _BELOW = 28.0, 8.0, 36.0
_LEAST = 480.0
_SAMPLE, _GAP, _ROW = 26.0, 24.0, 24.0
_SLIDE, _SMALLEST, _LEGIBLE = (1920.0, 1080.0), 11.0, 8.0
_TOLD = 30


def matrix_scene(matrix: Matrix) -> Scene:
    """Draw a matrix. The same matrix gives the same picture, on every machine."""
    theme, dark = usual_themes()
    grid = measured(matrix)
    across = max(_LEAST, grid.extent)
    size = f"{count(len(matrix.rows), 'conclusion')}, {count(len(matrix.columns), 'premise')}"
    heading, top = paint_heading(
        matrix.title, (size,), _MARGIN, _MARGIN - 8, across, theme, close=True
    )
    grid = replace(grid, x=_MARGIN, y=top + _ABOVE)
    legend, low = _legend(matrix, (_MARGIN, grid.bottom + _BELOW), across, theme)
    told = (*matrix.notes, *_too_large(across + 2 * _MARGIN, low))
    notes, low = paint_heading(None, told, _MARGIN, low, across, theme, close=True)
    parts = (
        paint_ground(matrix, grid, theme),
        *paint_rows(matrix, grid, theme),
        *paint_columns(matrix, grid, theme),
        paint_sums(matrix, grid, theme),
        *paint_cells(matrix, grid, theme),
        heading,
        legend,
        notes._replace(cls="notes"),
    )
    return Scene(
        width=_up(across + 2 * _MARGIN),
        height=_up(low + _MARGIN - 6),
        groups=tuple(part for part in parts if part.items or part.parts),
        title=display(matrix.title) or "Dependency matrix",
        described=". ".join([size, *_described(matrix)]) + ".",
        language=matrix.language,
        theme=theme,
        dark=dark,
    )


def matrix_rules(theme: Theme) -> Iterator[str]:
    """Give the colours of a theme as CSS rules for the classes of a matrix."""
    yield f".argmap .bg{{fill:{theme.page}}}"
    yield f".argmap .heading,.argmap .number,.argmap .words{{fill:{theme.text}}}"
    yield f".argmap .subtitle,.argmap .label{{fill:{theme.muted}}}"
    yield f".argmap .band{{fill:{theme.section}}}"
    yield f".argmap .thesis{{fill:{theme.pro.fill}}}"
    yield f".argmap .grid{{stroke:{theme.section_edge}}}"
    yield from glyph_rules(theme)


def _legend(matrix: Matrix, at: XY, room: float, theme: Theme) -> tuple[Group, float]:
    """Explain the signs that occur, one after the other as they fit; give where that ends."""
    (x, y), (left, _) = at, at
    items: list[Shape] = []
    for kind in used(matrix):
        shapes = glyph(kind, (x + 8, y + _ROW / 2), theme)
        if not shapes:
            continue
        across = _SAMPLE + width(kind.meaning, HEAD_SIZE)
        if x > left and x + across > left + room:
            x, y = left, y + _ROW
            shapes = glyph(kind, (x + 8, y + _ROW / 2), theme)
        items += shapes
        items.append(
            Text(
                x=x + _SAMPLE,
                y=y + _ROW / 2 + 4,
                text=kind.meaning,
                size=HEAD_SIZE,
                fill=theme.muted,
                cls="label",
            )
        )
        x += across + _GAP
    return Group(cls="legend", items=tuple(items)), y + _ROW + 6 if items else y


def _too_large(across: float, down: float) -> Iterator[str]:
    """Say so where the letters would be too small to be read on a slide."""
    scale = min(_SLIDE[0] / across, _SLIDE[1] / down)
    if scale * _SMALLEST < _LEGIBLE:
        yield (
            "Too large for a slide: filling a screen of 1920 × 1080 pixels, its letters would be "
            f"{scale * _SMALLEST:.1f} pixels high. Show fewer conclusions, or use the table."
        )


def _described(matrix: Matrix) -> Iterator[str]:
    """Say in words what the theses rest on."""
    for row, heading in enumerate(matrix.rows):
        if heading.mark == "thesis":
            columns = range(len(matrix.columns))
            bearing = [
                matrix.columns[column].label
                for column in columns
                if matrix.cell(row, column)[0] == LOAD_BEARING
            ]
            more = f" and {len(bearing) - _TOLD} more" if len(bearing) > _TOLD else ""
            said = ", ".join(bearing[:_TOLD]) or "none"
            yield f"Load-bearing for {named(heading)}: {said}{more}"


def _up(value: float) -> float:
    return float(-(-value // 1))
