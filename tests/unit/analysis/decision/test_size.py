"""Long chains, large circles, wide steps: linear, and no recursion that grows with them."""

from __future__ import annotations

import pytest

from argmap.analysis.decision import Functions, Horn, derivable

N = 100_000
NONE: list[tuple[int, ...]] = []
CHAIN = Horn([*([(atom + 1,)] for atom in range(N - 1)), NONE], (N - 1,))
CIRCLE = Horn([[((atom + 1) % N,)] for atom in range(N)], ())
ENTERED = Horn([*([((atom + 1) % N,)] for atom in range(N)), NONE], (5, N))
LINKED_CIRCLE = Horn(
    [*([((atom + 1) % N, N + atom)] for atom in range(N)), *([NONE] * N)],
    (*range(N, 2 * N), N // 2),
)
WIDTH = 20_000
LEAVES = tuple(range(1, WIDTH + 1))
WIDE_AND = Horn([[LEAVES], *([NONE] * WIDTH)], LEAVES)
WIDE_OR = Horn([[(atom,) for atom in LEAVES], *([NONE] * WIDTH)], LEAVES)


def test_a_chain_is_followed_to_its_end() -> None:
    assert derivable(CHAIN, (N - 1,))[0]
    found = Functions(CHAIN, range(N))
    assert all(found.contributing(atom) == (1, 0) for atom in range(N))
    assert found.support_sets(0, 9).sets == ((N - 1,),)
    assert found.cut_sets(0, 9).sets == ((N - 1,),)
    assert found.probability(0, {N - 1: 0.25}) == 0.25


def test_a_circle_that_nothing_enters_gives_nothing() -> None:
    found = Functions(CIRCLE, range(N))
    assert all(found.contributing(atom) == (0, 0) for atom in range(N))
    assert (found.support_sets(0, 9).count, found.cut_sets(0, 9).sets) == (0, ((),))


def test_what_enters_a_circle_supports_all_of_it() -> None:
    found = Functions(ENTERED, range(N + 1))
    assert all(found.contributing(atom) == (1, 0) for atom in range(N))
    assert found.support_sets(7, 9).sets == ((5,),)


def test_a_circle_of_linked_steps_is_cut_open_at_what_is_asked() -> None:
    found = Functions(LINKED_CIRCLE, (0,))
    (support,) = found.support_sets(0, 9).sets
    assert support == (*range(N, N + N // 2), N // 2)
    assert found.cut_sets(0, 3).count == N // 2 + 1


@pytest.mark.parametrize(("horn", "supports", "cuts"), [(WIDE_AND, 1, WIDTH), (WIDE_OR, WIDTH, 1)])
def test_a_wide_step_takes_no_more_than_its_width(horn: Horn, supports: int, cuts: int) -> None:
    found = Functions(horn, (0,))
    assert found.support_sets(0, 2).count == supports
    assert found.cut_sets(0, 2).count == cuts
    assert found.contributing(0) == ((1 << WIDTH) - 1, 0)
