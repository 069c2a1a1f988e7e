"""What is in sight when the page of a map opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.on_the_page import WIDE, cards, in_sight, spot, told
from tests.browser.page_maps import argument
from tests.helpers.tab import Tab

pytestmark = pytest.mark.firefox


def test_a_large_map_opens_with_its_main_reasons_and_holds_every_claim(
    tab: Tab, pages: dict[str, Path]
) -> None:
    tab.screen(*WIDE)
    tab.open(pages["large"])
    made = argument("large")
    first = {premise for link in made.index.onto["c0"] for premise in link.premises}
    shown = cards(tab)
    assert set(shown) == {"c0", *first}
    assert told(tab) == f"{len(shown)} of 320 claims are shown."
    behind = tab.ask(
        "[...document.querySelectorAll('.claim .folded text')].map((text) => +text.textContent)"
    )
    assert sum(behind) >= 320 - len(shown)
    tab.use("#most")
    assert len(cards(tab)) == 320
    tab.use("#fit")
    assert tab.ask(
        "region.scrollHeight <= region.clientHeight && region.scrollWidth <= region.clientWidth"
    )


@pytest.mark.parametrize(
    ("state", "claim"),
    [("", "c0"), ("#without=c5", "c0"), ("#claim=c319", "c319"), ("#focus=c300", "c300")],
)
def test_a_page_opens_with_the_claim_in_sight_that_it_is_about(
    tab: Tab, pages: dict[str, Path], state: str, claim: str
) -> None:
    tab.screen(*WIDE)
    tab.open(pages["large"], state)
    assert in_sight(tab, claim)
    assert len(cards(tab)) < 60


def test_the_thesis_stays_in_sight_until_the_reader_does_something(
    tab: Tab, pages: dict[str, Path]
) -> None:
    tab.screen(*WIDE)
    tab.open(pages["oped"])
    for screen in ((900, 500), (1280, 620), WIDE):
        tab.screen(*screen)
        assert in_sight(tab, "mistake"), screen
    tab.wheel(400, 400, -200)
    tab.ask("new Promise((done) => setTimeout(done, 150))")
    before = spot(tab)
    tab.screen(1280, 780)
    assert spot(tab) == pytest.approx(before, abs=2)
