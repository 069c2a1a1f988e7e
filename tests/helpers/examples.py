"""Maps to test with: those of the project, and sketches of a few lines."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap
from tests.conftest import ROOT

FILES = (*sorted((ROOT / "tests" / "data").glob("*.yaml")), *sorted((ROOT / "maps").glob("*.yaml")))

each_map = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])


def sketch(*claims: str, head: str = "", links: str = "") -> argmap.Map:
    """Give the map of a few claims, each as a line of the map file or as an id alone.

    >>> sketch("rain: {because: [clouds]}", "clouds").links[0].premises
    ('clouds',)
    """
    lines = [f"  {claim if ':' in claim else claim + ':'}" for claim in claims]
    after = [f"links: {links}"] if links else []
    return argmap.loads("\n".join(["argmap: 1", head, "claims:", *lines, *after]) + "\n")


def web(premises: int = 20, parts: int = 6) -> str:
    """Give a map file whose thesis rests on its premises in so many ways that small diagrams fail.

    It needs `parts` claims, each of which any two premises at a certain distance carry. A last
    premise z is redundant: what it would help to carry the first of these claims carries it alone.
    """
    names = [f"p{number}" for number in range(premises)]
    pairs = [
        ", ".join(f"[{name}, {names[(at + part + 1) % premises]}]" for at, name in enumerate(names))
        for part in range(parts)
    ]
    pairs[0] += ", [all, z]"
    lines = [
        "argmap: 1",
        "thesis: t",
        "claims:",
        f"  t: {{because: [[{', '.join(f'm{part}' for part in range(parts))}]]}}",
        *(f"  m{part}: {{because: [{found}]}}" for part, found in enumerate(pairs)),
        f"  all: {{because: [[{', '.join(names)}]]}}",
        *(f"  {name}: {{credence: 0.5}}" for name in (*names, "z")),
    ]
    return "\n".join(lines) + "\n"


def read(file: Path) -> str:
    """Give a text file as it stands, line ends included."""
    return file.read_bytes().decode()
