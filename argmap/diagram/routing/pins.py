"""Where lines leave their cards and where they arrive."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from argmap.diagram.grid import Grid

PORT_APART = 18.0
_PORT_EDGE = 12.0
_LEAVE_APART, _LEAVE_EDGE = 10.0, 10.0

Entries: TypeAlias = list[tuple[int, float]]  # nodes, and where their lines come into a gutter
Far = tuple[tuple[int, int], int]  # a chain's key, and its lane; -1 for where it leaves the card


@dataclass(slots=True)
class Pins:
    """Coordinates in breadth of the ends of all lines.

    Attributes:
        leave: for each (connector, premise's node) where its line leaves the card.
        port: for each connector onto a card where its head stands on that card's side.
    """

    leave: dict[tuple[int, int], float] = field(default_factory=dict)
    port: dict[int, float] = field(default_factory=dict)


def room_for_lines(arriving: int, leaving: int) -> float:
    """Give the least breadth of a card at which this many lines arrive and leave."""
    ports = 2 * _PORT_EDGE + PORT_APART * (arriving - 1)
    starts = 2 * _LEAVE_EDGE + _LEAVE_APART * (leaving - 1)
    return max(ports, starts)


def place_pins(grid: Grid, centre: Sequence[float]) -> Pins:
    """Place both ends of all lines, in the order in which the lines come, so that none cross."""
    pins = Pins()
    for premise, starts in _leaving(grid, centre).items():
        reach = grid.breadth[premise] / 2 - _LEAVE_EDGE
        step = min(_LEAVE_APART, 2 * reach / max(1, len(starts) - 1))
        for place, number in enumerate(starts):
            shift = (place - (len(starts) - 1) / 2) * step
            pins.leave[number, premise] = centre[premise] + shift
    for node, lines in _arriving(grid, centre, pins).items():
        low = centre[node] - grid.breadth[node] / 2 + _PORT_EDGE
        high = centre[node] + grid.breadth[node] / 2 - _PORT_EDGE
        wanted = [mean for mean, _ in lines]
        for (_, number), port in zip(lines, spread(wanted, low, high, PORT_APART), strict=True):
            pins.port[number] = port
    return pins


def _arriving(
    grid: Grid, centre: Sequence[float], pins: Pins
) -> dict[int, list[tuple[float, int]]]:
    """Give for each conclusion its connectors in order, and about where each comes from.

    Lines that turn back beside their card arrive at its ends, those that turn last outside.
    """
    found: dict[int, list[tuple[int, float, float, int]]] = {}
    for number, connector in enumerate(grid.connectors):
        if connector.base is None or connector.on_link:
            continue
        node = grid.node[connector.base]
        premises = [grid.node[premise] for premise in connector.premises]
        entries = [at for _, at in entries_of(grid, centre, pins, number)]
        mean = sum(entries) / len(entries) if entries else centre[node]
        end = 0
        if premises and all(grid.column[premise] <= grid.column[node] for premise in premises):
            end = 1 if mean > centre[node] else -1
        found.setdefault(node, []).append((end, -mean if end else mean, mean, number))
    return {node: [line[2:] for line in sorted(some)] for node, some in found.items()}


def _leaving(grid: Grid, centre: Sequence[float]) -> dict[int, list[int]]:
    """Give for each premise its connectors in the order of where their lines go.

    Of lines to the same place that comes first whose premises stand first: so do the ports there.
    Lines that turn back beside their card leave it at its ends, those that turn soonest outside.
    """
    found: dict[int, list[tuple[int, float, float, int]]] = {}
    for (number, premise), lanes in grid.chains.items():
        connector = grid.connectors[number]
        base = connector.base
        goal = centre[lanes[0]] if lanes else centre[grid.node[base]] if base else centre[premise]
        among = [centre[grid.node[other]] for other in connector.premises]
        end = 0
        if lanes and grid.column[lanes[0]] == grid.column[premise]:
            end = 1 if goal > centre[premise] else -1
        line = (end, -goal if end else goal, sum(among) / len(among), number)
        found.setdefault(premise, []).append(line)
    return {premise: [line[-1] for line in sorted(some)] for premise, some in found.items()}


def entries_of(grid: Grid, centre: Sequence[float], pins: Pins, number: int) -> Entries:
    """Give the premises' nodes of a connector, and where their lines come into its gutter."""
    found: Entries = []
    for premise in grid.connectors[number].premises:
        key = number, grid.node[premise]
        lanes = grid.chains[key]
        found.append((key[1], centre[lanes[-1]] if lanes else pins.leave[key]))
    return found


def spread(wanted: Sequence[float], low: float, high: float, apart: float) -> list[float]:
    """Move sorted values as little as needed to keep them in bounds and apart.

    Where the bounds are too narrow the values stand evenly between them.
    """
    count = len(wanted)
    if count > 1 and (count - 1) * apart >= high - low:
        return [low + (high - low) * i / (count - 1) for i in range(count)]
    found: list[float] = []
    floor = low
    for value in wanted:
        floor = max(floor, min(value, high))
        found.append(floor)
        floor += apart
    ceiling = high
    for i in range(count - 1, -1, -1):
        found[i] = min(found[i], ceiling)
        ceiling = found[i] - apart
    return found


def fars(grid: Grid) -> Iterator[Far]:
    """Give the far end of every line in every gutter that it passes."""
    for key, lanes in grid.chains.items():
        yield key, -1
        for lane in lanes:
            yield key, lane


def pin_levels(
    grid: Grid, centre: Sequence[float], pins: Pins
) -> tuple[list[list[float]], list[list[float]]]:
    """Give the levels of all near and of all far pins, for each gutter in order."""
    near: list[list[float]] = [[] for _ in range(grid.columns + 1)]
    far: list[list[float]] = [[] for _ in range(grid.columns + 1)]
    for number, port in pins.port.items():
        near[grid.arrival[number]].append(port)
    for key, lane in fars(grid):
        if lane < 0:
            far[grid.column[key[1]]].append(pins.leave[key])
        else:
            far[grid.column[lane]].append(centre[lane])
            near[grid.column[lane] + 1].append(centre[lane])
    for levels in (*near, *far):
        levels.sort()
    return near, far


def is_clear(level: float, levels: Sequence[float], room: float) -> bool:
    """Tell whether no level of a sorted list is nearer than some room."""
    return bisect_left(levels, level - room) == bisect_right(levels, level + room)
