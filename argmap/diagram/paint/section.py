"""A section: a box behind its families, with its title."""

from __future__ import annotations

from argmap.diagram.layout import TITLE_BESIDE
from argmap.diagram.measure import PADDING
from argmap.diagram.paint.card import text_line
from argmap.diagram.scene import Group, Rect
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import break_lines, display
from argmap.model import Section

TITLE_SIZE = 13.0
_TOP, _LEADING = 20.0, 16.0


def paint_section(
    section: Section,
    at: tuple[float, float],
    size: tuple[float, float],
    theme: Theme,
    *,
    beside: bool,
) -> Group:
    """Paint a box of this size at (x, y), its title at the upper left, above or beside cards."""
    (x, y), (across, down) = at, size
    k = theme.scale
    room = TITLE_BESIDE * k - PADDING if beside else across - 2 * PADDING
    lines = break_lines(display(section.title), room, TITLE_SIZE * k, bold=True)
    most = max(1, int((down - _TOP * k) // (_LEADING * k)) + 1) if beside else 1
    if len(lines) > most:
        lines = (*lines[: most - 1], f"{lines[most - 1].rstrip()}…")
    titles = [
        text_line(
            line.rstrip(),
            (x + PADDING, x + PADDING + room),
            y + (_TOP + _LEADING * number) * k,
            size=TITLE_SIZE * k,
            bold=True,
            fill=theme.muted,
            cls="section-title",
        )
        for number, line in enumerate(lines)
    ]
    box = Rect(
        x=x,
        y=y,
        width=across,
        height=down,
        fill=theme.section,
        stroke=theme.section_edge,
        radius=8.0,
    )
    return Group(cls="section", data=(("section", section.id),), items=(box, *titles))
