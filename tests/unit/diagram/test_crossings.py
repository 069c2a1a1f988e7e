"""How often the lines of a picture cross: examples that were counted by hand."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.routing.crossings import crossings
from argmap.diagram.routing.route import Point, Route

Line = list[Point]

ALONG: Line = [(0, 10), (100, 10)]
ACROSS: Line = [(50, 0), (50, 20)]


def count(*routes: list[Line]) -> int:
    """Count the crossings of connectors, each with its lines."""
    return crossings([Route(lines=lines) for lines in routes])


@pytest.mark.parametrize(
    ("routes", "found"),
    [
        ([], 0),
        ([[ALONG]], 0),
        ([[ALONG], [ACROSS]], 1),
        ([[ACROSS], [ALONG[::-1]]], 1),
        ([[ALONG, ACROSS]], 0),
        ([[ALONG], [[(50, 0), (50, 10)]]], 0),
        ([[ALONG], [[(50, 10), (50, 20)]]], 0),
        ([[ALONG], [[(100, 0), (100, 20)]]], 0),
        ([[ALONG], [[(0, 20), (100, 20)]]], 0),
        ([[ALONG], [[(50, 0), (50, 20), (70, 20), (70, 0)]]], 2),
        ([[ALONG], [ACROSS, ACROSS]], 1),
        ([[ALONG], [ACROSS], [[(60, 0), (60, 20)]]], 2),
        ([[ALONG], [[(0, 15), (100, 15)]], [ACROSS]], 2),
        ([[[(0, 10), (50, 10), (100, 10)]], [ACROSS]], 1),
        ([[[(0, 10), (60, 10.001), (60, 10.001), (100, 10)]], [ACROSS]], 1),
        ([[ALONG], [[(50, 20), (50.001, 0)]]], 1),
    ],
    ids=[
        "nothing",
        "one line",
        "a cross",
        "a cross, drawn the other way",
        "lines of one connector",
        "a line that ends on another",
        "a line that begins on another",
        "a line past the end of another",
        "lines side by side",
        "there and back",
        "a stretch that is drawn twice",
        "two over one",
        "one over two",
        "a line that goes straight on where another crosses it",
        "a line that is straight but for a rounding",
        "the same across",
    ],
)
def test_crossings(routes: list[list[Line]], found: int) -> None:
    assert count(*routes) == found


@st.composite
def lines(draw: st.DrawFn) -> list[Line]:
    """Give a few lines that turn at right angles, some of them on each other."""
    found: list[Line] = []
    for _ in range(draw(st.integers(0, 3))):
        across = draw(st.booleans())
        line: Line = [(draw(st.integers(0, 6)), draw(st.integers(10, 16)))]
        for step in range(draw(st.integers(1, 4))):
            depth, breadth = line[-1]
            to = draw(st.integers(0, 6))
            line.append((depth, 10 + to) if (step + across) % 2 else (to, breadth))
        found.append(line)
    return found


@given(st.lists(lines(), max_size=4))
def test_each_place_counts_once_for_every_two_connectors_that_cross_there(
    routes: list[list[Line]],
) -> None:
    found = 0
    for one, other in combinations(routes, 2):
        found += len(places(one, other)) + len(places(other, one))
    assert count(*routes) == found


def places(along: list[Line], across: list[Line]) -> set[Point]:
    """Give where lines along cross lines across, by looking at every place."""
    return {
        (depth, level)
        for depth in range(7)
        for level in range(10, 17)
        if inside(along, level, depth, 0) and inside(across, depth, level, 1)
    }


def inside(lines: list[Line], at: float, place: float, axis: int) -> bool:
    """Tell whether a stretch along an axis has a place between its ends."""
    return any(
        one[1 - axis] == two[1 - axis] == at
        and min(one[axis], two[axis]) < place < max(one[axis], two[axis])
        for line in lines
        for one, two in stretches(line)
    )


def stretches(line: Line) -> list[tuple[Point, Point]]:
    """Give the straight stretches of a line, each as long as it goes straight on."""
    corners = [line[0]]
    for before, at in pairwise(line):
        straight = len(corners) > 1 and any(
            corners[-2][axis] == before[axis] == at[axis] for axis in (0, 1)
        )
        if straight:
            corners[-1] = at
        elif at != before:
            corners.append(at)
    return list(pairwise(corners))


def test_lines_that_cross_very_often_are_counted_without_looking_at_each_place() -> None:
    size = 2_000
    along = [[[(0.0, 1.0 + n), (size + 1.0, 1.0 + n)]] for n in range(size)]
    across = [[[(1.0 + n, 0.0), (1.0 + n, size + 1.0)]] for n in range(size)]
    assert count(*along, *across) == size * size
