"""What a legend explains: each sign that occurs, with a sample of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from argmap.diagram.drawing import (
    LOAD_STEPS,
    MOST_HUES,
    Blank,
    Card,
    Connector,
    Drawing,
    Sign,
    State,
)
from argmap.diagram.measure import dots
from argmap.diagram.paint.card import outline
from argmap.diagram.paint.card_words import look_of
from argmap.diagram.paint.link import (
    DOT,
    HUB,
    Pen,
    blank_head,
    circle_mark,
    dead_head,
    head_shapes,
    pen_of,
    sign_shapes,
    step_head,
    stroke_of,
)
from argmap.diagram.paint.palette import Palette
from argmap.diagram.paint.paths import XY, point, polyline
from argmap.diagram.scene import Circle, Group, Path, Rect, Shape, Text
from argmap.diagram.theme import STATUSES, Theme
from argmap.model import LinkKind
from argmap.structure import Side

ROW, SAMPLE, APART = 26.0, 38.0, 8.0
_MIDDLE = SAMPLE / 2
_SIZE = (30.0, 16.0)  # of a sample card
_LOADS = ("0", "1", "2", "3–4", "≥ 5")
_ASIDE = (State.PALE, State.DEAD, State.WITHOUT, State.FALLS)
_CARD = Card(id="", number="", sign=Sign.REASON, text="", side=Side.PRO)
_LINK = Connector(id="", kind=LinkKind.SUPPORT, premises=(), target=None, base=None)
Sample = Callable[[float, float, Palette], Iterable[Group]]
DrawCard = Callable[[Card, float, float, Palette], Iterable[Group]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign that occurs.

    Attributes:
        word: the key of its word in the table; empty where `said` is the word.
        sample: draws it with its left end at (x, y); None for a word alone.
        said: its word, where it comes from the map.
    """

    word: str
    sample: Sample | None
    said: str = ""


def entries(drawing: Drawing) -> Iterator[Entry]:
    """Give the signs that occur on a drawing: lines, cards, and what its view shows."""
    links = [c for c in drawing.connectors if c.blank is not Blank.ALL]
    told = [c for c in links if not c.blank]
    yield from _kinds(told)
    if any(len(c.premises) > 1 for c in links):
        yield Entry("legend linked", _linked)
    for kind in (LinkKind.REPHRASE, LinkKind.PREFERENCE, LinkKind.UNKNOWN):
        if found := [c for c in told if c.kind is kind]:
            yield Entry(f"legend {kind.value}", partial(_line, kind, _common(found)))
    if any(c.circular for c in links):
        yield Entry("legend circular", _circle)
    if any(c.strength is not None for c in told):
        yield Entry("legend strength", _strengths)
    if any(c.state is State.DEAD for c in told):
        yield Entry("legend dead", _dead)
    if any(c.blank for c in links):
        yield Entry("legend blank link", _blank_link)
    yield from card_entries(drawing, _card, _voice)


def card_entries(drawing: Drawing, draw: DrawCard, voice: Sample | None = None) -> Iterator[Entry]:
    """Give what the shapes and colours of cards say, with samples drawn by these."""
    yield from _cards(drawing.cards, draw, voice)
    yield from _shown(drawing, draw)


def _kinds(links: Sequence[Connector]) -> Iterator[Entry]:
    kinds: dict[tuple[LinkKind, bool], list[Connector]] = {}
    for c in links:
        kinds.setdefault((c.kind, c.on_link), []).append(c)
    for word, kind, on_link in (
        ("legend support", LinkKind.SUPPORT, False),
        ("legend attack", LinkKind.ATTACK, False),
        ("legend undercut", LinkKind.ATTACK, True),
        ("legend backing", LinkKind.SUPPORT, True),
    ):
        if found := kinds.get((kind, on_link)):
            yield Entry(word, partial(_step if on_link else _line, kind, _common(found)))


def _common(found: Sequence[Connector | Card]) -> State:
    """Give how a sample of some things is drawn: pale where all of them are left aside."""
    return State.PALE if all(one.state in _ASIDE for one in found) else State.PLAIN


