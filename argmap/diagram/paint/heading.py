"""The title block."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagram.paint.card import text_line
from argmap.diagram.scene import Group, Shape
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import break_lines, display, width

# Sizes of letters, the way from line to line, and how far above its end a line stands.
_HEADING = (22.0, 28.0, 7.0)
_LINE = (13.0, 19.0, 5.0)


def paint_heading(
    title: str | None,
    lines: Sequence[str],
    x: float,
    y: float,
    room: float,
    theme: Theme,
    *,
    said: Sequence[str] = (),
    close: bool = False,
) -> tuple[Group, float]:
    """Paint the title block from (x, y) down; give it and where it ends.

    Args:
        title: its heading.
        lines: what stands below that.
        x: where it begins at the left.
        y: where it begins above.
        room: how wide it may be.
        theme: its colours, and how large its letters are.
        said: what the view of the map shows, below those lines.
        close: whether a text that runs backward reaches to the left end of the room, and not to the
            right one, which may be far from everything else.
    """
    items: list[Shape] = []
    entries = [(title, "heading")] if title else []
    entries += [(line, "subtitle") for line in lines] + [(line, "said") for line in said]
    for entry, cls in entries:
        heading, bold = cls == "heading", cls != "subtitle"
        size, leading, rise = (theme.scale * part for part in (_HEADING if heading else _LINE))
        broken = break_lines(display(entry), room, size, bold=bold)
        widest = max(width(line.rstrip(), size, bold) for line in broken)
        for line in broken:
            y += leading
            items.append(
                text_line(
                    line,
                    (x, x + (widest if close else room)),
                    y - rise,
                    size=size,
                    bold=bold,
                    fill=theme.text if bold else theme.muted,
                    cls=cls,
                )
            )
    return Group(cls="title", items=tuple(items)), y
