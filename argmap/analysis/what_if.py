"""What would change if premises were given up or granted, steps dropped, objections raised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from argmap.analysis.change_paths import footing_turns, resettled, spread, status_turns
from argmap.analysis.decision import derivable
from argmap.analysis.dependency import BUDGET
from argmap.analysis.program import Case, case_of, support_rules
from argmap.analysis.status import Statuses, statuses
from argmap.analysis.suppositions import Add, Assert, Drop, Operation, Retract, supposed
from argmap.analysis.verdict import Verdict
from argmap.analysis.weakened import weakened
from argmap.diagnostics import need_id, unknown
from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class Change:
    """The status of a claim before and after; None before, for a claim that was not there."""

    before: Verdict | None
    after: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What some suppositions change.

    Attributes:
        did: the suppositions.
        before: the status of all claims and links before them.
        after: the same after them.
        changes: the claims whose status differs.
        falls: the claims that lose their footing, whatever becomes of objections: they followed
            from what is asserted and no longer do; what is given up itself is among them.
        rises: the same the other way round.
        weakened: the claims that lose a support set and keep another, if not as a smallest one.
        perhaps_weakened: those of which that could not be found out within the budget.
        came: for each claim and link that a change of status reaches the one that passed it on.
        came_footing: the same for what loses or gains footing, or a part of it.
    """

    did: tuple[Operation, ...]
    before: Statuses
    after: Statuses
    changes: Mapping[str, Change]
    falls: tuple[str, ...]
    rises: tuple[str, ...]
    weakened: tuple[str, ...]
    perhaps_weakened: tuple[str, ...]
    came: Mapping[str, str]
    came_footing: Mapping[str, str]

    def __repr__(self) -> str:
        found = {
            "changed": self.changes,
            "fallen": self.falls,
            "risen": self.rises,
            "weakened": self.weakened,
        }
        if self.perhaps_weakened:
            found["perhaps weakened"] = self.perhaps_weakened
        return f"<WhatIf: {', '.join(f'{len(ids):,} {how}' for how, ids in found.items())}>"

    def path(self, claim: str) -> tuple[str, ...]:
        """Give the shortest way of a change to a claim: ids of claims and links, from its cause.

        It is that of its status where that changes, else that of its footing; for another wording
        of a claim it is that of the claim.

        Raises:
            LookupError: no claim has this id.
        """
        need_id(claim)
        if claim in self.after.links:
            raise LookupError(f"{claim!r} is a link; a claim is meant here")
        if claim not in self.after.claims:
            raise unknown("claim", claim, self.after.claims)
        came = self.came if claim in self.changes else self.came_footing
        found = [self.after.claims[claim].same_as or claim]
        while found[-1] in came:
            found.append(came[found[-1]])
        return tuple(reversed(found))


def what_if(
    argument: ArgumentMap, operations: Iterable[Operation], *, budget: int = BUDGET
) -> WhatIf:
    """Say what some suppositions change, made one after the other.

    What the map itself asserts stays what it was: a conclusion whose only reason is dropped is not
    thereby asserted, and a leaf that gets a reason is still asserted.

    Args:
        argument: the map.
        operations: the suppositions, in order.
        budget: how many nodes the decision diagrams may have that tell what is weakened.

    Raises:
        LookupError: no claim, or no link that has force, has the id that an operation names.
        TypeError: an operation has something else than ids, links and claims.
        ValueError: an operation adds something whose id is taken, or a number that cannot be.
    """
    did = tuple(operations)
    case = after = case_of(argument)
    resettling: dict[str, tuple[str, ...]] = {}
    for operation in did:
        last, after = after, supposed(after, operation)
        if isinstance(operation, Drop):
            freed = tuple(resettled(last, after, after.at[operation.link]))
            resettling.setdefault(operation.link, freed)
    held, holds = _following(case), _following(after)
    first, second = statuses(case), statuses(after)
    keep = [at for at, was in enumerate(held) if was and holds[at]]
    loses, perhaps = weakened(case, after, keep, budget)
    names = after.names
    footing = {
        at: is_ - was
        for at, (was, is_) in enumerate(zip_longest(held, holds, fillvalue=0))
        if is_ != was
    }
    changes = {
        name: Change(first.claims.get(name), verdict)
        for name, verdict in second.claims.items()
        if name not in first.claims or first.claims[name].status is not verdict.status
    }
    shaken = dict.fromkeys((*loses, *perhaps), -1)
    starts, links = tuple(_starts(after, did)), _links(did)
    more = {link: [*filter(changes.__contains__, found)] for link, found in resettling.items()}
    turns = status_turns(after, first, second, links)
    moved = footing_turns(after, {**shaken, **footing}, links)
    return WhatIf(
        did=did,
        before=first,
        after=second,
        changes=changes,
        falls=tuple(names[at] for at, turn in footing.items() if turn < 0),
        rises=tuple(names[at] for at, turn in footing.items() if turn > 0),
        weakened=tuple(names[at] for at in loses),
        perhaps_weakened=tuple(names[at] for at in perhaps),
        came={**spread(turns.freely, starts, more), **spread(turns.onward, starts, more)},
        came_footing=spread(moved.onward, starts, {}),
    )


def _links(did: Iterable[Operation]) -> dict[str, int]:
    """Give the links that are dropped, -1, or added, 1."""
    turns = {one.link: -1 for one in did if isinstance(one, Drop)}
    return {**turns, **{one.link.id: 1 for one in did if isinstance(one, Add)}}


def _starts(case: Case, did: Iterable[Operation]) -> Iterator[str]:
    """Give the claims and links with which a change begins."""
    for operation in did:
        match operation:
            case Retract(name) | Assert(name):
                yield case.names[case.number[name]]
            case Drop(name):
                yield name
            case Add(link, claims):
                yield from (claim.id for claim in claims)
                yield link.id


def _following(case: Case) -> bytearray:
    """Give the propositions that follow from what is asserted, objections left aside."""
    premises = (at for at, asserted in enumerate(case.asserted) if asserted)
    return derivable(support_rules(case), premises)[: len(case.names)]
