"""Paths as steps, for the targets that have no such notation as SVG."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

Step: TypeAlias = tuple[str, tuple[float, ...]]

_PART = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "Z": 0}


@lru_cache(maxsize=4096)
def steps(d: str) -> tuple[Step, ...]:
    """Take a path apart into steps of the commands M, L, Q and Z, with absolute points.

    Raises:
        ValueError: the path has another command than those of `argmap.diagram.scene.Path`.
    """
    return tuple(_steps(d))


def _steps(d: str) -> Iterator[Step]:
    x = y = 0.0
    start = (0.0, 0.0)
    for command, rest in _PART.findall(d):
        if command not in _NUMBERS:
            raise ValueError(f"no path of a picture has the command {command!r}")
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        size = _NUMBERS[command]
        if not size:
            x, y = start
            yield "Z", ()
        for at in range(0, len(numbers), size or 1):
            given = numbers[at : at + size]
            x = x if command == "V" else given[-1 if command == "H" else -2]
            y = y if command == "H" else given[-1]
            if command == "M" and not at:
                start = (x, y)
            # Further points behind a move are lines, as SVG has it.
            told = "Q" if command == "Q" else "M" if command == "M" and not at else "L"
            yield told, (*given[:-2], x, y) if told == "Q" else (x, y)
