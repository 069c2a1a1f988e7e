"""Maps in a page of a document, as a browser shows them."""

from __future__ import annotations

import json
import re
from typing import Any

import markdown
import pytest

from argmap.embed.markdown import ArgmapExtension
from tests.conftest import ROOT
from tests.embed.documents import RAIN, fenced
from tests.helpers.browser import chromium, opened

DARK = "--blink-settings=preferredColorScheme=0"
SAYS_DARK = (
    {"data-bs-theme": "dark"},
    {"data-md-color-scheme": "slate"},
    {"data-theme": "dark"},
    {"class": "quarto-dark"},
    {"class": "vscode-dark"},
)
SCRIPT = """
const grounds = () => [...document.querySelectorAll("svg .bg")].map((one) => getComputedStyle(one).fill);
const found = { plain: grounds(), said: [] };
for (const given of SAID) {
  for (const [name, value] of Object.entries(given)) document.body.setAttribute(name, value);
  found.said.push(grounds());
  for (const name of Object.keys(given)) document.body.removeAttribute(name);
}
document.body.setAttribute("data-theme", "auto");
found.auto = grounds();
found.frames = [...document.querySelectorAll("svg")].map((svg) => ({
  frame: svg.parentElement.clientWidth, shown: svg.getBoundingClientRect().width,
  natural: svg.viewBox.baseVal.width, scrolls: svg.parentElement.scrollWidth,
}));
found.page = document.documentElement.scrollWidth - document.documentElement.clientWidth;
found.clash = document.querySelectorAll("[id]").length - new Set([...document.querySelectorAll("[id]")].map((one) => one.id)).size;
document.body.innerHTML = "<pre></pre>";
document.querySelector("pre").textContent = JSON.stringify(found);
"""
LIGHT_PAGE, DARK_PAGE = "rgb(255, 255, 255)", "rgb(16, 23, 30)"


@pytest.fixture(scope="module", params=["light", "dark"])
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Two maps in a page 700 pixels wide, for a reader who likes light or dark pages."""
    program = chromium()
    if program is None:
        pytest.skip("neither Chromium nor Chrome is installed on this system")
    folder = tmp_path_factory.mktemp("embedded")
    text = f"{fenced(RAIN)}\n{fenced(header='argmap file=oped.yaml max-cards=20')}"
    shown = markdown.markdown(text, extensions=[ArgmapExtension(folder=str(ROOT / "maps"))])
    script = SCRIPT.replace("SAID", json.dumps(SAYS_DARK))
    page = folder / "page.html"
    page.write_text(
        '<!doctype html><meta charset="utf-8"><body style="width:700px;margin:0">'
        f"{shown}<script>{script}</script>",
        encoding="utf-8",
    )
    switches = (DARK,) if request.param == "dark" else ()
    done = opened(page, program, folder / "profile", *switches)
    found = re.search("<pre>(.*)</pre>", done.dom)
    assert found, ("the page did not come to its end", done.console)
    return json.loads(found[1]) | {"console": done.console, "reader": request.param}


def test_a_picture_is_dark_where_its_page_is(seen: Any) -> None:
    assert seen["plain"] == [LIGHT_PAGE, LIGHT_PAGE]
    assert seen["said"] == [[DARK_PAGE, DARK_PAGE]] * len(SAYS_DARK)


def test_a_page_may_leave_it_to_the_reader(seen: Any) -> None:
    wanted = DARK_PAGE if seen["reader"] == "dark" else LIGHT_PAGE
    assert seen["auto"] == [wanted, wanted]


def test_a_wide_picture_shrinks_a_little_and_is_scrolled_in_its_frame(seen: Any) -> None:
    small, large = seen["frames"]
    assert small["shown"] == small["natural"] < 700
    assert large["shown"] == pytest.approx(0.75 * large["natural"], abs=1)
    assert large["scrolls"] > large["frame"] == 700
    assert seen["page"] == 0


def test_the_page_has_every_id_once_and_the_browser_complains_of_nothing(seen: Any) -> None:
    assert seen["clash"] == 0
    assert seen["console"] == ()
