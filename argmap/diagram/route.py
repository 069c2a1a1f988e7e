"""The way of every line: along free lanes across columns, along tracks in the gutters.

All lines run along the two axes and turn with round corners, so that no line lies on another, none
touches a card, and those that must cross do so at right angles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from argmap.diagram.channel import Net, assign
from argmap.diagram.grid import Grid
from argmap.diagram.pins import Pins, entry, place_pins
from argmap.diagram.steps import Steps, steps

Point: TypeAlias = tuple[float, float]  # (depth, breadth)

_HEAD_ROOM = 22.0
_FAR_ROOM = 16.0
_GUTTER = 54.0
_TRACK, _MANY_TRACKS, _LEAST_TRACK = 10.0, 8, 3.0
_SLOT, _SLOT_EDGE = 18.0, 4.0
_STUB, _LOOSE = 26.0, 16.0


@dataclass(slots=True)
class Route:
    """The way of one connector, in depth and breadth.

    Attributes:
        lines: its lines, each from a premise towards the target.
        tip: where its head points to; None where it has no target.
        along: the direction in which the head points: (-1, 0) to a card, (0, ±1) to a hub.
        dot: where linked premises meet.
        hubs: where other connectors lead to it.
        loose_end: where a premise or the target is missing.
        sign: a free place on its line, for a sign.
        turns: where lines that close a circle leave their premise.
    """

    lines: list[list[Point]] = field(default_factory=list)
    tip: Point | None = None
    along: Point = (-1.0, 0.0)
    dot: Point | None = None
    hubs: list[Point] = field(default_factory=list)
    loose_end: Point | None = None
    sign: Point | None = None
    turns: list[Point] = field(default_factory=list)


@dataclass(slots=True)
class Routed:
    """The routes of a grid's connectors, and where its columns have come to stand in depth.

    Attributes:
        routes: one for each connector.
        start: where each column begins.
        end: where the last gutter ends.
    """

    routes: list[Route]
    start: list[float]
    end: float


@dataclass(slots=True, kw_only=True)
class _Work:
    """What the steps of routing share.

    Attributes:
        widest: the depth of the largest card in each column.
        nets: in each gutter.
        net: that of each connector onto a card, in the gutter in which it arrives.
        hops: those of each chain, before it arrives.
        gap: between the tracks of each gutter.
        start: where each column begins; one more for the end.
    """

    grid: Grid
    centre: Sequence[float]
    depth: Sequence[float]
    pins: Pins
    steps: Steps
    widest: list[float]
    nets: list[list[Net]]
    net: dict[int, Net] = field(default_factory=dict)
    hops: dict[tuple[int, int], list[Net]] = field(default_factory=dict)
    gap: list[float] = field(default_factory=list)
    start: list[float] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)

    def near(self, gutter: int) -> float:
        """Where a gutter begins."""
        return self.start[gutter - 1] + self.widest[gutter - 1] if gutter else 0.0

    def track(self, gutter: int, net: Net) -> float:
        """Where a net's track runs."""
        return self.near(gutter) + _HEAD_ROOM + self.gap[gutter] * net.track

    def entries(self, number: int) -> list[tuple[int, float]]:
        """The premises' nodes of a connector, and where their lines come in."""
        nodes = (self.grid.node[premise] for premise in self.grid.connectors[number].premises)
        return [(n, entry(self.grid, self.centre, self.pins, number, n)) for n in nodes]


def route(grid: Grid, centre: Sequence[float], depth: Sequence[float]) -> Routed:
    """Route all connectors of a grid whose nodes have been placed.

    Args:
        grid: the nodes and connectors.
        centre: the middle of each node in breadth.
        depth: the size of each card in depth.
    """
    pins = place_pins(grid, centre)
    widest = [0.0] * (grid.columns + 1)
    for node, size in enumerate(depth):
        widest[grid.column[node]] = max(widest[grid.column[node]], size)
    work = _Work(
        grid=grid,
        centre=centre,
        depth=depth,
        pins=pins,
        steps=steps(grid, centre, pins),
        widest=widest,
        nets=[[] for _ in range(grid.columns + 1)],
    )
    for number in range(len(grid.connectors)):
        _make_net(work, number)
    for key in grid.chains:
        _make_hops(work, key)
    end = _set_columns(work)
    for number, connector in enumerate(grid.connectors):
        work.routes.append(Route())
        (_draw_onto_link if connector.on_link else _draw_onto_card)(work, number)
    return Routed(work.routes, work.start, end)


