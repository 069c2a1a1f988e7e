"""Putting tracks in an order in which lines cross least, where what each pair wants is a circle.

Each pair of lines that run past each other crosses less often one way round; where all pairs cannot
have their way, something is left of it. Lines are sifted one by one, as nodes are in a column: each
moves to where it costs least, until no single move helps (a heuristic for weighted feedback arc
sets; after Matuszewski, Schönfeld and Molitor, Using sifting for k-layer straightline crossing
minimization, Graph Drawing 1999).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_ROUNDS, _WORK = 8, 10_000  # at most; in one round each line may pass each other


def resorted(
    order: Sequence[int], extra: Sequence[Mapping[int, int]], held: Mapping[int, int]
) -> list[int]:
    """Give a better order of lines, the same where none is found or there are too many.

    Args:
        order: the lines, by their numbers.
        extra: for each line by how much it costs more to come before another than behind it, for
            those others for which that is not the same.
        held: for some lines another, which has to come before.
    """
    found = list(order)
    holds: dict[int, list[int]] = {}
    for line, before in held.items():
        holds.setdefault(before, []).append(line)
    for _ in range(min(_ROUNDS, _WORK // max(1, len(found)) ** 2)):
        moved = False
        for line in order:
            at = found.index(line)
            goal = _best(found, at, extra[line], held.get(line), holds.get(line, ()))
            if goal != at:
                found.insert(goal, found.pop(at))
                moved = True
        if not moved:
            break
    return found


def _best(
    found: Sequence[int],
    at: int,
    extra: Mapping[int, int],
    before: int | None,
    holds: Sequence[int],
) -> int:
    """Give the best place for the line at some place: the nearest of equal ones."""
    best, goal = 0, at
    for way in (-1, 1):
        cost, place = 0, at + way
        while 0 <= place < len(found):
            other = found[place]
            if other == before or other in holds:
                break
            cost -= way * extra.get(other, 0)
            if cost < best:
                best, goal = cost, place
            place += way
    return goal
