"""Mermaid itself, where `npm install --no-save mermaid` has put it."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.helpers.browser import chromium, opened

_SCRIPT = ROOT / "node_modules" / "mermaid" / "dist" / "mermaid.min.js"


@dataclass(frozen=True)
class Drawn:
    """What Mermaid made of a flowchart.

    Attributes:
        nodes: the text of each node, line by line, by the node's name.
        edges: how many links there are.
        title: the name of the picture.
        heading: what stands above it.
        sections: the titles of the boxes.
        active: how many scripts, links and pictures there are.
        error: what Mermaid could not read.
    """

    nodes: dict[str, str]
    edges: int
    title: str
    heading: str
    sections: list[str]
    active: int
    error: str


def drawn(charts: dict[str, str], folder: Path) -> dict[str, Drawn]:
    """Let Mermaid draw flowcharts in Chromium, as strictly as GitHub does."""
    program = chromium()
    if program is None:
        pytest.skip("neither Chromium nor Chrome is installed on this system")
    if not _SCRIPT.exists():
        pytest.skip("Mermaid is not installed here (npm install --no-save mermaid)")
    page = folder / "page.html"
    page.write_text(_page(charts), encoding="utf-8")
    shown = opened(page, program, folder / "profile", "--allow-file-access-from-files")
    found = re.search("<pre>([A-Za-z0-9+/=]+)</pre>", shown.dom)
    assert found, ("the page did not come to its end", shown.console)
    read: dict[str, Any] = json.loads(b64decode(found[1]))
    assert not read.pop("trap", False), "a text of the map ran as a script"
    return {name: Drawn(**made) for name, made in read.items()}


def _page(charts: dict[str, str]) -> str:
    data = json.dumps(charts).replace("<", "\\u003c")
    draw = (Path(__file__).parent / "mermaid.js").read_text(encoding="utf-8")
    return (
        f'<!doctype html><meta charset="utf-8"><script src="{_SCRIPT.as_uri()}"></script>'
        f'<script>const CHARTS={data}</script><body><div id="place"></div>'
        f"<script>{draw}</script>"
    )
