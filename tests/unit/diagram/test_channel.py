"""Which track each line takes in the gutter between two columns."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.routing.channel import Net, _first_free, _overlapping, assign

APART = 10.0
MANY = 400


def beside(one: Net, two: Net) -> bool:
    """Tell whether two lines run past each other, or nearly so."""
    (low, high), (first, last) = one.span, two.span
    return low < last + APART and first < high + APART


def check(nets: list[Net], count: int) -> None:
    """Check that every line has a track of its own, behind what it must be behind."""
    running = [net for net in nets if net.runs]
    assert all(0 <= net.track < count for net in running)
    for one, two in combinations(running, 2):
        assert one.track != two.track or not beside(one, two), (one.span, two.span)
    for net in running:
        if net.behind is not None:
            assert net.track >= net.behind.track + net.apart


@st.composite
def channels(draw: Any) -> list[Net]:
    """Give the lines of a gutter, some of which must be behind earlier ones."""
    places = st.lists(st.integers(0, 30).map(lambda n: 8.0 * n), max_size=3)
    nets: list[Net] = []
    for _ in range(draw(st.integers(1, 12))):
        net = Net(near=draw(places), far=draw(places), more=draw(places))
        held = [other for other in nets if other.runs]
        if held and net.runs and draw(st.booleans()):
            net.behind, net.apart = draw(st.sampled_from(held)), draw(st.integers(1, 3))
        nets.append(net)
    return list(draw(st.permutations(nets)))


@given(channels())
def test_lines_that_run_past_each_other_never_share_a_track(nets: list[Net]) -> None:
    check(nets, *assign([nets]))


@given(channels())
def test_nor_do_they_where_there_are_too_many_to_compare(nets: list[Net]) -> None:
    running = [net for net in nets if net.runs]
    check(nets, _first_free(running))


def test_a_straight_line_needs_no_track() -> None:
    net = Net(near=[5.0], far=[5.0])
    assert assign([[net, Net()]]) == [0]
    assert not net.runs
    assert net.far_end(5.0) == -1


def test_lines_far_from_each_other_share_a_track() -> None:
    nets = [Net(near=[0.0], far=[20.0]), Net(near=[30.0], far=[50.0])]
    assert assign([nets]) == [1]
    assert assign([[nets[0], Net(near=[29.0], far=[50.0])]]) == [2]


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_lines_that_turn_the_same_way_neither_crosses_the_other(turned: bool) -> None:
    """The line whose far pin is within the other one's run must turn before it is met."""
    upper, lower = Net(near=[0.0], far=[40.0]), Net(near=[20.0], far=[60.0])
    assign([[lower, upper] if turned else [upper, lower]])
    assert upper.track > lower.track, "upper comes in at 40 and would cross lower's track"


def test_pins_at_one_level_are_kept_from_running_on_each_other() -> None:
    one, two = Net(near=[0.0], far=[40.0]), Net(near=[40.0], far=[80.0])
    assign([[one, two]])
    assert one.track > two.track


def circle() -> list[Net]:
    """Give three lines, each of which wants to be before the next, and the third before the first.

    A line is crossed by each far pin behind its track that stands within its run, so that it wants
    the line of that pin to be before it.
    """
    return [
        Net(near=[0.0], far=[100.0]),
        Net(near=[90.0], far=[200.0]),
        Net(near=[190.0, 10.0], far=[50.0, 12.0]),
    ]


def wishes(nets: list[Net]) -> set[tuple[int, int]]:
    """Give which line alone beside another would come before it."""
    found = set()
    for one, two in combinations(range(len(nets)), 2):
        alone = [Net(list(nets[n].near), list(nets[n].far)) for n in (one, two)]
        assign([alone])
        found.add((one, two) if alone[0].track < alone[1].track else (two, one))
    return found


def test_what_must_be_behind_is_so_in_a_circle_of_wishes() -> None:
    assert wishes(circle()) in ({(0, 1), (1, 2), (2, 0)}, {(1, 0), (2, 1), (0, 2)})
    for first, second in ((0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)):
        nets = circle()
        nets[second].behind, nets[second].apart = nets[first], 2
        check(nets, *assign([nets]))


def all_beside(count: int) -> list[Net]:
    """Give lines all of which run past each other."""
    return [Net(near=[float(n)], far=[1000.0 + n]) for n in range(count)]


def quick(nets: list[Net]) -> bool:
    """Tell whether lines took the first free tracks, in order, and were not compared."""
    return [net.track for net in nets] == list(range(len(nets)))


@given(channels())
def test_pairs_that_run_past_each_other_are_counted(nets: list[Net]) -> None:
    running = [net for net in nets if net.runs]
    found = sum(beside(one, two) for one, two in combinations(running, 2))
    assert _overlapping(running) == found


def test_many_lines_take_the_quick_way_and_as_few_tracks_as_can_be() -> None:
    nets = all_beside(MANY)
    assert assign([nets]) == [MANY]
    assert quick(nets)
    some = all_beside(MANY // 2)
    assert assign([some]) == [MANY // 2]
    assert not quick(some), "a line that comes in before another's track ends is behind it"


def test_of_very_many_gutters_those_with_the_fewest_pairs_are_compared() -> None:
    """All gutters together have more pairs than are compared, though none of them has."""
    gutters = [all_beside(100 + n) for n in range(60)]
    assert assign(gutters) == [100 + n for n in range(60)]
    late = [quick(nets) for nets in gutters]
    assert late == sorted(late)
    assert {*late} == {False, True}


def test_many_lines_side_by_side_share_one_track_on_the_quick_way() -> None:
    nets = [Net(near=[30.0 * n], far=[30.0 * n + 20]) for n in range(MANY)]
    assert _first_free(nets) == 1


def test_the_far_line_of_what_ends_on_another_ends_at_its_track() -> None:
    other = Net(near=[0.0], far=[50.0], track=1)
    net = Net(more=[20.0], far=[20.0, 60.0], onto=other, track=4)
    assert (net.far_end(20.0), net.far_end(60.0)) == (1, 4)
    loose = Net(more=[20.0], far=[20.0, 60.0], stub=2, track=4)
    assert (loose.far_end(20.0), loose.far_end(60.0)) == (2, 4)
