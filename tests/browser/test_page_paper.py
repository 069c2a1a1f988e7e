"""The page of a map on paper, and without its script."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from argmap.diagram.typeset import display
from tests.browser.on_the_page import WIDE, cards, told
from tests.browser.page_maps import SMALL, argument
from tests.helpers.tab import Tab


def prints(tab: Tab, pages: dict[str, Path], name: str, file: Path) -> None:
    """Hold what a page promises of paper."""
    tab.screen(*WIDE)
    tab.open(pages[name])
    tab.ask("document.querySelector('#least').click()")
    folded = len(cards(tab))
    file.write_bytes(tab.printed())
    assert len(cards(tab)) == folded
    tab.media("print")
    tab.ask("new Promise((done) => setTimeout(done, 60))")
    assert len(cards(tab)) == len(argument(name).claims)
    assert told(tab) == ""
    shown = tab.ask("document.querySelector('#all').innerText")
    for claim in argument(name).claims:
        assert display(claim.words).split()[-1] in shown
    for hidden in (".tools", "#outline", "#panel"):
        assert tab.ask(f"document.querySelector('{hidden}').getClientRects().length") == 0
    tab.media()
    tab.ask("new Promise((done) => setTimeout(done, 60))")
    assert len(cards(tab)) == folded
    if shutil.which("pdftotext"):
        text = subprocess.run(
            ["pdftotext", "-f", "1", "-l", "1", file, "-"], capture_output=True, check=True
        ).stdout.decode()
        for number in range(1, len(argument(name).claims)):
            assert re.search(rf"\b{number}\b", text), number


@pytest.mark.firefox
def test_on_paper_the_whole_picture_is_on_one_page_and_all_claims_follow(
    tab: Tab, pages: dict[str, Path], tmp_path: Path
) -> None:
    prints(tab, pages, "oped", tmp_path / "page.pdf")


@pytest.mark.parametrize("name", ["hostile", "large"])
def test_odd_and_large_maps_are_printed_as_well(
    tab: Tab, pages: dict[str, Path], name: str, tmp_path: Path
) -> None:
    prints(tab, pages, name, tmp_path / "page.pdf")


@pytest.mark.firefox
@pytest.mark.parametrize("name", SMALL)
def test_without_its_script_all_is_readable_and_no_control_is_left_over(
    tab: Tab, pages: dict[str, Path], name: str
) -> None:
    tab.screen(*WIDE)
    tab.open(pages[name], script=False)
    assert tab.ask("document.documentElement.className") == ""
    assert len(tab.picture()) > 3_000
    heights = "[...document.querySelectorAll({})].map((one) => one.getBoundingClientRect().height)"
    assert not any(tab.ask(heights.format("'button, input'")))
    for part in ("#map", "#outline", "#all", "#o-0 .words", "#d-0 .words"):
        assert tab.ask(heights.format(f"'{part}'"))[0] > 10
