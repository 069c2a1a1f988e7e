"""What is said of a card: to people in words, to programs in classes and data."""

from __future__ import annotations

import re

from argmap.diagram.drawing import Card
from argmap.diagram.typeset import display

_NOT_IN_IDS = re.compile("[^A-Za-z0-9_-]")


def xml_id(name: str) -> str:
    """Write a claim's id as an XML id: all but `[A-Za-z0-9_-]` as `_` and its code point in hex."""
    return _NOT_IN_IDS.sub(lambda found: f"_{ord(found[0]):x}", name)


def look_of(card: Card) -> str:
    """Give the classes that tell the colours and the shape of a card."""
    parts = [card.side.value, card.role]
    parts += [name for name in ("implicit", "evidence") if getattr(card, name)]
    parts += [card.status] if card.status else []
    parts += [f"load-{card.heat}"] if card.load is not None else []
    parts += ["voice-none" if card.hue < 0 else f"voice-{card.hue}"] if card.hue is not None else []
    parts += [card.state.value] if card.state else []
    parts += ["folded"] if card.folded else []
    return " ".join([*parts, *(["blank"] if card.blank else [])])


def data_of(card: Card, *, cut: bool = False) -> tuple[tuple[str, str], ...]:
    """Give what programs read from a claim's group; `cut` if not all of its text is shown."""
    data = [
        ("claim", card.id),
        ("n", card.number),
        ("role", card.sign.value),
        ("side", card.side.value),
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


def title_of(card: Card) -> str:
    """Give the name of a card: what it is, and its whole text."""
    said = f" ({', '.join(card.voices)})" if card.voices else ""
    name = f"{card.sign.value.capitalize()} {card.number}".strip()
    return display(f"{name}{said}: {card.text or 'to be filled in'}")
