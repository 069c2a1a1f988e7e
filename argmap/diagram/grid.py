"""The layout problem: cards in columns, and lanes for the lines that pass between them.

Everything here is told along two axes, whichever way the picture is turned: columns follow each
other in *depth* from the thesis on, and the cards of a column follow each other in *breadth*.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from argmap.diagram.drawing import Connector, Drawing
from argmap.diagram.measure import Box


@dataclass(slots=True, kw_only=True)
class Grid:
    """Nodes in columns. Nodes below `len(boxes)` are the cards, in reading order; then the lanes.

    A lane is a free path of no breadth across one column, for one premise of one connector.

    Attributes:
        boxes: the cards.
        connectors: the lines between them.
        node: the node of a card's id.
        column: the column of each node, from 0 at the thesis.
        breadth: the size of each node across the columns, in pixels.
        depth: the size of each card along them.
        upright: whether columns are drawn as columns, with the thesis at the left; else they are
            rows, with the thesis on top.
        parent: the node under which each card hangs, always one column nearer to the thesis; -1 for
            roots, and for cards that have been moved elsewhere. Lanes hang under nothing until a
            layout hangs them.
        family: the connector by which each node hangs, -1 for roots.
        scale: by how much letters are larger than usual.
        chains: for each (connector, premise's node) the lanes on its way, from the premise on.
        arrival: for each connector the gutter in which it arrives: that before this column.
    """

    boxes: tuple[Box, ...]
    connectors: tuple[Connector, ...]
    node: Mapping[str, int]
    column: list[int]
    breadth: list[float]
    depth: list[float]
    upright: bool
    parent: list[int]
    family: list[int]
    scale: float = 1.0
    chains: dict[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)
    arrival: list[int] = field(default_factory=list)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return max(self.column, default=-1) + 1

    def children(self) -> tuple[list[list[int]], list[int]]:
        """Give for each node the cards that hang under it, and the roots; all in reading order."""
        children: list[list[int]] = [[] for _ in self.column]
        roots: list[int] = []
        for card in range(len(self.boxes)):
            parent = self.parent[card]
            (children[parent] if parent >= 0 else roots).append(card)
        return children, roots


def grid(drawing: Drawing, boxes: tuple[Box, ...], *, upright: bool) -> Grid:
    """Put the cards of a drawing into columns by their longest distance from a root."""
    node = {box.card.id: number for number, box in enumerate(boxes)}
    under = drawing.hanging.under
    made = Grid(
        boxes=boxes,
        connectors=drawing.connectors,
        node=node,
        column=[drawing.hanging.distance[box.card.id] for box in boxes],
        breadth=[box.height if upright else box.width for box in boxes],
        depth=[box.width if upright else box.height for box in boxes],
        upright=upright,
        parent=[-1] * len(boxes),
        family=[-1] * len(boxes),
        scale=max((box.scale for box in boxes), default=1.0),
    )
    for number, connector in enumerate(drawing.connectors):
        for premise in connector.premises:
            hangs = premise in under and under[premise].id == connector.id
            if hangs and connector.base is not None:
                made.family[node[premise]] = number
                made.parent[node[premise]] = node[connector.base]
    _lay_all_lanes(made)
    return made


def moved(old: Grid, columns: Mapping[int, int]) -> Grid:
    """Give a grid in which some cards stand in other columns, with lanes of its own.

    A card that no longer stands a column behind the one under which it hung hangs under nothing.
    """
    cards = range(len(old.boxes))
    made = replace(
        old,
        column=[columns.get(card, old.column[card]) for card in cards],
        breadth=old.breadth[: len(cards)],
        parent=old.parent[: len(cards)],
        family=old.family[: len(cards)],
        chains={},
        arrival=[],
    )
    for card in cards:
        if made.parent[card] >= 0 and made.column[card] != made.column[made.parent[card]] + 1:
            made.parent[card] = -1
    _lay_all_lanes(made)
    return made


def _lay_all_lanes(made: Grid) -> None:
    for number, connector in enumerate(made.connectors):
        made.arrival.append(_arrival(made, connector))
        for premise in connector.premises:
            _lay_lanes(made, number, made.node[premise])


def _arrival(made: Grid, connector: Connector) -> int:
    """Give the gutter in which a connector arrives."""
    if connector.base is not None:
        return made.column[made.node[connector.base]] + 1
    return min((made.column[made.node[p]] for p in connector.premises), default=0)


def _lay_lanes(made: Grid, number: int, premise: int) -> None:
    """Make the lanes of one premise of a connector: none where it stands beside its conclusion."""
    here, there = made.column[premise], made.arrival[number]
    passed = range(here - 1, there - 1, -1) if here >= there else range(here, there)
    first = len(made.column)
    lanes = tuple(range(first, first + len(passed)))
    made.column += passed
    made.breadth += [0.0] * len(lanes)
    made.parent += [-1] * len(lanes)
    made.family += [number] * len(lanes)
    made.chains[number, premise] = lanes
