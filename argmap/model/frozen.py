"""A mapping that cannot change, for what a map keeps and never interprets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | tuple[Json, ...] | FrozenMap | None"


class FrozenMap(Mapping[str, Json]):
    """A read-only mapping from names to plain values; equal to any mapping with the same items."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, Json] | None = None) -> None:
        self._items = dict(items or {})

    def __getitem__(self, key: str) -> Json:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"


EMPTY = FrozenMap()
