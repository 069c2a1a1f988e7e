"""Operations on a map, and what they change (section 4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from argmap.model import ArgumentMap, Claim, Link
from tests.oracle.dependency import dependence, derived
from tests.oracle.propositions import Given, given, wordings
from tests.oracle.rules import Reading, read


@dataclass(frozen=True, slots=True)
class Retract:
    """No ground of the claim counts any more."""

    claim: str


@dataclass(frozen=True, slots=True)
class Assert:
    """The claim is asserted, and still open to rebuttal."""

    claim: str


@dataclass(frozen=True, slots=True)
class Drop:
    """The link is gone, and so are the links onto it."""

    link: str


@dataclass(frozen=True, slots=True)
class Add:
    """A support, an attack or an undercut is added, with the claims that it needs."""

    link: Link
    claims: tuple[Claim, ...] = ()


Operation: TypeAlias = Retract | Assert | Drop | Add


def apply(argument: ArgumentMap, operations: tuple[Operation, ...]) -> tuple[ArgumentMap, Given]:
    """Do operations in their order.

    A reason that is added after its claim was retracted counts; a step whose only backing is
    dropped still wants backing, as a conclusion whose only reason is dropped is not asserted. What is asserted and what is a leaf stays as the map given decides it, but for what the
    operations say themselves.
    """
    settled = given(argument)
    for operation in operations:
        match operation:
            case Retract(claim):
                members = _members(argument, settled, claim)
                settled = replace(
                    settled,
                    asserted=settled.asserted - members,
                    retracted=settled.retracted | members,
                    later=settled.later - _onto(argument, members),
                )
            case Assert(claim):
                members = _members(argument, settled, claim)
                settled = replace(settled, asserted=settled.asserted | members)
            case Drop(link):
                argument = _without(argument, link)
            case Add(link, claims):
                new = frozenset(claim.id for claim in claims)
                argument = replace(
                    argument,
                    claims=(*argument.claims, *claims),
                    links=(*argument.links, link),
                )
                settled = replace(
                    settled,
                    asserted=settled.asserted | new,
                    leaves=settled.leaves | new,
                    later=settled.later | {link.id},
                )
    return argument, settled


def _members(argument: ArgumentMap, settled: Given, claim: str) -> frozenset[str]:
    name = wordings(argument, settled.theses)
    return frozenset(one for one, of in name.items() if of == name[claim])


def _onto(argument: ArgumentMap, claims: frozenset[str]) -> frozenset[str]:
    return frozenset(link.id for link in argument.links if link.target in claims)


def _without(argument: ArgumentMap, link: str) -> ArgumentMap:
    gone = {link}
    while True:
        more = {one.id for one in argument.links if one.target in gone} - gone
        if not more:
            kept = tuple(one for one in argument.links if one.id not in gone)
            return replace(argument, links=kept)
        gone |= more


def footing(reading: Reading) -> set[str]:
    """Give the claims that follow from the asserted premises, whatever the objections."""
    classes = derived(reading, reading.asserted)
    return {claim for claim, name in reading.name.items() if name in classes}


def moved(before: Reading, after: Reading) -> tuple[list[str], list[str]]:
    """Give the classes that lose their footing, and those that find it."""
    ids = {**before.name, **after.name}
    named = [one for one in ids if one in before.classes or one in after.classes]
    old, new = footing(before), footing(after)
    falls = [one for one in named if one in old and one not in new]
    return falls, [one for one in named if one in new and one not in old]


def weakened(before: Reading, after: Reading) -> list[str]:
    """Give the classes that keep their footing, but not all of what carried them.

    A support set is lost where it is no longer enough; another is kept where it was enough, if not
    as a smallest set, and still is.
    """
    old, new = dependence(before), dependence(after)
    found: list[str] = []
    for claim in footing(before) & footing(after) & set(before.classes) & set(after.classes):
        was, is_ = old[claim].support_sets, new[claim].support_sets
        lost = any(not any(now <= one for now in is_) for one in was)
        known = (now for now in is_ if now <= set(before.premises))
        if lost and any(any(one <= now for one in was) for now in known):
            found.append(claim)
    return [claim for claim in before.classes if claim in found]


def readings(argument: ArgumentMap, *operations: Operation) -> tuple[Reading, Reading]:
    """Read a map before and after operations."""
    return read(argument), read(*apply(argument, operations))
