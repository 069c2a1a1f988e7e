"""What rests on what, objections left aside: the program without its negative literals."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.decision import Horn
from argmap.analysis.program.case import Case


def support_rules(case: Case, guarded: Sequence[int] = ()) -> Horn:
    """Write down what concludes what. Linear in claims and links.

    Proposition p is atom p; further atoms say that a link with backing has it. Free are the
    premises in file order, asserted or not, then one atom for each entry of `guarded`.

    Args:
        case: the map.
        guarded: what may fail: a link l as -1 - l, or all reasons and summaries of a proposition p
            as p; nothing of it works unless its atom is assumed.
    """
    first = len(case.names) + len(case.backing)
    guard = {thing: (first + place,) for place, thing in enumerate(guarded)}
    backed = {link: (len(case.names) + place,) for place, link in enumerate(case.backing)}

    def body(link: int) -> tuple[int, ...]:
        return case.premises[link] + backed.get(link, ()) + guard.get(-1 - link, ())

    bodies: list[list[tuple[int, ...]]] = []
    for at in range(len(case.names)):
        own = guard.get(at, ())
        found = [body(link) + own for link in case.reasons.get(at, ())]
        found += [summary.parts + own for summary in case.summaries.get(at, ())]
        bodies.append(found)
    bodies += [[body(link) for link in found] for found in case.backing.values()]
    bodies += [[] for _ in guarded]
    return Horn(bodies, (*case.free, *range(first, first + len(guarded))))
