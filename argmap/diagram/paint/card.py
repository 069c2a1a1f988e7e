"""A card: outline, tag row, text, voices."""

from __future__ import annotations

from argmap.diagram.drawing import Card, Sign
from argmap.diagram.measure import CHIP_HEIGHT, PADDING, TAG_SIZE, TAG_SPACING, Box
from argmap.diagram.paint.paths import XY, number, polygon, rounded
from argmap.diagram.scene import Group, Path, Rect, Shape, Text
from argmap.diagram.theme import Ink, Theme
from argmap.diagram.typeset import display, fitted, is_rtl, uncovered, width

_CUT, _FOLD, _ROUND, _ROUND_THESIS = 8.0, 11.0, 9.0, 12.0
_CHIP_PAD, _CHIP_BELOW = 7.0, 5.0
_DASH = "5 4"


def paint_card(box: Box, x: float, y: float, theme: Theme) -> Group:
    """Paint a card with its upper left corner at (x, y)."""
    card = box.card
    ink = ink_of(card, theme)
    items: list[Shape] = list(outline(card, (x, y), (box.width, box.height), theme))
    items += _tag_row(box, x, y, ink)
    items += _body(box, x, y, ink)
    if card.voices:
        items += _chip(box, x, y, ink)
    return Group(
        cls=f"claim {look_of(card)}",
        id=f"c-{xml_id(card.id)}",
        data=_data(box),
        title=_title(box),
        items=tuple(items),
    )


def ink_of(card: Card, theme: Theme) -> Ink:
    """Give the colours of a card; an unstated premise has that of the page."""
    if card.sign is Sign.THESIS:
        return theme.thesis
    ink = {"pro": theme.pro, "con": theme.con, "none": theme.none}[card.side.value]
    if card.implicit:
        return Ink(fill=theme.page, edge=ink.edge, tag=ink.tag, text=ink.text)
    return ink


def xml_id(name: str) -> str:
    """Write a claim's id as an XML id: all but `[A-Za-z0-9_-]` as `_` and its code point in hex."""
    return "".join(
        c if c.isascii() and (c.isalnum() or c in "_-") else f"_{ord(c):x}" for c in name
    )


def outline(card: Card, at: XY, size: XY, theme: Theme) -> tuple[Shape, ...]:
    """Draw the edge of a card and what its shape says of it."""
    (x, y), (across, down) = at, size
    ink = ink_of(card, theme)
    edge = Path(
        d=_edge(card, x, y, across, down),
        fill=ink.fill,
        stroke=ink.edge,
        width=1.5,
        dash=_DASH if card.implicit else "",
        cls="outline",
    )
    shapes: list[Shape] = [edge]
    right, bottom = x + across, y + down
    if card.evidence and card.sign is not Sign.THESIS:
        corner = polygon([(right - _FOLD, y), (right - _FOLD, y + _FOLD), (right, y + _FOLD)])
        shapes.append(Path(d=corner, fill=theme.page, stroke=ink.edge, width=1.0, cls="fold"))
    if card.folded:
        behind = (
            f"M{number(x + 12)},{number(bottom + 4)}L{number(right + 4)},{number(bottom + 4)}"
            f"L{number(right + 4)},{number(y + 12)}"
        )
        shapes.append(Path(d=behind, stroke=ink.edge, width=1.5, cls="behind"))
    return tuple(shapes)


def _edge(card: Card, x: float, y: float, across: float, down: float) -> str:
    right, bottom = x + across, y + down
    if card.sign is Sign.THESIS:
        return rounded(x, y, across, down, _ROUND_THESIS)
    cut = _CUT if card.side.value == "con" else 0.0
    if card.evidence:
        fold = [(right - _FOLD, y), (right, y + _FOLD)]
    elif cut:
        fold = [(right - cut, y), (right, y + cut)]
    else:
        return rounded(x, y, across, down, _ROUND)
    if not cut:
        return polygon([(x, y), *fold, (right, bottom), (x, bottom)])
    lower = [(right, bottom - cut), (right - cut, bottom), (x + cut, bottom), (x, bottom - cut)]
    return polygon([(x + cut, y), *fold, *lower, (x, y + cut)])


