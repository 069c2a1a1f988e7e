"""Packing trees of boxes as close as their outlines allow."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.placing.packing import Outline, row

Edges = list[tuple[float, float]]  # lower and upper edge in each column, that of the root first
GAPS = (12.0, 22.0)


def outline(edges: Edges) -> Outline:
    """Give an outline; it stores the deepest column first."""
    return Outline([low for low, _ in reversed(edges)], [high for _, high in reversed(edges)])


def edges_of(packed: Outline) -> Edges:
    """Give where an outline is."""
    pairs = zip(reversed(packed.low), reversed(packed.high), strict=True)
    return [(low + packed.shift, high + packed.shift) for low, high in pairs]


def column() -> st.SearchStrategy[tuple[float, float]]:
    """Give the two edges of a tree in one column, whole pixels so that sums are exact."""
    places = st.integers(-60, 60)
    return st.tuples(places, places).map(lambda pair: (float(min(pair)), float(max(pair))))


TREES = st.lists(st.lists(column(), min_size=1, max_size=4), min_size=1, max_size=5)


def test_boxes_of_one_column_stand_side_by_side() -> None:
    _, moved = row([outline([(-10, 10)]), outline([(-20, 20)])], [GAPS])
    assert moved == [0, 10 + GAPS[0] + 20]


def test_a_small_tree_slips_beside_the_root_of_a_wide_one() -> None:
    wide_below = outline([(-10, 10), (-50, 50)])
    _, moved = row([wide_below, outline([(-10, 10)])], [GAPS])
    assert moved == [0, 10 + GAPS[0] + 10]


def test_deeper_columns_keep_the_wider_gap() -> None:
    tree: Edges = [(-10, 10), (-10, 10)]
    _, moved = row([outline(tree), outline(tree)], [GAPS])
    assert moved == [0, 20 + GAPS[1]]


def test_a_third_tree_keeps_clear_of_what_the_second_does_not_cover() -> None:
    deep: Edges = [(-10, 10), (-10, 90)]
    flat: Edges = [(-10, 10)]
    _, moved = row([outline(deep), outline(flat), outline(deep)], [GAPS, GAPS])
    assert moved[1] == 20 + GAPS[0]
    assert moved[2] == 90 + GAPS[1] + 10


@given(TREES)
def test_no_two_trees_come_closer_than_their_gaps(trees: list[Edges]) -> None:
    _, moved = row([outline(tree) for tree in trees], [GAPS] * (len(trees) - 1))
    for (one, tree), (two, other) in combinations(enumerate(trees), 2):
        for number, (first, second) in enumerate(zip(tree, other, strict=False)):
            gap = GAPS[min(number, 1)]
            assert second[0] + moved[two] - first[1] - moved[one] >= gap


@given(TREES)
def test_every_tree_touches_one_before_it(trees: list[Edges]) -> None:
    """Else it could stand closer."""
    _, moved = row([outline(tree) for tree in trees], [GAPS] * (len(trees) - 1))
    for two in range(1, len(trees)):
        slack = [
            trees[two][number][0] + moved[two] - edges[1] - moved[one] - GAPS[min(number, 1)]
            for one in range(two)
            for number, edges in enumerate(trees[one][: len(trees[two])])
        ]
        assert min(slack) == 0


@given(TREES)
def test_the_outline_of_all_is_the_first_and_the_last_edge_of_each_column(
    trees: list[Edges],
) -> None:
    whole, moved = row([outline(tree) for tree in trees], [GAPS] * (len(trees) - 1))
    placed = [[(a + by, b + by) for a, b in tree] for tree, by in zip(trees, moved, strict=True)]
    deepest = max(map(len, placed))
    columns = [[tree[n] for tree in placed if n < len(tree)] for n in range(deepest)]
    assert edges_of(whole) == [(min(c)[0], max(high for _, high in c)) for c in columns]


def test_a_new_root_stands_where_it_is_put_though_the_tree_has_moved() -> None:
    tree = outline([(0, 10)])
    tree.move(100)
    tree.grow_root(-5, 5)
    assert edges_of(tree) == [(-5, 5), (100, 110)]


def test_a_box_is_drawn_around_all_of_a_tree() -> None:
    tree = outline([(-10, 10), (-50, 30)])
    tree.move(100)
    assert edges_of(tree.boxed(7, 3)) == [(43, 133), (43, 133)]
