"""Probabilities that are drawn where they cannot be worked out."""

from __future__ import annotations

import pytest

from argmap.analysis import probability
from tests.helpers.examples import sketch

PREMISES = tuple(f"p{number}: {{credence: 0.{number + 2}}}" for number in range(5))
MADE = sketch(
    "t: {because: [[p0, p1], [p1, p2], [p2, p3], [p3, p0]], but: [o]}",
    "o: {credence: 0.3, but: [p4]}",
    *PREMISES,
    head="thesis: t",
)


def test_over_the_budget_worlds_are_drawn_and_it_is_said() -> None:
    exact, drawn = probability(MADE), probability(MADE, budget=2)
    assert exact.method == "exact"
    assert "worlds drawn with seed 0" in drawn.method
    assert drawn.accepted["t"] == pytest.approx(exact.accepted["t"], abs=0.05)
    assert drawn.supported["t"] == pytest.approx(exact.supported["t"], abs=0.05)
    assert drawn.accepted["t"] != exact.accepted["t"]


def test_the_same_worlds_are_drawn_again() -> None:
    assert probability(MADE, budget=2) == probability(MADE, budget=2)


def test_objections_lower_what_is_accepted_and_not_what_is_supported() -> None:
    found = probability(MADE)
    assert found.accepted["t"] < found.supported["t"]


def test_importance_is_given_for_theses_or_for_what_is_asked() -> None:
    assert set(probability(MADE).importance) == {"t"}
    assert set(probability(MADE, of=("o",)).importance) == {"o"}


def test_a_step_works_with_its_strength() -> None:
    made = sketch("t: {because: [{premises: [a], strength: 0.25}]}", "a: {credence: 0.5}")
    assert probability(made).supported["t"] == pytest.approx(0.125)


def test_a_credence_of_a_conclusion_is_shown_and_not_used() -> None:
    found = probability(sketch("t: {because: [a], credence: 0.1}", "a"))
    assert (found.stated, found.accepted) == ({"t": 0.1}, {"t": 1.0})
