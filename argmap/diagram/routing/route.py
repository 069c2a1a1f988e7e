"""The way of every line: along free lanes across columns, along tracks in the gutters.

All lines run along the two axes and turn with round corners, so that no line lies on another, none
touches a card, and those that must cross do so at right angles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from argmap.diagram.grid import Grid
from argmap.diagram.layout import Placement
from argmap.diagram.routing.clearance import clear, meetings, set_apart
from argmap.diagram.routing.pins import place_pins
from argmap.diagram.routing.plan import STUB, Plan, planned, set_columns

Point: TypeAlias = tuple[float, float]  # (depth, breadth)

_LOOSE = 16.0
_VERY_MANY = 20_000  # cards and lanes, as where each of sixty claims supports all the others
_ROUNDS, _FEW_ROUNDS = 5, 2  # of which the last sets apart what still meets
_MANY_MEET = 1_000  # places at which lines run on each other, too many to move them one by one


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


def route(grid: Grid, placement: Placement) -> Routed:
    """Route all connectors of a placed grid; lanes are moved where two lines would meet."""
    centre, bands = placement.centre, placement.title_bands(grid)
    pins = place_pins(grid, centre)
    for left in reversed(range(_ROUNDS if len(grid.column) < _VERY_MANY else _FEW_ROUNDS)):
        plan = planned(grid, centre, pins)
        met = meetings(plan.nets)
        if not met:
            break
        if not left or len(met) > _MANY_MEET:
            plan = planned(grid, centre, set_apart(grid, centre, bands))
            break
        clear(grid, centre, pins, met, bands)
    end = set_columns(plan)
    routes = [_drawn(plan, number) for number in range(len(grid.connectors))]
    return Routed(routes, plan.start, end)


def _drawn(plan: Plan, number: int) -> Route:
    """Draw a connector."""
    drawn = Route()
    track = plan.track(plan.grid.arrival[number], plan.net[number])
    ways = [(node, at, _way(plan, number, node)) for node, at in plan.entries[number]]
    hubs = [plan.hub(other) for other in plan.steps.attackers[number]]
    if plan.steps.target[number] >= 0:
        _lead_to_link(plan, number, drawn, track, ways)
    else:
        _lead_to_card(plan, number, drawn, track, ways, hubs)
    drawn.hubs = hubs
    _add_signs(plan, number, drawn, ways)
    return drawn


_Ways: TypeAlias = list[tuple[int, float, list[Point]]]


def _lead_to_card(
    plan: Plan, number: int, drawn: Route, track: float, ways: _Ways, hubs: list[Point]
) -> None:
    """Lead a connector to its card, or to a loose end."""
    grid = plan.grid
    port = plan.pins.port.get(number)
    if port is not None:
        node = grid.node[grid.connectors[number].base or ""]
        head = plan.start[grid.column[node]] + grid.depth[node]
        drawn.tip = (head, port)
    elif ways:
        port = plan.steps.level[number]
        head = plan.start[grid.arrival[number]] - _LOOSE if len(ways) == 1 else track - _LOOSE
        drawn.loose_end = (head, port)
    else:
        return
    if not ways:
        drawn.loose_end = (max([head + STUB, *(hub[0] + _LOOSE for hub in hubs)]), port)
        drawn.lines.append([drawn.loose_end, (head, port)])
    _join(drawn, ways, track, port, [(track, port), (head, port)])
    _reach(plan, number, drawn, track)


def _lead_to_link(plan: Plan, number: int, drawn: Route, track: float, ways: _Ways) -> None:
    """Lead a connector to the track of another, or along its own to a lone premise's line."""
    hub = drawn.tip = plan.hub(number)
    if plan.steps.onto_track[plan.steps.target[number]]:
        if not ways:
            drawn.loose_end = (hub[0] + STUB, hub[1])
            drawn.lines.append([drawn.loose_end, hub])
        _join(drawn, ways, track, hub[1], [(track, hub[1]), hub])
    else:
        levels = [at for _, at, _ in ways] or [hub[1] + STUB]
        drawn.along = (0.0, -1.0 if sum(levels) >= hub[1] * len(levels) else 1.0)
        if not ways:
            drawn.loose_end = (hub[0], levels[0])
            drawn.lines.append([drawn.loose_end, hub])
        below = drawn.along[1] < 0
        toward = min(levels) if below else max(levels)
        _join(drawn, ways, track, toward, [(track, toward), hub])
    _reach(plan, number, drawn, track)


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


def _way(plan: Plan, number: int, node: int) -> list[Point]:
    """Give a premise's line from its card up to the gutter in which the connector arrives."""
    grid, key = plan.grid, (number, node)
    column, at = grid.column[node], plan.pins.leave[key]
    points: list[Point] = [(plan.start[column], at)]
    for step, (lane, net) in enumerate(zip(grid.chains[key], plan.hops[key], strict=True)):
        onward, there = plan.centre[lane], grid.column[lane]
        forward = there < column
        track = plan.track(column if forward or step == 0 else there, net)
        if onward != at:
            points += [(track, at), (track, onward)]
        points.append((plan.start[there] if forward else plan.near(there + 1), onward))
        column, at = there, onward
    return points


def _reach(plan: Plan, number: int, drawn: Route, track: float) -> None:
    """Draw the track out to the levels at which other connectors meet it."""
    known, net = plan.steps, plan.net[number]
    if not known.onto_track[number]:
        return
    met = [known.level[other] for other in known.attackers[number]]
    own = net.near + net.far + net.more[: len(net.more) - len(met)]
    for low, high in ((min(met, default=0.0), min(own)), (max(own), max(met, default=0.0))):
        if met and low < high:
            end, start = (low, high) if low in met else (high, low)
            drawn.lines.append([(track, end), (track, start)])


def _add_signs(plan: Plan, number: int, drawn: Route, ways: _Ways) -> None:
    """Find the places for a sign on the line and for the marks of circles."""
    connector, boxes = plan.grid.connectors[number], plan.grid.boxes
    for node, _, way in ways:
        if boxes[node].card.id in connector.circular:
            drawn.turns.append((way[0][0] - 12.0, way[0][1]))
    if ways:
        drawn.sign = (ways[0][2][-1][0] - 11.0, ways[0][1])
    elif drawn.loose_end and drawn.tip:
        drawn.sign = ((drawn.loose_end[0] + drawn.tip[0]) / 2, drawn.loose_end[1])
