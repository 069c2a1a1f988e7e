"""Pages against WCAG 2.2, levels A and AA, as far as axe-core can tell."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from pathlib import Path
from typing import Any

import markdown
import pytest

import argmap
from argmap.analysis import Retract, dependency, probability, status, support, what_if
from argmap.embed.markdown import ArgmapExtension
from argmap.report import Medium, matrix_writer, table_writer
from argmap.report.answers.depends import depends_matrix
from argmap.report.answers.labels import Labels
from argmap.report.answers.rests_on import of_table, on_table
from argmap.report.answers.status import status_table
from argmap.report.answers.what_if import what_if_table
from tests.conftest import ROOT
from tests.embed.documents import BAD, RAIN, fenced
from tests.helpers.axe import axe
from tests.helpers.browser import chromium, opened
from tests.helpers.matrices import MATRICES
from tests.helpers.tables import TABLES

MATRICES_SHOWN = ("library", "1 × 1", "odd")
ANSWERS = ("matrix", "status", "what if", "depends of", "depends on", "nothing rests")
PAGES = (
    *(f"matrix {name}" for name in MATRICES_SHOWN),
    *(f"table {name}" for name in TABLES),
    *(f"op-ed {name}" for name in ANSWERS),
    "maps in a document",
)
_POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>\n')


def answers() -> dict[str, str]:
    """Give what the commands tell of the op-ed as pages."""
    essay = argmap.load(ROOT / "maps" / "oped.yaml")
    labels, found = Labels(essay), dependency(essay)
    tables = {
        "status": status_table(essay, status(essay), labels, probability(essay)),
        "what if": what_if_table(essay, what_if(essay, [Retract("resolutions")]), labels),
        "depends of": of_table(essay, found, support(essay, "mistake"), labels),
        "depends on": on_table(essay, "resolutions", found.column("resolutions"), labels),
        "nothing rests": on_table(essay, "resolutions", {}, labels),
    }
    write = table_writer("html").write
    matrix = matrix_writer("html").write(depends_matrix(essay, found, labels), Medium())
    pages = {"matrix": matrix, **{name: write(one, Medium()) for name, one in tables.items()}}
    return {f"op-ed {name}": html for name, html in pages.items()}


def document() -> str:
    """Give a page of a document with maps, one of them wrong."""
    street = 'argmap file="main-street.yaml" caption="The street" max-cards=5'
    blocks = (fenced(RAIN), fenced(header=street), fenced(BAD))
    shown = markdown.markdown(
        "\n".join(blocks), extensions=[ArgmapExtension(folder=str(ROOT / "tests" / "data"))]
    )
    return f'<!doctype html><html lang="en"><title>Maps</title><main>{shown}</main></html>'


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What axe-core says of all pages, by page and screen."""
    program, script = chromium(), axe()
    if program is None:
        pytest.skip("neither Chromium nor Chrome is installed on this system")
    if script is None:
        pytest.skip("no package with axe-core is installed")
    matrix, table = matrix_writer("html").write, table_writer("html").write
    pages = {f"matrix {name}": matrix(MATRICES[name], Medium()) for name in MATRICES_SHOWN}
    pages |= {f"table {name}": table(one, Medium()) for name, one in TABLES.items()}
    # The policy of a page would let no script of others run, axe-core among them.
    pages |= {"maps in a document": document()} | answers()
    free = {name: _POLICY.sub("", text, count=1) for name, text in pages.items()}
    folder = tmp_path_factory.mktemp("axe")
    page = folder / "page.html"
    page.write_text(_page(script, free), encoding="utf-8")
    shown = opened(page, program, folder / "profile")
    found = re.search("<pre>([A-Za-z0-9+/=]+)</pre>", shown.dom)
    assert found, ("the page did not come to its end", shown.console)
    read: dict[str, Any] = json.loads(b64decode(found[1]))
    return read


def _page(script: str, pages: dict[str, str]) -> str:
    data = json.dumps({"script": script, "pages": pages}).replace("<", "\\u003c")
    run = (Path(__file__).parent / "axe.js").read_text(encoding="utf-8")
    return f'<!doctype html><meta charset="utf-8"><script>const AXE={data}</script><body><script>{run}</script>'


@pytest.mark.parametrize("screen", ["light 1280", "light 320", "dark 1280", "dark 320"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_breaks_no_rule(seen: dict[str, Any], name: str, screen: str) -> None:
    found = seen[name][screen]
    assert found["violations"] == []
    assert found["passes"]
    assert found["faint"] == []
