"""What the page's script knows of a map, as plain values for JSON."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any

from argmap.diagram.drawing import Card, Connector
from argmap.diagram.options import RenderOptions
from argmap.diagram.views import quoted
from argmap.model import LinkKind
from argmap.render.interactive.program import engine_program
from argmap.render.interactive.told import Told
from argmap.structure import bearing_on

_SAID = (
    "behind", "found", "hint", "is accepted", "is rejected", "is undecided", "nothing found",
    "rests on", "say folded", "say shown", "say unfolded", "say unknown", "status",
    "would fall", "would not", "would weaken",
)  # fmt: skip
_STATES = ("falls", "now-rejected", "now-undecided", "now-accepted", "weaker", "perhaps")
_FATES = ("stands", "weaker", "perhaps", "falls", "rejected", "undecided", "accepted")
_SIGNS = (
    "without", "and", "quote", "claim", "claims", "nothing changes", "said without", "said focus",
    "said focus alone", "said focus one", *_STATES, *(f"count {state}" for state in _STATES),
    *(f"counts {state}" for state in _STATES), *(f"thesis {fate}" for fate in _FATES),
)  # fmt: skip


def page_data(
    told: Told, cards: Sequence[str], options: RenderOptions, most: int
) -> dict[str, Any]:
    """Give what the script works with; claims are told by their places in the reading order.

    Args:
        told: the map.
        cards: the ids of the cards in the picture, one for each claim.
        options: what the page shows when it opens.
        most: how many cards are open then; 0 for all.
    """
    drawing, at = told.drawing, told.at
    place = {connector.id: number for number, connector in enumerate(drawing.connectors)}
    under = drawing.hanging.under
    base = {c.id: c.base for c in drawing.connectors}
    below = [_below(told, card.id) for card in drawing.cards]
    hang = [base[under[card.id].id] if card.id in under else None for card in drawing.cards]
    return {
        "ids": [card.id for card in drawing.cards],
        "cards": list(cards),
        "names": [told.name(card.id) for card in drawing.cards],
        "numbers": [card.number for card in drawing.cards],
        "theses": [at[name] for name in drawing.order.theses],
        "labels": [_label(told, card) for card in drawing.cards],
        "hang": [-1 if name is None else at[name] for name in hang],
        "depth": [drawing.hanging.distance[card.id] for card in drawing.cards],
        "below": below,
        "links": [_link(told, connector, place) for connector in drawing.connectors],
        "fold": _folded(below, [at[name] for name in drawing.order.roots], most),
        "start": _start(options),
        "states": list(_STATES),
        "words": {word: told.words[word] for word in _SAID}
        | {word: told.signs[word] for word in _SIGNS},
        "program": engine_program(told.argument),
    }


def _folded(below: Sequence[Sequence[int]], roots: Sequence[int], most: int) -> list[int]:
    """Give the claims to fold so that at most so many are open; all that roots rest on is open.

    Claims are opened level by level and in reading order, as long as what then comes to light has
    room. Unlike in a picture, a claim is open or folded as a whole: a reader opens the rest, level
    by level, for what is out of sight is folded too.
    """
    if not most or len(below) <= most:
        return []
    fold: list[int] = []
    shown = dict.fromkeys(roots)
    starts, ahead = frozenset(roots), deque(roots)
    while ahead:
        claim = ahead.popleft()
        fresh = [premise for premise in below[claim] if premise not in shown]
        if fresh and claim not in starts and len(shown) + len(fresh) > most:
            fold.append(claim)
        else:
            shown |= dict.fromkeys(fresh)
            ahead.extend(fresh)
    return fold + [at for at, found in enumerate(below) if found and at not in shown]


def _start(options: RenderOptions) -> str:
    """Give the address of what is shown first, as the script writes it."""
    from urllib.parse import quote

    parts = []
    if options.without:
        parts.append(f"without={','.join(quote(name, safe='') for name in options.without)}")
    if options.focus:
        parts.append(f"focus={quote(options.focus, safe='')}")
    return f"#{'&'.join(parts)}"


def _label(told: Told, card: Card) -> str:
    """Quote the first words of a claim, which may run the other way than what is around them."""
    return f"\u2068{quoted(told.argument, card.id, told.signs)}\u2069"


def _below(told: Told, name: str) -> list[int]:
    """Give the claims from which a link leads to a claim, or to a link that does, in order."""
    bearing = bearing_on(told.drawing.order.relations, name)
    return list(dict.fromkeys(told.at[premise] for _, premise in bearing if premise != name))


def _link(told: Told, connector: Connector, place: dict[str, int]) -> list[Any]:
    """Give a link: its premises, its target (a claim, -1 - l for a link, or None), if it works."""
    target: int | None = None
    if connector.target is not None:
        target = -1 - place[connector.target] if connector.on_link else told.at[connector.target]
    works = connector.kind in (LinkKind.SUPPORT, LinkKind.ATTACK)
    return [[told.at[name] for name in connector.premises], target, int(works)]
