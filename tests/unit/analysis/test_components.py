"""Strongly connected components."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.components import components

GRAPHS = st.integers(1, 10).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, size - 1), max_size=4), min_size=size, max_size=size
    )
)


@given(GRAPHS)
def test_they_are_those_of_networkx_each_after_what_it_leads_to(edges: list[list[int]]) -> None:
    found = list(components(range(len(edges)), edges.__getitem__))
    graph: nx.DiGraph[int] = nx.DiGraph(
        (node, onward) for node, ahead in enumerate(edges) for onward in ahead
    )
    graph.add_nodes_from(range(len(edges)))
    wanted = nx.strongly_connected_components(graph)
    assert {frozenset(part) for part in found} == {frozenset(part) for part in wanted}
    seen: set[int] = set()
    for part in found:
        seen.update(part)
        assert all(onward in seen for node in part for onward in edges[node])


def test_only_what_the_starts_lead_to_is_looked_at() -> None:
    assert list(components([1], {0: [1], 1: [2], 2: []}.__getitem__)) == [[2], [1]]


def test_a_long_chain_and_a_long_circle_need_no_recursion() -> None:
    size = 50_000
    chain = [[node + 1] if node + 1 < size else [] for node in range(size)]
    assert sum(1 for _ in components(range(size), chain.__getitem__)) == size
    circle = [[(node + 1) % size] for node in range(size)]
    assert [len(part) for part in components(range(size), circle.__getitem__)] == [size]