def _make_net(work: _Work, number: int) -> None:
    """Make the net of a connector; a lone premise that leads to a track has none of its own."""
    known = work.steps
    target = known.target[number]
    onto_track = target >= 0 and known.handle[target] and target in work.net
    net = work.net[target] if onto_track and not known.handle[number] else Net()
    if onto_track and known.handle[number]:
        net.behind = work.net[target]
        net.near.append(known.middle(number))
        work.nets[work.grid.arrival[number]].append(net)
    for node, at in work.entries(number):
        back = work.grid.column[node] < work.grid.arrival[number]
        (net.near if back else net.far).append(at)
    if number in work.pins.port:
        net.near.append(work.pins.port[number])
    if known.handle[number]:
        net.more += (known.middle(other) for other in known.attackers[number])
    if target < 0 and (net.near or net.far):
        work.nets[work.grid.arrival[number]].append(net)
    if onto_track or target < 0:
        work.net[number] = net


def _make_hops(work: _Work, key: tuple[int, int]) -> None:
    """Make the nets of a line on its way from lane to lane, before it arrives."""
    grid = work.grid
    column, at = grid.column[key[1]], work.pins.leave[key]
    hops = work.hops[key] = []
    for step, lane in enumerate(grid.chains[key]):
        onward = work.centre[lane]
        if grid.column[lane] < column:
            net, gutter = Net([onward], [at]), column
        elif step == 0:
            net, gutter = Net([], [at, onward]), column
        else:
            net, gutter = Net([at], [onward]), grid.column[lane]
        work.nets[gutter].append(net)
        hops.append(net)
        column, at = grid.column[lane], onward


def _set_columns(work: _Work) -> float:
    """Give every gutter its tracks and its width, and every column its place."""
    grid = work.grid
    zone = [0.0] * (grid.columns + 1)
    for number, slots in enumerate(work.steps.slots):
        gutter = grid.arrival[number]
        zone[gutter] = max(zone[gutter], slots * _SLOT + (_SLOT_EDGE if slots else 0.0))
    at = 0.0
    for gutter, nets in enumerate(work.nets):
        tracks = assign(nets)
        gap = _TRACK if tracks <= _MANY_TRACKS else max(_LEAST_TRACK, 80 / tracks)
        work.gap.append(gap)
        width = _HEAD_ROOM + gap * max(0, tracks - 1) + _FAR_ROOM + zone[gutter]
        if 0 < gutter < grid.columns:
            width = max(width, _GUTTER)
        at += width if nets or 0 < gutter < grid.columns else 0.0
        work.start.append(at)
        at += work.widest[gutter]
    return at


def _draw_onto_card(work: _Work, number: int) -> None:
    """Draw a connector that leads to a card, or nowhere."""
    grid, drawn = work.grid, work.routes[number]
    gutter = grid.arrival[number]
    net = work.net[number]
    port = work.pins.port.get(number)
    entries = work.entries(number)
    if port is None and not entries:
        return
    track = work.track(gutter, net)
    if port is None:
        port = work.steps.middle(number)
        head = work.start[gutter] - _LOOSE if len(entries) == 1 else track - _LOOSE
        drawn.loose_end = (head, port)
    else:
        node = grid.node[grid.connectors[number].base or ""]
        head = work.start[grid.column[node]] + work.depth[node]
        drawn.tip = (head, port)
    if not entries:
        drawn.loose_end = (head + _STUB, port)
        drawn.lines.append([(head + _STUB, port), (head, port)])
    ways = [(node, at, _way(work, number, node)) for node, at in entries]
    _join(drawn, ways, track, port, [(track, port), (head, port)])
    _add_hubs(work, number, track)
    _add_signs(work, number, ways)


