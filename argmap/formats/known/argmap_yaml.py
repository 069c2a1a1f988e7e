"""The map file itself: YAML with the keys `argmap` and `claims`."""

from __future__ import annotations

import re

from argmap.diagnostics import SourceText
from argmap.formats.format import Format, Reading
from argmap.formats.native.read import read_map
from argmap.model import ArgumentMap
from argmap.syntax import parse

_KEY = re.compile(r"^(?:argmap|claims)\s*:", re.MULTILINE | re.IGNORECASE)


def read(source: SourceText) -> Reading:
    """Read a map file."""
    return read_map(source, parse(source))


def write(argument: ArgumentMap) -> str:
    """Write a map as a new map file."""
    from argmap.formats.native.write import write_map

    return write_map(argument)


FORMAT = Format(
    name="argmap",
    title="map file",
    suffixes=(".yaml", ".yml"),
    recognises=lambda head: bool(_KEY.search(head)),
    read=read,
    write=write,
)
