"""A map as a graph of networkx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.argument_map import ArgumentMap

if TYPE_CHECKING:
    import networkx


def to_networkx(argument: ArgumentMap) -> networkx.DiGraph[str]:
    """Give a map as a directed graph in which claims and links are nodes.

    Since links are nodes, a link can be a target. Edges run from each premise to its link and from
    the link to its target.

    Nodes have `kind` (`claim`, or the kind of a link) and, where the map has them, `text`,
    `implicit`, `section`, `voices`, `basis`, `credence`, `scheme` and `strength`. Edges have
    `part`: `premise` or `target`. The graph has `title` and `thesis`.
    """
    import networkx as nx

    graph: networkx.DiGraph[str] = nx.DiGraph(
        title=argument.title or "", thesis=", ".join(argument.theses)
    )
    for claim in argument.claims:
        told = {
            "section": claim.section,
            "voices": ", ".join(claim.voices) or None,
            "basis": claim.basis,
            "credence": claim.credence,
        }
        kept = {name: value for name, value in told.items() if value is not None}
        graph.add_node(claim.id, kind="claim", text=claim.words, implicit=claim.implicit, **kept)
    for link in argument.links:
        kept = {
            name: value
            for name, value in (("scheme", link.scheme), ("strength", link.strength))
            if value is not None
        }
        graph.add_node(link.id, kind=link.kind.value, **kept)
    for link in argument.links:
        graph.add_edges_from((premise, link.id, {"part": "premise"}) for premise in link.premises)
        if link.target is not None:
            graph.add_edge(link.id, link.target, part="target")
    return graph
