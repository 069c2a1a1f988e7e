"""The short way for maps of attacks alone says what the long way says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis import Status, status
from argmap.analysis.grounded import grounded
from argmap.analysis.program import case_of
from argmap.analysis.status import statuses
from argmap.model import ArgumentMap, Claim, Link, LinkKind
from tests.helpers.examples import sketch

PAIRS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14)


@given(PAIRS)
def test_both_ways_agree(pairs: list[tuple[int, int]]) -> None:
    made = ArgumentMap(
        claims=tuple(Claim(id=f"c{number}") for number in range(7)),
        links=tuple(
            Link(id=f"l{at}", kind=LinkKind.ATTACK, premises=(f"c{one}",), target=f"c{other}")
            for at, (one, other) in enumerate(pairs)
        ),
    )
    short, long = status(made), statuses(case_of(made))
    assert grounded(made) == short.labels == long.labels
    assert short == long


@pytest.mark.parametrize(
    "claims",
    [
        ("a: {because: [b]}", "b"),
        ("a: {but: [[b, c]]}", "b", "c"),
        ("a: {but: [b]}", "b: {asserted: false}"),
        ("a: {but: [b]}", "b: {restates: a}"),
        ("a: {but: [{premises: [b], unless: [c]}]}", "b", "c"),
    ],
)
def test_other_maps_go_the_long_way(claims: tuple[str, ...]) -> None:
    made = sketch(*claims)
    assert grounded(made) is None
    accepted = {name for name, one in status(made).claims.items() if one.status is Status.ACCEPTED}
    assert status(made).labels.accepted == accepted


def test_two_statuses_are_equal_where_they_say_the_same() -> None:
    assert status(sketch("a: {but: [b]}", "b")) == status(sketch("a: {but: [b]}", "b"))
    assert status(sketch("a")) != status(sketch("a: {asserted: false}"))
