"""A mapping that cannot change."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.model import EMPTY, FrozenMap


def test_it_is_equal_to_every_mapping_with_the_same_items() -> None:
    assert FrozenMap({"a": 1, "b": (2, 3)}) == {"b": (2, 3), "a": 1}
    assert FrozenMap({"a": 1}) != {"a": 2}
    assert FrozenMap() == EMPTY == {}


def test_equal_ones_have_one_hash_whatever_the_order() -> None:
    one, other = FrozenMap({"a": 1, "b": None}), FrozenMap({"b": None, "a": 1})
    assert hash(one) == hash(other)
    assert len({one, other, FrozenMap({"a": FrozenMap({"b": 1})})}) == 2


def test_it_keeps_the_order_in_which_it_was_written() -> None:
    assert list(FrozenMap({"b": 1, "a": 2}).items()) == [("b", 1), ("a", 2)]
    assert repr(FrozenMap({"b": 1})) == "FrozenMap({'b': 1})"


def test_it_does_not_change_with_what_it_was_made_from() -> None:
    items: dict[str, Any] = {"a": 1}
    made = FrozenMap(items)
    items["a"] = 2
    assert made["a"] == 1


@pytest.mark.parametrize("change", ["made['a'] = 2", "del made['a']", "made.x = 1", "made.clear()"])
def test_it_cannot_be_changed(change: str) -> None:
    with pytest.raises((TypeError, AttributeError)):
        exec(change, {"made": FrozenMap({"a": 1})})  # noqa: S102
