"""Preferences, closed under transitivity, against the definition."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.decision import bits
from argmap.analysis.program.preference import Preferences, preferences

THINGS = range(6)
pairs = st.lists(st.tuples(st.sampled_from(THINGS), st.sampled_from(THINGS)), max_size=12).map(
    lambda found: [(one, other) for one, other in found if one != other]
)


def closed(found: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Close pairs under transitivity, and leave out those that are there both ways."""
    whole = set(found)
    for middle, one, other in product(THINGS, repeat=3):
        if {(one, middle), (middle, other)} <= whole:
            whole.add((one, other))
    return {(one, other) for one, other in whole if (other, one) not in whole}


def beating(settled: Preferences) -> set[tuple[int, int]]:
    """Give all pairs of which the first beats the second."""
    return {pair for pair in product(THINGS, THINGS) if settled.beats(pair[0], pair[1:])}


@pytest.mark.parametrize("room", [300_000_000, 0])
@given(found=pairs)
def test_what_beats_what(found: list[tuple[int, int]], room: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bits, "MOST_BYTES", room)
        assert beating(preferences(found)) == closed(found)


@given(pairs, st.sets(st.sampled_from(THINGS), max_size=2))
def test_what_is_gone_stands_between_nothing(found: list[tuple[int, int]], gone: set[int]) -> None:
    left = [pair for pair in found if gone.isdisjoint(pair)]
    assert beating(preferences(found).without(gone)) == closed(left)
