"""What the outputs that are text say of a card."""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.diagram.drawing import Card
from argmap.diagram.measure import tag_text

BLANK = "_" * 12


def card_tag(card: Card, table: Mapping[str, str]) -> str:
    """Give number, words and status of a card on one line."""
    status = [table[card.status]] if card.status else []
    return re.sub(r"\s+", " ", " · ".join([tag_text(card, table), *status]))


def card_text(card: Card) -> str:
    """Give the words of a card, or the line to write on where they are left out."""
    return BLANK if card.blank else card.text
