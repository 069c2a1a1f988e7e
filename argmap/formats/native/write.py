"""From a map to a new map file."""

from __future__ import annotations

from argmap.formats.native.emit import lines
from argmap.formats.native.tree import Trees
from argmap.model import ArgumentMap

_SPACED = frozenset(("sections", "voices", "claims", "links", "aside"))


def write_map(argument: ArgumentMap) -> str:
    """Write a map. Reading what was written gives the same map.

    What a file cannot hold is written as near as can be: lone surrogates and control characters
    as U+FFFD.
    """
    written: list[str] = []
    for name, value in Trees(argument).head().items():
        if name in _SPACED:
            written.append("")
        written += lines(name, value)
    return "\n".join(written) + "\n"
