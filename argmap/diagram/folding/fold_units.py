"""What comes to light together where a branch is opened in part: whole steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from argmap.model import Link, LinkKind
from argmap.structure import ReadingOrder


@dataclass(frozen=True, slots=True)
class Unit:
    """Premises that are shown or hidden together.

    Attributes:
        names: the claims.
        attacks: whether they attack the claim on which they bear.
    """

    names: tuple[str, ...]
    attacks: bool


def units(order: ReadingOrder, name: str, own: Iterable[str]) -> list[Unit]:
    """Divide premises of a claim: those of a step stay together, and with what undercuts it."""
    wanted = dict.fromkeys(own)
    group: dict[str, int] = {}
    found: dict[int, dict[str, None]] = {}
    attacks: set[int] = set()
    for number, link in enumerate(order.relations.onto.get(name, ())):
        members = dict.fromkeys(p for p in _of_step(order, link) if p in wanted)
        for other in {group[member] for member in members if member in group}:
            members = {**found.pop(other), **members}
        if members:
            found[number] = members
            group.update(dict.fromkeys(members, number))
        if link.kind is LinkKind.ATTACK:
            attacks.add(number)
    return [Unit(tuple(names), number in attacks) for number, names in found.items()]


def _of_step(order: ReadingOrder, link: Link) -> Iterator[str]:
    """Give the premises of a link and of all that bear on it."""
    stack, seen = [link], {link.id}
    while stack:
        one = stack.pop()
        yield from one.premises
        more = [other for other in order.relations.onto.get(one.id, ()) if other.id not in seen]
        seen.update(other.id for other in more)
        stack += more


def interleaved(found: Iterable[Unit], weight: Callable[[Unit], int]) -> list[Unit]:
    """Put units in the order in which they come to light.

    The heaviest come first, and of equally heavy ones reasons and objections in turn, so that their
    shares are right; but the first objection is among the first three in any case.
    """
    some = sorted(found, key=lambda unit: -weight(unit))
    share: dict[int, float] = {}
    for attacks in (False, True):
        kind = [unit for unit in some if unit.attacks is attacks]
        share.update((id(unit), (at + 0.5) / len(kind)) for at, unit in enumerate(kind))
    some.sort(key=lambda unit: (-weight(unit), share[id(unit)]))
    first = next((unit for unit in some if unit.attacks), None)
    if first and some.index(first) > 2:
        some.remove(first)
        some.insert(2, first)
    return some
