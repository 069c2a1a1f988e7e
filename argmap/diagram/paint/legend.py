"""The legend: only the signs that occur, in one fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.diagram.drawing import Drawing
from argmap.diagram.paint.legend_entries import APART, ROW, SAMPLE, Entry, entries
from argmap.diagram.paint.palette import Palette
from argmap.diagram.paint.paths import XY
from argmap.diagram.scene import Group, Shape, Text
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import display, fitted, width

_SIZE, _GAP = 12.0, 26.0
_LONGEST = 240.0


def paint_legend(
    drawing: Drawing, x: float, y: float, room: float, theme: Theme, table: Mapping[str, str]
) -> tuple[Group, float]:
    """Paint the legend of cards and lines: see `lay_legend`."""
    return lay_legend(entries(drawing), (x, y), room, theme, table)


def lay_legend(
    occurring: Iterable[Entry], start: XY, room: float, theme: Theme, table: Mapping[str, str]
) -> tuple[Group, float]:
    """Paint signs from a point down, at most `room` wide; give them and where they end.

    Samples are groups of the classes of what they show, so that they change colour with it. They
    are as large as ever where letters are larger.
    """
    palette, k = Palette(theme), theme.scale
    labels: list[Shape] = []
    samples: list[Group] = []
    row = max(ROW, ROW * k * 0.9)
    (x, y), (at, line) = start, start
    for entry in occurring:
        label = _label_of(entry, table)
        lead = SAMPLE + APART if entry.sample else 0.0
        across = lead + width(label, _SIZE * k, bold=False)
        if at > x and at + across > x + room:
            at, line = x, line + row
        if entry.sample:
            samples += entry.sample(at, line + row / 2, palette)
        labels.append(
            Text(
                x=at + lead,
                y=line + row / 2 + 4 * k,
                text=label,
                size=_SIZE * k,
                fill=theme.muted,
                cls="label",
            )
        )
        at += across + _GAP
    legend = Group(cls="legend", items=tuple(labels), parts=tuple(samples))
    return legend, line + row if labels else y


def _label_of(entry: Entry, table: Mapping[str, str]) -> str:
    return table[entry.word] if entry.word else fitted(display(entry.said), _LONGEST, _SIZE)
