"""The legend: only the signs that occur, in one fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from argmap.diagram.drawing import Card, Drawing, Sign
from argmap.diagram.paint.card import look_of, outline
from argmap.diagram.paint.link import (
    DOT,
    HUB,
    circle_mark,
    head_shapes,
    sign_shapes,
    step_head,
    stroke_of,
)
from argmap.diagram.paint.paths import XY, polyline
from argmap.diagram.scene import Circle, Group, Path, Rect, Shape, Text
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import width
from argmap.model import LinkKind
from argmap.structure import Side

_SIZE, _ROW, _SAMPLE, _APART, _GAP = 12.0, 26.0, 38.0, 8.0, 26.0
_MIDDLE = _SAMPLE / 2
_CARD = Card(id="", number="", sign=Sign.REASON, text="", side=Side.PRO)
Sample = Callable[[float, float, Theme], Iterable[Group]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sign that may occur: its word, whether it does, and its sample drawn at (x, y)."""

    word: str
    occurs: bool
    sample: Sample


def paint_legend(
    drawing: Drawing, x: float, y: float, room: float, theme: Theme, table: Mapping[str, str]
) -> tuple[Group, float]:
    """Paint the legend from (x, y) down, at most `room` wide; give it and where it ends.

    Samples are groups of the classes of what they show, so that they change colour with it.
    """
    labels: list[Shape] = []
    samples: list[Group] = []
    at, line = x, y
    for entry in _entries(drawing):
        if not entry.occurs:
            continue
        label = table[entry.word]
        across = _SAMPLE + _APART + width(label, _SIZE, False)  # noqa: FBT003
        if at > x and at + across > x + room:
            at, line = x, line + _ROW
        samples += entry.sample(at, line + _ROW / 2, theme)
        labels.append(_label(label, at + _SAMPLE + _APART, line + _ROW / 2 + 4, theme))
        at += across + _GAP
    legend = Group(cls="legend", items=tuple(labels), parts=tuple(samples))
    return legend, line + _ROW if labels else y


def _label(label: str, x: float, y: float, theme: Theme) -> Text:
    return Text(x=x, y=y, text=label, size=_SIZE, fill=theme.muted, cls="label")


def _entries(drawing: Drawing) -> Iterator[_Entry]:
    cards, lines = drawing.cards, drawing.connectors
    kinds = {(c.kind, c.on_link) for c in lines}
    yield _Entry("legend support", (LinkKind.SUPPORT, False) in kinds, _line(LinkKind.SUPPORT))
    yield _Entry("legend attack", (LinkKind.ATTACK, False) in kinds, _line(LinkKind.ATTACK))
    yield _Entry("legend undercut", (LinkKind.ATTACK, True) in kinds, _step(LinkKind.ATTACK))
    yield _Entry("legend backing", (LinkKind.SUPPORT, True) in kinds, _step(LinkKind.SUPPORT))
    yield _Entry("legend linked", any(len(c.premises) > 1 for c in lines), _linked)
    for kind in (LinkKind.REPHRASE, LinkKind.PREFERENCE, LinkKind.UNKNOWN):
        occurs = bool({(kind, False), (kind, True)} & kinds)
        yield _Entry(f"legend {kind.value}", occurs, _line(kind))
    yield _Entry("legend circular", any(c.circular for c in lines), _circle)
    plain = [c for c in cards if c.sign is not Sign.THESIS]
    for side in Side:
        yield _Entry(
            f"legend {side.value}",
            any(c.side is side for c in plain),
            _card(replace(_CARD, side=side)),
        )
    evidence = replace(_CARD, evidence=True)
    yield _Entry("legend evidence", any(c.evidence for c in plain), _card(evidence))
    unstated = replace(_CARD, implicit=True)
    yield _Entry("legend unstated", any(c.implicit for c in plain), _card(unstated))
    yield _Entry("legend voice", any(c.voices for c in cards), _voice)
    folded = replace(_CARD, folded=1)
    yield _Entry("legend folded", any(c.folded for c in cards), _card(folded))


