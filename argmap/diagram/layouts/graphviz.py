"""Graphviz, run inside the program: no package of the system is needed."""

from __future__ import annotations

from argmap.diagram.dotgraph import grid_graph, read_plain
from argmap.diagram.grid import Grid
from argmap.diagram.layout import Layout, Placement
from argmap.diagram.placing.embedded import GraphvizFailed, plain


def place(grid: Grid, sections: bool) -> Placement | str:  # noqa: ARG001, FBT001
    """Place a grid by Graphviz, or say why it could not be placed."""
    try:
        return read_plain(plain(grid_graph(grid).to_string()), grid)
    except GraphvizFailed as failed:
        return str(failed)


LAYOUT = Layout(name="graphviz", place=place)
