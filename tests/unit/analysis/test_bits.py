"""Sets of premises as bits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.decision import bits
from argmap.analysis.decision.bits import TooLarge, Trimmed, members
from argmap.analysis.united import united


@given(st.sets(st.integers(0, 300)))
def test_members_are_the_bits_that_are_set(places: set[int]) -> None:
    assert list(members(sum(1 << place for place in places))) == sorted(places)


@given(st.integers(0, 1 << 200))
def test_a_set_comes_back_as_it_was(held: int) -> None:
    sets = Trimmed()
    sets[7] = held
    assert sets[7] == held
    assert sets[8] == 0


def test_sets_that_do_not_fit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bits, "MOST_BYTES", 1_000)
    sets = Trimmed()
    for key in range(5):
        sets[key] = (1 << 800) - 1
    with pytest.raises(TooLarge):
        sets[5] = (1 << 800) - 1


def test_a_node_has_its_own_and_all_that_it_leads_to() -> None:
    edges = [[1, 2], [3], [3], [], [0]]
    found = united(edges, lambda node: 1 << node, {0, 1, 4})
    assert [set(members(found[node])) for node in (0, 1, 4)] == [
        {0, 1, 2, 3},
        {1, 3},
        {0, 1, 2, 3, 4},
    ]


def test_all_of_a_circle_have_the_same() -> None:
    found = united([[1], [2], [0, 3], []], lambda node: 1 << node, {0, 1, 2})
    assert {found[node] for node in (0, 1, 2)} == {0b1111}
