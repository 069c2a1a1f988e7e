"""What is answered where the diagrams would be too large."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.decision import Functions, Horn, MinimalSets, OverBudget, bounded, sets
from tests.unit.analysis.decision.brute import Set, cuts, positions, programs, supports

BUDGETS = st.sampled_from((2, 3, 5, 8, 12, 20))
WORK = st.sampled_from((10, 100, 1000, 100_000))


def is_honest(answer: MinimalSets, truth: list[Set]) -> bool:
    """Tell whether an answer is all of the truth, or all of it up to the size that it names."""
    if answer.complete:
        return answer == MinimalSets(len(truth), complete=True, why=None, sets=tuple(truth))
    named = re.search(r"(\d+) premises? only", answer.why or "")
    size = int(named[1]) if named else 0
    known = tuple(each for each in truth if len(each) <= size)
    return answer.sets == known and answer.count == len(known)


@given(programs(14, 8), BUDGETS, WORK)
def test_minimal_sets_are_exact_up_to_the_size_that_is_told(
    horn: Horn, budget: int, work: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounded, "_WORK", work)
        found = Functions(horn, range(len(horn.bodies)), budget)
        for atom, truth in enumerate(supports(horn)):
            assert is_honest(found.support_sets(atom, 1000), truth)
            alone = Functions(horn, (atom,), budget)
            assert is_honest(alone.support_sets(atom, 1000), truth)
        for atom, truth in enumerate(cuts(horn)):
            assert is_honest(found.cut_sets(atom, 1000), truth)
            alone = Functions(horn, (atom,), budget)
            assert is_honest(alone.cut_sets(atom, 1000), truth)


@given(programs(14, 8))
def test_what_is_too_large_for_all_together_is_worked_out_alone(horn: Horn) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sets, "_LEAST", 3)
        patch.setattr(sets, "_EACH", 0)
        found = Functions(horn, range(len(horn.bodies)))
        for atom, truth in enumerate(supports(horn)):
            assert found.support_sets(atom, 1000).sets == tuple(truth)
        for atom, truth in enumerate(cuts(horn)):
            assert found.cut_sets(atom, 1000).sets == tuple(truth)


@given(programs(14, 8), BUDGETS)
def test_what_contributes_is_never_wrong(horn: Horn, budget: int) -> None:
    found = Functions(horn, range(len(horn.bodies)), budget)
    for atom, known in enumerate(supports(horn)):
        truth = {free for each in known for free in each}
        for sure, unknown in (found.contributing(atom), found.contributing_alone(atom)):
            assert positions(horn, sure) <= truth <= positions(horn, sure | unknown)
            assert not sure & unknown


THREE_OF_SIX = Horn(
    [[(1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 1)], *([] for _ in range(6))], (1, 2, 3, 4, 5, 6)
)


def test_the_budget_is_named_and_nothing_is_called_complete() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounded, "_WORK", 50)
        found = Functions(THREE_OF_SIX, (0,), 4)
        answer = found.support_sets(0, 9)
    assert not answer.complete
    assert answer.why is not None
    assert answer.why.startswith("over the budget of 4 nodes; ")


def test_small_sets_are_found_without_diagrams() -> None:
    found = Functions(THREE_OF_SIX, (0,), 4)
    assert found.support_sets(0, 2) == MinimalSets(
        6, complete=True, why=None, sets=((1, 2), (1, 6))
    )
    assert found.cut_sets(0, 1).sets == ((1, 3, 5),)


def test_a_probability_is_not_guessed() -> None:
    found = Functions(THREE_OF_SIX, (0,), 4)
    weight = dict.fromkeys(THREE_OF_SIX.free, 0.5)
    with pytest.raises(OverBudget, match="over the budget of 4 nodes"):
        found.probability(0, weight)
    with pytest.raises(OverBudget):
        found.importance(0, weight)
