"""The well-founded model, on programs written by hand and on long ones."""

from __future__ import annotations

import pytest

from argmap.analysis.program.well_founded import FALSE, TRUE, UNDECIDED, well_founded

Rule = tuple[int, tuple[int, ...], tuple[int, ...]]


def model(size: int, *rules: Rule) -> list[int]:
    """Give the value of every atom of a program of (head, positive, negative)."""
    heads = [head for head, _, _ in rules]
    return list(well_founded(size, heads, [p for _, p, _ in rules], [n for _, _, n in rules]))


@pytest.mark.parametrize(
    ("rules", "wanted"),
    [
        ([(0, (), ())], [TRUE, FALSE]),
        ([(0, (1,), ()), (1, (0,), ())], [FALSE, FALSE]),
        ([(0, (), (1,)), (1, (), (0,))], [UNDECIDED, UNDECIDED]),
        ([(0, (), (0,)), (1, (), (0,))], [UNDECIDED, UNDECIDED]),
        # What rests on a circle alone is false, so what it would bar holds.
        ([(0, (0,), ()), (1, (), (0,))], [FALSE, TRUE]),
        # The circle is empty only because what else would carry it is barred.
        ([(0, (0,), ()), (0, (), (1,)), (1, (), ())], [FALSE, TRUE]),
    ],
)
def test_small_programs(rules: list[Rule], wanted: list[int]) -> None:
    assert model(2, *rules) == wanted


def test_a_ladder_of_circles_each_settled_by_the_one_below() -> None:
    rungs = 20_000
    rules: list[Rule] = []
    for rung in range(rungs):
        circle, other = 2 * rung, 2 * rung + 1
        rules.append((circle, (circle,), ()))
        rules.append((other, (), (circle,)))
        if rung:
            rules.append((circle, (), (other - 2,)))
    found = model(2 * rungs, *rules)
    assert found[0::2] == [FALSE] * rungs
    assert found[1::2] == [TRUE] * rungs
