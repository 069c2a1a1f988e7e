"""What is said of a card: to people in words, to programs in classes and data."""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.diagram.drawing import Card, Sign
from argmap.diagram.typeset import display

_NOT_IN_IDS = re.compile("[^A-Za-z0-9_-]")


def xml_id(name: str) -> str:
    """Write a claim's id as an XML id: all but `[A-Za-z0-9_-]` as `_` and its code point in hex."""
    return name if name.isalnum() and name.isascii() else _NOT_IN_IDS.sub(_coded, name)


def _coded(found: re.Match[str]) -> str:
    return f"_{ord(found[0]):x}"


def look_of(card: Card) -> str:
    """Give the classes that tell the colours and the shape of a card."""
    parts: list[str] = [card.side, card.role]
    if card.implicit:
        parts.append("implicit")
    if card.evidence:
        parts.append("evidence")
    if card.status:
        parts.append(card.status)
    if card.load is not None:
        parts.append(f"load-{card.heat}")
    if card.hue is not None:
        parts.append("voice-none" if card.hue < 0 else f"voice-{card.hue}")
    if card.state:
        parts.append(card.state)
    if card.folded:
        parts.append("folded")
    if card.blank:
        parts.append("blank")
    return " ".join(parts)


def data_of(card: Card, *, cut: bool = False) -> tuple[tuple[str, str], ...]:
    """Give what programs read from a claim's group; `cut` if not all of its text is shown."""
    data: list[tuple[str, str]] = [
        ("claim", card.id),
        ("n", card.number),
        ("role", card.sign),
        ("side", card.side),
    ]
    if card.status:
        data.append(("status", card.status))
    if card.load is not None and card.load >= 0:
        data.append(("load", str(card.load)))
    if card.section:
        data.append(("section", card.section))
    if card.voices:
        data.append(("voice", ", ".join(card.voices)))
    if card.folded:
        data.append(("fold", str(card.folded)))
    if cut:
        data.append(("cut", "true"))
    return tuple(data)


def title_of(card: Card, table: Mapping[str, str]) -> str:
    """Give the name of a card in the words of a table: what it is, and its whole text."""
    said = f" ({', '.join(card.voices)})" if card.voices else ""
    sign = table["told restatement"] if card.sign is Sign.RESTATEMENT else table[card.sign]
    name = f"{sign.capitalize()} {card.number}".strip()
    return display(table["told of"].format(f"{name}{said}", card.text or table["told empty"]))
