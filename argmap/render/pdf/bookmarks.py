"""The bookmarks of a PDF: the claims, nested as the argument hangs, each leading to its card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.diagram.drawing import Blank, Drawing

_DEEPEST = 20
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry.

    Attributes:
        claim: the claim's id.
        title: what it says.
        level: how deep it is nested, from 0.
    """

    claim: str
    title: str
    level: int


def bookmarks(drawing: Drawing, titles: dict[str, str]) -> Iterator[Bookmark]:
    """Give an entry for each claim that has a card, each before those that hang under it.

    Below twenty levels there are no more: what hangs deeper stands side by side. What hangs by a
    link that is left to be drawn in hangs nowhere here, as else its place would give it away.

    Args:
        drawing: what is drawn.
        titles: what each card says, by claim.
    """
    below: dict[str | None, list[str]] = {}
    secret = {one.id for one in drawing.connectors if one.blank is Blank.ALL}
    for card in drawing.cards:
        link = drawing.hanging.under.get(card.id)
        shown = link is not None and link.id not in secret
        home = drawing.order.relations.base[link.id] if link and shown else None
        below.setdefault(home if home in titles else None, []).append(card.id)
    ahead = [(name, 0) for name in reversed(below.get(None, []))]
    while ahead:
        name, level = ahead.pop()
        if name in titles:
            yield Bookmark(name, _short(titles[name]), min(level, _DEEPEST))
        ahead += [(under, level + 1) for under in reversed(below.get(name, []))]


def _short(title: str) -> str:
    if len(title) <= _LONGEST:
        return title
    return title[:_LONGEST].rpartition(" ")[0].rstrip(" ,;:") + "…"
