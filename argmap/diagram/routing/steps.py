"""How connectors that lead to other connectors meet them.

The line of a lone premise is met on its way out of the card, by a line that comes along a track
behind it. The track of linked premises is met from behind, straight from the level of a card.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.diagram.grid import Grid
from argmap.diagram.routing.pins import Entries, Pins, is_clear, pin_levels

_STUB, _ROOM = 26.0, 6.0


@dataclass(slots=True)
class Steps:
    """For each connector, by its number, how others lead to it.

    Attributes:
        target: the connector to which it leads, -1 where it leads to a card or nowhere.
        attackers: the connectors that lead to it.
        onto_track: whether they meet it on its track.
        level: in breadth, where it meets the track of its target, or the line of its target's lone
            premise; its port, where it leads to a card; where it ends, if it leads nowhere.
    """

    target: list[int] = field(default_factory=list)
    attackers: list[list[int]] = field(default_factory=list)
    onto_track: list[bool] = field(default_factory=list)
    level: list[float] = field(default_factory=list)


def steps(grid: Grid, centre: Sequence[float], pins: Pins, arriving: Sequence[Entries]) -> Steps:
    """Tell for all connectors of a placed grid how others lead to them."""
    index = {connector.id: number for number, connector in enumerate(grid.connectors)}
    made = Steps(
        target=[index.get(c.target or "", -1) if c.on_link else -1 for c in grid.connectors],
        attackers=[[] for _ in grid.connectors],
    )
    for number, some in enumerate(arriving):
        gutter = grid.arrival[number]
        onto_track = len(some) > 1 or (bool(some) and grid.column[some[0][0]] < gutter)
        made.onto_track.append(onto_track)
        if made.target[number] >= 0:
            made.attackers[made.target[number]].append(number)
    entries = [[at for _, at in some] for some in arriving]
    made.level = _levels(made, entries, pins.port, _Free(grid, centre, pins))
    return made


class _Free:
    """Finds levels at which nothing comes into a gutter; asks for the pins only if need be."""

    def __init__(self, grid: Grid, centre: Sequence[float], pins: Pins) -> None:
        self._of = grid, centre, pins
        self._near: list[list[float]] = []
        self._far: list[list[float]] = []

    def beyond(self, number: int, level: float) -> float:
        """Take the first free level from some level on, in the gutter where a connector arrives."""
        if not self._near:
            self._near, self._far = pin_levels(*self._of)
        gutter = self._of[0].arrival[number]
        while not all(is_clear(level, some[gutter], _ROOM) for some in (self._near, self._far)):
            level += _ROOM
        insort(self._far[gutter], level)
        return level


def _levels(
    made: Steps, entries: list[list[float]], port: Mapping[int, float], free: _Free
) -> list[float]:
    """Give where each connector meets its target; a target is settled before its attackers."""
    level = [0.0] * len(entries)
    ready = [number for number, target in enumerate(made.target) if target < 0]
    while ready:
        number = ready.pop()
        target = made.target[number]
        if number in port:
            level[number] = port[number]
        elif target >= 0 and not made.onto_track[target]:
            level[number] = entries[target][0] if entries[target] else level[target]
        elif entries[number]:
            goal = _middle(entries[number if target < 0 else target])
            level[number] = min(entries[number], key=lambda at: abs(at - goal))
        elif target >= 0:
            level[number] = free.beyond(number, max(entries[target], default=0.0) + _STUB)
        ready += made.attackers[number]
    return level


def _middle(values: Sequence[float]) -> float:
    return (min(values) + max(values)) / 2 if values else 0.0
