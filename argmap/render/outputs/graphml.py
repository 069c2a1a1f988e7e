"""GraphML: the whole map as a graph for programs that measure and draw graphs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from argmap.model import ArgumentMap, Claim, Link
from argmap.model.to_networkx import to_networkx
from argmap.render.escape import legal
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture
from argmap.structure import reading_order, standings

_LEFT_OUT = {"claims", "links", "origin", "index", "id"}
_NOTHING: tuple[Any, ...] = (None, (), {})


def write(picture: Picture) -> Rendered:
    """Write a map with all that it says.

    Nodes are claims and links, as `argmap.Map.to_networkx` has them, with every field that says
    something; lists and records are JSON. Claims have `number`, `role` and `side` as on pictures,
    and each node has a `label` for programs that show one.
    """
    import networkx as nx

    argument = picture.argument
    graph = to_networkx(argument)
    graph.graph = {**dict(_plain(argument)), "theses": _text(argument.theses)}
    order, known = reading_order(argument), standings(argument)
    for claim in argument.claims:
        standing = known[claim.id]
        graph.nodes[claim.id].clear()
        graph.nodes[claim.id].update(
            _plain(claim),
            kind="claim",
            label=_kept(claim.words),
            number=order.numbers[claim.id],
            role=standing.role.value,
            side=standing.side.value,
        )
    for link in argument.links:
        graph.nodes[link.id].clear()
        graph.nodes[link.id].update(_plain(link), label=link.kind.value)
    named = nx.relabel_nodes(graph, _names(graph))
    return Rendered("\n".join(nx.generate_graphml(named)) + "\n")


def _names(graph: Any) -> Mapping[str, str]:
    """Name each node as XML can, none like another."""
    names: dict[str, str] = {}
    used: set[str] = set()
    for node in graph:
        name = legal(node)
        while name in used:
            name += "'"
        used.add(name)
        names[node] = name
    return names


def _plain(thing: ArgumentMap | Claim | Link) -> Iterator[tuple[str, str | float | bool]]:
    """Give the fields that say something, as texts, numbers and truth values."""
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in _LEFT_OUT or value in _NOTHING:
            continue
        if isinstance(value, str):
            yield field.name, _kept(str(value))
        elif isinstance(value, bool):
            yield field.name, value
        elif isinstance(value, int | float):
            yield field.name, float(value)
        else:
            yield field.name, _text(value)


def _kept(text: str) -> str:
    """Give a text as XML keeps it, which knows one kind of line end."""
    return legal(text).replace("\r\n", "\n").replace("\r", "\n")


def _text(value: Any) -> str:
    return legal(json.dumps(value, default=_record, ensure_ascii=False))


def _record(value: Any) -> Any:
    """Give a record as JSON can hold it, without what it leaves open."""
    if isinstance(value, Mapping):
        return dict(value)
    found = ((field.name, getattr(value, field.name)) for field in fields(value))
    return {name: kept for name, kept in found if kept not in _NOTHING}


OUTPUT = Output(name="graphml", suffix=".graphml", title="graph for programs", write=write)
