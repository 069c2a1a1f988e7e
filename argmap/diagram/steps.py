"""How connectors that lead to other connectors meet them.

The line of a lone premise is met at a hub on its last free stretch beside the premise. The track of
linked premises is drawn out to the level of each undercutting card and met there, straight from the
card. Either place is free of other lines, since the card stands next to the premises.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from argmap.diagram.grid import Grid
from argmap.diagram.pins import Pins, entry


@dataclass(slots=True)
class Steps:
    """For each connector, by its number, how others lead to it.

    Attributes:
        target: the connector to which it leads, -1 where it leads to a card or nowhere.
        attackers: the connectors that lead to it, the nearest first.
        handle: whether they meet it on its track.
        place: which of the hubs on a lone premise's line it leads to, counted from the card, so
            that hubs of its own fit in between.
        slots: how many hubs there are between a lone premise's card and its track.
        reach: lower and upper bound of its pins, in breadth.
    """

    target: list[int] = field(default_factory=list)
    attackers: list[list[int]] = field(default_factory=list)
    handle: list[bool] = field(default_factory=list)
    place: list[int] = field(default_factory=list)
    slots: list[int] = field(default_factory=list)
    reach: list[tuple[float, float]] = field(default_factory=list)

    def middle(self, number: int) -> float:
        """Give the middle of a connector's pins, in breadth."""
        low, high = self.reach[number]
        return (low + high) / 2


def steps(grid: Grid, centre: Sequence[float], pins: Pins) -> Steps:
    """Tell for all connectors of a placed grid how others lead to them."""
    index = {connector.id: number for number, connector in enumerate(grid.connectors)}
    count = len(grid.connectors)
    made = Steps(
        target=[index.get(c.target or "", -1) if c.on_link else -1 for c in grid.connectors],
        attackers=[[] for _ in range(count)],
        place=[0] * count,
        slots=[0] * count,
    )
    for number, connector in enumerate(grid.connectors):
        nodes = [grid.node[premise] for premise in connector.premises]
        points = [entry(grid, centre, pins, number, node) for node in nodes]
        if number in pins.port:
            points.append(pins.port[number])
        made.reach.append((min(points, default=0.0), max(points, default=0.0)))
        back = any(grid.column[node] < grid.arrival[number] for node in nodes)
        made.handle.append(len(nodes) > 1 or back)
        if made.target[number] >= 0:
            made.attackers[made.target[number]].append(number)
    for number in reversed(range(count)):
        _order_attackers(made, number)
    return made


def _order_attackers(made: Steps, number: int) -> None:
    """Order the attackers of a connector from near to far and give each its place."""
    here = made.middle(number)
    attackers = made.attackers[number]
    attackers.sort(key=lambda attacker: abs(made.middle(attacker) - here))
    used = 0
    for attacker in attackers:
        if not made.handle[number]:
            used = max(used, made.slots[attacker]) + 1
            made.place[attacker] = used
    made.slots[number] = used
