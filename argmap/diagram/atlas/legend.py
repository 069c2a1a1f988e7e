"""The signs of the atlas that occur, each with a small sample."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from argmap.diagram.atlas.faces import sign_of
from argmap.diagram.atlas.paint import GAP, block, manner_signs
from argmap.diagram.drawing import Card, Drawing, Sign
from argmap.diagram.paint.card_words import look_of
from argmap.diagram.paint.legend_entries import Entry, Sample, card_entries
from argmap.diagram.paint.link import stroke_of
from argmap.diagram.paint.palette import Palette
from argmap.diagram.paint.paths import number
from argmap.diagram.scene import Group, Path, Text
from argmap.diagram.theme import Theme
from argmap.model import LinkKind
from argmap.structure import Side

_PLAIN = Card(id="", number="", sign=Sign.REASON, text="", side=Side.NONE)
_LEFT, _WIDE, _HIGH = 4.0, 30.0, 9.0


def entries(drawing: Drawing, *, crowds: bool, seen: bool) -> Iterator[Entry]:
    """Give the signs in the order of the cards' legend, and then those of the atlas alone."""
    links = drawing.connectors
    manners = {(link.kind, link.on_link) for link in links}
    for word, kind, on_link in (
        ("legend support", LinkKind.SUPPORT, False),
        ("legend attack", LinkKind.ATTACK, False),
        ("legend undercut", LinkKind.ATTACK, True),
        ("legend backing", LinkKind.SUPPORT, True),
    ):
        if (kind, on_link) in manners:
            yield Entry(word, _touching if word == "legend support" else _under(kind, 1, on_link))
    if any(len(link.premises) > 1 and link.kind is LinkKind.SUPPORT for link in links):
        yield Entry("legend linked", _under(LinkKind.SUPPORT, 2, False))  # noqa: FBT003
    for kind in (LinkKind.REPHRASE, LinkKind.PREFERENCE, LinkKind.UNKNOWN):
        if {(kind, False), (kind, True)} & manners:
            yield Entry(f"legend {kind.value}", partial(_signed, sign_of(kind)))
    if seen:
        yield Entry("legend elsewhere", partial(_signed, "· 7"))
    if any(link.circular for link in links):
        yield Entry("legend circular", partial(_signed, "· 7↑"))
    yield from card_entries(drawing, _card)
    if crowds:
        yield Entry("legend crowd", _crowd)


def _card(card: Card, x: float, y: float, palette: Palette) -> Iterator[Group]:
    shapes = block(card, (x + _LEFT, y - 8), (_WIDE, 16.0), palette)
    yield Group(cls=f"sample {look_of(card)}", items=tuple(shapes))


def _touching(x: float, y: float, palette: Palette) -> Iterator[Group]:
    """Draw a claim, and right below it one that supports it."""
    left, top = x + _LEFT, y - _HIGH
    shapes = [*block(_PLAIN, (left, top), (_WIDE, _HIGH), palette)]
    shapes += block(_PLAIN, (left, top + _HIGH), (_WIDE, _HIGH), palette)
    yield Group(cls=f"sample {look_of(_PLAIN)}", items=tuple(shapes))


def _under(kind: LinkKind, count: int, on_link: bool) -> Sample:  # noqa: FBT001
    return partial(_draw_under, kind, count, on_link)


def _draw_under(
    kind: LinkKind,
    count: int,
    on_link: bool,  # noqa: FBT001
    x: float,
    y: float,
    palette: Palette,
) -> Iterator[Group]:
    """Draw a claim, and one or two apart below it with what they do to it in the gap."""
    left, low, wide = x + _LEFT, y - 13 + _HIGH, _WIDE / count
    shapes = list(block(_PLAIN, (left, low - _HIGH), (_WIDE, _HIGH), palette))
    spans = [(left + wide * place, left + wide * (place + 1)) for place in range(count)]
    for start, end in spans:
        shapes += block(_PLAIN, (start, low + GAP), (end - start, _HIGH), palette)
    yield Group(cls=f"sample {look_of(_PLAIN)}", items=tuple(shapes))
    colour = stroke_of(kind, palette.theme).colour
    signs = manner_signs(kind, spans, low, colour, on_link=on_link)
    yield Group(cls=f"sample {kind.value}", items=tuple(signs))


def _crowd(x: float, y: float, palette: Palette) -> Iterator[Group]:
    theme = palette.theme
    left, top, right, bottom = x + _LEFT, y - 8.5, x + _LEFT + _WIDE, y + 7.5
    d = f"M{number(left)},{number(top)}H{number(right)}V{number(bottom)}H{number(left)}Z"
    box = Path(d=d, fill=theme.section, stroke=theme.section_edge, width=1.0, cls="many")
    yield Group(cls="sample crowd", items=(box, _mark("12", x, y, theme)))


def _signed(sign: str, x: float, y: float, palette: Palette) -> Iterator[Group]:
    shapes = block(_PLAIN, (x + _LEFT, y - 8), (_WIDE, 16.0), palette)
    mark = _mark(sign, x, y, palette.theme)
    yield Group(cls=f"sample {look_of(_PLAIN)}", items=(*shapes, mark))


def _mark(text: str, x: float, y: float, theme: Theme) -> Text:
    middle = x + _LEFT + _WIDE / 2
    return Text(x=middle, y=y + 4, text=text, size=11.0, fill=theme.muted, middle=True, cls="label")
