"""DOT, by pydot: a drawing as a graph to be read, and a grid as a problem for Graphviz.

All names are made up here, and all texts are quoted here: pydot leaves some of them bare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from argmap.diagram.drawing import Blank, Card, Connector, Drawing
from argmap.diagram.grid import Grid
from argmap.diagram.layout import Placement
from argmap.diagram.measure import tag_text
from argmap.diagram.paint.card_words import look_of
from argmap.diagram.paint.link import pen_of
from argmap.diagram.paint.palette import Palette
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import display
from argmap.model import LinkKind

if TYPE_CHECKING:
    import pydot

_INCH = 72.0
_BESIDE, _LANE, _LEAST_GAP = 22.0, 10.0, 6.0
_ENTITY = re.compile(r"&(?=#?\w+;)")
_PIECE = re.compile(r"(?:[^\\]|\\.){4000}(?=.)")
_HEADS = {
    LinkKind.SUPPORT: "normal",
    LinkKind.ATTACK: "tee",
    LinkKind.PREFERENCE: "vee",
    LinkKind.REPHRASE: "none",
    LinkKind.UNKNOWN: "none",
}


def quoted(text: str) -> str:
    r"""Quote a text for DOT; line ends become the escape `\n`.

    Graphviz reads `&lt;` as `<`, so an `&` before a name and a semicolon is written `&amp;`; and
    it refuses a line of 16 kB, so a long text goes on in the next line, behind a backslash.
    """
    text = _ENTITY.sub("&amp;", display_lines(text)).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _PIECE.sub("\\g<0>\\\\\n", text.replace("\n", "\\n")) + '"'


def _quoted_tooltip(text: str) -> str:
    """Quote a tooltip, in which Graphviz reads backslashes twice."""
    return quoted(text.replace("\\", "\\\\"))


def display_lines(text: str) -> str:
    """Give a text as it is shown, line by line."""
    return "\n".join(map(display, text.split("\n")))


def drawing_graph(drawing: Drawing, table: Mapping[str, str], theme: Theme) -> pydot.Dot:
    """Give a drawing as a graph: claims as boxes, linked premises and attacked steps as points."""
    import pydot

    graph = pydot.Dot("argmap", graph_type="digraph", rankdir="RL")
    graph.set_node_defaults(shape="box", style='"rounded,filled"', fontname='"Arial"', fontsize=11)
    graph.set_edge_defaults(color=quoted(theme.support))
    if drawing.title:
        graph.set("label", quoted(drawing.title))
        graph.set("labelloc", "t")
        graph.set("fontname", '"Arial"')
    palette = Palette(theme)
    names = {card.id: f"n{number}" for number, card in enumerate(drawing.cards)}
    for card in drawing.cards:
        graph.add_node(_box(card, names[card.id], table, palette))
    shown = [c for c in drawing.connectors if c.blank is not Blank.ALL]
    points = {c.id: f"l{number}" for number, c in enumerate(shown)}
    for connector in shown:
        for part in _link(connector, names, points, theme, targets=_targets(drawing)):
            if isinstance(part, pydot.Node):
                graph.add_node(part)
            else:
                graph.add_edge(part)
    return graph


def _box(card: Card, name: str, table: Mapping[str, str], palette: Palette) -> pydot.Node:
    import pydot

    ink = palette.ink(look_of(card))
    style = "filled" if card.evidence else "rounded,filled"
    rows = _wrapped(card)
    label = "\n".join(
        [tag_text(card, table), *rows, *([", ".join(card.voices)] if card.voices else [])]
    )
    return pydot.Node(
        name,
        label=quoted(label),
        tooltip=_quoted_tooltip(card.text),
        fillcolor=quoted(ink.fill),
        color=quoted(ink.edge),
        fontcolor=quoted(ink.text),
        style=quoted(f"{style},dashed" if card.implicit else style),
    )


def _wrapped(card: Card) -> tuple[str, ...]:
    from argmap.diagram.measure import PADDING, style_of
    from argmap.diagram.typeset import break_lines

    style = style_of(card)
    room = style.widths[0] - 2 * PADDING
    lines = break_lines(display(card.text), room, style.size, style.bold)
    return tuple(line.rstrip() for line in lines)


def _targets(drawing: Drawing) -> frozenset[str]:
    return frozenset(c.target for c in drawing.connectors if c.on_link and c.target is not None)


def _link(
    connector: Connector,
    names: Mapping[str, str],
    points: Mapping[str, str],
    theme: Theme,
    targets: frozenset[str],
) -> Iterator[pydot.Node | pydot.Edge]:
    """Give the parts of a link: one edge, or a point with an edge from each premise."""
    import pydot

    colour, width, dash = pen_of(connector, theme)
    look: dict[str, Any] = {
        "color": quoted(colour),
        "penwidth": f"{width:g}",
        **({"style": "dashed"} if dash else {}),
    }
    end = (
        points.get(connector.target or "")
        if connector.on_link
        else names.get(connector.target or "")
    )
    head: dict[str, Any] = {
        "arrowhead": "odot"
        if connector.blank
        else "teetee"
        if connector.on_link and dash
        else _HEADS[connector.kind],
        **look,
    }
    starts = [names[premise] for premise in connector.premises]
    if len(starts) == 1 and end and connector.id not in targets:
        yield pydot.Edge(starts[0], end, **head)
        return
    point = points[connector.id]
    yield pydot.Node(point, shape="point", width=0.08, label='""', color=quoted(colour))
    for start in starts:
        yield pydot.Edge(start, point, arrowhead="none", **look)
    if end:
        yield pydot.Edge(point, end, **head)


def grid_graph(grid: Grid) -> pydot.Dot:
    """Give a grid as a graph for Graphviz: one node for each card and lane, of its breadth."""
    import pydot

    graph = pydot.Dot("grid", graph_type="digraph", rankdir="TB", ranksep=0.5)
    graph.set("nodesep", f"{_BESIDE / _INCH:.4f}")
    graph.set_node_defaults(shape="box", fixedsize="true", height=0.2, label='""')
    for node, breadth in enumerate(grid.breadth):
        width = max(breadth, _LANE) / _INCH
        graph.add_node(pydot.Node(f"n{node}", width=f"{width:.4f}"))
    for (number, premise), lanes in grid.chains.items():
        base = grid.connectors[number].base
        ends = () if base is None else (grid.node[base],)
        way = (premise, *lanes, *ends)
        for one, two in pairwise(way):
            nearer, deeper = sorted((one, two), key=grid.column.__getitem__)
            if grid.column[nearer] < grid.column[deeper]:
                graph.add_edge(pydot.Edge(f"n{nearer}", f"n{deeper}"))
            else:
                beside = pydot.Subgraph(rank="same")
                beside.add_node(pydot.Node(f"n{one}"))
                beside.add_node(pydot.Node(f"n{two}"))
                graph.add_subgraph(beside)
    return graph


def read_plain(text: str, grid: Grid) -> Placement | str:
    """Read the places of a grid's nodes from Graphviz' `plain` format, or say what is wrong."""
    middle: dict[int, float] = {}
    for line in text.splitlines():
        if line.startswith("node n"):
            words = line.split()
            middle[int(words[1][1:])] = float(words[2]) * _INCH
    if len(middle) < len(grid.column):
        return "its answer is not complete"
    centre = [middle[node] for node in range(len(grid.column))]
    return "it let cards overlap" if _overlap(grid, centre) else Placement(centre)


def _overlap(grid: Grid, centre: Sequence[float]) -> bool:
    """Tell whether two nodes of a column are too close, as where Graphviz shifts a column."""
    nodes = sorted(range(len(centre)), key=lambda node: (grid.column[node], centre[node]))
    return any(
        grid.column[one] == grid.column[two]
        and centre[two] - centre[one] < (grid.breadth[one] + grid.breadth[two]) / 2 + _LEAST_GAP
        for one, two in pairwise(nodes)
    )
