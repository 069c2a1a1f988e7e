"""The legend: only the signs that occur, in one fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from argmap.analysis import Side
from argmap.diagram.drawing import Card, Drawing, Sign
from argmap.diagram.paint.card import outline
from argmap.diagram.paint.link import DOT, circle_mark, head_shapes, stroke_of
from argmap.diagram.paint.paths import polyline
from argmap.diagram.scene import Circle, Group, Path, Rect, Shape, Text
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import width
from argmap.model import LinkKind

_SIZE, _ROW, _SAMPLE, _APART, _GAP = 12.0, 26.0, 38.0, 8.0, 26.0
_CARD = Card(id="", number="", sign=Sign.REASON, text="", side=Side.PRO)
Sample = Callable[[float, float, Theme], Iterable[Shape]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sign that may occur: its word, whether it does, and its sample drawn at (x, y)."""

    word: str
    occurs: bool
    sample: Sample


def paint_legend(
    drawing: Drawing, x: float, y: float, room: float, theme: Theme, table: Mapping[str, str]
) -> tuple[Group, float]:
    """Paint the legend from (x, y) down, at most `room` wide; give it and where it ends."""
    items: list[Shape] = []
    at, line = x, y
    for entry in _entries(drawing):
        if not entry.occurs:
            continue
        label = table[entry.word]
        across = _SAMPLE + _APART + width(label, _SIZE, False)  # noqa: FBT003
        if at > x and at + across > x + room:
            at, line = x, line + _ROW
        items += entry.sample(at, line + _ROW / 2, theme)
        items.append(
            Text(
                x=at + _SAMPLE + _APART,
                y=line + _ROW / 2 + 4,
                text=label,
                size=_SIZE,
                fill=theme.muted,
                cls="label",
            )
        )
        at += across + _GAP
    return Group(cls="legend", items=tuple(items)), line + _ROW if items else y


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


def _draw_card(card: Card, x: float, y: float, theme: Theme) -> Iterable[Shape]:
    return outline(card, (x + 4, y - 8), (30.0, 16.0), theme)


def _line(kind: LinkKind) -> Sample:
    return partial(_draw_line, kind)


def _draw_line(kind: LinkKind, x: float, y: float, theme: Theme) -> Iterable[Shape]:
    colour, wide, dash = stroke_of(kind, theme)
    end = x + _SAMPLE - (9.0 if kind is LinkKind.SUPPORT else 3.0)
    yield Path(d=polyline([(x, y), (end, y)]), stroke=colour, width=wide, dash=dash, cls="line")
    yield from head_shapes(kind, (x + _SAMPLE, y), (1.0, 0.0), theme, double=False)
    sign = {LinkKind.REPHRASE: "=", LinkKind.UNKNOWN: "?"}.get(kind)
    if sign:
        yield Circle(x=x + 19, y=y, radius=7.0, fill=theme.page, cls="under")
        yield Text(x=x + 19, y=y + 4.5, text=sign, size=13.0, fill=colour, bold=True, middle=True)


def _step(kind: LinkKind) -> Sample:
    return partial(_draw_step, kind)


def _draw_step(kind: LinkKind, x: float, y: float, theme: Theme) -> Iterable[Shape]:
    colour, wide, _ = stroke_of(LinkKind.SUPPORT, theme)
    line = polyline([(x, y - 8), (x + _SAMPLE, y - 8)])
    yield Path(d=line, stroke=colour, width=wide, cls="line")
    yield Circle(x=x + 19, y=y - 8, radius=3.6, fill=colour, cls="dot")
    colour, wide, dash = stroke_of(kind, theme)
    line = polyline([(x + 19, y + 12), (x + 19, y + 6)])
    yield Path(d=line, stroke=colour, width=wide, dash=dash, cls="line")
    yield from head_shapes(kind, (x + 19, y - 2.5), (0.0, -1.0), theme, double=True)


def _linked(x: float, y: float, theme: Theme) -> Iterable[Shape]:
    colour, wide, _ = stroke_of(LinkKind.SUPPORT, theme)
    for end in (y - 7, y + 7):
        way = [(x + _SAMPLE, end), (x + 20, end), (x + 20, y)]
        yield Path(d=polyline(way, 5.0), stroke=colour, width=wide, cls="line")
    yield Path(d=polyline([(x + 20, y), (x + 9, y)]), stroke=colour, width=wide, cls="line")
    yield from head_shapes(LinkKind.SUPPORT, (x, y), (-1.0, 0.0), theme, double=False)
    yield Circle(x=x + 20, y=y, radius=DOT, fill=colour, cls="dot")


def _circle(x: float, y: float, theme: Theme) -> Iterable[Shape]:
    colour, wide, _ = stroke_of(LinkKind.SUPPORT, theme)
    yield Path(d=polyline([(x, y), (x + _SAMPLE, y)]), stroke=colour, width=wide, cls="line")
    yield from circle_mark((x + 19, y), theme, colour)


def _voice(x: float, y: float, theme: Theme) -> Iterable[Shape]:
    yield Rect(
        x=x + 4, y=y - 7, width=30.0, height=14.0, stroke=theme.muted, radius=7.0, cls="chip"
    )
    yield Text(x=x + 19, y=y + 4, text="abc", size=11.0, fill=theme.muted, middle=True, cls="label")
