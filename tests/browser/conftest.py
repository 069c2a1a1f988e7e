"""Shows all pictures to one browser, once, and pages to one or two."""

from __future__ import annotations

import json
import os
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from argmap.render import Picture, render
from tests.browser import page_maps
from tests.browser.on_the_page import WIDE, to_the_cards
from tests.browser.page_maps import written
from tests.browser.pictures import pictures
from tests.browser.seen import Seen
from tests.helpers.bidi import Firefox, firefox
from tests.helpers.browser import chromium, opened
from tests.helpers.devtools import Browser, ChromiumTab
from tests.helpers.firefox import FirefoxTab
from tests.helpers.tab import Tab

NAMES = (
    *("oped", "oped-top", "oped-sections", "main-street", "every-sign", "odd"),
    *("atlas", "atlas-odd", "atlas-many"),
)


@dataclass(frozen=True)
class Visit:
    """What a browser saw, and what it had to say."""

    seen: dict[str, Seen]
    console: tuple[str, ...]


@pytest.fixture(scope="session")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """All pictures in one page of headless Chromium."""
    program = chromium()
    if program is None:
        pytest.skip("neither Chromium nor Chrome is installed on this system")
    folder = tmp_path_factory.mktemp("browser")
    page = folder / "page.html"
    page.write_text(_page({name: _shown(p) for name, p in pictures().items()}), encoding="utf-8")
    shown = opened(page, program, folder / "profile")
    found = re.search("<pre>([A-Za-z0-9+/=]+)</pre>", shown.dom)
    assert found, ("the page did not come to its end", shown.console)
    read = json.loads(b64decode(found[1]))
    return Visit({name: Seen.read(entry) for name, entry in read.items()}, shown.console)


@pytest.fixture(params=NAMES)
def picture(request: pytest.FixtureRequest, visit: Visit) -> Seen:
    """Each picture in turn."""
    return visit.seen[request.param]


def _shown(picture: Picture) -> dict[str, str]:
    png = render(picture, "png").data
    assert isinstance(png, bytes)
    return {"svg": str(render(picture, "svg").data), "png": b64encode(png).decode("ascii")}


def _page(shown: dict[str, dict[str, str]]) -> str:
    data = json.dumps(shown).replace("<", "\\u003c")
    script = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")
    return f'<!doctype html><meta charset="utf-8"><script>const PICTURES={data}</script><body><script>{script}</script>'


@pytest.fixture(scope="session")
def chromium_tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromiumTab]:
    """A tab of one Chromium for all tests of pages; each opens the page that it wants."""
    program = chromium()
    if program is None:
        pytest.skip("neither Chromium nor Chrome is installed on this system")
    if os.name == "nt":
        pytest.skip("a browser is driven over two pipes, which Windows does not pass on")
    with closing(Browser(program, tmp_path_factory.mktemp("driven"))) as browser:
        yield ChromiumTab(browser)


@pytest.fixture(scope="session")
def firefox_tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FirefoxTab]:
    """The same of one Firefox."""
    program = firefox()
    if program is None:
        pytest.skip("Firefox is not installed on this system")
    with closing(Firefox(program, tmp_path_factory.mktemp("fox"))) as browser:
        yield FirefoxTab(browser)


@pytest.fixture
def tab(request: pytest.FixtureRequest) -> Tab:
    """A tab of Chromium; tests that are marked with `firefox` get one of Firefox as well."""
    found: Tab = request.getfixturevalue(f"{getattr(request, 'param', 'chromium')}_tab")
    return found


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Show to both browsers what is marked so."""
    if metafunc.definition.get_closest_marker("firefox"):
        metafunc.parametrize("tab", ["chromium", "firefox"], indirect=True)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of all maps, as files."""
    folder = tmp_path_factory.mktemp("pages")
    return {name: written(name, folder) for name in page_maps.NAMES}


@pytest.fixture
def oped_by_keys(tab: Tab, pages: dict[str, Path]) -> None:
    """Open the page of the op-ed on a wide screen and go to its thesis with the Tab key."""
    tab.screen(*WIDE)
    tab.open(pages["oped"])
    to_the_cards(tab)
