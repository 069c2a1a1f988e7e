"""Which of several placements is drawn: that in which the fewest lines cross."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from argmap.diagram.grid import Grid
from argmap.diagram.layout import Placement
from argmap.diagram.routing.crossings import crossed, crossings
from argmap.diagram.routing.route import Routed, route

COMPARED = 2000  # cards, up to which crossings are counted
_COOLINGS, _MOVES = 3, 8  # how often placements are annealed, and claims moved
_FEW = 40  # crossings, up to which it is worth moving claims


@dataclass(frozen=True, slots=True)
class Laid:
    """A grid that has been placed and routed."""

    grid: Grid
    placement: Placement
    routed: Routed
    crossings: int


def routed(grid: Grid, placement: Placement) -> Laid:
    """Route the lines of a placed grid, and count where they cross."""
    found = route(grid, placement)
    count = crossings(found.routes) if len(grid.boxes) <= COMPARED else 0
    return Laid(grid, placement, found, count)


def fewest(first: Laid) -> tuple[Laid, str]:
    """Give the placement with the fewest crossings, the first of equal ones.

    Besides the one given there are its columns untangled, Graphviz' columns, these untangled, and
    Graphviz' own drawing put into columns and untangled. Where lines still cross, the best of them
    is annealed, and then claims are moved a column further. Behind it stands in a few words why
    Graphviz could not be asked; nothing where it could, or need not be.
    """
    from argmap.diagram.placing.embedded import GraphvizFailed

    best, why = first, ""
    tries = _tries(first)
    while best.crossings:
        try:
            placement = next(tries, None)
        except GraphvizFailed as failed:
            why = str(failed)
            break
        if placement is None:
            break
        best = _better(best, placement)
    if best.crossings:
        best = _annealed(best, first.placement.centre)
    if 0 < best.crossings <= _FEW:
        best = _with_deeper(best, first.placement.centre)
    return best, why


def _better(best: Laid, placement: Placement) -> Laid:
    laid = routed(best.grid, placement)
    return laid if laid.crossings < best.crossings else best


def _tries(first: Laid) -> Iterator[Placement]:
    from argmap.diagram.dotgraph import grid_graph, read_plain
    from argmap.diagram.placing.embedded import plain
    from argmap.diagram.placing.natural import natural_graph, read_natural
    from argmap.diagram.placing.straighten import straightened
    from argmap.diagram.placing.untangle import untangled

    grid = first.grid
    yield straightened(grid, untangled(grid, first.placement.centre))
    placed = read_plain(plain(grid_graph(grid).to_string()), grid)
    if isinstance(placed, Placement):
        columns = untangled(grid, placed.centre)
        yield placed
        yield straightened(grid, columns)
    natural = read_natural(plain(natural_graph(grid).to_string()), grid)
    yield straightened(grid, untangled(grid, natural))


def _annealed(best: Laid, wanted: Sequence[float]) -> Laid:
    """Anneal a placement a few times; nodes stand as wanted where that makes no crossing."""
    from argmap.diagram.placing.anneal import Annealer
    from argmap.diagram.placing.order import Order
    from argmap.diagram.placing.straighten import straightened
    from argmap.diagram.placing.swaps import Swaps
    from argmap.diagram.placing.untangle import untangle

    order = Order.of(best.grid, best.placement.centre)
    swaps = Swaps(order)
    annealer = Annealer(order, swaps)
    for _ in range(_COOLINGS if annealer.able else 0):
        cooled = annealer.cool()
        if untangle(order, swaps, rounds=1) or cooled:
            annealer.settle(wanted)
            best = _better(best, straightened(best.grid, order.columns))
        if not best.crossings:
            break
    return best


def _with_deeper(best: Laid, wanted: Sequence[float]) -> Laid:
    """Move claims a column further as long as that helps, and as few have been tried."""
    from argmap.diagram.placing.deeper import deeper

    left, helped = _MOVES, True
    while helped and best.crossings:
        helped = False
        lines = crossed(best.routed.routes)
        tries = deeper(best.grid, best.placement.centre, wanted, lines)
        for grid, placement in islice(tries, left):
            left -= 1
            laid = routed(grid, placement)
            if laid.crossings < best.crossings:
                best, helped = laid, True
                break
    return best