def _cards(cards: Sequence[Card], draw: DrawCard, voice: Sample | None) -> Iterator[Entry]:
    """Give what shape, edge and colour of cards say; colour where it tells the side."""
    plain = [c for c in cards if c.sign is not Sign.THESIS]
    coloured = any(c.status or c.load is not None or c.hue is not None for c in cards)
    usual = _CARD._replace(hue=-1) if coloured else _CARD
    for side in Side:
        found = [c for c in plain if c.side is side and c.sign is not Sign.OPEN]
        if found and not (coloured and side is Side.NONE):
            yield _like(f"legend {side.value}", usual._replace(side=side), found, draw)
    if found := [c for c in plain if c.evidence]:
        yield _like("legend evidence", usual._replace(evidence=True), found, draw)
    if found := [c for c in plain if c.implicit]:
        yield _like("legend unstated", usual._replace(implicit=True), found, draw)
    if voice and any(c.voices for c in cards) and not any(c.hue is not None for c in cards):
        yield Entry("legend voice", voice)
    if found := [c for c in cards if c.folded]:
        yield _like("legend folded", usual._replace(folded=1), found, draw)
    if found := [c for c in cards if c.blank]:
        yield _like("legend blank", usual._replace(side=Side.NONE, blank=1), found, draw)


def _like(word: str, sample: Card, found: Sequence[Card], draw: DrawCard) -> Entry:
    return Entry(word, partial(draw, sample._replace(state=_common(found))))


def _shown(drawing: Drawing, draw: DrawCard) -> Iterator[Entry]:
    """Give what the view of the map shows on cards."""
    cards = drawing.cards
    for status in STATUSES:
        if any(c.status == status for c in cards):
            yield Entry(f"legend {status}", partial(draw, _CARD._replace(status=status)))
    heats = {c.heat: c.load for c in cards if c.load is not None and c.load >= 0}
    if heats:
        yield Entry("legend load", None)
    for heat in sorted(heats):
        sample = partial(draw, _CARD._replace(load=(0, *LOAD_STEPS)[heat]))
        yield Entry("", sample, f"{dots(heat)} {_LOADS[heat]}")
    hues = {c.hue for c in cards}
    for place, name in enumerate(drawing.hues):
        if place % MOST_HUES in hues:
            yield Entry("", partial(draw, _CARD._replace(hue=place % MOST_HUES)), name)
    for state in (State.PALE, State.WITHOUT, State.FALLS):
        if any(c.state is state for c in cards):
            yield Entry(f"legend {state.value}", partial(draw, _CARD._replace(state=state)))


def _card(card: Card, x: float, y: float, palette: Palette) -> Iterator[Group]:
    ink = palette.ink(look_of(card))
    shapes = outline(card, (x + 4, y - 8), _SIZE, ink, palette.theme)
    if card.state is State.FALLS or card.blank:
        cls, colour = ("rule", ink.edge) if card.blank else ("strike", ink.text)
        d = f"M{point(x + 10, y)}L{point(x + 28, y)}"
        shapes.append(Path(d=d, stroke=colour, width=1.2, cls=cls))
    if card.state is State.WITHOUT:
        shapes.append(Circle(x=x + 19, y=y, radius=6, fill=ink.tag, cls="cross"))
        d = (
            f"M{point(x + 16.5, y - 2.5)}L{point(x + 21.5, y + 2.5)}"
            f"M{point(x + 21.5, y - 2.5)}L{point(x + 16.5, y + 2.5)}"
        )
        shapes.append(Path(d=d, stroke=ink.fill, width=1.8, cls="cross-arms"))
    yield Group(cls=f"sample {look_of(card)}", items=tuple(shapes))


def _line(kind: LinkKind, state: State, x: float, y: float, palette: Palette) -> Iterator[Group]:
    end, theme = x + SAMPLE, palette.theme
    pen = _pen(kind, state, theme)
    stop = end - {LinkKind.SUPPORT: 9.0, LinkKind.ATTACK: 3.0}.get(kind, 0.0)
    items = [_stroke(pen, [(x, y), (stop, y)])]
    items += head_shapes(kind, (end, y), (1.0, 0.0), pen.colour, double=False)
    items += sign_shapes(kind, (x + _MIDDLE, y), theme, pen.colour)
    yield Group(cls=f"sample {kind.value} {state}".strip(), items=tuple(items))


