"""Binary decision diagrams against truth tables."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.decision import Diagrams, OverBudget

LEVELS = 4
ROWS = tuple(itertools.product((False, True), repeat=LEVELS))
Table = frozenset[tuple[bool, ...]]  # the rows in which a function is true


@st.composite
def functions(draw: st.DrawFn) -> tuple[Diagrams, list[tuple[int, Table]]]:
    """Give functions made by random operations, each with its truth table."""
    diagrams = Diagrams(10_000)
    made: list[tuple[int, Table]] = [(0, frozenset()), (1, frozenset(ROWS))]
    for level in range(LEVELS):
        table = frozenset(row for row in ROWS if row[level])
        made.append((diagrams.variable(level), table))
    for _ in range(draw(st.integers(1, 12))):
        (f, one), (g, other) = draw(st.sampled_from(made)), draw(st.sampled_from(made))
        match draw(st.integers(0, 2)):
            case 0:
                made.append((diagrams.both(f, g), one & other))
            case 1:
                made.append((diagrams.either(f, g), one | other))
            case _:
                made.append((diagrams.negated(f), frozenset(ROWS) - one))
    return diagrams, made


def table(diagrams: Diagrams, f: int) -> Table:
    def value(at: int, row: tuple[bool, ...]) -> int:
        while at > 1:
            at = diagrams.high[at] if row[diagrams.level[at]] else diagrams.low[at]
        return at

    return frozenset(row for row in ROWS if value(f, row))


@given(functions())
def test_operations_agree_with_truth_tables(
    made: tuple[Diagrams, list[tuple[int, Table]]],
) -> None:
    diagrams, known = made
    for f, truth in known:
        assert table(diagrams, f) == truth
        mirrored = {tuple(not value for value in row) for row in truth}
        dual = 1 - f if f < 2 else f
        assert table(diagrams.duals(), dual) == frozenset(ROWS) - mirrored


@given(functions())
def test_equal_functions_are_one_number(made: tuple[Diagrams, list[tuple[int, Table]]]) -> None:
    _, known = made
    for (f, one), (g, other) in itertools.combinations(known, 2):
        assert (f == g) == (one == other)


@given(functions(), st.lists(st.floats(0, 1), min_size=LEVELS, max_size=LEVELS))
def test_probabilities_and_their_slopes_are_sums_over_rows(
    made: tuple[Diagrams, list[tuple[int, Table]]], weight: list[float]
) -> None:
    diagrams, known = made

    def total(rows: Table, weight: list[float]) -> float:
        chances = (
            (chance if value else 1 - chance for chance, value in zip(weight, row, strict=True))
            for row in rows
        )
        return sum(a * b * c * d for a, b, c, d in chances)

    for f, truth in known:
        assert diagrams.probability(f, weight) == pytest.approx(total(truth, weight))
        for level, slope in enumerate(diagrams.derivatives(f, weight)):
            sure, never = weight.copy(), weight.copy()
            sure[level], never[level] = 1.0, 0.0
            assert slope == pytest.approx(total(truth, sure) - total(truth, never), abs=1e-9)


@given(functions())
def test_a_function_depends_on_the_levels_of_its_nodes(
    made: tuple[Diagrams, list[tuple[int, Table]]],
) -> None:
    diagrams, known = made
    for f, truth in known:
        changed = {
            level
            for level in range(LEVELS)
            for row in truth
            if (*row[:level], not row[level], *row[level + 1 :]) not in truth
        }
        assert diagrams.support(f) == changed


@given(functions())
def test_what_is_kept_is_the_same_function(made: tuple[Diagrams, list[tuple[int, Table]]]) -> None:
    diagrams, known = made
    new = diagrams.keep(f for f, _ in known[::2])
    for f, truth in known[::2]:
        assert table(diagrams, new[f]) == truth


def test_more_nodes_than_the_budget_are_not_made() -> None:
    diagrams = Diagrams(4)
    f, g = diagrams.variable(0), diagrams.variable(1)
    with pytest.raises(OverBudget) as caught:
        diagrams.both(f, g)
    assert caught.value.budget == 4


def test_a_deep_diagram_needs_no_deep_recursion() -> None:
    diagrams = Diagrams(1_000_000)
    whole = 1
    for level in reversed(range(50_000)):
        whole = diagrams.both(diagrams.variable(level), whole)
    assert diagrams.negated(diagrams.negated(whole)) == whole
    assert diagrams.either(whole, diagrams.negated(whole)) == 1
