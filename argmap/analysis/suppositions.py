"""What can be supposed of a map, and the case that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from itertools import chain
from typing import TypeAlias

from argmap.analysis.program import Case, added, asserted, dropped, retracted
from argmap.diagnostics import need_id, unknown
from argmap.model import Claim, Known, Link, LinkKind, wrongs

_MOST = 5


@dataclass(frozen=True, slots=True)
class Retract:
    """Suppose that no ground of a claim counts, neither its assertion nor its reasons."""

    claim: str


@dataclass(frozen=True, slots=True)
class Assert:
    """Suppose that a claim is asserted; it is still open to rebuttal."""

    claim: str


@dataclass(frozen=True, slots=True)
class Drop:
    """Suppose that a link is gone, and with it what is said of it."""

    link: str


@dataclass(frozen=True, slots=True)
class Add:
    """Suppose one more support or attack link, and the claims that it needs.

    Attributes:
        link: the link; its id and those of the claims are new.
        claims: asserted unless they say `asserted=False`.
    """

    link: Link
    claims: tuple[Claim, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.link, Link):
            raise TypeError(f"Add takes a Link, and then a tuple of claims, not {self.link!r}")
        if not isinstance(self.claims, tuple):
            raise TypeError(f"the claims of Add are a tuple, such as ({self.claims!r},)")
        if self.link.kind not in {LinkKind.SUPPORT, LinkKind.ATTACK}:
            raise ValueError(f"a support or an attack can be added, no {self.link.kind}")


Operation: TypeAlias = Retract | Assert | Drop | Add


def supposed(case: Case, operation: Operation) -> Case:
    """Give the case that a supposition makes of a case.

    Raises:
        LookupError: it names what is not there or what it cannot be said of.
        TypeError: it has something else than ids, links and claims.
        ValueError: it adds something whose id is taken, or a number that cannot be.
    """
    match operation:
        case Retract(name):
            return retracted(case, _claim(case, name, "Drop takes it away"))
        case Assert(name):
            return asserted(case, _claim(case, name, "only claims are asserted"))
        case Drop(name):
            return dropped(case, _link(case, name))
        case Add(link, claims):
            _check_added(case, link, claims)
            return added(case, link, claims)
        case _:
            raise TypeError(f"{operation!r} is no Retract, Assert, Drop or Add")


def _claim(case: Case, name: str, instead: str) -> int:
    need_id(name)
    if name in case.number:
        return case.number[name]
    if name in case.at:
        raise LookupError(f"{name!r} is a step or an attack, not a claim: {instead}")
    idle = _idle(case)
    if name in idle:
        raise LookupError(f"{name!r} is a link, not a claim")
    raise unknown("claim", name, chain(case.number, case.at, idle))


def _link(case: Case, name: str) -> int:
    need_id(name)
    if name in case.at:
        return case.at[name]
    idle = _idle(case)
    if name in idle:
        raise LookupError(
            f"{name!r} ({idle[name].kind}) is no step or attack on anything: it cannot be dropped"
        )
    if name not in case.number:
        raise unknown("step or attack", name, chain(case.at, case.number))
    at = case.number[name]
    onto = [case.links[one].id for one in (*case.reasons.get(at, ()), *case.rebuttals.get(at, ()))]
    lead = f"onto it lead {', '.join(onto[:_MOST])}" if onto else "nothing leads onto it"
    more = ", …" if len(onto) > _MOST else ""
    raise LookupError(
        f"{name!r} is a claim, not a step or an attack: Retract gives it up; {lead}{more}"
    )


def _check_added(case: Case, link: Link, claims: tuple[Claim, ...]) -> None:
    """Refuse a link and claims that the case cannot take."""
    for claim in claims:
        if not isinstance(claim, Claim):
            raise TypeError(f"the claims of Add are a tuple of Claim, not {claim!r}")
    things: tuple[Claim | Link, ...] = (*claims, link)
    taken = {**case.number, **case.at, **_idle(case)}.keys()
    new: set[str] = set()
    for thing in things:
        need_id(thing.id)
        if thing.id in taken or thing.id in new:
            raise ValueError(f"the id {thing.id!r} is taken")
        new.add(thing.id)
    known = Known(
        dict.fromkeys((*case.number, *(claim.id for claim in claims))),
        {name: case.links[at] for name, at in case.at.items()},
    )
    for thing in things:
        for wrong in wrongs(thing, _values(thing), known):
            raise wrong
    if link.target is None:
        raise ValueError(f"the link {link.id!r} has no target")


def _values(thing: Claim | Link) -> Mapping[str, object]:
    return {field.name: getattr(thing, field.name) for field in fields(thing)}


def _idle(case: Case) -> dict[str, Link]:
    return {link.id: link for link in case.idle}