def _tag_row(box: Box, x: float, y: float, ink: Ink) -> list[Shape]:
    row: list[Shape] = [
        Text(
            x=x + PADDING,
            y=y + 20,
            text=box.tag,
            size=TAG_SIZE,
            fill=ink.tag,
            bold=True,
            spacing=TAG_SPACING,
            cls="tag",
        )
    ]
    if box.mark:
        right = x + box.width - PADDING
        row.append(
            Text(
                x=right,
                y=y + 20,
                text=box.mark,
                size=TAG_SIZE,
                fill=ink.tag,
                end=True,
                cls="tag para",
            )
        )
    return row


def _body(box: Box, x: float, y: float, ink: Ink) -> list[Shape]:
    style = box.style
    first = y + (45.0 if style.bold else 41.0)
    return [
        text_line(
            line,
            (x + PADDING, x + box.width - PADDING),
            first + style.leading * row,
            size=style.size,
            bold=style.bold,
            fill=ink.text,
            cls="body",
        )
        for row, line in enumerate(box.lines)
    ]


def text_line(
    line: str, between: XY, y: float, *, size: float, bold: bool, fill: str, cls: str
) -> Text:
    """Set a line between two edges: at the left one, or at the right one if it runs that way."""
    line = line.rstrip()
    backward = is_rtl(line)
    foreign = bool(uncovered(line))
    return Text(
        x=between[1] if backward else between[0],
        y=y,
        text=f"\u200f{line}\u200f" if backward else line,
        size=size,
        fill=fill,
        bold=bold,
        end=backward,
        length=width(line, size, bold) if foreign else None,
        cls=cls,
    )


def _chip(box: Box, x: float, y: float, ink: Ink) -> list[Shape]:
    """Draw the voices at the lower edge, in a frame of their own."""
    inside = box.width - 2 * PADDING - 2 * _CHIP_PAD
    names = fitted(display(", ".join(box.card.voices)), inside, TAG_SIZE)
    top = y + box.height - CHIP_HEIGHT - _CHIP_BELOW
    room = width(names, TAG_SIZE)
    left = x + PADDING + _CHIP_PAD
    frame = Rect(
        x=x + PADDING,
        y=top,
        width=room + 2 * _CHIP_PAD,
        height=CHIP_HEIGHT,
        stroke=ink.tag,
        radius=8,
        cls="chip",
    )
    name = text_line(
        names,
        (left, left + room),
        top + 12,
        size=TAG_SIZE,
        bold=False,
        fill=ink.tag,
        cls="tag voice",
    )
    return [frame, name]


def look_of(card: Card) -> str:
    """Give the classes that tell the colours and the shape of a card."""
    parts = [card.side.value, card.role]
    parts += [name for name in ("implicit", "evidence") if getattr(card, name)]
    return " ".join([*parts, *(["folded"] if card.folded else [])])


def _data(box: Box) -> tuple[tuple[str, str], ...]:
    card = box.card
    data = [
        ("claim", card.id),
        ("n", card.number),
        ("role", card.sign.value),
        ("side", card.side.value),
    ]
    if card.section:
        data.append(("section", card.section))
    if card.voices:
        data.append(("voice", ", ".join(card.voices)))
    if card.folded:
        data.append(("fold", str(card.folded)))
    if box.cut:
        data.append(("cut", "true"))
    return tuple(data)


def _title(box: Box) -> str:
    card = box.card
    said = f" ({', '.join(card.voices)})" if card.voices else ""
    name = f"{card.sign.value.capitalize()} {card.number}".strip()
    return display(f"{name}{said}: {card.text}")
