"""How large each card is, and how its text breaks into lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from argmap.diagram.drawing import LOAD_STEPS, Card, Sign, State
from argmap.diagram.typeset import break_lines, display, width
from argmap.structure import Side

PADDING = 12.0
TAG_SIZE = 11.0
TAG_SPACING = 0.4
CHIP_HEIGHT = 16.0
STATUS_PAD = 6.0
CROSS_ROOM = 20.0
RULED = 30.0  # from one line to write on to the next: 8 mm on paper
_LETTER = 9.0  # the width of a letter by hand, on average
_LEAST_RULED, _MOST_RULED = 2, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Sizes of a card's text, in pixels.

    Attributes:
        size: of the letters.
        bold: whether they are bold.
        leading: from one line to the next.
        frame: height of a card without its lines.
        widths: of the card, the next one where a text takes too many lines.
    """

    size: float
    bold: bool
    leading: float
    frame: float
    widths: tuple[float, ...]


BODY = Style(size=14.0, bold=False, leading=18.0, frame=36.0, widths=(196.0, 268.0, 420.0))
THESIS = Style(size=20.0, bold=True, leading=24.5, frame=46.0, widths=(266.0, 340.0, 480.0))
_PLAIN = (Sign.REASON, Sign.EVIDENCE)
_MANY_LINES = 8
_MOST_LINES = 24


class Box(NamedTuple):
    """A card with its size in pixels and its lines.

    Attributes:
        card: what is drawn.
        tag: number and word in the first row.
        mark: the paragraphs, at the right end of that row.
        status: the word of the chip before them; empty for none.
        lines: the text, line by line.
        width: from edge to edge.
        height: likewise.
        cut: whether the text is longer than what is shown.
        ruled: how many lines to write on there are in place of the text.
        scale: by how much everything on it is larger than usual.
    """

    card: Card
    tag: str
    mark: str
    status: str
    lines: tuple[str, ...]
    width: float
    height: float
    cut: bool = False
    ruled: int = 0
    scale: float = 1.0

    @property
    def style(self) -> Style:
        """The sizes of its text."""
        return style_of(self.card)


def style_of(card: Card) -> Style:
    """Give the sizes of a card's text."""
    return THESIS if card.sign is Sign.THESIS else BODY


def measure(card: Card, table: Mapping[str, str], scale: float = 1.0) -> Box:
    """Give a card its lines and its size, with the words of this table.

    Lines break alike at every scale.
    """
    style = style_of(card)
    tag, mark = tag_text(card, table), _mark(card.paragraphs)
    status = table[card.status] if card.status else ""
    least = 2 * PADDING + 10 + tag_width(tag, bold=True)
    least += tag_width(mark, bold=False) if mark else 0.0
    least += status_width(status) if status else 0.0
    least += CROSS_ROOM if card.state is State.WITHOUT else 0.0
    text = display(card.text)
    lines: tuple[str, ...] = ()
    across = style.widths[0]
    for step in style.widths:
        across = max(step, least)
        lines = break_lines(text, across - 2 * PADDING, style.size, style.bold)
        if len(lines) <= _MANY_LINES:
            break
    cut = len(lines) > _MOST_LINES
    if cut:
        lines = (*lines[: _MOST_LINES - 1], _shortened(lines[_MOST_LINES - 1], across, style))
    chip = CHIP_HEIGHT if card.voices else 0.0
    ruled = _ruled(card, across) if card.blank else 0
    return Box(
        card=card,
        tag=tag,
        mark=mark,
        status=status,
        lines=() if card.blank else lines,
        width=_half(across * scale),
        height=_half((style.frame + _text_height(style, ruled, lines) + chip) * scale),
        cut=cut,
        ruled=ruled,
        scale=scale,
    )


def _text_height(style: Style, ruled: int, lines: tuple[str, ...]) -> float:
    return ruled * RULED if ruled else style.leading * max(1, len(lines))


def _ruled(card: Card, across: float) -> int:
    """Give how many lines a person needs for a text of so many letters."""
    room = across - 2 * PADDING
    return min(_MOST_RULED, max(_LEAST_RULED, round(card.blank * _LETTER / room)))


def tag_width(text: str, *, bold: bool) -> float:
    """Give the width of a text on the tag row, in pixels."""
    spacing = TAG_SPACING * len(text) if bold else 0.0
    return width(text, TAG_SIZE, bold) + spacing


def status_width(word: str) -> float:
    """Give the width of a status chip with the room before it, in pixels."""
    return tag_width(word, bold=True) + 2 * STATUS_PAD + 6.0


def dots(heat: int) -> str:
    """Write a step as dots, so that it is told without colour."""
    return "●" * heat + "○" * (len(LOAD_STEPS) - heat)


def tag_text(card: Card, table: Mapping[str, str]) -> str:
    """Give the number and the words on the first row of a card."""
    parts = [table[card.sign]]
    if card.side is Side.CON and card.sign in _PLAIN:
        parts.insert(0, table["against"])
    if card.both_sides:
        parts.append(table["both sides"])
    if card.folded:
        parts.append(f"+{card.folded} {table['more']}")
    if card.changed:
        parts.append(f"{card.changed} {table['changed']}")
    if card.load is not None and card.load >= 0:
        parts.append(dots(card.heat))
    if card.state not in (State.PLAIN, State.PALE):
        parts.append(table[card.state])
    return f"{card.number}\u00a0\u00a0{' · '.join(parts)}".strip()


def _mark(paragraphs: tuple[int, ...]) -> str:
    if not paragraphs:
        return ""
    shown = ", ".join(map(str, paragraphs[:3]))
    return f"¶{shown}" + ("…" if len(paragraphs) > 3 else "")


def _shortened(line: str, across: float, style: Style) -> str:
    """Cut a line at a word so that an ellipsis fits behind it."""
    room = across - 2 * PADDING - width("…", style.size, style.bold)
    return break_lines(line.rstrip(), room, style.size, style.bold)[0].rstrip() + "…"


def _half(size: float) -> float:
    """Round up to half a pixel."""
    return -(-size * 2 // 1) / 2
