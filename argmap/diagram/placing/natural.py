"""The order in which Graphviz draws a map when columns and lanes are left to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from argmap.diagram.grid import Grid

if TYPE_CHECKING:
    import pydot

Way: TypeAlias = list[tuple[float, float]]  # points of a curve: depth, breadth


def natural_graph(grid: Grid) -> pydot.Dot:
    """Give cards and links as a graph: linked premises and attacked steps meet at points."""
    import pydot

    graph = pydot.Dot("map", graph_type="digraph", rankdir="RL")
    graph.set_node_defaults(shape="box", label='""')
    for node in range(len(grid.boxes)):
        graph.add_node(pydot.Node(f"n{node}"))
    stops_of = _Stops.of(grid)
    for number, connector in enumerate(grid.connectors):
        if number in stops_of.met:
            graph.add_node(pydot.Node(f"l{number}", shape="point"))
        for premise in connector.premises:
            for one, two in pairwise(stops_of.on_way(number, grid.node[premise])[:2]):
                graph.add_edge(pydot.Edge(one, two))
        stops = stops_of.on_way(number, 0)
        if len(stops) == 3:
            graph.add_edge(pydot.Edge(stops[1], stops[2]))
    return graph


@dataclass(frozen=True, slots=True)
class _Stops:
    """The nodes of the graph on the way of a line.

    Attributes:
        grid: what is drawn.
        index: the number of each connector, by its id.
        met: the connectors that need a point at which lines meet.
    """

    grid: Grid
    index: Mapping[str, int]
    met: frozenset[int]

    @classmethod
    def of(cls, grid: Grid) -> _Stops:
        """Look through the connectors."""
        targets = {connector.target for connector in grid.connectors if connector.on_link}
        index = {connector.id: number for number, connector in enumerate(grid.connectors)}
        met = frozenset(
            number
            for number, connector in enumerate(grid.connectors)
            if len(connector.premises) != 1 or connector.id in targets or connector.target is None
        )
        return cls(grid, index, met)

    def on_way(self, number: int, premise: int) -> list[str]:
        """Give the stops of a premise's line, from its card on."""
        connector = self.grid.connectors[number]
        stops = [f"n{premise}", *([f"l{number}"] if number in self.met else [])]
        if not connector.on_link:
            stops += [] if connector.base is None else [f"n{self.grid.node[connector.base]}"]
        elif (target := connector.target) is not None and target in self.index:
            stops.append(f"l{self.index[target]}")
        return stops


def read_natural(text: str, grid: Grid) -> list[float]:
    """Read from Graphviz' `plain` format about where each node stands; lanes on their curves."""
    at: dict[str, tuple[float, float]] = {}
    curves: dict[tuple[str, str], Way] = {}
    for line in text.replace("\\\n", "").splitlines():
        words = line.split()
        if words[0] == "node":
            at[words[1]] = float(words[2]), -float(words[3])
        elif words[0] == "edge":
            values = list(map(float, words[4 : 4 + 2 * int(words[3])]))
            way = list(zip(values[::2], (-value for value in values[1::2]), strict=True))
            curves[words[1], words[2]] = list(_flattened(way))
    centre = [0.0] * len(grid.column)
    depths: list[list[float]] = [[] for _ in range(grid.columns)]
    for node in range(len(grid.boxes)):
        depth, centre[node] = at[f"n{node}"]
        depths[grid.column[node]].append(depth)
    stops_of = _Stops.of(grid)
    for (number, premise), lanes in grid.chains.items():
        stops = stops_of.on_way(number, premise)
        way = [point for pair in pairwise(stops) for point in curves.get(pair, ())]
        for lane in lanes:
            some = depths[grid.column[lane]]
            centre[lane] = _breadth(way or [at[stops[0]]], sum(some) / max(1, len(some)))
    return centre


def _flattened(controls: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Give a few points along a chain of cubic curves, each of four control points."""
    yield controls[0]
    for first in range(0, len(controls) - 1, 3):
        a, b, c, d = controls[first : first + 4]
        for t in (0.25, 0.5, 0.75, 1.0):
            w = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            x, y = (sum(k * p[i] for k, p in zip(w, (a, b, c, d), strict=True)) for i in (0, 1))
            yield x, y


def _breadth(way: Way, depth: float) -> float:
    """Give where a curve passes at some depth, or the end of it that is nearest."""
    for (x0, y0), (x1, y1) in pairwise(way):
        if min(x0, x1) <= depth <= max(x0, x1) and x0 != x1:
            return y0 + (y1 - y0) * (depth - x0) / (x1 - x0)
    return min(way, key=lambda point: abs(point[0] - depth))[1]
