"""Gradual semantics, by hand."""

from __future__ import annotations

import pytest

from argmap.analysis import Model, gradual
from tests.helpers.examples import sketch

CLAIMS = (
    "t: {because: [a], but: [o], credence: 0.5}",
    "a: {credence: 0.8}",
    "o: {credence: 0.4}",
)


@pytest.mark.parametrize(
    ("model", "wanted"),
    [
        (Model.DF_QUAD, 0.5 + 0.5 * (0.8 - 0.4)),
        (Model.QUADRATIC_ENERGY, 0.5 + 0.5 * 0.4**2 / (1 + 0.4**2)),
    ],
)
def test_a_reason_and_an_objection(model: Model, wanted: float) -> None:
    assert gradual(sketch(*CLAIMS), model).strength["t"] == pytest.approx(wanted)


def test_linked_premises_count_by_their_product() -> None:
    made = sketch("t: {because: [[a, b]], credence: 0}", "a: {credence: 0.5}", "b: {credence: 0.5}")
    assert gradual(made).strength["t"] == pytest.approx(0.25)


def test_an_undercut_weakens_the_step_and_not_the_claim() -> None:
    reason = "{id: r, premises: [a], unless: [u]}"
    made = sketch(
        f"t: {{because: [{reason}], credence: 0}}", "a: {credence: 1}", "u: {credence: 1}"
    )
    assert gradual(made).strength["t"] == 0


def test_a_claim_starts_from_one_half_and_a_hypothesis_from_nothing() -> None:
    assert gradual(sketch("a", "h: {asserted: false}")).strength == {"a": 0.5, "h": 0.0}


def test_claims_that_attack_each_other_come_to_rest() -> None:
    found = gradual(sketch("a: {but: [b]}", "b: {but: [a]}"))
    assert found.unsettled == ()
    assert found.strength["a"] == pytest.approx(1 / 3, abs=1e-8)


def test_what_does_not_come_to_rest_is_named() -> None:
    found = gradual(sketch("a: {but: [b]}", "b: {but: [a]}", "c"), tolerance=-1)
    assert set(found.unsettled) == {"a", "b"}
