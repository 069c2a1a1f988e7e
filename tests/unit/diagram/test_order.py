"""The order of columns: how often nets have to cross, and what untangling leaves of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.grid import Grid
from argmap.diagram.placing.choose import fewest, routed
from argmap.diagram.placing.embedded import plain
from argmap.diagram.placing.natural import natural_graph, read_natural
from argmap.diagram.placing.order import Net, Order, crossings_of
from argmap.diagram.placing.sift import sift
from argmap.diagram.placing.straighten import straightened
from argmap.diagram.placing.swaps import Swaps
from argmap.diagram.placing.untangle import untangled
from argmap.model import ArgumentMap
from bench.varied import varied
from tests.helpers.examples import sketch
from tests.helpers.grids import problem, tidy
from tests.property.strategies import shapes

TANGLED = range(20, 70, 7)
SIDE = st.lists(st.integers(0, 4), max_size=3, unique=True).map(tuple)


def counted(order: Order) -> int:
    """Count how often lines have to cross."""
    return sum(
        crossings_of(one, two, order.place)
        for gutter in order.nets
        for one, two in combinations(gutter, 2)
    )


def turns(around: list[int]) -> int:
    """Count how often two nets take turns around a gutter."""
    return sum(one != two for one, two in pairwise([*around, around[0]]))


def ways(one: tuple[int, ...], two: tuple[int, ...], way: int) -> Iterator[list[int]]:
    """Give the orders in which the places of two nets may stand on one side."""
    places = sorted({*one, *two}, key=lambda place: way * place)
    each = [
        [[0, 1], [1, 0]] if place in one and place in two else [[int(place in two)]]
        for place in places
    ]
    for found in product(*each):
        yield [net for some in found for net in some]


@given(SIDE, SIDE, SIDE, SIDE)
def test_nets_cross_once_for_each_time_they_take_turns_but_the_first(
    near: tuple[int, ...], far: tuple[int, ...], other_near: tuple[int, ...], other: tuple[int, ...]
) -> None:
    """Places on the far side are written as 5 to 9; where both nets have one, the best order is."""
    one = Net(near, tuple(place + 5 for place in far))
    two = Net(other_near, tuple(place + 5 for place in other))
    if min(len(net.near + net.far) for net in (one, two)) < 2:
        return
    best = min(
        max(0, turns([*first, *second]) // 2 - 1)
        for first in ways(one.far, two.far, 1)
        for second in ways(one.near, two.near, -1)
    )
    found = crossings_of(one, two, range(10))
    shared = len({*one.near} & {*two.near}) + len({*one.far} & {*two.far})
    assert found == best if shared < 2 else found >= best


def test_a_line_from_between_linked_premises_has_to_cross_their_bracket() -> None:
    assert crossings_of(Net((0,), (2, 4)), Net((0,), (3,)), range(5)) == 1
    assert crossings_of(Net((0,), (2, 3)), Net((0,), (4,)), range(5)) == 0


@given(shapes())
def test_sifting_keeps_every_node_in_its_column_and_adds_no_crossing(argument: ArgumentMap) -> None:
    grid = problem(argument)
    order = Order.of(grid, tidy(grid).centre)
    before, nodes = counted(order), [sorted(column) for column in order.columns]
    sift(order, Swaps(order))
    assert counted(order) <= before
    assert [sorted(column) for column in order.columns] == nodes
    assert all(order.place[node] == at for c in order.columns for at, node in enumerate(c))


def test_whole_branches_change_places() -> None:
    """The branches of a and c both lead to x: they stand beside each other then."""
    grid = problem(
        sketch(
            "top: {because: [a, b, c]}",
            "a: {because: [a1]}",
            "b: {because: [b1, b2]}",
            "c: {because: [c1]}",
            "a1: {because: [x]}",
            "b1: {because: [b3]}",
            "b2",
            "b3",
            "c1: {because: [x]}",
            "x",
        )
    )
    columns = untangled(grid, tidy(grid).centre)
    names = [[grid.boxes[node].card.id for node in some if node < 10] for some in columns]
    assert names[1] in (["a", "c", "b"], ["b", "a", "c"], ["b", "c", "a"], ["c", "a", "b"])
    assert routed(grid, straightened(grid, columns)).crossings == 0


@pytest.mark.parametrize("seed", TANGLED)
def test_straightened_columns_keep_their_order_and_room(seed: int) -> None:
    grid = problem(varied(seed))
    columns = untangled(grid, tidy(grid).centre)
    centre = straightened(grid, columns).centre
    for one, two in (pair for nodes in columns for pair in pairwise(nodes)):
        room = (grid.breadth[one] + grid.breadth[two]) / 2
        assert centre[two] - centre[one] >= room + 9.9


@pytest.mark.parametrize("seed", TANGLED)
def test_the_fewest_crossings_are_no_more_than_those_of_the_first(seed: int) -> None:
    grid = problem(varied(seed))
    first = routed(grid, tidy(grid))
    best, why = fewest(first)
    assert best.crossings < first.crossings or first.crossings == 0
    assert not why


def test_without_graphviz_columns_are_untangled_and_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "wasmtime", None)
    grid = problem(varied(69))
    first = routed(grid, tidy(grid))
    best, why = fewest(first)
    assert best.crossings < first.crossings
    assert why == "wasmtime is not installed"


def test_work_is_counted_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.diagram.placing.order._WORK", 10)
    grid = problem(varied(62))
    columns = untangled(grid, tidy(grid).centre)
    assert sorted(node for nodes in columns for node in nodes) == list(range(len(grid.column)))


@given(shapes())
def test_the_order_of_graphviz_own_drawing_tells_a_place_for_every_node(
    argument: ArgumentMap,
) -> None:
    grid: Grid = problem(argument)
    found = read_natural(plain(natural_graph(grid).to_string()), grid)
    assert len(found) == len(grid.column)
    assert all(abs(at) < 1e6 for at in found)
