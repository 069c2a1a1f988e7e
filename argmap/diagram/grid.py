"""The layout problem: cards in columns, and lanes for the lines that pass between them.

Everything here is told along two axes, whichever way the picture is turned: columns follow each
other in *depth* from the thesis on, and the cards of a column follow each other in *breadth*.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from argmap.analysis import bearing_on
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
        parent: the node under which each node hangs, always one column nearer to the thesis; -1 for
            roots, and for the lanes in `loose`.
        family: the connector by which each node hangs, -1 for roots.
        chains: for each (connector, premise's node) the lanes on its way, from the premise on.
        loose: the chains of second uses, which hang under nothing.
        arrival: for each connector the gutter in which it arrives: that before this column.
    """

    boxes: tuple[Box, ...]
    connectors: tuple[Connector, ...]
    node: Mapping[str, int]
    column: list[int]
    breadth: list[float]
    parent: list[int]
    family: list[int]
    chains: dict[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)
    loose: list[tuple[int, int]] = field(default_factory=list)
    arrival: list[int] = field(default_factory=list)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return max(self.column, default=-1) + 1

    def children(self) -> tuple[list[list[int]], list[int]]:
        """Give for each node those that hang under it, and the roots; all in reading order."""
        children: list[list[int]] = [[] for _ in self.column]
        roots = []
        loose = {lane for key in self.loose for lane in self.chains[key]}
        for top in self._tops():
            parent = self.parent[top]
            if parent >= 0:
                children[parent].append(top)
            elif top not in loose:
                roots.append(top)
        return children, roots

    def _tops(self) -> Iterable[int]:
        """Give all nodes, lanes in the place of the card that hangs at their end."""
        for card in range(len(self.boxes)):
            node = card
            way = [card]
            while (node := self.parent[node]) >= len(self.boxes):
                way.append(node)
            yield from reversed(way)


def grid(drawing: Drawing, boxes: tuple[Box, ...], *, upright: bool) -> Grid:
    """Put the cards of a drawing into columns by their longest distance to a thesis.

    `upright` says that breadth is the cards' height, for pictures with the thesis at the left.
    """
    node = {box.card.id: number for number, box in enumerate(boxes)}
    made = Grid(
        boxes=boxes,
        connectors=drawing.connectors,
        node=node,
        column=_columns(drawing, node),
        breadth=[box.height if upright else box.width for box in boxes],
        parent=[-1] * len(boxes),
        family=[-1] * len(boxes),
    )
    hangs = _first_uses(drawing)
    for number, connector in enumerate(drawing.connectors):
        made.arrival.append(_arrival(made, connector))
        for premise in connector.premises:
            first = hangs.get(premise) == connector.id
            _lay_lanes(made, number, node[premise], hangs=first)
    return made


def _first_uses(drawing: Drawing) -> dict[str, str]:
    """Give for each card the connector by which it hangs: its first use that is drawn."""
    drawn = {connector.id for connector in drawing.connectors}
    under = drawing.order.under
    uses = {name: link.id for name, link in under.items() if link.id in drawn}
    for connector in drawing.connectors:
        for premise in connector.premises:
            if connector.base is not None and premise not in connector.circular:
                uses.setdefault(premise, connector.id)
    return {name: link for name, link in uses.items() if name in under}


def _columns(drawing: Drawing, node: Mapping[str, int]) -> list[int]:
    column = [0] * len(node)
    order = drawing.order
    for name in reversed(order.lowest_first):
        if name not in node:
            continue
        onward = column[node[name]] + 1
        for link, premise in bearing_on(order.relations, name):
            if premise in node and (link.id, premise) not in order.circular:
                column[node[premise]] = max(column[node[premise]], onward)
    return column


def _arrival(made: Grid, connector: Connector) -> int:
    if connector.base is not None:
        return made.column[made.node[connector.base]] + 1
    return min((made.column[made.node[p]] for p in connector.premises), default=0)


def _lay_lanes(made: Grid, number: int, premise: int, *, hangs: bool) -> None:
    """Make the lanes of one premise of a connector, and hang both under the conclusion."""
    connector = made.connectors[number]
    here, there = made.column[premise], made.arrival[number]
    passed = range(here - 1, there - 1, -1) if here >= there else range(here, there)
    first = len(made.column)
    lanes = tuple(range(first, first + len(passed)))
    made.column += passed
    made.breadth += [0.0] * len(lanes)
    made.parent += [-1] * len(lanes)
    made.family += [number] * len(lanes)
    made.chains[number, premise] = lanes
    if not hangs or connector.base is None:
        if lanes:
            made.loose.append((number, premise))
        return
    made.family[premise] = number
    way = (premise, *lanes, made.node[connector.base])
    for node, parent in pairwise(way):
        made.parent[node] = parent
