"""GraphML, as networkx reads it again."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import networkx as nx
from hypothesis import given, settings

import argmap
from argmap.model import ArgumentMap, Claim, FrozenMap, Link, LinkKind
from argmap.render import Picture, render
from argmap.render.escape import legal
from argmap.structure import reading_order, standings
from tests.helpers.examples import FILES, each_map
from tests.property.strategies import maps


def read(made: ArgumentMap) -> Any:
    """Write a map and read it again."""
    written = str(render(Picture(made), "graphml").data)
    return nx.read_graphml(io.BytesIO(written.encode()))


def kept(text: str) -> str:
    """Give a text as XML can hold it, with its one kind of line end."""
    return "\n".join(re.split("\r\n|\r", legal(text)))


def bare(value: Any) -> Any:
    """Give a value as JSON can hold it."""
    if isinstance(value, tuple):
        return [bare(one) for one in value]
    if isinstance(value, FrozenMap):
        return {legal(key): bare(one) for key, one in value.items()}
    return legal(value) if isinstance(value, str) else value


@each_map
def test_nodes_and_edges_are_those_of_the_graph_of_the_map(file: Path) -> None:
    made = argmap.load(file)
    known, found = made.to_networkx(), read(made)
    assert list(found) == list(known)
    assert set(found.edges) == set(known.edges)
    for ends in known.edges:
        assert found.edges[ends]["part"] == known.edges[ends]["part"]


@each_map
def test_a_claim_has_number_role_and_side_as_on_the_picture(file: Path) -> None:
    made = argmap.load(file)
    found, order, known = read(made), reading_order(made), standings(made)
    for claim in made.claims:
        node = found.nodes[claim.id]
        assert node["label"] == claim.words
        assert (node.get("number") or "") == order.numbers[claim.id]
        assert node["role"] == known[claim.id].role.value
        assert node["side"] == known[claim.id].side.value


@settings(max_examples=30)
@given(maps())
def test_nothing_that_a_map_says_is_lost(made: ArgumentMap) -> None:
    found = read(made)
    nodes = list(found.nodes.values())
    assert len(nodes) == len(made.claims) + len(made.links)
    things: tuple[Claim | Link, ...] = (*made.claims, *made.links)
    for thing, node in zip(things, nodes, strict=True):
        for name in ("note", "basis", "section", "scheme", "target"):
            wanted = getattr(thing, name, None)
            assert (node.get(name) or None) == (kept(wanted) if wanted else None)
        for name in ("credence", "strength", "asserted", "implicit"):
            wanted = getattr(thing, name, None)
            assert node.get(name) == wanted
        for name in ("tags", "ignore", "voices", "premises", "restates", "meta"):
            wanted = getattr(thing, name, ())
            assert json.loads(node.get(name, "null")) == (bare(wanted) if wanted else None)
        quotes = [one.get("quote") for one in json.loads(node.get("anchors", "[]"))]
        assert quotes == [bare(anchor.quote) for anchor in thing.anchors]


def test_a_step_can_be_attacked() -> None:
    found = read(argmap.load(FILES[0]))
    assert ("undercut", "together") in found.edges


def test_what_xml_cannot_hold_is_replaced_and_two_ids_stay_two() -> None:
    claims = (Claim(id="a\ufffe", text="x\ud800y"), Claim(id="a\uffff"))
    link = Link(id="l", kind=LinkKind.SUPPORT, premises=("a\ufffe",), target="a\uffff")
    found = read(ArgumentMap(claims=claims, links=(link,)))
    assert list(found) == ["a\ufffd", "a\ufffd'", "l"]
    assert found.nodes["a\ufffd"]["text"] == "x\ufffdy"
