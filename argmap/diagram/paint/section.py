"""A section: a box behind its families, with its title."""

from __future__ import annotations

from argmap.diagram.measure import PADDING
from argmap.diagram.paint.card import text_line
from argmap.diagram.scene import Group, Rect
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import break_lines, display
from argmap.model import Section

TITLE_SIZE = 13.0


def paint_section(
    section: Section,
    at: tuple[float, float],
    size: tuple[float, float],
    theme: Theme,
    *,
    below: bool,
) -> Group:
    """Paint a box of this size at (x, y), its title inside at the top or, if asked, below."""
    (x, y), (across, down) = at, size
    room = across - 2 * PADDING
    lines = break_lines(display(section.title), room, TITLE_SIZE, bold=True)
    shown = lines[0].rstrip() + ("…" if len(lines) > 1 else "") if lines else ""
    title = text_line(
        shown,
        (x + PADDING, x + across - PADDING),
        y + (down - 9 if below else 20),
        size=TITLE_SIZE,
        bold=True,
        fill=theme.muted,
        cls="section-title",
    )
    box = Rect(
        x=x,
        y=y,
        width=across,
        height=down,
        fill=theme.section,
        stroke=theme.section_edge,
        radius=8.0,
    )
    return Group(cls="section", data=(("section", section.id),), items=(box, title))
