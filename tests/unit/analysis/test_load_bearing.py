"""Which premises a conclusion cannot do without."""

from __future__ import annotations

import pytest

from argmap.analysis import dependency
from argmap.analysis.decision import bits as bits_module
from tests.helpers.examples import sketch


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        (("t: {because: [[a, b]]}", "a", "b"), ("a", "b")),
        (("t: {because: [a, b]}", "a", "b"), ()),
        (("t: {because: [[a, b], [a, c]]}", "a", "b", "c"), ("a",)),
        # From below, b would be lost behind the circle of t and m.
        (("t: {because: [[m, a]]}", "m: {because: [t, b]}", "a", "b"), ("a", "b")),
        (("t: {because: [m]}", "m: {because: [t]}"), ()),
        (("t: {because: [s]}", "s: {because: [a], asserted: true}", "a"), ()),
    ],
)
def test_load_bearing(claims: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    found = dependency(sketch(*claims, head="thesis: t"))
    assert found.load_bearing("t") == wanted


def test_a_table_that_is_too_large_has_the_rows_of_the_theses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    claims = [f"c{number}: {{because: [[c{number + 1}, p{number}]]}}" for number in range(40)]
    made = sketch(*claims, "c40", *(f"p{number}" for number in range(40)), head="thesis: c0")
    whole = dependency(made)
    assert whole.partial is None
    monkeypatch.setattr(bits_module, "MOST_BYTES", 2_000)
    found = dependency(made)
    assert found.conclusions == ("c0",)
    assert found.partial is not None
    assert "40 conclusions" in found.partial
    assert found.load_bearing("c0") == whole.load_bearing("c0")
