"""The title block."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagram.paint.card import text_line
from argmap.diagram.scene import Group, Shape
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import break_lines, display

_TITLE, _TITLE_LEADING = 22.0, 28.0
_LINE, _LINE_LEADING = 13.0, 19.0


def paint_heading(
    title: str | None, lines: Sequence[str], x: float, y: float, room: float, theme: Theme
) -> tuple[Group, float]:
    """Paint the title block from (x, y) down, at most `room` wide; give it and where it ends."""
    items: list[Shape] = []
    if title:
        for line in break_lines(display(title), room, _TITLE, bold=True):
            y += _TITLE_LEADING
            items.append(
                text_line(
                    line,
                    (x, x + room),
                    y - 7,
                    size=_TITLE,
                    bold=True,
                    fill=theme.text,
                    cls="heading",
                )
            )
    for entry in lines:
        for line in break_lines(display(entry), room, _LINE, bold=False):
            y += _LINE_LEADING
            items.append(
                text_line(
                    line,
                    (x, x + room),
                    y - 5,
                    size=_LINE,
                    bold=False,
                    fill=theme.muted,
                    cls="subtitle",
                )
            )
    return Group(cls="title", items=tuple(items)), y
