"""Where the nodes of ordered columns stand, so that lines are short and straight.

Column after column, each node is drawn to the middle of those to which it is tied; where they are
too close, those that touch move together (isotonic regression by pooling adjacent violators; see
Barlow et al., Statistical Inference under Order Restrictions, 1972).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from argmap.diagram.grid import Grid
from argmap.diagram.layout import Placement
from argmap.diagram.placing.order import Columns

_SWEEPS = 16
_LINKED, _BESIDE, _BELOW, _LANE = 12.0, 16.0, 22.0, 10.0
_ON, _TO_CARD, _CARDS = 8.0, 2.0, 1.0  # how much a tie weighs: lane to lane, lane to card, cards


def straightened(grid: Grid, columns: Columns) -> Placement:
    """Place the nodes of a grid in this order."""
    apart = [[_apart(grid, one, two) for one, two in pairwise(nodes)] for nodes in columns]
    centre = [0.0] * len(grid.column)
    for nodes, gaps in zip(columns, apart, strict=True):
        at = -sum(gaps) / 2
        for node, gap in zip(nodes, [*gaps, 0.0], strict=True):
            centre[node] = at
            at += gap
    ties = _ties(grid)
    down = range(len(columns))
    for sweep in range(_SWEEPS):
        for column in reversed(down) if sweep % 2 == 0 else down:
            _pull(columns[column], apart[column], ties, centre)
    return Placement(centre)


def _apart(grid: Grid, one: int, two: int) -> float:
    """Give the least distance between the middles of two neighbours."""
    cards = len(grid.boxes)
    gap = _LANE
    if one < cards and two < cards:
        linked, family = grid.family[one] == grid.family[two], grid.parent[one] == grid.parent[two]
        gap = (_LINKED if linked else _BESIDE) if family else _BELOW
    return (grid.breadth[one] + grid.breadth[two]) / 2 + gap


def _ties(grid: Grid) -> list[list[tuple[int, float]]]:
    """Give for each node those to which it is tied, and how much that weighs."""
    ties: list[list[tuple[int, float]]] = [[] for _ in grid.column]
    for (number, premise), lanes in grid.chains.items():
        base = grid.connectors[number].base
        way = (premise, *lanes, *(() if base is None else (grid.node[base],)))
        for one, two in pairwise(way):
            lane = (one >= len(grid.boxes)) + (two >= len(grid.boxes))
            weight = (_CARDS, _TO_CARD, _ON)[lane]
            ties[one].append((two, weight))
            ties[two].append((one, weight))
    return ties


def _pull(
    nodes: Sequence[int],
    apart: Sequence[float],
    ties: Sequence[Sequence[tuple[int, float]]],
    centre: list[float],
) -> None:
    """Move the nodes of one column to where they are drawn, as far as their neighbours allow."""
    blocks: list[tuple[float, float, int]] = []  # where it stands, weight, how many nodes
    offset, offsets = 0.0, []
    for node, gap in zip(nodes, [*apart, 0.0], strict=True):
        offsets.append(offset)
        weight = sum(share for _, share in ties[node]) or 0.01
        wanted = sum(centre[other] * share for other, share in ties[node]) / weight
        if not ties[node]:
            wanted = centre[node]
        at, count = wanted - offset, 1
        while blocks and blocks[-1][0] >= at:
            before, mass, size = blocks.pop()
            at = (before * mass + at * weight) / (mass + weight)
            weight, count = weight + mass, count + size
        blocks.append((at, weight, count))
        offset += gap
    number = 0
    for at, _, count in blocks:
        for _ in range(count):
            centre[nodes[number]] = at + offsets[number]
            number += 1
