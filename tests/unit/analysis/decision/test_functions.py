"""Minimal sets, dependence and probability, against trying every set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.decision import Functions, Horn, MinimalSets
from tests.unit.analysis.decision.brute import (
    Set,
    chance,
    cuts,
    positions,
    programs,
    supports,
)


def functions(horn: Horn) -> Functions:
    return Functions(horn, range(len(horn.bodies)))


def complete(sets: list[Set]) -> MinimalSets:
    return MinimalSets(len(sets), complete=True, why=None, sets=tuple(sets))


@given(programs())
def test_support_sets_are_the_minimal_sets_from_which_an_atom_follows(horn: Horn) -> None:
    found = functions(horn)
    for atom, sets in enumerate(supports(horn)):
        assert found.support_sets(atom, 1000) == complete(sets)
        assert Functions(horn, (atom,)).support_sets(atom, 1000) == complete(sets)


@given(programs())
def test_cut_sets_are_the_minimal_sets_without_which_an_atom_does_not_follow(horn: Horn) -> None:
    found = functions(horn)
    for atom, sets in enumerate(cuts(horn)):
        assert found.cut_sets(atom, 1000) == complete(sets)
        assert Functions(horn, (atom,)).cut_sets(atom, 1000) == complete(sets)


@given(programs(12, 8), st.integers(0, 5))
def test_a_limit_cuts_the_list_short_and_not_the_count(horn: Horn, limit: int) -> None:
    found = functions(horn)
    for atom, sets in enumerate(supports(horn)):
        answer = found.support_sets(atom, limit)
        assert (answer.count, answer.complete) == (len(sets), True)
        assert answer.sets == tuple(sets[:limit])
    for atom, sets in enumerate(cuts(horn)):
        answer = found.cut_sets(atom, limit)
        assert answer.count == len(sets)
        assert answer.sets == tuple(sets[:limit])


@given(programs(12, 8))
def test_an_atom_depends_on_what_is_in_one_of_its_support_sets(horn: Horn) -> None:
    found = functions(horn)
    for atom, sets in enumerate(supports(horn)):
        sure, unknown = found.contributing(atom)
        assert positions(horn, sure) == {free for each in sets for free in each}
        assert unknown == 0


@given(programs(), st.data())
def test_probability_and_importance_are_sums_over_all_sets(horn: Horn, data: st.DataObject) -> None:
    weight = {free: data.draw(st.sampled_from((0.0, 0.25, 0.5, 0.9, 1.0))) for free in horn.free}
    found = functions(horn)
    for atom in range(len(horn.bodies)):
        assert found.probability(atom, weight) == pytest.approx(chance(horn, atom, weight))
        importance = found.importance(atom, weight)
        assert set(importance) == set(horn.free)
        for free, slope in importance.items():
            sure = chance(horn, atom, {**weight, free: 1.0})
            never = chance(horn, atom, {**weight, free: 0.0})
            assert slope == pytest.approx(sure - never)


@given(programs(12, 8))
def test_cut_sets_hit_every_support_set_and_the_other_way_round(horn: Horn) -> None:
    found = functions(horn)
    for atom in range(len(horn.bodies)):
        support = found.support_sets(atom, 1000).sets
        cut = found.cut_sets(atom, 1000).sets
        assert all(set(one) & set(other) for one in support for other in cut)


def test_an_atom_that_never_follows_is_cut_by_the_empty_set() -> None:
    found = functions(Horn([[(1,)], [(0,)]], ()))
    assert found.support_sets(0, 9) == complete([])
    assert found.cut_sets(0, 9) == complete([()])


def test_an_atom_that_always_follows_is_supported_by_the_empty_set() -> None:
    found = functions(Horn([[()], []], (1,)))
    assert found.support_sets(0, 9) == complete([()])
    assert found.cut_sets(0, 9) == complete([])


def test_a_circle_adds_nothing_to_what_comes_into_it() -> None:
    horn = Horn([[(1, 2)], [(0,), (3,)], [], []], (2, 3))
    assert functions(horn).support_sets(0, 9) == complete([(2, 3)])


def test_at_least_two_of_three_is_seen_in_its_three_bodies() -> None:
    horn = Horn([[(1, 2), (1, 3), (2, 3)], [], [], []], (3, 2, 1))
    assert functions(horn).support_sets(0, 9) == complete([(3, 2), (3, 1), (2, 1)])
    assert functions(horn).cut_sets(0, 2).count == 3
