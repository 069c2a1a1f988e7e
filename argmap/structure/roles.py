"""Sides and roles: derived from the links, never stored."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from argmap.model import ArgumentMap, LinkKind
from argmap.structure.relations import Relations, relations

_WITHOUT_FORCE = (LinkKind.PREFERENCE, LinkKind.UNKNOWN)


class Side(StrEnum):
    """Whether a claim speaks for the thesis, against it, or is not tied to it."""

    PRO = "pro"
    CON = "con"
    NONE = "none"


class Role(StrEnum):
    """What a claim does in the map."""

    THESIS = "thesis"
    REPLY = "reply"
    OBJECTION = "objection"
    CONCLUSION = "conclusion"
    PREMISE = "premise"


class Standing(NamedTuple):
    """Role and side of a claim.

    Attributes:
        role: the first that fits of thesis, reply, objection, conclusion, premise.
        side: the parity of attacks on the shortest way to the nearest thesis.
        both_sides: whether there are ways of either parity.
    """

    role: Role
    side: Side
    both_sides: bool


def standings(argument: ArgumentMap, known: Relations | None = None) -> Mapping[str, Standing]:
    """Give role and side of every claim, by id, in file order. Linear in claims and links.

    Args:
        argument: the map.
        known: its relations, where they are at hand.
    """
    known = known or relations(argument)
    named = argument.theses
    ways = _ways(argument, known, named)
    attackers = {
        premise
        for link in argument.links
        if link.kind is LinkKind.ATTACK
        for premise in link.premises
    }
    concluded = {link.target for link in argument.links if link.kind is LinkKind.SUPPORT}
    result: dict[str, Standing] = {}
    for claim in argument.claims:
        parities = ways.get(claim.id, [])
        side = (Side.CON if parities[0] else Side.PRO) if parities else Side.NONE
        role = _role(claim.id in named, claim.id in attackers, side, claim.id in concluded)
        result[claim.id] = Standing(role, side, len(parities) > 1)
    return result


def _role(thesis: bool, attacks: bool, side: Side, concluded: bool) -> Role:  # noqa: FBT001
    if thesis:
        return Role.THESIS
    if attacks and side is Side.PRO:
        return Role.REPLY
    if attacks and side is Side.CON:
        return Role.OBJECTION
    return Role.CONCLUSION if concluded else Role.PREMISE


def _ways(argument: ArgumentMap, known: Relations, named: tuple[str, ...]) -> dict[str, list[int]]:
    """Give for claims and links the parities of their ways to a thesis, that of the nearest first.

    Breadth first from the theses over pairs of (claim or link, parity).
    """
    ways: dict[str, list[int]] = {}
    queue: deque[tuple[str, int]] = deque()

    def reach(name: str, parity: int) -> None:
        parities = ways.setdefault(name, [])
        if parity not in parities:
            parities.append(parity)
            queue.append((name, parity))

    for thesis in named:
        reach(thesis, 0)
    while queue:
        name, parity = queue.popleft()
        for link in known.onto.get(name, ()):
            if link.kind in _WITHOUT_FORCE:
                continue
            onward = parity ^ (link.kind is LinkKind.ATTACK)
            reach(link.id, onward)
            for premise in link.premises:
                reach(premise, onward)
    return {name: found for name, found in ways.items() if name in argument.index.claim}