def _card(card: Card) -> Sample:
    return partial(_draw_card, card)


def _draw_card(card: Card, x: float, y: float, theme: Theme) -> Iterator[Group]:
    shapes = outline(card, (x + 4, y - 8), (30.0, 16.0), theme)
    yield Group(cls=f"sample {look_of(card)}", items=shapes)


def _line(kind: LinkKind) -> Sample:
    return partial(_draw_line, kind)


def _draw_line(kind: LinkKind, x: float, y: float, theme: Theme) -> Iterator[Group]:
    end = x + _SAMPLE
    stop = end - {LinkKind.SUPPORT: 9.0, LinkKind.ATTACK: 3.0}.get(kind, 0.0)
    items = [_stroke(kind, [(x, y), (stop, y)], theme)]
    items += head_shapes(kind, (end, y), (1.0, 0.0), theme, double=False)
    items += sign_shapes(kind, (x + _MIDDLE, y), theme)
    yield Group(cls=f"sample {kind.value}", items=tuple(items))


def _stroke(kind: LinkKind, way: Sequence[XY], theme: Theme) -> Shape:
    colour, wide, dash = stroke_of(kind, theme)
    return Path(d=polyline(way, 5.0), stroke=colour, width=wide, dash=dash, cls="line")


def _step(kind: LinkKind) -> Sample:
    return partial(_draw_step, kind)


def _draw_step(kind: LinkKind, x: float, y: float, theme: Theme) -> Iterator[Group]:
    """Draw a step as an upright line with its dot, and what leads to it from the right."""
    dot = (x + 4, y)
    colour = stroke_of(LinkKind.SUPPORT, theme)[0]
    step = _stroke(LinkKind.SUPPORT, [(dot[0], y - 9), (dot[0], y + 9)], theme)
    hub = Circle(x=dot[0], y=y, radius=HUB, fill=colour, cls="dot")
    yield Group(cls="sample support", items=(step, hub))
    tip, stop = step_head(kind, dot, (-1.0, 0.0), theme)
    line = _stroke(kind, [(x + _SAMPLE, y), stop], theme)
    yield Group(cls=f"sample {kind.value}", items=(line, *tip))


def _linked(x: float, y: float, theme: Theme) -> Iterator[Group]:
    spine, end = x + 14, x + _SAMPLE
    colour = stroke_of(LinkKind.SUPPORT, theme)[0]
    ways = [
        [(x, y - 7), (spine, y - 7), (spine, y)],
        [(x, y + 7), (spine, y + 7), (spine, y)],
        [(spine, y), (end - 9, y)],
    ]
    items = [_stroke(LinkKind.SUPPORT, way, theme) for way in ways]
    items += head_shapes(LinkKind.SUPPORT, (end, y), (1.0, 0.0), theme, double=False)
    items.append(Circle(x=spine, y=y, radius=DOT, fill=colour, cls="dot"))
    yield Group(cls="sample support linked", items=tuple(items))


def _circle(x: float, y: float, theme: Theme) -> Iterator[Group]:
    line = _stroke(LinkKind.SUPPORT, [(x, y), (x + _SAMPLE, y)], theme)
    colour = stroke_of(LinkKind.SUPPORT, theme)[0]
    mark = circle_mark((x + _MIDDLE, y), theme, colour)
    yield Group(cls="sample support", items=(line, *mark))


def _voice(x: float, y: float, theme: Theme) -> Iterator[Group]:
    chip = Rect(
        x=x + 4, y=y - 8, width=30.0, height=16.0, stroke=theme.muted, radius=8.0, cls="chip"
    )
    name = Text(
        x=x + _MIDDLE, y=y + 4, text="abc", size=11.0, fill=theme.muted, middle=True, cls="label"
    )
    yield Group(cls="sample voices", items=(chip, name))
