"""What is said of a link: to people in words, to programs in classes and data."""

from __future__ import annotations

import json
from collections.abc import Mapping

from argmap.diagram.drawing import Card, Connector
from argmap.model import LinkKind

_SAID = {
    LinkKind.SUPPORT: ("supports", "support"),
    LinkKind.ATTACK: ("attacks", "attack"),
    LinkKind.REPHRASE: ("says the same as", "sum up as"),
    LinkKind.PREFERENCE: ("is preferred to", "are preferred to"),
    LinkKind.UNKNOWN: ("is related to", "are related to"),
}
_MOST_NAMED = 12
_quoted = json.JSONEncoder(ensure_ascii=False).encode


def classes_of(connector: Connector) -> str:
    """Give the classes of a link; those of one that is left blank do not give it away."""
    if connector.blank:
        return "link blank"
    parts = ["link", connector.kind]
    if connector.on_link and connector.kind is LinkKind.ATTACK:
        parts.append("undercut")
    if len(connector.premises) > 1:
        parts.append("linked")
    if connector.state:
        parts.append(connector.state)
    return " ".join(parts)


def data_of(connector: Connector) -> tuple[tuple[str, str], ...]:
    """Give what programs may read of a link."""
    premises = ",".join(map(_quoted, connector.premises))
    data: list[tuple[str, str]] = [("link", connector.id)]
    if not connector.blank:
        data.append(("kind", connector.kind))
    data.append(("from", f"[{premises}]"))
    if connector.target is not None:
        data.append(("to", connector.target))
    if connector.strength is not None:
        data.append(("strength", f"{connector.strength:g}"))
    if connector.scheme and not connector.blank:
        data.append(("scheme", connector.scheme))
    return tuple(data)


def said_of(connector: Connector, cards: Mapping[str, Card], steps: Mapping[str, Connector]) -> str:
    """Tell a link in words: `2 and 3 together support 1`."""
    names = _several(connector.premises, cards)
    target = _target_named(connector, cards, steps)
    if connector.blank:
        return f"From {' and '.join(names) or 'nothing stated'} to {target}: to be filled in"
    one, many = _SAID[connector.kind]
    together = " together" if len(names) > 1 and connector.kind is LinkKind.SUPPORT else ""
    subject = " and ".join(names) + together if names else "Nothing stated"
    verb = many if len(names) > 1 else one
    return f"{subject} {verb} {target}"


def _target_named(
    connector: Connector, cards: Mapping[str, Card], steps: Mapping[str, Connector]
) -> str:
    if connector.target is None:
        return "something that is not on the map"
    if connector.target in cards and not connector.on_link:
        return _named(cards[connector.target])
    step = steps.get(connector.target)
    if step is None:
        return "a step"
    start = " and ".join(_several(step.premises, cards)) or "nothing stated"
    base = cards.get(step.base or "")
    return f"the step from {start} to {_named(base) if base else 'nowhere'}"


def _several(premises: tuple[str, ...], cards: Mapping[str, Card]) -> list[str]:
    """Give the numbers of a step's premises, the last of very many as how many there are."""
    more = len(premises) - _MOST_NAMED
    if more <= 1:
        return [_named(cards[premise]) for premise in premises]
    return [*(_named(cards[premise]) for premise in premises[:_MOST_NAMED]), f"{more} more"]


def _named(card: Card) -> str:
    return card.number or "the thesis"
