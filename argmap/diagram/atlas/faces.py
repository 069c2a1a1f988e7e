"""What is written on the blocks of the atlas: number and word, and as much text as fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.diagram.drawing import Card, Drawing, Sign
from argmap.diagram.measure import TAG_SIZE, tag_text, tag_width
from argmap.diagram.typeset import break_lines, display, fitted, width
from argmap.model import LinkKind

READABLE = 60.0
PAD = 6.0
TAG_ROOM = 17.0
_SIGNS = {
    LinkKind.ATTACK: "−",
    LinkKind.REPHRASE: "=",
    LinkKind.PREFERENCE: ">",
    LinkKind.UNKNOWN: "?",
}
_NUMBERED = 20.0
_EDGES = 10.0  # the room at both sides of a number that stands alone
_MOST_SEEN = 12
_COLUMN = 220.0
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b"))  # where words may break, but need not here


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Letters of a block: their size, from line to line, how many lines, from which width on."""

    size: float
    leading: float
    lines: int
    least: float
    bold: bool = False


_STYLES = (
    Style(size=20.0, leading=25.0, lines=2, least=400.0, bold=True),
    Style(size=13.0, leading=16.0, lines=3, least=150.0),
    Style(size=11.0, leading=13.5, lines=3, least=READABLE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What is written on a block.

    Attributes:
        tag: number and word, or as much of them as fits.
        lines: the text; empty where there is no room for any.
        style: how it is set.
    """

    tag: str
    lines: tuple[str, ...]
    style: Style

    @property
    def height(self) -> float:
        """The room that it takes."""
        lines = self.style.leading * len(self.lines)
        return TAG_ROOM + lines + 2.0 + 0.35 * self.style.size if lines else _NUMBERED


def faced(
    card: Card, sign: str, seen: Sequence[str], room: float, most: int, table: Mapping[str, str]
) -> Face | None:
    """Write on a block what fits into its room; None if nothing does.

    Args:
        card: its claim.
        sign: what it does to the claim above: a minus for an attack.
        seen: the numbers of what bears on it but hangs elsewhere.
        room: how wide it is.
        most: how many lines of text there may be.
        table: the words of the map's language.
    """
    if room < READABLE:
        named = sign + card.number
        tag = next((tag for tag in (named, sign) if tag and _wide(tag) + _EDGES <= room), "")
        return Face(tag=tag, lines=(), style=_STYLES[-1]) if tag else None
    thesis = card.sign is Sign.THESIS
    style = next(s for s in _STYLES if room >= s.least and (thesis or not s.bold))
    inside = room - 2 * PAD - (PAD if card.evidence else 0.0)
    status = f" · {table[card.status]}" if card.status else ""
    whole = f"{sign} {tag_text(card, table)}{status}".strip()
    bare = f"{sign} {card.number}".strip()
    also = f" · {table['see']} {', '.join(seen)}" if seen else ""
    tags = (whole + also, bare + also, whole, bare)
    tag = next((tag for tag in tags if _wide(tag) <= inside), fitted(tags[-1], inside, TAG_SIZE))
    lines = _lines(display(card.text), inside, min(most, style.lines), style)
    return Face(tag=tag, lines=lines, style=style)


def sign_of(kind: LinkKind | None) -> str:
    """Give the sign of what a claim does to that above it; support has none."""
    return "" if kind is None else _SIGNS.get(kind, "")


def elsewhere(drawing: Drawing) -> dict[str, list[str]]:
    """Give for each claim the numbers of those that bear on it, but hang under another one."""
    number = {card.id: card.number or "T" for card in drawing.cards}
    under = drawing.hanging.under
    found: dict[str, list[str]] = {}
    for connector in drawing.connectors:
        if connector.base is None:
            continue
        for premise in connector.premises:
            if premise not in under or under[premise].id != connector.id:
                seen = found.setdefault(connector.base, [])
                if len(seen) < _MOST_SEEN:
                    up = "↑" if premise in connector.circular else ""
                    seen.append(f"{sign_of(connector.kind)}{number[premise]}{up}")
                elif len(seen) == _MOST_SEEN:
                    seen.append("…")
    return found


def _lines(text: str, room: float, count: int, style: Style) -> tuple[str, ...]:
    """Break a text into the lines that a block has; the last one ends in `…` if it is longer."""
    text = text.translate(_UNSEEN)
    most = int(count * room / style.size * 4) + 1
    lines = break_lines(text[:most], room, style.size, style.bold)
    if len(lines) <= count and len(text) <= most:
        return lines
    kept = lines[: count - 1]
    rest = text[sum(map(len, kept)) :]
    return (*(line.rstrip() for line in kept), fitted(rest, room, style.size, style.bold))


def _wide(tag: str) -> float:
    return tag_width(tag, bold=True)


@dataclass(frozen=True, slots=True)
class Roll:
    """What is written on claims that are drawn together: their count, and some of them in columns.

    Attributes:
        count: how many there are; empty where there is no room for it.
        columns: lines of a number and the beginning of a text.
        width: of a column.
    """

    count: str
    columns: tuple[tuple[str, ...], ...] = ()
    width: float = 0.0

    @property
    def height(self) -> float:
        """The room that it takes."""
        most = max(map(len, self.columns), default=0)
        return TAG_ROOM + ROLL.leading * most + 5.0 if self.count else 0.0


ROLL = Style(size=11.0, leading=14.0, lines=6, least=_COLUMN)


def rolled(cards: Sequence[Card], room: float) -> Roll:
    """Write on claims that are drawn together: their count, and the first ones if they are wide."""
    count = f"{len(cards):,}"
    if width(count, TAG_SIZE, bold=True) + _EDGES > room:
        return Roll("")
    many = int((room - PAD) // _COLUMN)
    if not many:
        return Roll(count)
    across = (room - PAD) / many
    shown = [
        fitted(f"{card.number} {display(card.text)}".strip(), across - PAD, ROLL.size)
        for card in cards[: many * ROLL.lines]
    ]
    deep = -(-len(shown) // many)
    columns = tuple(tuple(shown[at : at + deep]) for at in range(0, len(shown), deep))
    return Roll(count, columns, across)
