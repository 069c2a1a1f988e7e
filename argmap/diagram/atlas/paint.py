"""Painting the blocks of the atlas, what they do to those above, and what is drawn together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagram.atlas.blocks import Crowd
from argmap.diagram.atlas.faces import PAD, ROLL, Face, Roll
from argmap.diagram.drawing import Card, Sign
from argmap.diagram.measure import TAG_SIZE, TAG_SPACING
from argmap.diagram.paint.card import text_line
from argmap.diagram.paint.card_words import look_of
from argmap.diagram.paint.palette import Palette
from argmap.diagram.paint.paths import XY, number, polygon, rounded
from argmap.diagram.scene import Circle, Path, Shape, Text
from argmap.diagram.theme import Theme
from argmap.model import LinkKind

GAP = 9.0  # between what a claim bears on and the claim, where they do not touch
_CUT, _FOLD, _ROUND, _DASH = 5.0, 8.0, 8.0, "5 4"
_SHAPED, _SLIVER, _DOTTED = 24.0, 3.0, 14.0
_LEG = 2.0
_EDGE = 2 / 3  # of the width of the edges of cards


def is_narrow(across: float) -> bool:
    """Tell whether a block is too narrow for an edge and a fill: it has the colour of its edge."""
    return across < _SLIVER


def block(card: Card, at: XY, size: XY, palette: Palette) -> Iterator[Shape]:
    """Paint a block with its upper left corner at a point, without what is written on it."""
    (x, y), (across, down) = at, size
    theme, ink = palette.theme, palette.ink(look_of(card))
    if is_narrow(across):
        yield Path(d=_box(x, y, x + across, y + down), fill=ink.edge, cls="outline")
        return
    x, y, across, down = x + 0.5, y + 0.5, across - 1.0, down - 1.0
    edge = theme.edge * _EDGE
    yield Path(
        d=_edge(card, (x, y), (across, down)),
        fill=ink.fill,
        stroke=ink.edge,
        width=edge,
        dash=_DASH if card.implicit else "",
        cls="outline",
    )
    if card.evidence and across >= _SHAPED:
        right = x + across
        corner = polygon([(right - _FOLD, y), (right - _FOLD, y + _FOLD), (right, y + _FOLD)])
        yield Path(d=corner, fill=theme.page, stroke=ink.edge, width=edge, cls="fold")
    if card.folded:
        bottom = y + down
        d = f"M{number(x + 3)},{number(bottom - 2.5)}H{number(x + across - 3)}"
        yield Path(d=d, stroke=ink.edge, width=edge, cls="behind")


def _edge(card: Card, at: XY, size: XY) -> str:
    (x, y), (right, bottom) = at, (at[0] + size[0], at[1] + size[1])
    if size[0] < _SHAPED:
        return _box(x, y, right, bottom)
    if card.sign is Sign.THESIS:
        return rounded(x, y, *size, _ROUND)
    corners = [(x, y)]
    corners += [(right - _FOLD, y), (right, y + _FOLD)] if card.evidence else [(right, y)]
    if card.side.value == "con":
        corners += [(right, bottom - _CUT), (right - _CUT, bottom)]
        corners += [(x + _CUT, bottom), (x, bottom - _CUT)]
    else:
        corners += [(right, bottom), (x, bottom)]
    return polygon(corners)


def _box(x: float, y: float, right: float, bottom: float) -> str:
    return f"M{number(x)},{number(y)}H{number(right)}V{number(bottom)}H{number(x)}Z"


def written(face: Face, card: Card, at: XY, size: XY, palette: Palette) -> Iterator[Text]:
    """Set what is written on a block: at its left, or in its middle if it is a number alone."""
    (x, y), (across, down), ink = at, size, palette.ink(look_of(card))
    k = palette.theme.scale
    if not face.lines:
        yield Text(
            x=x + across / 2,
            y=y + down / 2 + 4 * k,
            text=face.tag,
            size=TAG_SIZE * k,
            fill=ink.tag,
            bold=True,
            middle=True,
            cls="tag",
        )
        return
    yield Text(
        x=x + PAD * k,
        y=y + 14 * k,
        text=face.tag,
        size=TAG_SIZE * k,
        fill=ink.tag,
        bold=True,
        spacing=TAG_SPACING * k,
        cls="tag",
    )
    style = face.style
    for row, line in enumerate(face.lines):
        yield text_line(
            line,
            (x + PAD * k, x + across - PAD * k),
            y + (14 + style.leading * (row + 1)) * k,
            size=style.size * k,
            bold=style.bold,
            fill=ink.text,
            cls="body",
        )


def crowd(these: Crowd, rows: Sequence[XY], starts: float, roll: Roll, theme: Theme) -> list[Shape]:
    """Paint claims that are drawn together as stairs that go down as far as their branches do.

    Args:
        these: the claims.
        rows: where the rows begin and end, from the topmost down.
        starts: where the first row begins, below what stands in the gap above it.
        roll: what is written on them.
        theme: the colours.
    """
    left, rights = snap(these.left), [snap(right) for right in these.rights]
    if rights[0] - left < _SLIVER:
        d = _stairs(left, [max(left + 0.5, right) for right in rights], these.row, rows, starts)
        return [Path(d=d, fill=theme.section_edge, cls="few")]
    inside = [max(left + 1.0, right - 1.5) for right in rights]
    d = _stairs(left + 0.5, inside, these.row, rows, starts + 0.5)
    stairs = Path(d=d, fill=theme.section, stroke=theme.section_edge, width=1.0, cls="many")
    return [stairs, *_roll(roll, (left, rights[0]), (starts, rows[these.row][1]), theme)]


def _stairs(
    left: float, rights: Sequence[float], row: int, rows: Sequence[XY], starts: float
) -> str:
    d = f"M{number(left)},{number(starts)}"
    for right, (_, bottom) in zip(rights, rows[row:], strict=False):
        d += f"H{number(right)}V{number(bottom - 0.5)}"
    return f"{d}H{number(left)}Z"


def _roll(roll: Roll, across: XY, down: XY, theme: Theme) -> Iterator[Text]:
    (left, right), (top, bottom), k = across, down, theme.scale
    if roll.count:
        yield Text(
            x=left + PAD * k if roll.columns else (left + right) / 2,
            y=top + 14 * k if roll.columns else (top + bottom) / 2 + 4 * k,
            text=roll.count,
            size=TAG_SIZE * k,
            fill=theme.muted,
            bold=True,
            middle=not roll.columns,
            cls="label",
        )
    for column, lines in enumerate(roll.columns):
        x = left + (PAD + column * roll.width) * k
        for row, line in enumerate(lines, start=1):
            yield text_line(
                line,
                (x, x + (roll.width - PAD) * k),
                top + (14 + ROLL.leading * row) * k,
                size=ROLL.size * k,
                bold=False,
                fill=theme.muted,
                cls="label",
            )


def manner_signs(
    kind: LinkKind, spans: Sequence[XY], y: float, colour: str, *, on_link: bool
) -> Iterator[Shape]:
    """Paint what claims do to that above them, into the gap from y down over their spans.

    An attack is a bar, one on a step a double bar. Linked premises are held by a bracket with a
    dot; support of a step has a dot alone, and what only relates claims a thin line.
    """
    if kind is LinkKind.ATTACK:
        bars = ((1.0, 3.0), (5.0, 7.0)) if on_link else ((3.0, 6.0),)
        d = "".join(_box(x, y + top, right, y + low) for x, right in spans for top, low in bars)
        yield Path(d=d, fill=colour, cls="head")
    elif kind is LinkKind.SUPPORT:
        if not on_link:
            yield Path(d=_bracket(spans, y), stroke=colour, width=1.5, cls="line")
        middle, room = (spans[0][0] + spans[-1][1]) / 2, spans[-1][1] - spans[0][0]
        if room >= _DOTTED or on_link:
            yield Circle(x=snap(middle), y=y + 4.5, radius=3.0, fill=colour, cls="dot")
    else:
        d = "".join(f"M{number(x)},{number(y + 4.5)}H{number(right)}" for x, right in spans)
        yield Path(d=d, stroke=colour, width=1.5, cls="line")


def _bracket(spans: Sequence[XY], y: float) -> str:
    left, right = spans[0][0] + _LEG, spans[-1][1] - _LEG
    down, high = number(y + GAP), number(y + 4.5)
    return f"M{number(left)},{down}V{high}H{number(max(left, right))}V{down}"


def snap(value: float) -> float:
    """Put a coordinate on the nearest half of a pixel."""
    return round(value * 2) / 2