def _draw_onto_link(work: _Work, number: int) -> None:
    """Draw a connector that leads to another: across the columns to its hub or handle."""
    known, drawn = work.steps, work.routes[number]
    target = known.target[number]
    hub = work.routes[target].hubs[known.attackers[target].index(number)]
    entries = work.entries(number)
    drawn.tip = hub
    here = known.middle(number) if entries else hub[1] + _STUB
    ways = [(node, at, _way(work, number, node)) for node, at in entries]
    if entries and known.handle[target]:
        net = work.net.get(number)
        track = work.track(work.grid.arrival[number], net) if net else hub[0] + _STUB
        _join(drawn, ways, track, hub[1], [(track, hub[1]), hub])
        _add_hubs(work, number, track)
        _add_signs(work, number, ways)
        return
    drawn.along = (0.0, -1.0 if here >= hub[1] else 1.0)
    if not entries:
        drawn.loose_end = (hub[0], here)
        drawn.lines.append([(hub[0], here), hub])
    toward = (max if here < hub[1] else min)((at for _, at, _ in ways), default=here)
    _join(drawn, ways, hub[0], toward, [(hub[0], toward), hub])
    _add_hubs(work, number, hub[0])
    _add_signs(work, number, ways)


def _join(
    drawn: Route,
    ways: list[tuple[int, float, list[Point]]],
    track: float,
    port: float,
    stem: list[Point],
) -> None:
    """Lead the ways of all premises to the track, along it, and on by the stem."""
    if len(ways) == 1:
        way = ways[0][2]
        drawn.lines.append(way + ([] if way[-1][1] == port else [(track, way[-1][1])]) + stem)
        return
    if not ways:
        return
    low, high = min(at for _, at, _ in ways), max(at for _, at, _ in ways)
    for _, at, way in ways:
        outer = (at == low < port) or (at == high > port)
        drawn.lines.append([*way, (track, at), *([(track, port)] if outer else [])])
    drawn.lines.append(stem)
    drawn.dot = (track, port)


def _way(work: _Work, number: int, node: int) -> list[Point]:
    """Give a premise's line from its card up to the gutter in which the connector arrives."""
    grid, key = work.grid, (number, node)
    column, at = grid.column[node], work.pins.leave[key]
    points: list[Point] = [(work.start[column], at)]
    for step, (lane, net) in enumerate(zip(grid.chains[key], work.hops[key], strict=True)):
        onward, there = work.centre[lane], grid.column[lane]
        forward = there < column
        track = work.track(column if forward or step == 0 else there, net)
        if onward != at:
            points += [(track, at), (track, onward)]
        points.append((work.start[there] if forward else work.near(there + 1), onward))
        column, at = there, onward
    return points


def _add_hubs(work: _Work, number: int, track: float) -> None:
    """Add the points at which other connectors lead to this one."""
    known, drawn = work.steps, work.routes[number]
    far = work.start[work.grid.arrival[number]] if known.slots[number] else 0.0
    for attacker in known.attackers[number]:
        if not known.handle[number]:
            at = known.reach[number]
            line = work.entries(number)
            level = line[0][1] if line else at[1]
            drawn.hubs.append((far - _SLOT_EDGE - _SLOT * known.place[attacker] + 4.0, level))
            continue
        low, high = known.reach[number]
        level = known.middle(attacker)
        if not low <= level <= high:
            drawn.lines.append([(track, level), (track, high if level > high else low)])
        drawn.hubs.append((track, level))


def _add_signs(work: _Work, number: int, ways: list[tuple[int, float, list[Point]]]) -> None:
    """Find the places for a sign on the line and for the marks of circles."""
    connector, drawn = work.grid.connectors[number], work.routes[number]
    boxes = work.grid.boxes
    for node, _, way in ways:
        if boxes[node].card.id in connector.circular:
            drawn.turns.append((way[0][0] - 12.0, way[0][1]))
    if ways:
        drawn.sign = (ways[0][2][-1][0] - 11.0, ways[0][1])
    elif drawn.loose_end and drawn.tip:
        drawn.sign = ((drawn.loose_end[0] + drawn.tip[0]) / 2, drawn.loose_end[1])
