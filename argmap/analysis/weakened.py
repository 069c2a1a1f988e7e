"""Which claims lose one of the sets of premises that carry them, and keep another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.analysis.decision import Functions, derivable
from argmap.analysis.program import Case, support_rules
from argmap.analysis.usable import usably_above
from argmap.analysis.witnesses import witnessed

_SHARE = 8  # the part of the budget that is spent on what no witness was found for


def weakened(
    case: Case, after: Case, keep: Iterable[int], budget: int
) -> tuple[list[int], list[int]]:
    """Give those of some propositions that lose a support set and keep one; then those that may.

    Support sets are monotone functions, so one is lost exactly where the function depends on
    something that is gone: on a premise, or on the guard of a step. Where no smallest derivation
    can use that, nothing is lost; where a support set with it is found, something is; for the rest
    decision diagrams tell, within the budget.

    Args:
        case: the case before the suppositions.
        after: the case after them.
        keep: propositions that follow in both, objections left aside.
        budget: how many nodes decision diagrams may have.
    """
    horn = support_rules(case, list(_lost_grounds(case, after)))
    gone = {at for at in case.free if at in after.retracted} | set(horn.free[len(case.free) :])
    reached = usably_above(horn, gone)
    left = derivable(horn, (atom for atom in horn.free if atom not in gone))
    asked = [at for at in keep if at in reached and left[at]]
    lost = sum(1 << place for place, atom in enumerate(horn.free) if atom in gone)
    shown = witnessed(horn, asked, lambda _, found: 0 if found & lost else lost)
    rest = [at for at in asked if not shown[at] & lost]
    functions = Functions(horn, rest, budget // _SHARE)
    perhaps = []
    for at in rest:
        sure, unknown = functions.contributing(at)
        if unknown & lost:
            sure, unknown = functions.contributing_alone(at)
        shown[at] |= sure
        if unknown & lost and not sure & lost:
            perhaps.append(at)
    return [at for at in asked if shown[at] & lost], perhaps


def _lost_grounds(case: Case, after: Case) -> Iterator[int]:
    for before, now in ((case.reasons, after.reasons), (case.backing, after.backing)):
        for at, links in before.items():
            if now[at] is not links:
                yield from (-1 - link for link in links if link not in now[at])
    yield from (at for at in case.summaries if not after.summaries[at])
