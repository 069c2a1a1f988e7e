"""The way of every line: along free lanes across columns, along tracks in the gutters.

All lines run along the two axes and turn with round corners, so that no line lies on another, none
touches a card, and those that must cross do so at right angles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from argmap.diagram.channel import Net, assign
from argmap.diagram.clearance import clear, meetings
from argmap.diagram.grid import Grid
from argmap.diagram.layout import Placement
from argmap.diagram.pins import Pins, entry, place_pins
from argmap.diagram.steps import Steps, steps

Point: TypeAlias = tuple[float, float]  # (depth, breadth)

_HEAD_ROOM = 22.0
_FAR_ROOM = 16.0
_GUTTER = 54.0
_TRACK, _MANY_TRACKS, _ALL_TRACKS, _LEAST_TRACK = 10.0, 12, 120.0, 4.0
_LOOSE = 16.0
_STUB = 26.0
_ROUNDS = 4  # in which lines are moved aside before what is left is drawn
_STUB_TRACKS = 2
_HUB_BEHIND, _HEAD_BEHIND = 2, 3  # tracks that a hub, or a head with a hub, takes behind a line


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
        net: that of each connector, in the gutter in which it arrives.
        hops: those of each chain, before it arrives.
        tracks: how many each gutter has.
        gap: between the tracks of each gutter.
        start: where each column begins; one more for the end.
    """

    grid: Grid
    centre: Sequence[float]
    pins: Pins
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

    def entries(self, number: int) -> list[tuple[int, float]]:
        """The premises' nodes of a connector, and where their lines come in."""
        nodes = (self.grid.node[premise] for premise in self.grid.connectors[number].premises)
        return [(n, entry(self.grid, self.centre, self.pins, number, n)) for n in nodes]

    def hub(self, number: int) -> Point:
        """Where a connector meets the one to which it leads."""
        target, level = self.steps.target[number], self.steps.level[number]
        met = target if self.steps.onto_track[target] else number
        return self.track(self.grid.arrival[number], self.net[met]), level


def route(grid: Grid, placement: Placement) -> Routed:
    """Route all connectors of a placed grid; lanes are moved where two lines would meet."""
    centre, bands = placement.centre, placement.title_bands(grid)
    pins = place_pins(grid, centre)
    for _ in range(_ROUNDS):
        work = _planned(grid, centre, pins)
        met = meetings(work.nets)
        if not met:
            break
        clear(grid, centre, pins, met, bands)
    else:
        work = _planned(grid, centre, pins)
    end = _set_columns(work)
    routes = [_drawn(work, number) for number in range(len(grid.connectors))]
    return Routed(routes, work.start, end)


def _planned(grid: Grid, centre: Sequence[float], pins: Pins) -> _Work:
    """Give every line its tracks."""
    widest = [0.0] * (grid.columns + 1)
    for node, size in enumerate(grid.depth):
        widest[grid.column[node]] = max(widest[grid.column[node]], size)
    work = _Work(
        grid=grid,
        centre=centre,
        pins=pins,
        steps=steps(grid, centre, pins),
        widest=widest,
        nets=[[] for _ in range(grid.columns + 1)],
    )
    work.net += (_net(work, number) for number in range(len(grid.connectors)))
    for number in range(len(grid.connectors)):
        _set_behind(work, number)
    for key in grid.chains:
        _make_hops(work, key)
    work.tracks += map(assign, work.nets)
    return work


def _net(work: _Work, number: int) -> Net:
    """Make the net by which a connector arrives."""
    known, net = work.steps, Net()
    for node, at in work.entries(number):
        back = work.grid.column[node] < work.grid.arrival[number]
        (net.near if back else net.far).append(at)
    if known.target[number] >= 0:
        net.more.append(known.level[number])
        if not work.grid.connectors[number].premises:
            net.more.append(known.level[number] + _STUB)
    elif number in work.pins.port:
        net.near.append(work.pins.port[number])
    elif net.far:
        net.more.append(known.level[number])
        net.stub = _STUB_TRACKS
    if known.onto_track[number]:
        net.more += (known.level[other] for other in known.attackers[number])
    if net.near or net.far or net.more:
        work.nets[work.grid.arrival[number]].append(net)
    return net


