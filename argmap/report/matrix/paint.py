"""Painting rows, columns and cells of a matrix."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, radians, sin

from argmap.diagram.paint.card import text_line
from argmap.diagram.paint.paths import XY, point
from argmap.diagram.scene import Group, Path, Rect, Shape, Text
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import is_rtl, width
from argmap.report.matrix import Heading, Matrix
from argmap.report.matrix.glyphs import glyph
from argmap.report.matrix.grid import (
    CARRIES,
    HEAD_SIZE,
    LEADING,
    PAD,
    PITCH,
    SIZE,
    SUM_WORD,
    SUMS,
    TURN,
    Grid,
    label_of,
)
from argmap.report.matrix.kinds import kind, named, whole


def paint_ground(matrix: Matrix, grid: Grid, theme: Theme) -> Group:
    """Paint what guides the eye: every second row shaded, theses marked, lines between columns."""
    items: list[Shape] = []
    for row, heading in enumerate(matrix.rows):
        y, across = grid.top + grid.row * row, grid.right - grid.x
        if heading.mark == "thesis":
            band = theme.pro.fill
            items += [
                Rect(x=grid.x, y=y, width=across, height=grid.row, fill=band, cls="thesis"),
                Rect(x=grid.x, y=y, width=4.0, height=grid.row, fill=theme.pro.edge, cls="g-solid"),
            ]
        elif row % 2:
            items.append(
                Rect(x=grid.x, y=y, width=across, height=grid.row, fill=theme.section, cls="band")
            )
    edges = (grid.cells + PITCH * column for column in range(grid.columns + 1))
    upright = "".join(f"M{point(x, grid.top)}L{point(x, grid.bottom)}" for x in edges)
    level = "".join(f"M{point(grid.x, y)}L{point(grid.right, y)}" for y in (grid.top, grid.bottom))
    items.append(Path(d=upright, stroke=theme.section_edge, width=0.35, cls="grid"))
    items.append(Path(d=level, stroke=theme.section_edge, width=1.0, cls="grid"))
    return Group(cls="ground", items=tuple(items))


def paint_rows(matrix: Matrix, grid: Grid, theme: Theme) -> Iterator[Group]:
    """Paint the conclusions at the left, and at the right how many premises each needs."""
    for row, heading in enumerate(matrix.rows):
        thesis = heading.mark == "thesis"
        lines = grid.lines[row]
        middle = grid.top + grid.row * (row + 0.5)
        first = middle + 4.5 - LEADING * (len(lines) - 1) / 2
        items: list[Shape] = [
            Text(
                x=grid.text - PAD,
                y=middle + 4.5,
                text=label_of(heading),
                size=SIZE,
                fill=theme.text,
                bold=True,
                end=True,
                cls="number",
            )
        ]
        items += (
            text_line(
                line,
                (grid.text, grid.text + grid.words),
                first + LEADING * number,
                size=SIZE,
                bold=thesis,
                fill=theme.text,
                cls="words",
            )
            for number, line in enumerate(lines)
        )
        items.append(_sum(matrix.needs(row), (grid.sums + SUMS / 2, middle + 4.5), theme))
        yield Group(
            cls=f"row {heading.mark}" if thesis else "row",
            data=(("claim", heading.id), ("n", heading.number)),
            title=whole(heading),
            items=tuple(items),
        )


def paint_columns(matrix: Matrix, grid: Grid, theme: Theme) -> Iterator[Group]:
    """Paint the premises above, and below for how many conclusions each is load-bearing."""
    for column, heading in enumerate(matrix.columns):
        x = grid.cells + PITCH * (column + 0.5)
        items: list[Shape] = [
            Text(
                x=x,
                y=grid.top - 7,
                text=label_of(heading, PITCH - 2),
                size=HEAD_SIZE,
                fill=theme.text,
                bold=True,
                middle=True,
                cls="number",
            ),
            _slanted(grid.heads[column], grid.head(x), theme.text, "words"),
        ]
        if matrix.rows:
            items.append(_sum(matrix.carries(column), (x, grid.bottom + 19), theme))
        yield Group(
            cls="column",
            data=(("claim", heading.id), ("n", heading.number)),
            title=whole(heading),
            items=tuple(items),
        )


def paint_sums(matrix: Matrix, grid: Grid, theme: Theme) -> Group:
    """Paint what the sums are called."""
    above = _slanted(SUM_WORD, grid.head(grid.sums + SUMS / 2 - 4), theme.muted, "label")
    items: list[Shape] = [above]
    if matrix.rows and matrix.columns:
        right = (grid.x, grid.cells - PAD)
        line = text_line(
            CARRIES,
            right,
            grid.bottom + 19,
            size=HEAD_SIZE,
            bold=False,
            fill=theme.muted,
            cls="label",
        )
        items.append(line._replace(x=right[1], end=True))
    return Group(cls="sums", items=tuple(items))


def paint_cells(matrix: Matrix, grid: Grid, theme: Theme) -> Iterator[Group]:
    """Paint a sign in every cell that has a bearing; pointed at, it says what it means."""
    rows = [named(heading) for heading in matrix.rows]
    columns = [named(heading) for heading in matrix.columns]
    for (row, column), (word, sign) in sorted(matrix.cells.items()):
        found = kind(matrix, row, column)
        shapes = glyph(found, grid.centre(row, column), theme)
        if shapes:
            data = (*_ends(matrix.rows[row], matrix.columns[column]), ("word", word))
            yield Group(
                cls=f"cell {found.name}",
                data=(*data, ("sign", sign)),
                title=f"{columns[column]} {found.says} {rows[row]}",
                items=shapes,
            )


def _ends(conclusion: Heading, premise: Heading) -> tuple[tuple[str, str], ...]:
    return ("conclusion", conclusion.id), ("premise", premise.id)


def _sum(number: int, at: XY, theme: Theme) -> Text:
    fill, cls = (theme.text, "number") if number else (theme.muted, "label")
    return Text(
        x=at[0],
        y=at[1],
        text=str(number),
        size=HEAD_SIZE,
        fill=fill,
        bold=bool(number),
        middle=True,
        cls=cls,
    )


def _slanted(text: str, at: XY, fill: str, cls: str) -> Text:
    """Set words that rise to the right from a point; those that run backward end there."""
    line = text_line(text, (0.0, 0.0), 0.0, size=HEAD_SIZE, bold=False, fill=fill, cls=cls)
    far = width(text, HEAD_SIZE) if is_rtl(text) else 0.0
    x, y = at[0] + far * cos(radians(TURN)), at[1] - far * sin(radians(TURN))
    return line._replace(x=x, y=y, turn=-TURN)
