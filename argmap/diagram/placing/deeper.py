"""Claims a column further from the thesis, where lines cross less then.

A claim stands as near to the thesis as it can. Where it has several uses, one of its lines may have
to cross another that it could go round from behind. So claims with several uses whose lines cross
are moved a column further, one after the other, each with all that hangs under it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from argmap.diagram.grid import Grid, moved
from argmap.diagram.layout import Placement
from argmap.diagram.placing.anneal import Annealer
from argmap.diagram.placing.order import Order
from argmap.diagram.placing.straighten import straightened
from argmap.diagram.placing.swaps import Swaps

_STEPS, _HOT = 10_000, 0.08  # of annealing after each move, which is to keep most of the order


def deeper(
    grid: Grid, centre: Sequence[float], wanted: Sequence[float], crossed: Mapping[int, int]
) -> Iterator[tuple[Grid, Placement]]:
    """Give grids in which one claim stands a column further, placed.

    Args:
        grid: the cards in columns.
        centre: where each node stands.
        wanted: where each card stands if lines do not cross less elsewhere.
        crossed: how often the lines of connectors are crossed.
    """
    for card in _several_uses(grid, crossed):
        further = moved(grid, {under: grid.column[under] + 1 for under in _under(grid, card)})
        start = _carried(grid, further, centre)
        order = Order.of(further, start)
        if not all(order.columns):  # in a circle of reasons nothing may be left where it stood
            continue
        annealer = Annealer(order, Swaps(order), _STEPS, _HOT)
        if not annealer.able:
            return
        annealer.cool()
        annealer.settle([*wanted[: len(grid.boxes)], *start[len(grid.boxes) :]])
        yield further, straightened(further, order.columns)


def _several_uses(grid: Grid, crossed: Mapping[int, int]) -> list[int]:
    """Give the claims with several uses whose lines cross, those that cross most first."""
    uses = Counter(premise for connector in grid.connectors for premise in connector.premises)
    found: Counter[int] = Counter()
    for number, count in crossed.items():
        for premise in grid.connectors[number].premises:
            if uses[premise] > 1:
                found[grid.node[premise]] += count
    return sorted(found, key=lambda card: (-found[card], card))


def _under(grid: Grid, card: int) -> list[int]:
    """Give a card and all that hangs under it."""
    children, _ = grid.children()
    found = [card]
    for node in found:
        found += children[node]
    return found


def _carried(old: Grid, new: Grid, centre: Sequence[float]) -> list[float]:
    """Give where nodes stand after a move: new lanes where their line comes from."""
    cards = len(old.boxes)
    found = [*centre[:cards], *([0.0] * (len(new.column) - cards))]
    for key, lanes in new.chains.items():
        known = {old.column[lane]: centre[lane] for lane in old.chains[key]}
        at = centre[key[1]]
        for lane in lanes:
            at = found[lane] = known.get(new.column[lane], at)
    return found