def _set_behind(work: _Work, number: int) -> None:
    """Put the track of a connector that leads to another behind the one that it meets."""
    known, net = work.steps, work.net[number]
    target, apart = known.target[number], 0
    if target >= 0 and known.onto_track[target]:
        net.onto = work.net[target]
    while target >= 0:
        apart += _HEAD_BEHIND if known.onto_track[target] else _HUB_BEHIND
        if work.net[target].runs:
            net.behind, net.apart = work.net[target], apart
            return
        target = known.target[target]


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
    """Give every gutter its width and every column its place; give the end of the last."""
    grid = work.grid
    at = 0.0
    for gutter, (nets, tracks) in enumerate(zip(work.nets, work.tracks, strict=True)):
        gap = _TRACK if tracks <= _MANY_TRACKS else max(_LEAST_TRACK, _ALL_TRACKS / tracks)
        work.gap.append(gap)
        width = _HEAD_ROOM + gap * max(0, tracks - 1) + _FAR_ROOM
        if 0 < gutter < grid.columns:
            width = max(width, _GUTTER)
        at += width if nets or 0 < gutter < grid.columns else 0.0
        work.start.append(at)
        at += work.widest[gutter]
    return at


def _drawn(work: _Work, number: int) -> Route:
    """Draw a connector."""
    drawn = Route()
    track = work.track(work.grid.arrival[number], work.net[number])
    ways = [(node, at, _way(work, number, node)) for node, at in work.entries(number)]
    hubs = [work.hub(other) for other in work.steps.attackers[number]]
    if work.steps.target[number] >= 0:
        _lead_to_link(work, number, drawn, track, ways)
    else:
        _lead_to_card(work, number, drawn, track, ways, hubs)
    drawn.hubs = hubs
    _add_signs(work, number, drawn, ways)
    return drawn


_Ways: TypeAlias = list[tuple[int, float, list[Point]]]


def _lead_to_card(
    work: _Work, number: int, drawn: Route, track: float, ways: _Ways, hubs: list[Point]
) -> None:
    """Lead a connector to its card, or to a loose end."""
    grid = work.grid
    port = work.pins.port.get(number)
    if port is not None:
        node = grid.node[grid.connectors[number].base or ""]
        head = work.start[grid.column[node]] + grid.depth[node]
        drawn.tip = (head, port)
    elif ways:
        port = work.steps.level[number]
        head = work.start[grid.arrival[number]] - _LOOSE if len(ways) == 1 else track - _LOOSE
        drawn.loose_end = (head, port)
    else:
        return
    if not ways:
        drawn.loose_end = (max([head + _STUB, *(hub[0] + _LOOSE for hub in hubs)]), port)
        drawn.lines.append([drawn.loose_end, (head, port)])
    _join(drawn, ways, track, port, [(track, port), (head, port)])
    _reach(work, number, drawn, track)


def _lead_to_link(work: _Work, number: int, drawn: Route, track: float, ways: _Ways) -> None:
    """Lead a connector to the track of another, or along its own to a lone premise's line."""
    hub = drawn.tip = work.hub(number)
    if work.steps.onto_track[work.steps.target[number]]:
        if not ways:
            drawn.loose_end = (hub[0] + _STUB, hub[1])
            drawn.lines.append([drawn.loose_end, hub])
        _join(drawn, ways, track, hub[1], [(track, hub[1]), hub])
    else:
        levels = [at for _, at, _ in ways] or [hub[1] + _STUB]
        drawn.along = (0.0, -1.0 if sum(levels) >= hub[1] * len(levels) else 1.0)
        if not ways:
            drawn.loose_end = (hub[0], levels[0])
            drawn.lines.append([drawn.loose_end, hub])
        below = drawn.along[1] < 0
        toward = min(levels) if below else max(levels)
        _join(drawn, ways, track, toward, [(track, toward), hub])
    _reach(work, number, drawn, track)


def _join(drawn: Route, ways: _Ways, track: float, port: float, stem: list[Point]) -> None:
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


def _reach(work: _Work, number: int, drawn: Route, track: float) -> None:
    """Draw the track out to the levels at which other connectors meet it."""
    known, net = work.steps, work.net[number]
    if not known.onto_track[number]:
        return
    met = [known.level[other] for other in known.attackers[number]]
    own = net.near + net.far + net.more[: len(net.more) - len(met)]
    for low, high in ((min(met, default=0.0), min(own)), (max(own), max(met, default=0.0))):
        if met and low < high:
            end, start = (low, high) if low in met else (high, low)
            drawn.lines.append([(track, end), (track, start)])


def _add_signs(work: _Work, number: int, drawn: Route, ways: _Ways) -> None:
    """Find the places for a sign on the line and for the marks of circles."""
    connector, boxes = work.grid.connectors[number], work.grid.boxes
    for node, _, way in ways:
        if boxes[node].card.id in connector.circular:
            drawn.turns.append((way[0][0] - 12.0, way[0][1]))
    if ways:
        drawn.sign = (ways[0][2][-1][0] - 11.0, ways[0][1])
    elif drawn.loose_end and drawn.tip:
        drawn.sign = ((drawn.loose_end[0] + drawn.tip[0]) / 2, drawn.loose_end[1])
