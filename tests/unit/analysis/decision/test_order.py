"""In which order sets are named, on formulas with many modules, and in how many steps."""

from __future__ import annotations

import itertools
from heapq import heappush
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.decision import Functions, Horn, minimal

Formula: TypeAlias = "int | tuple[bool, list[Formula]]"  # a premise, or all or one of several
Family = frozenset[frozenset[int]]

LEAVES = 12
FORMULAS: st.SearchStrategy[Formula] = st.recursive(
    st.integers(0, LEAVES - 1),
    lambda below: st.tuples(st.booleans(), st.lists(below, min_size=2, max_size=4)),
    max_leaves=14,
)


def apart(formula: Formula, premises: list[int]) -> Formula:
    """Give a formula whose premises are all different, in this order, the others as they are."""
    if isinstance(formula, int):
        return premises.pop() if premises else formula
    return formula[0], [apart(part, premises) for part in formula[1]]


def program(formula: Formula) -> Horn:
    """Give a program in which the atom 0 is the formula, after it the premises."""
    bodies: list[list[tuple[int, ...]]] = [[] for _ in range(LEAVES + 1)]

    def add(part: Formula) -> int:
        if isinstance(part, int):
            return part + 1
        atoms = [add(one) for one in part[1]]
        bodies.append([tuple(atoms)] if part[0] else [(atom,) for atom in atoms])
        return len(bodies) - 1

    bodies[0].append((add(formula),))
    return Horn(bodies, tuple(range(1, LEAVES + 1)))


def smallest(sets: Family) -> Family:
    return frozenset(one for one in sets if not any(other < one for other in sets))


def families(formula: Formula, *, cut: bool) -> Family:
    """Give the minimal sets of a formula, or of its dual, by its parts."""
    if isinstance(formula, int):
        return frozenset({frozenset({formula + 1})})
    parts = [families(part, cut=cut) for part in formula[1]]
    if formula[0] == cut:
        return smallest(frozenset[frozenset[int]]().union(*parts))
    whole: Family = frozenset({frozenset()})
    for part in parts:
        whole = smallest(frozenset(one | other for one in whole for other in part))
    return whole


@given(FORMULAS, st.permutations(range(LEAVES)), st.integers(0, LEAVES), st.integers(0, 40))
def test_sets_come_by_size_and_then_by_file_order(
    shape: Formula, premises: list[int], different: int, limit: int
) -> None:
    formula = apart(shape, premises[:different])
    found = Functions(program(formula), (0,))
    for cut in (False, True):
        truth = sorted((len(one), tuple(sorted(one))) for one in families(formula, cut=cut))
        answer = (found.cut_sets if cut else found.support_sets)(0, limit)
        assert answer.count == len(truth)
        assert answer.sets == tuple(one for _, one in truth[:limit])


def linked_choices(wide: int) -> Horn:
    """Give an atom that needs so many others, each of which follows from one of two premises."""
    needed = range(1, wide + 1)
    first = range(wide + 1, 3 * wide + 1, 2)
    bodies: list[list[tuple[int, ...]]] = [[tuple(needed)]]
    bodies += ([(at,), (at + 1,)] for at in first)
    bodies += ([] for _ in range(2 * wide))
    return Horn(bodies, tuple(range(wide + 1, 3 * wide + 1)))


def test_the_last_choice_is_the_first_to_change() -> None:
    wide = 40
    sets = Functions(linked_choices(wide), (0,)).support_sets(0, 64).sets
    choices = itertools.islice(itertools.product((0, 1), repeat=wide), 64)
    assert sets == tuple(
        tuple(wide + 1 + 2 * at + choice for at, choice in enumerate(choice)) for choice in choices
    )


def test_a_long_set_takes_few_comparisons_after_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def counted(heap: list[Any], item: Any) -> None:
        compared.append(item)
        heappush(heap, item)

    monkeypatch.setattr(minimal, "heappush", counted)
    wide = 600
    found = Functions(linked_choices(wide), (0,))
    found.support_sets(0, 2)
    before = len(compared)
    assert len(found.support_sets(0, 302).sets) == 302
    assert len(compared) - 2 * before < 300 * wide // 4
