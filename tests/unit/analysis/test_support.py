"""What conclusions rest on, where there are many of them."""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module

import pytest

from argmap.analysis import support, supports
from argmap.analysis.decision import Horn, TooLarge, Trimmed, functions
from argmap.analysis.load_bearing import load_bearing
from tests.helpers.examples import sketch

MODULE = import_module("argmap.analysis.support")
OUTRIGHT = sketch(
    "t: {because: [[m, h], n]}",
    "m: {because: [a, [b, c]], asserted: true}",
    "n: {because: [[m, c], t], asserted: true}",
    *("h: {asserted: false}", "a", "b", "c"),
    head="thesis: t",
)


def tree(size: int) -> list[str]:
    """Give claims each with two linked premises and a reason of its own, while there are some."""
    below = ((at, [f"c{child}" for child in range(3 * at + 1, 3 * at + 4)]) for at in range(size))
    return [
        f"c{at}: {{because: [[{one}, {two}], {other}]}}" if 3 * at + 3 < size else f"c{at}"
        for at, (one, two, other) in below
    ]


def test_a_conclusion_that_is_asserted_outright_is_told_without_its_assertion_too() -> None:
    found = {one.conclusion: one for one in supports(OUTRIGHT)}
    assert found["t"].by_reasons is None
    reasons = found["m"].by_reasons
    assert found["m"].support_sets.sets == (("m",), ("a",), ("b", "c"))
    assert reasons is not None
    assert reasons.support_sets.sets == (("a",), ("b", "c"))
    assert reasons.cut_sets.sets == (("a", "b"), ("a", "c"))
    assert reasons.load_bearing == ()
    reasons = found["n"].by_reasons
    assert found["n"].load_bearing == ()
    assert reasons is not None
    sets = (("m", "h"), ("m", "c"), ("h", "a"), ("a", "c"), ("b", "c"))
    assert reasons.support_sets.sets == sets


def test_its_own_set_does_not_count_for_the_limit() -> None:
    reasons = support(OUTRIGHT, "m", limit=2).by_reasons
    assert reasons is not None
    assert (reasons.support_sets.count, len(reasons.support_sets.sets)) == (2, 2)


def test_what_follows_from_nothing_has_the_same_sets_by_its_reasons() -> None:
    bare = sketch("t: {asserted: true}", head="thesis: t", links="[{support: t, from: []}]")
    found = support(bare, "t", limit=0)
    assert found.by_reasons is not None
    assert (found.support_sets.count, found.by_reasons.support_sets.count) == (1, 1)
    assert found.by_reasons.cut_sets.count == 0


def test_conclusions_that_have_little_in_common_need_no_diagrams_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(functions, "Single", never)
    assert len(supports(sketch(*tree(3_000)))) == 999


def test_where_all_load_bearing_premises_take_too_much_each_conclusion_gets_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def small(
        horn: Horn, conclusions: Collection[int], among: Collection[int] | None = None
    ) -> Trimmed:
        if len(conclusions) > 1:
            raise TooLarge
        return load_bearing(horn, conclusions, among)

    expected = supports(OUTRIGHT)
    monkeypatch.setattr(MODULE, "load_bearing", small)
    assert supports(OUTRIGHT) == expected