def _pen(kind: LinkKind, state: State, theme: Theme) -> Pen:
    return pen_of(_LINK._replace(kind=kind, state=state), theme)


def _stroke(pen: Pen, way: Sequence[XY]) -> Shape:
    return Path(d=polyline(way, 5.0), stroke=pen.colour, width=pen.width, dash=pen.dash, cls="line")


def _step(kind: LinkKind, state: State, x: float, y: float, palette: Palette) -> Iterator[Group]:
    """Draw a step as an upright line with its dot, and what leads to it from the right."""
    dot, theme = (x + 4, y), palette.theme
    upright = _pen(LinkKind.SUPPORT, state, theme)
    step = _stroke(upright, [(dot[0], y - 9), (dot[0], y + 9)])
    hub = Circle(x=dot[0], y=y, radius=HUB, fill=upright.colour, cls="dot")
    yield Group(cls=f"sample support {state}".strip(), items=(step, hub))
    pen = _pen(kind, state, theme)
    tip, stop = step_head(kind, dot, (-1.0, 0.0), pen.colour)
    line = _stroke(pen, [(x + SAMPLE, y), stop])
    yield Group(cls=f"sample {kind.value} {state}".strip(), items=(line, *tip))


def _linked(x: float, y: float, palette: Palette) -> Iterator[Group]:
    spine, end = x + 14, x + SAMPLE
    pen = stroke_of(LinkKind.SUPPORT, palette.theme)
    ways = [
        [(x, y - 7), (spine, y - 7), (spine, y)],
        [(x, y + 7), (spine, y + 7), (spine, y)],
        [(spine, y), (end - 9, y)],
    ]
    items = [_stroke(pen, way) for way in ways]
    items += head_shapes(LinkKind.SUPPORT, (end, y), (1.0, 0.0), pen.colour, double=False)
    items.append(Circle(x=spine, y=y, radius=DOT, fill=pen.colour, cls="dot"))
    yield Group(cls="sample support linked", items=tuple(items))


def _circle(x: float, y: float, palette: Palette) -> Iterator[Group]:
    pen = stroke_of(LinkKind.SUPPORT, palette.theme)
    line = _stroke(pen, [(x, y), (x + SAMPLE, y)])
    mark = circle_mark((x + _MIDDLE, y), palette.theme, pen.colour)
    yield Group(cls="sample support", items=(line, *mark))


def _strengths(x: float, y: float, palette: Palette) -> Iterator[Group]:
    """Draw a weak line above a strong one."""
    items = []
    for off, strength in ((-5.0, 0.1), (4.0, 1.0)):
        pen = pen_of(_LINK._replace(strength=strength), palette.theme)
        items.append(_stroke(pen, [(x, y + off), (x + SAMPLE, y + off)]))
    yield Group(cls="sample support", items=tuple(items))


def _dead(x: float, y: float, palette: Palette) -> Iterator[Group]:
    theme: Theme = palette.theme
    pen = pen_of(_LINK._replace(state=State.DEAD), theme)
    line = _stroke(pen, [(x, y), (x + SAMPLE - 5, y)])
    head = dead_head((x + SAMPLE, y), (1.0, 0.0), pen.colour)
    yield Group(cls="sample dead", items=(line, *head))


def _blank_link(x: float, y: float, palette: Palette) -> Iterator[Group]:
    theme = palette.theme
    line = _stroke(pen_of(_LINK._replace(blank=Blank.KIND), theme), [(x, y), (x + SAMPLE - 11, y)])
    head = blank_head((x + SAMPLE, y), (1.0, 0.0), theme)
    yield Group(cls="sample blank", items=(line, *head))


def _voice(x: float, y: float, palette: Palette) -> Iterator[Group]:
    muted = palette.theme.muted
    chip = Rect(x=x + 4, y=y - 8, width=30.0, height=16.0, stroke=muted, radius=8.0, cls="chip")
    name = Text(x=x + _MIDDLE, y=y + 4, text="abc", size=11.0, fill=muted, middle=True, cls="label")
    yield Group(cls="sample voices", items=(chip, name))
