"""Which nets the lines of a placed grid make, the track of each, and where the columns stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from argmap.diagram.grid import Grid
from argmap.diagram.routing.channel import Net, assign
from argmap.diagram.routing.pins import Entries, Pins, entries_of
from argmap.diagram.routing.steps import Steps, steps

STUB = 26.0
_HEAD_ROOM = 22.0
_FAR_ROOM = 16.0
_GUTTER = 54.0
_TRACK, _MANY_TRACKS, _ALL_TRACKS, _LEAST_TRACK = 10.0, 12, 120.0, 4.0
_STUB_TRACKS = 2
_HUB_BEHIND, _HEAD_BEHIND = 2, 3  # tracks that a hub, or a head with a hub, takes behind a line


@dataclass(slots=True, kw_only=True)
class Plan:
    """The lines of a grid before they are drawn.

    Attributes:
        entries: for each connector its premises' nodes, and where their lines come in.
        widest: the depth of the largest card in each column.
        nets: in each gutter.
        net: that of each connector, in the gutter in which it arrives.
        hops: those of each chain, before it arrives.
        tracks: how many each gutter has.
        gap: between the tracks of each gutter.
        start: where each column begins; one more for the end.
    """

    grid: Grid
    centre: Sequence[float]
    pins: Pins
    entries: list[Entries]
    steps: Steps
    widest: list[float]
    nets: list[list[Net]]
    net: list[Net] = field(default_factory=list)
    hops: dict[tuple[int, int], list[Net]] = field(default_factory=dict)
    tracks: list[int] = field(default_factory=list)
    gap: list[float] = field(default_factory=list)
    start: list[float] = field(default_factory=list)

    def near(self, gutter: int) -> float:
        """Where a gutter begins."""
        return self.start[gutter - 1] + self.widest[gutter - 1] if gutter else 0.0

    def track(self, gutter: int, net: Net) -> float:
        """Where a net's track runs."""
        return self.near(gutter) + _HEAD_ROOM + self.gap[gutter] * net.track

    def hub(self, number: int) -> tuple[float, float]:
        """Where a connector meets the one to which it leads, in depth and breadth."""
        target, level = self.steps.target[number], self.steps.level[number]
        met = target if self.steps.onto_track[target] else number
        return self.track(self.grid.arrival[number], self.net[met]), level


def planned(grid: Grid, centre: Sequence[float], pins: Pins) -> Plan:
    """Make the nets of all lines and give each its track."""
    widest = [0.0] * (grid.columns + 1)
    for node, size in enumerate(grid.depth):
        widest[grid.column[node]] = max(widest[grid.column[node]], size)
    entries = [entries_of(grid, centre, pins, number) for number in range(len(grid.connectors))]
    plan = Plan(
        grid=grid,
        centre=centre,
        pins=pins,
        entries=entries,
        steps=steps(grid, centre, pins, entries),
        widest=widest,
        nets=[[] for _ in range(grid.columns + 1)],
    )
    plan.net += (_net(plan, number) for number in range(len(grid.connectors)))
    for number in range(len(grid.connectors)):
        _set_behind(plan, number)
    for key in grid.chains:
        _make_hops(plan, key)
    plan.tracks += assign(plan.nets)
    return plan


def _net(plan: Plan, number: int) -> Net:
    """Make the net by which a connector arrives."""
    known, grid, stub = plan.steps, plan.grid, 0
    near: list[float] = []
    far: list[float] = []
    more: list[float] = []
    for node, at in plan.entries[number]:
        (near if grid.column[node] < grid.arrival[number] else far).append(at)
    if known.target[number] >= 0:
        more.append(known.level[number])
        if not grid.connectors[number].premises:
            more.append(known.level[number] + STUB)
    elif number in plan.pins.port:
        near.append(plan.pins.port[number])
    elif far:
        more.append(known.level[number])
        stub = _STUB_TRACKS
    if known.onto_track[number]:
        more += [known.level[other] for other in known.attackers[number]]
    net = Net(near, far, more, stub=stub)
    if near or far or more:
        plan.nets[grid.arrival[number]].append(net)
    return net


def _set_behind(plan: Plan, number: int) -> None:
    """Put the track of a connector that leads to another behind the one that it meets."""
    known, net = plan.steps, plan.net[number]
    target, apart = known.target[number], 0
    if target >= 0 and known.onto_track[target]:
        net.onto = plan.net[target]
    while target >= 0:
        apart += _HEAD_BEHIND if known.onto_track[target] else _HUB_BEHIND
        if plan.net[target].runs:
            net.behind, net.apart = plan.net[target], apart
            return
        target = known.target[target]


def _make_hops(plan: Plan, key: tuple[int, int]) -> None:
    """Make the nets of a line on its way from lane to lane, before it arrives."""
    grid = plan.grid
    column, at = grid.column[key[1]], plan.pins.leave[key]
    hops = plan.hops[key] = []
    for step, lane in enumerate(grid.chains[key]):
        onward = plan.centre[lane]
        if grid.column[lane] < column:
            net, gutter = Net([onward], [at]), column
        elif step == 0:
            net, gutter = Net([], [at, onward]), column
        else:
            net, gutter = Net([at], [onward]), grid.column[lane]
        plan.nets[gutter].append(net)
        hops.append(net)
        column, at = grid.column[lane], onward


def set_columns(plan: Plan) -> float:
    """Give every gutter its width and every column its place; give the end of the last."""
    grid = plan.grid
    at = 0.0
    for gutter, (nets, tracks) in enumerate(zip(plan.nets, plan.tracks, strict=True)):
        gap = _TRACK if tracks <= _MANY_TRACKS else max(_LEAST_TRACK, _ALL_TRACKS / tracks)
        plan.gap.append(gap)
        width = _HEAD_ROOM + gap * max(0, tracks - 1) + _FAR_ROOM
        if 0 < gutter < grid.columns:
            width = max(width, _GUTTER)
        at += width if nets or 0 < gutter < grid.columns else 0.0
        plan.start.append(at)
        at += plan.widest[gutter]
    return at
