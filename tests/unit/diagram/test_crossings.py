"""How often the lines of a picture cross: examples that were counted by hand."""

from __future__ import annotations

import pytest

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
    ],
)
def test_crossings(routes: list[list[Line]], found: int) -> None:
    assert count(*routes) == found
