"""Worked maps with their right answers, as the files of `tests/data` give them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import argmap
from argmap.model import ArgumentMap
from tests.conftest import ROOT
from tests.oracle.what_if import Assert, Drop, Operation, Retract

_OPERATIONS: Mapping[str, Callable[[str], Operation]] = {
    "retract": Retract,
    "assert": Assert,
    "drop": Drop,
}


@dataclass(frozen=True, slots=True)
class Vector:
    """A worked map.

    Attributes:
        name: its name.
        text: the map file.
        expected: the right answers, by what is asked; not every question is put of every map.
    """

    name: str
    text: str
    expected: Mapping[str, Any]

    def map(self) -> ArgumentMap:
        """Read the map."""
        return argmap.loads(self.text)


def vectors(file: str) -> list[Vector]:
    """Read the worked maps of a file in `tests/data`."""
    text = (ROOT / "tests" / "data" / file).read_text(encoding="utf-8")
    return [Vector(found["name"], found["map"], found["expected"]) for found in json.loads(text)]


def operations(asked: Mapping[str, Any]) -> tuple[Operation, ...]:
    """Give the operations of one entry of `what_if`, such as `{"retract": ["a"]}`."""
    return tuple(make(name) for key, make in _OPERATIONS.items() for name in asked.get(key, ()))


def listed(sets: Iterable[frozenset[str]]) -> list[list[str]]:
    """Give sets as the files do: by size, then by id."""
    return sorted((sorted(one) for one in sets), key=lambda one: (len(one), one))
