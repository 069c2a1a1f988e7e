"""A section: a box behind its families, with its title."""

from __future__ import annotations

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
    room: float,
    beside: bool,
) -> Group:
    """Paint a box of this size at (x, y), its title at the upper left, above or beside cards.

    A title that has not the room, in pixels from the left edge, is cut; then the group says the
    whole of it.
    """
    (x, y), (across, down) = at, size
    k = theme.scale
    title = display(section.title)
    room -= PADDING if beside else 2 * PADDING
    lines = break_lines(title, room, TITLE_SIZE * k, bold=True)
    most = max(1, int((down - _TOP * k) // (_LEADING * k)) + 1) if beside else 1
    cut = len(lines) > most
    if cut:
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
    return Group(
        cls="section",
        data=(("section", section.id),),
        title=title if cut else "",
        items=(box, *titles),
    )
