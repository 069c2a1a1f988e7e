"""How large the page of a map is, and how long a browser takes with it.

A browser is needed: Chromium or Chrome. The least of some rounds counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import argmap
from argmap.render import Picture, RenderOptions, render
from bench.drawing_row import text_of
from bench.run import timed
from tests.helpers.browser import chromium
from tests.helpers.devtools import Browser, ChromiumTab

SIZES = (30, 300, 1_000, 3_000, 10_000)
_SMALL = 3
_ROUNDS = 3
_DONE = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
_STEPS = {
    "take away": "document.querySelector('#outline .cut').click()",
    "details": "document.querySelector('#o-1 > .row > a').click()",
    "main reasons": "document.querySelector('#least').click()",
    "all": "document.querySelector('#most').click()",
}


def main(words: Sequence[str]) -> None:
    """Print a table: for each size the file, and what the reader waits for, in milliseconds."""
    program = chromium()
    if program is None:
        print("neither Chromium nor Chrome is installed")
        return
    print("tangle: milliseconds; `write` is without reading the map, `open` until it can be used")
    print(f"{'claims':>7} {'kB':>7} {'write':>7} {'open':>7} ", *(f"{s:>13}" for s in _STEPS))
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        closing(Browser(program, Path(folder) / "browser")) as browser,
    ):
        for size in SIZES[:_SMALL] if "--small" in words else SIZES:
            _row(size, ChromiumTab(browser), Path(folder) / "page.html")


def _row(size: int, tab: ChromiumTab, file: Path) -> None:
    made = argmap.loads(text_of("tangle", size))
    options = RenderOptions(layout="tidy")
    seconds, html = timed(lambda: str(render(Picture(made, options), "html").data))
    file.write_text(html, encoding="utf-8")
    tab.screen(1280, 800)
    opened: list[float] = []
    for _ in range(_ROUNDS):
        tab.open(file)
        tab.ask(_DONE)
        opened.append(tab.ask("performance.getEntriesByType('navigation')[0].loadEventEnd"))
    steps = [
        tab.ask(
            f"(async () => {{ const from = performance.now(); {step}; await {_DONE};"
            " return performance.now() - from; })()"
        )
        for step in _STEPS.values()
    ]
    kilobytes = len(html.encode()) // 1024
    print(
        f"{size:>7,} {kilobytes:>7,} {seconds * 1000:>7,.0f} {min(opened):>7,.0f} ",
        *(f"{step:>13,.0f}" for step in steps),
        flush=True,
    )
