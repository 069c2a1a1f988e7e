"""A card: outline, tag row, text, voices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.diagram.drawing import Card, Sign, State
from argmap.diagram.measure import (
    CHIP_HEIGHT,
    CROSS_ROOM,
    PADDING,
    RULED,
    STATUS_PAD,
    TAG_SIZE,
    TAG_SPACING,
    Box,
    status_width,
    tag_width,
)
from argmap.diagram.paint.card_words import data_of, look_of, title_of, xml_id
from argmap.diagram.paint.palette import Palette
from argmap.diagram.paint.paths import XY, number, point, polygon, rounded
from argmap.diagram.scene import Circle, Group, Path, Rect, Shape, Text
from argmap.diagram.theme import Ink, Theme
from argmap.diagram.typeset import display, fitted, is_rtl, uncovered, width
from argmap.structure import Side

_CUT, _FOLD, _ROUND, _ROUND_THESIS = 8.0, 11.0, 9.0, 12.0
_CHIP_PAD, _CHIP_BELOW = 7.0, 5.0
_DASH = "5 4"
_STRUCK = 0.3  # of the size of letters: how far above the baseline a line runs through them


def paint_card(box: Box, x: float, y: float, palette: Palette, table: Mapping[str, str]) -> Group:
    """Paint a card with its upper left corner at (x, y), and name it in the words of a table."""
    card = box.card
    look = look_of(card)
    ink = palette.ink(look)
    pen = _Pen(box, x, y, ink)
    items = outline(card, (x, y), (box.width, box.height), ink, palette.theme)
    items += pen.tag_row(palette)
    items += pen.ruled() if card.blank else pen.body()
    if card.state is State.FALLS:
        items += pen.struck()
    if card.voices:
        items += pen.chip()
    return Group(
        cls=f"claim {look}",
        id=f"c-{xml_id(card.id)}",
        data=data_of(card, cut=box.cut),
        title=title_of(card, table),
        items=tuple(items),
    )


def outline(card: Card, at: XY, size: XY, ink: Ink, theme: Theme) -> list[Shape]:
    """Draw the edge of a card and what its shape says of it."""
    (x, y), (across, down) = at, size
    d, dash = _edge(card, x, y, across, down), _DASH if card.implicit else ""
    shapes: list[Shape] = [Path(d, ink.fill, ink.edge, theme.edge, dash, "outline")]
    right, bottom = x + across, y + down
    if card.evidence and card.sign is not Sign.THESIS:
        corner = polygon([(right - _FOLD, y), (right - _FOLD, y + _FOLD), (right, y + _FOLD)])
        shapes.append(Path(d=corner, fill=theme.page, stroke=ink.edge, width=1.0, cls="fold"))
    if card.folded:
        behind = (
            f"M{number(x + 12)},{number(bottom + 4)}L{number(right + 4)},{number(bottom + 4)}"
            f"L{number(right + 4)},{number(y + 12)}"
        )
        shapes.append(Path(d=behind, stroke=ink.edge, width=theme.edge, cls="behind"))
    return shapes


def _edge(card: Card, x: float, y: float, across: float, down: float) -> str:
    right, bottom = x + across, y + down
    if card.sign is Sign.THESIS:
        return rounded(x, y, across, down, _ROUND_THESIS)
    cut = _CUT if card.side is Side.CON else 0.0
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


class _Pen(NamedTuple):
    """Sets what is written on a card whose upper left corner is at (x, y)."""

    box: Box
    x: float
    y: float
    ink: Ink

    def tag_row(self, palette: Palette) -> list[Shape]:
        """Set number and word at the left; status, cross and paragraphs at the right."""
        box, k = self.box, self.box.scale
        baseline, left = self.y + 20 * k, self.x + PADDING * k
        size, fill = TAG_SIZE * k, self.ink.tag
        shapes: list[Shape] = []
        if box.card.state is State.WITHOUT:
            shapes += self._cross(left)
            left += CROSS_ROOM * k
        apart = TAG_SPACING * k
        shapes.append(
            Text(left, baseline, box.tag, size, fill, bold=True, spacing=apart, cls="tag")
        )
        right = self.x + box.width - PADDING * k
        if box.mark:
            shapes.append(Text(right, baseline, box.mark, size, fill, end=True, cls="tag para"))
            right -= tag_width(box.mark, bold=False) * k + 6 * k
        if box.status:
            shapes += self._status(right, palette.ink(box.card.status))
        return shapes

    def _cross(self, left: float) -> Iterator[Shape]:
        """Draw a cross in a circle: this card is taken away."""
        k = self.box.scale
        x, y, arm = left + 7 * k, self.y + 16 * k, 3 * k
        yield Circle(x=x, y=y, radius=7 * k, fill=self.ink.tag, cls="cross")
        d = (
            f"M{point(x - arm, y - arm)}L{point(x + arm, y + arm)}"
            f"M{point(x + arm, y - arm)}L{point(x - arm, y + arm)}"
        )
        yield Path(d=d, stroke=self.ink.fill, width=2.0 * k, cls="cross-arms")

    def _status(self, right: float, ink: Ink) -> Iterator[Shape]:
        """Set a status in a chip with a fill of its own, so that it is readable on every card."""
        k, word = self.box.scale, self.box.status
        across = (status_width(word) - 6.0) * k
        yield Rect(
            x=right - across,
            y=self.y + 8 * k,
            width=across,
            height=CHIP_HEIGHT * k,
            fill=ink.fill,
            stroke=ink.edge,
            radius=8 * k,
            cls="status-chip",
        )
        yield Text(
            x=right - across + STATUS_PAD * k,
            y=self.y + 20 * k,
            text=word,
            size=TAG_SIZE * k,
            fill=ink.tag,
            bold=True,
            spacing=TAG_SPACING * k,
            cls="status-word",
        )

    def body(self) -> list[Text]:
        """Set the text, line by line."""
        style, k = self.box.style, self.box.scale
        between = (self.x + PADDING * k, self.x + self.box.width - PADDING * k)
        size, bold, fill = style.size * k, style.bold, self.ink.text
        return [
            Text(between[0], y, line.rstrip(), size, fill, bold, cls="body")
            if line.isascii()
            else text_line(line, between, y, size=size, bold=bold, fill=fill, cls="body")
            for line, y in zip(self.box.lines, self._baselines(), strict=True)
        ]

    def _baselines(self) -> list[float]:
        style, k = self.box.style, self.box.scale
        first = 45.0 if style.bold else 41.0
        rows = range(len(self.box.lines))
        return [self.y + (first + style.leading * row) * k for row in rows]

    def struck(self) -> Iterator[Path]:
        """Draw a line through each line of text."""
        style, k = self.box.style, self.box.scale
        for line, baseline in zip(self.box.lines, self._baselines(), strict=True):
            across = width(line.rstrip(), style.size * k, style.bold)
            left = self.x + PADDING * k
            if is_rtl(line):
                left = self.x + self.box.width - PADDING * k - across
            y = baseline - _STRUCK * style.size * k
            d = f"M{point(left, y)}L{point(left + across, y)}"
            yield Path(d=d, stroke=self.ink.text, width=1.2 * k, cls="strike")

    def ruled(self) -> Iterator[Path]:
        """Draw lines to write on."""
        k = self.box.scale
        left, right = self.x + PADDING * k, self.x + self.box.width - PADDING * k
        for row in range(self.box.ruled):
            y = self.y + (26.0 + RULED * (row + 1)) * k
            d = f"M{point(left, y)}L{point(right, y)}"
            yield Path(d=d, stroke=self.ink.edge, width=1.0, cls="rule")

    def chip(self) -> Iterator[Shape]:
        """Draw the voices at the lower edge, in a frame of their own."""
        box, k = self.box, self.box.scale
        inside = box.width - 2 * (PADDING + _CHIP_PAD) * k
        names = fitted(display(", ".join(box.card.voices)), inside, TAG_SIZE * k)
        top = self.y + box.height - (CHIP_HEIGHT + _CHIP_BELOW) * k
        room = width(names, TAG_SIZE * k)
        left = self.x + (PADDING + _CHIP_PAD) * k
        yield Rect(
            x=self.x + PADDING * k,
            y=top,
            width=room + 2 * _CHIP_PAD * k,
            height=CHIP_HEIGHT * k,
            stroke=self.ink.tag,
            radius=8 * k,
            cls="chip",
        )
        yield text_line(
            names,
            (left, left + room),
            top + 12 * k,
            size=TAG_SIZE * k,
            bold=False,
            fill=self.ink.tag,
            cls="tag voice",
        )


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
