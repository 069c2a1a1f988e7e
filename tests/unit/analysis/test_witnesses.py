"""Premises that are shown to contribute without a diagram."""

from __future__ import annotations

from hypothesis import given

from argmap.analysis.decision import Horn
from argmap.analysis.witnesses import witnessed
from tests.unit.analysis.decision.brute import positions, programs, supports

THREE_OF_SIX = Horn(
    [[(1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 1)], *([] for _ in range(6))], (1, 2, 3, 4, 5, 6)
)


def test_every_premise_of_many_pairs_is_shown() -> None:
    assert witnessed(THREE_OF_SIX, (0,), lambda _, found: 0b111111 & ~found) == {0: 0b111111}


def test_the_search_ends_where_nothing_is_left_to_look_for() -> None:
    assert witnessed(THREE_OF_SIX, (0,), lambda *_: 0) == {0: 0}


@given(programs(14, 8))
def test_what_is_shown_is_in_a_support_set(horn: Horn) -> None:
    atoms = range(len(horn.bodies))
    everything = (1 << len(horn.free)) - 1
    found = witnessed(horn, atoms, lambda _, sure: everything & ~sure)
    for atom, sets in enumerate(supports(horn)):
        assert positions(horn, found[atom]) <= {free for each in sets for free in each}
