"""Between which cards a line passes on its way across columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.grid import Grid
from argmap.diagram.placing.lanes import Columns, gaps
from argmap.model import ArgumentMap, Claim, Link, LinkKind
from argmap.render import Picture, RenderOptions
from tests.helpers.examples import sketch
from tests.helpers.grids import problem


def tiny(argument: ArgumentMap) -> tuple[Grid, list[float]]:
    """Give a map with cards so small that a crossing costs more than any way around it."""
    made = problem(argument)
    made.breadth = [1.0] * len(made.breadth)
    centre = [0.0] * len(made.column)
    for column in range(made.columns):
        cards = [node for node in range(len(made.boxes)) if made.column[node] == column]
        for place, node in enumerate(cards):
            centre[node] = 2.0 * place
    return made, centre


def way(argument: ArgumentMap) -> list[int]:
    """Give the gaps through which the only long line of a map passes."""
    made, centre = tiny(argument)
    found = gaps(made, Columns.of(made, centre), centre)
    ((_, lanes),) = [(key, lanes) for key, lanes in made.chains.items() if lanes]
    return [found[lane] for lane in lanes]


def test_a_gap_that_crosses_nothing_is_preferred() -> None:
    """From b, past a's family, to the top: between a1 and b1, and then between a and b."""
    made = sketch(
        "top: {because: [a, b, x]}",
        "a: {because: [a1]}",
        "b: {because: [b1]}",
        "a1",
        "b1: {because: [x]}",
        "x",
    )
    assert way(made) in ([1, 1], [2, 2])
    assert crossed(made, way(made)) == 0


def test_a_longer_way_is_worth_it() -> None:
    """The straight way from x would cross the step from b1 to b, whose card stands above it."""
    made = sketch(
        "top: {because: [a, b, c]}",
        "a: {because: [a1, x]}",
        "b: {because: [b1]}",
        *("a1", "c"),
        "b1: {because: [x]}",
        "x",
    )
    assert crossed(made, way(made)) == 0


def test_a_picture_keeps_clear_where_the_gaps_do() -> None:
    made = sketch(
        "top: {because: [a, b, x]}",
        "a: {because: [a1, a2]}",
        "b: {because: [b1, b2]}",
        *("a1", "a2", "b1"),
        "b2: {because: [x]}",
        "x",
    )
    assert Picture(made, RenderOptions(layout="tidy")).scene.crossings == 0


@st.composite
def trees(draw: Any) -> ArgumentMap:
    """Give trees of claims in which one claim also bears directly on one far above it."""
    count = draw(st.integers(4, 12))
    above = [0, *(draw(st.integers(max(0, n - 4), n - 1)) for n in range(1, count))]
    depth = [0]
    for name in range(1, count):
        depth.append(depth[above[name]] + 1)
    pairs = [(p, t) for p, t in product(range(count), repeat=2) if depth[p] > depth[t] + 1]
    links = [(name, above[name]) for name in range(1, count)]
    if pairs:
        links.append(draw(st.sampled_from(pairs)))
    return ArgumentMap(
        claims=tuple(Claim(id=f"c{name}") for name in range(count)),
        links=tuple(
            Link(id=f"l{n}", kind=LinkKind.SUPPORT, premises=(f"c{p}",), target=f"c{t}")
            for n, (p, t) in enumerate(links)
        ),
        thesis=("c0",),
    )


def crossed(argument: ArgumentMap, found: Sequence[int]) -> int:
    """Count the steps that a line through these gaps crosses, by where all of them stand.

    Card `n` of a column stands at `2 n + 1`, gap `n` at `2 n`; two lines between two columns cross
    where their order is not the same in both.
    """
    made, centre = tiny(argument)
    rank = Columns.of(made, centre).rank
    (((number, premise), lanes),) = [(key, found) for key, found in made.chains.items() if found]
    base = made.node[made.connectors[number].base or ""]
    stops = [
        (made.column[premise], 2 * rank[premise] + 1),
        *((made.column[lane], 2 * gap) for lane, gap in zip(lanes, found, strict=True)),
        (made.column[base], 2 * rank[base] + 1),
    ]
    place = dict(stops)
    count = 0
    for node in range(1, len(made.boxes)):
        here, there = made.column[node], made.column[made.parent[node]]
        if here in place and there in place:
            deep = 2 * rank[node] + 1 - place[here]
            near = 2 * rank[made.parent[node]] + 1 - place[there]
            count += deep * near < 0
    return count


@given(trees())
def test_no_other_way_crosses_less(argument: ArgumentMap) -> None:
    made, centre = tiny(argument)
    columns = Columns.of(made, centre)
    long = [lanes for lanes in made.chains.values() if lanes]
    if long:
        choices = [range(len(columns.middle[made.column[lane]])) for lane in long[0]]
        least = min(crossed(argument, other) for other in product(*choices))
        assert crossed(argument, way(argument)) == least


@pytest.mark.parametrize("claims", [("a",), ("a: {because: [b]}", "b")])
def test_without_a_long_line_there_is_no_lane(claims: tuple[str, ...]) -> None:
    made, centre = tiny(sketch(*claims))
    assert gaps(made, Columns.of(made, centre), centre) == {}


def test_columns_know_which_cards_hang_before_a_gap() -> None:
    made, centre = tiny(sketch("top: {because: [a, b]}", "a: {because: [c, d]}", *"bcd"))
    columns = Columns.of(made, centre)
    assert columns.below == [[0, 2], [0, 2, 2], [0, 0, 0]]
    assert columns.rank == [0, 0, 0, 1, 1]
