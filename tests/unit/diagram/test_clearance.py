"""Moving lines aside where two of them would run on each other in a gutter."""

from __future__ import annotations

import pytest
from hypothesis import given

from argmap.diagram.grid import Grid
from argmap.diagram.layout import Placement
from argmap.diagram.routing.channel import Net, assign
from argmap.diagram.routing.clearance import _free, clear, meetings, set_apart
from argmap.diagram.routing.pins import Pins, place_pins
from argmap.diagram.routing.plan import planned
from argmap.diagram.routing.route import _ROUNDS, route
from argmap.model import ArgumentMap
from tests.helpers.examples import sketch
from tests.helpers.grids import problem, tidy
from tests.property.strategies import shapes

CLOSE = 3.0
MAP = sketch("top: {because: [a, b, c]}", "a", "b", "c")


@pytest.mark.parametrize(
    ("near_track", "far_track", "meets"),
    [(2, 1, True), (1, 1, True), (0, 1, False)],
)
def test_two_lines_meet_where_both_pass_the_same_place(
    near_track: int, far_track: int, meets: bool
) -> None:
    """One comes from the conclusion's side up to its track, one from the other side down to its."""
    near = Net(near=[50.0], far=[90.0], track=near_track)
    far = Net(near=[10.0], far=[51.0], track=far_track)
    assert meetings([[], [near, far]]) == ({(1, 51.0)} if meets else set())


@pytest.mark.parametrize(("apart", "meets"), [(0.0, True), (2.9, True), (3.1, False)])
def test_lines_that_are_far_enough_apart_do_not_meet(apart: float, meets: bool) -> None:
    near = Net(near=[50.0], far=[90.0], track=1)
    far = Net(near=[10.0], far=[50.0 + apart], track=0)
    assert bool(meetings([[near, far]])) == meets


def test_a_line_does_not_meet_itself_and_meets_what_runs_straight_through() -> None:
    assert meetings([[Net(near=[50.0, 90.0], far=[50.0])]]) == set()
    straight = Net(near=[50.0], far=[50.0])
    other = Net(near=[10.0], far=[52.0], track=5)
    assert meetings([[straight, other]]) == {(0, 52.0)}


def test_a_line_is_moved_to_the_nearest_level_that_is_free() -> None:
    assert _free(50.0, (0.0, 100.0), [50.0], []) == 58.0
    assert _free(50.0, (0.0, 57.0), [50.0], []) == 42.0
    assert _free(50.0, (0.0, 100.0), [50.0, 58.0], [42.0]) == 66.0
    assert _free(50.0, (0.0, 65.0), [50.0, 58.0], [42.0]) == 34.0


def test_with_less_room_it_keeps_less_clear_and_without_any_it_stays() -> None:
    assert _free(50.0, (46.0, 54.0), [50.0], []) == 54.0
    assert _free(50.0, (49.0, 51.0), [50.0], []) == 50.0


def meeting() -> tuple[Grid, Placement, Pins]:
    """Give a placed map in which `a` and `c` lead each to the level from which the other comes.

    Whichever of the two has the track nearer to the conclusion, it runs on the other one.
    """
    grid = problem(MAP)
    placed = tidy(grid)
    pins = place_pins(grid, placed.centre)
    pins.port[0], pins.port[2] = (placed.centre[grid.node[name]] for name in ("c", "a"))
    return grid, placed, pins


def test_what_meets_is_moved_on_the_side_of_its_card() -> None:
    grid, placed, pins = meeting()
    before = dict(pins.leave)
    met = meetings(planned(grid, placed.centre, pins).nets)
    ((gutter, level),) = met
    assert gutter == 1
    clear(grid, placed.centre, pins, met, placed.title_bands(grid))
    ((key, moved),) = [(key, at) for key, at in pins.leave.items() if at != before[key]]
    assert before[key] == level
    assert CLOSE < abs(moved - level) < grid.breadth[key[1]] / 2
    assert meetings(planned(grid, placed.centre, pins).nets) == set()


@given(shapes())
def test_in_the_end_no_two_lines_share_a_level_where_their_ways_overlap(
    argument: ArgumentMap,
) -> None:
    grid = problem(argument)
    placed = tidy(grid)
    pins, bands = place_pins(grid, placed.centre), placed.title_bands(grid)
    for _ in range(_ROUNDS):
        met = meetings(planned(grid, placed.centre, pins).nets)
        clear(grid, placed.centre, pins, met, bands)
    assert together(planned(grid, placed.centre, pins).nets) == []


def together(nets: list[list[Net]]) -> list[tuple[Net, Net]]:
    """Give all pairs of lines that run on each other, by looking at every pair of pins."""
    return [
        (one, two)
        for some in nets
        for one in some
        for two in some
        if one is not two
        for at in one.near
        for level in two.far
        if abs(at - level) <= CLOSE and (one.track if one.runs else 1e9) >= two.far_end(level)
    ]


@given(shapes())
def test_lanes_are_only_moved_between_their_cards(argument: ArgumentMap) -> None:
    grid = problem(argument)
    placed = tidy(grid)
    route(grid, placed)
    for lane in range(len(grid.boxes), len(grid.column)):
        for card in range(len(grid.boxes)):
            if grid.column[card] == grid.column[lane]:
                apart = abs(placed.centre[lane] - placed.centre[card])
                assert apart > grid.breadth[card] / 2


def test_tracks_that_were_given_are_what_meetings_look_at() -> None:
    one, two = Net(near=[0.0], far=[50.0]), Net(near=[50.0], far=[99.0])
    assign([[one, two]])
    assert meetings([[one, two]]) == set(), "the channel has put them in an order that is clear"
    one.track, two.track = two.track, one.track
    assert meetings([[one, two]]) == {(0, 50.0)}


@given(shapes())
def test_set_apart_no_two_lines_share_a_level_and_all_stay_beside_their_cards(
    argument: ArgumentMap,
) -> None:
    grid = problem(argument)
    placed = tidy(grid)
    before = list(placed.centre)
    pins = set_apart(grid, placed.centre, placed.title_bands(grid))
    assert together(planned(grid, placed.centre, pins).nets) == []
    cards = range(len(grid.boxes))
    for lane in range(len(grid.boxes), len(grid.column)):
        for card in cards:
            if grid.column[card] == grid.column[lane]:
                apart = placed.centre[lane] - placed.centre[card]
                assert abs(apart) > grid.breadth[card] / 2
                assert (apart > 0) == (before[lane] > before[card])
    for (_, premise), at in pins.leave.items():
        assert abs(at - placed.centre[premise]) < grid.breadth[premise] / 2
