"""What a browser does with each output of a hostile map: it shows the words, and nothing else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import category
from xml.etree import ElementTree as ET

import markdown
import pytest
from markdown_it import MarkdownIt

from argmap.diagram.typeset import display
from argmap.embed.markdown import ArgmapExtension
from argmap.render import Picture, RenderOptions, output_names, render
from tests.embed.documents import fenced
from tests.helpers.devtools import ChromiumTab
from tests.helpers.hostile import PAGE, every_text, hostile_map, map_of
from tests.helpers.run import argmap as run
from tests.unit.test_dot import drawn

OPTIONS = RenderOptions(layout="tidy", max_cards=0, sections=True, scale=0.1)
LEAST = 20  # characters that must stand together, where a text is cut or broken into lines
WATCH = "document.addEventListener('securitypolicyviolation', (e) => console.log(e.blockedURI));"
ACTIVE = """[...document.querySelectorAll("*")].flatMap((one) => [
  ...(one.localName === "script" && one.type !== "application/json" ? ["script"] : []),
  ...[...one.attributes].filter(({ name, value }) =>
    name.startsWith("on") ||
    (/(href|src|action|data|to)$/.test(name) && /^\\s*javascript:/i.test(value))).map(({ name }) => name)])"""
WORDS = """(() => {
  const copy = document.documentElement.cloneNode(true);
  copy.querySelectorAll("script, style").forEach((one) => one.remove());
  return copy.textContent + [...copy.querySelectorAll("img[alt]")].map((one) => one.alt).join();
})()"""


def bare(body: str) -> str:
    """Give a page without any policy."""
    return f'<!doctype html><meta charset="utf-8"><body>{body}'


def data_of(name: str) -> str | bytes:
    """Write the hostile map."""
    return render(Picture(hostile_map(), OPTIONS), name).data


def as_image(data: str | bytes, kind: str) -> str:
    """Give a page with a picture in it."""
    raw = data.encode() if isinstance(data, str) else data
    return bare(f'<img src="data:image/{kind};base64,{b64encode(raw).decode()}">')


def embedded() -> str:
    """Give a page whose text has the map as a fenced block."""
    extension = ArgmapExtension(folder="/")
    block = fenced(map_of(every_text()), "argmap max-cards=0")
    return bare(markdown.markdown(block, extensions=[extension]))


def report(*words: str) -> str:
    """Give a report on the map."""
    done = run(*words, "-", "--to", "html", stdin=map_of(every_text()).encode())
    assert done.returncode == 0, done.stderr
    return done.stdout


def drawn_by_graphviz() -> str:
    """Give the picture that Graphviz makes."""
    return ET.tostring(drawn(str(data_of("dot"))), encoding="unicode")


def from_markdown() -> str:
    """Give the page that a reader of Markdown makes who takes HTML for HTML."""
    return bare(MarkdownIt("commonmark", {"html": True}).render(str(data_of("markdown"))))


# How a browser shows each output, by the name of a file. What none shows is read in
# `tests/unit/render/test_hostile.py`; Mermaid itself is in `test_mermaid.py`.
WAYS: dict[str, dict[str, Callable[[], str]]] = {
    "dot": {"drawn.svg": drawn_by_graphviz},
    "graphml": {"read.xml": lambda: str(data_of("graphml"))},
    "html": {"page.html": lambda: str(data_of("html"))},
    "markdown": {"unsafe.html": from_markdown},
    "mermaid": {},
    "outline": {"file.txt": lambda: str(data_of("outline"))},
    "pdf": {},
    "png": {"image.html": lambda: as_image(data_of("png"), "png")},
    "pptx": {},
    "svg": {
        "file.svg": lambda: str(data_of("svg")),
        "inlined.html": lambda: bare(str(data_of("svg"))),
        "image.html": lambda: as_image(data_of("svg"), "svg+xml"),
    },
    "tikz": {},
}
REPORTS: dict[str, Callable[[], str]] = {
    "embedded.html": embedded,
    "depends.html": lambda: report("depends"),
    "status.html": lambda: report("status"),
}
PAGES = {f"{name}-{way}": page for name, ways in WAYS.items() for way, page in ways.items()}
PAGES |= REPORTS
PROGRAMS = ("html-page.html", "depends.html")
"""The pages that have a program of their own."""


def same(text: str) -> str:
    """Give a text without blanks and what else cannot be seen, which outputs set differently."""
    return "".join(c for c in display(text) if not c.isspace() and category(c) != "Cf")


def test_every_output_is_judged() -> None:
    assert set(WAYS) == set(output_names()), "say above how a browser shows a new output"


@pytest.fixture(scope="module")
def trapped(chromium_tab: ChromiumTab) -> Iterator[ChromiumTab]:
    """A tab that tells what its page does before the first script of the page can run."""
    chromium_tab.screen(1280, 800)
    added = chromium_tab.browser.call("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
    yield chromium_tab
    chromium_tab.browser.call("Page.removeScriptToEvaluateOnNewDocument", **added)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_nothing_is_fetched_and_the_words_are_shown(
    trapped: ChromiumTab, name: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    written = PAGES[name]()
    file.write_text(written, encoding="utf-8")
    trapped.open(file)
    trapped.ask("new Promise((done) => setTimeout(done, 50))")
    assert trapped.ask("window.__ran") is None
    assert trapped.told() == []
    assert trapped.ask("location.href") == file.as_uri()
    assert trapped.ask(ACTIVE) == ["script"] * (name in PROGRAMS)
    found = trapped.ask(WORDS)
    if file.suffix == ".txt":
        assert found.strip() == written.strip()
    elif "image" not in name:
        texts = map(same, every_text().values())
        assert [text for text in texts if text[:LEAST] not in same(found)] == []


def test_the_trap_closes(trapped: ChromiumTab, tmp_path: Path) -> None:
    file = tmp_path / "open.html"
    file.write_text(bare(PAGE["script"] + PAGE["image"]), encoding="utf-8")
    trapped.open(file)
    assert trapped.ask("window.__ran") == 1
    assert trapped.told()
    assert trapped.ask(ACTIVE) == ["script", "onerror"]
