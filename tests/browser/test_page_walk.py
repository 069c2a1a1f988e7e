"""The page by keys alone: walking along the argument, folding, and the outline as a tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.on_the_page import (
    THESIS,
    at,
    card,
    cards,
    in_sight,
    panel,
    says,
    spot,
    to_the_cards,
    told,
)
from tests.browser.page_maps import argument
from tests.helpers.tab import Tab

pytestmark = [pytest.mark.firefox, pytest.mark.usefixtures("oped_by_keys")]


def test_the_first_card_that_is_reached_is_the_thesis(tab: Tab) -> None:
    assert at(tab) == THESIS
    assert tab.told() == []


def test_arrows_walk_to_premises_to_the_conclusion_and_to_siblings(tab: Tab) -> None:
    tab.press("ArrowRight")
    assert at(tab) == "fallen"
    tab.press("ArrowDown")
    assert at(tab) == "standing-counts"
    tab.press("ArrowUp", "ArrowRight")
    assert at(tab) == "humiliation"
    tab.press("ArrowLeft", "ArrowLeft")
    assert at(tab) == THESIS


def test_the_walk_reaches_every_claim_and_what_attacks_a_step(
    tab: Tab, pages: dict[str, Path]
) -> None:
    tab.open(pages["main-street"])
    to_the_cards(tab)
    seen = []
    tab.press("ArrowRight")
    for _ in range(8):
        seen.append(at(tab))
        tab.press("ArrowDown")
    assert seen[:5] == ["cafes", "feeds", "like-fair", "fair-day", "after-fair"]
    assert {"school", "cement", "close-again"} <= set(seen)


def test_a_walk_to_a_shared_premise_leads_back_where_it_came_from(tab: Tab) -> None:
    shared = [
        c.id for c in argument("oped").claims if len(argument("oped").index.uses.get(c.id, ())) > 1
    ]
    assert shared
    claim = shared[0]
    for link in argument("oped").index.uses[claim]:
        tab.press("Escape")
        tab.ask(f"location.hash = '#claim={link.target}'")
        tab.ask("new Promise(requestAnimationFrame)")
        tab.ask(f"{card(str(link.target))}.focus()")
        tab.press("ArrowRight")
        for _ in range(9):
            if at(tab) == claim:
                break
            tab.press("ArrowDown")
        assert at(tab) == claim
        tab.press("ArrowLeft")
        assert at(tab) == link.target


def test_a_held_arrow_pans_the_picture_only_while_the_region_has_the_focus(tab: Tab) -> None:
    before = spot(tab)
    tab.ask("document.querySelector('#region').focus()")
    tab.press("ArrowDown", "ArrowDown", "ArrowDown")
    tab.ask("new Promise((done) => setTimeout(done, 250))")
    assert spot(tab)[1] > before[1]
    assert at(tab) is None


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_chosen_card_comes_into_sight_again_when_it_gets_the_focus_again(
    tab: Tab, key: str
) -> None:
    """Firefox by itself scrolls to where no card is."""
    there = "#region" if key == "Tab" else "#o-0 > .row > a"
    tab.ask(f"document.querySelector('{there}').focus()")
    tab.ask("document.querySelector('#region').scrollTo(900, 0)")
    assert not in_sight(tab, THESIS)
    for _ in range(5):
        tab.press(key)
        if tab.ask("!!document.activeElement.closest('.claim')"):
            break
    assert at(tab) == THESIS
    assert in_sight(tab, THESIS)


def test_a_branch_is_folded_with_its_count_and_unfolded(tab: Tab) -> None:
    tab.press("ArrowRight", " ")
    assert "humiliation" not in cards(tab)
    hidden = 64 - len(cards(tab))
    assert tab.ask(f"{card('fallen')}.querySelector('.twist text').textContent") == f"+{hidden}"
    assert f"+{hidden}" in tab.ask(f"{card('fallen')}.querySelector('title').textContent")
    assert told(tab) == f"Folded: 1. {64 - hidden} of 64 claims are shown."
    assert at(tab) == "fallen"
    tab.press("ArrowRight")
    assert len(cards(tab)) == 64


def test_the_digits_show_so_many_levels(tab: Tab) -> None:
    tab.press("1")
    first = {p for link in argument("oped").index.onto[THESIS] for p in link.premises}
    assert {THESIS, *first} <= set(cards(tab))
    assert len(cards(tab)) < 12
    tab.press("2")
    assert len(cards(tab)) > 12
    tab.press("9")
    assert len(cards(tab)) == 64


def test_next_and_before_go_through_the_map_in_reading_order(tab: Tab) -> None:
    numbers = []
    for _ in range(5):
        tab.press("n")
        numbers.append(says(tab, at(tab) or "").split()[0])
    assert numbers == ["1", "2", "3", "4", "5"]
    tab.press("p")
    assert says(tab, at(tab) or "").startswith("4 ")


def test_the_outline_is_walked_folded_and_changed_like_a_tree(tab: Tab) -> None:
    tab.ask("document.querySelector('#o-0 > .row > a').focus()")
    tab.press("ArrowDown")
    assert at(tab) == "fallen"
    tab.press("ArrowLeft")
    assert "humiliation" not in cards(tab)
    assert tab.ask("document.querySelector('#o-2').getClientRects().length") == 0
    tab.press("ArrowRight", "ArrowRight")
    assert at(tab) == "humiliation"
    tab.press("x")
    assert says(tab, "humiliation") == "2 × WITHOUT"
    assert tab.ask("document.querySelector('#o-2 .tag').dataset.said") == "WITHOUT"
    tab.press("Enter")
    assert argument("oped").index.claim["humiliation"].words in panel(tab)
    tab.press("Escape")
    assert at(tab) is not None


def test_one_row_of_the_outline_is_a_stop_of_the_tab_key(tab: Tab) -> None:
    stops = tab.ask(
        "[...document.querySelectorAll('#outline li:not(.again) > .row > a')].filter((a) => a.tabIndex === 0).length"
    )
    assert stops == 1
    assert (
        tab.ask("[...document.querySelectorAll('.claim')].filter((a) => a.tabIndex === 0).length")
        == 1
    )


def test_the_ring_around_the_chosen_card_is_three_pixels_wide(tab: Tab) -> None:
    tab.press("ArrowRight")
    style = "getComputedStyle(document.querySelector('#ring'))"
    assert tab.ask(f"{style}.strokeWidth") == "3px"
    assert tab.ask(f"{style}.vectorEffect") == "non-scaling-stroke"


def test_nothing_glides_for_readers_who_want_stillness(tab: Tab) -> None:
    tab.ask(
        "window.__how = []; const r = document.querySelector('#region'), old = r.scrollBy;"
        "r.scrollBy = function (given) { window.__how.push(given.behavior); old.call(r, given); }"
    )
    tab.press("n", "n")
    assert set(tab.ask("window.__how")) == {"instant"}
    tab.media(still=False)
    tab.press("n", "n")
    assert "smooth" in tab.ask("window.__how")


@pytest.mark.parametrize(
    ("state", "names"),
    [
        ("#claim=nonsense", "“nonsense”"),
        ("#without=zzz,standing-counts,%FF&focus=b%20d", "“zzz”, “%FF”, “b d”"),
    ],
)
def test_ids_in_the_address_that_no_claim_has_are_told(
    tab: Tab, pages: dict[str, Path], state: str, names: str
) -> None:
    tab.open(pages["oped"], state)
    assert f"Nothing here is called {names}." in told(tab)
    assert cards(tab, ".without") == (["standing-counts"] if "standing" in state else [])
    tab.ask("location.hash = '#claim=mistake'")
    tab.ask("new Promise((done) => setTimeout(done, 50))")
    assert "called" not in told(tab)
    tab.ask(f"location.hash = {state!r}")
    tab.ask("new Promise((done) => setTimeout(done, 50))")
    assert names in told(tab)
