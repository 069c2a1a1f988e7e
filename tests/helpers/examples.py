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


def read(file: Path) -> str:
    """Give a text file as it stands, line ends included."""
    return file.read_bytes().decode()
