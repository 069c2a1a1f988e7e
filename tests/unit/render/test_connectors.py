"""Lines as connectors: what PowerPoint draws of one is the line that was routed."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.paint.paths import polyline
from argmap.render.slides.connectors import Bent, bent, corners
from argmap.render.slides.geometry import XY, Frame

FRAME = Frame(9525.0, 1000.0, 2000.0)


def shown(made: Bent) -> list[tuple[float, float]]:
    """Draw a connector as the definitions of its preset shape say, on the slide."""
    x, y, across, down = made.box
    count = int(re.sub(r"\D", "", made.preset))
    at = [(0.0, 0.0)]
    if made.preset != "straightConnector1":
        shares = [*made.bends, 100_000, 100_000]
        for number in range(count):
            px, py = at[-1]
            share = shares[number] / 100_000
            at.append((share * across, py) if number % 2 == 0 else (px, share * down))
    else:
        at.append((across, down))
    if "flipH" in made.turned:
        at = [(across - px, py) for px, py in at]
    if "flipV" in made.turned:
        at = [(px, down - py) for px, py in at]
    middle = (x + across / 2, y + down / 2)
    if "rot" in made.turned:
        return [(middle[0] - (v - down / 2), middle[1] + (u - across / 2)) for u, v in at]
    return [(x + u, y + v) for u, v in at]


@st.composite
def lines(draw: st.DrawFn) -> list[XY]:
    """Give lines along horizontal and vertical stretches, as they are routed."""
    axis = draw(st.integers(0, 1))
    at = (float(draw(st.integers(0, 500))), float(draw(st.integers(0, 500))))
    found = [at]
    for _ in range(draw(st.integers(1, 5))):
        way = draw(st.integers(-300, 300).filter(lambda way: abs(way) > 20))
        at = (at[0] + way, at[1]) if axis == 0 else (at[0], at[1] + way)
        found.append(at)
        axis = 1 - axis
    return found


@given(lines())
def test_a_connector_runs_where_the_line_runs(points: list[XY]) -> None:
    made = bent(FRAME, points)
    if made is None:
        return
    for (x, y), at in zip(shown(made), points, strict=True):
        wanted = FRAME.point(at)
        assert abs(x - wanted[0]) <= 60  # Of the 9,525 that a pixel has.
        assert abs(y - wanted[1]) <= 60


@given(lines())
def test_the_corners_of_a_rounded_line_are_found_again(points: list[XY]) -> None:
    assert corners(polyline(points)) == points


@pytest.mark.parametrize(
    "points",
    [
        [(0, 0), (50, 0), (50, 80), (100, 80)],
        [(0, 0), (0, 50), (80, 50), (80, 100)],
        [(100, 80), (50, 80), (50, 0), (0, 0)],
        [(0, 0), (100, 0)],
        [(0, 0), (100, 0), (100, 70)],
        [(0, 0), (20, 0), (20, 50), (60, 50), (60, 90), (100, 90)],
    ],
)
def test_usual_lines_have_a_connector(points: list[XY]) -> None:
    assert bent(FRAME, points) is not None


def test_a_line_that_goes_round_its_own_ends_has_none() -> None:
    around: list[XY] = [(0, 0), (-20, 0), (-20, 50), (120, 50), (120, 0), (100, 0)]
    assert bent(FRAME, around) is None
    assert all(one != other for one, other in pairwise(around))
