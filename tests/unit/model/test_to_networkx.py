"""A map as a graph of networkx, in which links are nodes."""

from __future__ import annotations

from io import BytesIO

import networkx as nx

from tests.helpers.examples import sketch

MAP = sketch(
    "a: {because: [{id: step, premises: [b, c], scheme: Sign, strength: 0.5}], but: [{id: no, premises: [d]}]}",
    "b: {text: 'B.', implicit: true, section: s, by: v, basis: example, credence: 0.7}",
    "c",
    "d",
    head="title: Title\nthesis: a\nvoices: {v: Vera}\nsections: {s: Section}",
    links="[{id: same, rephrase: a, from: [c]}, {id: loose, attack: step}]",
)
GRAPH = MAP.to_networkx()


def test_claims_and_links_are_the_nodes() -> None:
    assert nx.get_node_attributes(GRAPH, "kind") == {
        **dict.fromkeys("abcd", "claim"),
        "step": "support",
        "no": "attack",
        "same": "rephrase",
        "loose": "attack",
    }


def test_edges_run_from_premise_to_link_to_target_even_where_that_is_a_link() -> None:
    assert nx.get_edge_attributes(GRAPH, "part") == {
        ("b", "step"): "premise",
        ("c", "step"): "premise",
        ("step", "a"): "target",
        ("d", "no"): "premise",
        ("no", "a"): "target",
        ("c", "same"): "premise",
        ("same", "a"): "target",
        ("loose", "step"): "target",
    }


def test_a_claim_has_what_the_map_says_of_it_and_nothing_else() -> None:
    assert GRAPH.nodes["b"] == {
        "kind": "claim",
        "text": "B.",
        "implicit": True,
        "section": "s",
        "voices": "v",
        "basis": "example",
        "credence": 0.7,
    }
    assert GRAPH.nodes["c"] == {"kind": "claim", "text": "c", "implicit": False}


def test_a_link_has_its_scheme_and_strength() -> None:
    assert GRAPH.nodes["step"] == {"kind": "support", "scheme": "Sign", "strength": 0.5}
    assert GRAPH.nodes["no"] == {"kind": "attack"}


def test_the_graph_has_title_and_thesis() -> None:
    assert GRAPH.graph == {"title": "Title", "thesis": "a"}
    assert sketch("a").to_networkx().graph == {"title": "", "thesis": ""}


def test_what_bears_on_the_thesis_is_a_question_of_one_line() -> None:
    assert nx.ancestors(GRAPH, "a") == {"b", "c", "d", "step", "no", "same", "loose"}


def test_other_programs_can_read_the_graph() -> None:
    written = BytesIO()
    nx.write_graphml(GRAPH, written)
    assert set(nx.read_graphml(BytesIO(written.getvalue()))) == set(GRAPH)
