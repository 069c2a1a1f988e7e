"""What is said of a link: to people in words, to programs in classes and data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import reduce

from argmap.diagram.drawing import Card, Connector
from argmap.model import LinkKind

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


def said_of(
    connector: Connector,
    cards: Mapping[str, Card],
    steps: Mapping[str, Connector],
    table: Mapping[str, str],
) -> str:
    """Tell a link in the words of a table: `2 and 3 together support 1`."""
    subject = _start(connector.premises, cards, table)
    target = _target_named(connector, cards, steps, table)
    if connector.blank:
        return table["told blank"].format(subject, target)
    many = "many" if len(connector.premises) > 1 else "one"
    if not connector.premises:
        subject = subject[:1].upper() + subject[1:]
    return table[f"told {connector.kind} {many}"].format(subject, target)


def _target_named(
    connector: Connector,
    cards: Mapping[str, Card],
    steps: Mapping[str, Connector],
    table: Mapping[str, str],
) -> str:
    if connector.target is None:
        return table["told elsewhere"]
    if connector.target in cards and not connector.on_link:
        return _named(cards[connector.target], table)
    step = steps.get(connector.target)
    if step is None:
        return table["told a step"]
    base = cards.get(step.base or "")
    end = _named(base, table) if base else table["told nowhere"]
    return table["told step"].format(_start(step.premises, cards, table), end)


def _start(premises: tuple[str, ...], cards: Mapping[str, Card], table: Mapping[str, str]) -> str:
    """Give the numbers of a step's premises, the last of very many as how many there are."""
    if not premises:
        return table["told nothing"]
    more = len(premises) - _MOST_NAMED
    shown = premises if more <= 1 else premises[:_MOST_NAMED]
    names = [_named(cards[premise], table) for premise in shown]
    if more > 1:
        names.append(table["told more"].format(more))
    return reduce(table["told and"].format, names)


def _named(card: Card, table: Mapping[str, str]) -> str:
    return card.number or table["told thesis"]
