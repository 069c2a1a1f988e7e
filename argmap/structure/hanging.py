"""Under which conclusion each claim hangs when a map is told or drawn as a tree."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from argmap.model import Link
from argmap.structure.relations import Relations


@dataclass(frozen=True, slots=True)
class Hanging:
    """A map as a forest.

    Attributes:
        distance: for each claim the longest way from a root, in links.
        under: the link by which a claim hangs under a conclusion that is one step nearer to the
            root, so that the two can stand side by side; roots are missing.
    """

    distance: Mapping[str, int]
    under: Mapping[str, Link]


Bearing: TypeAlias = Callable[[str], Iterable[tuple[Link, str]]]


def hanging(
    bearing: Bearing,
    top_down: Iterable[str],
    circular: Collection[tuple[str, str]],
    drawn: Collection[str] | None = None,
) -> Hanging:
    """Hang each claim under the farthest of its conclusions; of equally far ones the first.

    Args:
        bearing: gives what bears on a claim, as `bearing_on` does.
        top_down: the claims, each before those that bear on it.
        circular: pairs of (link, premise) that are left out.
        drawn: the ids of the links that count; None for all.
    """
    distance: dict[str, int] = {}
    under: dict[str, Link] = {}
    parent: dict[str, str] = {}
    for name in top_down:
        onward = distance.setdefault(name, 0) + 1
        for link, premise in bearing(name):
            if (link.id, premise) in circular or (drawn is not None and link.id not in drawn):
                continue
            before = distance.get(premise, 0)
            # A claim's conclusions come last to first here, the links of one of them in order.
            if onward > before or (onward == before and parent[premise] != name):
                distance[premise], under[premise], parent[premise] = onward, link, name
    return Hanging(distance, under)


def bearing_on(known: Relations, name: str) -> Iterator[tuple[Link, str]]:
    """Give each (link, premise) that bears on a claim: its links, each before its undercuts."""
    stack = list(reversed(known.onto.get(name, ())))
    seen: set[str] = set()
    while stack:
        link = stack.pop()
        if link.id in seen:
            continue
        seen.add(link.id)
        for premise in dict.fromkeys(link.premises):
            yield link, premise
        stack += reversed(known.onto.get(link.id, ()))
