"""Through which claim all ways from a claim to the thesis lead: its dominator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.structure import ReadingOrder, bearing_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Branches:
    """The branches of a map, by the claims through which all of each leads to a thesis.

    Attributes:
        over: the dominator of each claim, None for none.
        level: how many dominators are above each claim.
        size: how many claims each dominates, itself included.
        place: that of each claim in reading order.
    """

    over: Mapping[str, str | None]
    level: Mapping[str, int]
    size: Mapping[str, int]
    place: Mapping[str, int]

    @classmethod
    def of(cls, order: ReadingOrder) -> Branches:
        """Find the branches of a map."""
        over, level = dominators(order)
        size = dict.fromkeys(order.ids, 1)
        for name in sorted(order.ids, key=lambda name: -level[name]):
            if (above := over[name]) is not None:
                size[above] += size[name]
        place = {name: number for number, name in enumerate(order.ids)}
        return cls(over=over, level=level, size=size, place=place)


def dominators(order: ReadingOrder) -> tuple[dict[str, str | None], dict[str, int]]:
    """Give each claim's immediate dominator, and its distance from a root in that tree.

    Claims that are reached from several roots have none, like the roots.

    Source for one pass over a graph without circles: Cooper, Harvey, Kennedy, A simple, fast
    dominance algorithm, 2001.
    """
    roots = frozenset(order.roots)
    parents: dict[str, str | None] = dict.fromkeys(order.roots)
    distance = dict.fromkeys(order.roots, 0)
    for name in reversed(order.lowest_first):
        _measure(name, parents, distance)
        for link, premise in bearing_on(order.relations, name):
            if (link.id, premise) in order.circular or premise in roots:
                continue
            known = parents.get(premise, name)
            parents[premise] = _common(known, name, parents, distance)
    return parents, distance


def _measure(name: str, parents: dict[str, str | None], distance: dict[str, int]) -> None:
    parent = parents.get(name)
    distance[name] = 0 if parent is None else distance[parent] + 1


def _common(
    one: str | None, other: str | None, parents: dict[str, str | None], distance: dict[str, int]
) -> str | None:
    while one != other:
        if one is None or other is None:
            return None
        if distance[one] >= distance[other]:
            one = parents[one]
        else:
            other = parents[other]
    return one
