"""The page by keys alone, on a wide screen: everything can be reached and done."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.render import Picture, RenderOptions
from argmap.structure import bearing, relations
from tests.browser.on_the_page import (
    THESIS,
    at,
    card,
    cards,
    panel,
    says,
    size,
    told,
)
from tests.browser.page_maps import argument
from tests.helpers.tab import Tab

pytestmark = [pytest.mark.firefox, pytest.mark.usefixtures("oped_by_keys")]


def test_details_open_and_close_and_the_focus_goes_with_them(tab: Tab) -> None:
    tab.press("ArrowRight", "Enter")
    assert tab.ask("document.activeElement.closest('#panel') !== null")
    text = panel(tab)
    claim = argument("oped").index.claim["fallen"]
    assert claim.words in text
    assert str(claim.anchors[0].quote) in text
    assert "¶ 15" in text
    assert "supports" in text
    tab.press("Escape")
    assert panel(tab) == ""
    assert at(tab) == "fallen"


def test_details_tell_voice_scheme_note_and_what_bears_on_a_step(tab: Tab) -> None:
    tab.press("Enter")
    text = panel(tab)
    assert "consequences" in text
    assert "The choice has changed." in text
    assert "the step 62 → the thesis" in text
    tab.ask("location.hash = '#claim=arms-help'")
    named = next(claim for claim in argument("oped").claims if claim.voices)
    tab.ask(f"location.hash = '#claim={named.id}'")
    tab.ask("new Promise((done) => setTimeout(done, 50))")
    assert "Vladimir Putin" in panel(tab)


def test_a_link_in_the_details_is_followed_with_enter(tab: Tab) -> None:
    tab.press("Enter")
    for _ in range(20):
        tab.press("Tab")
        if tab.ask("document.activeElement.matches('#detail li a')"):
            break
    tab.press("Enter")
    assert tab.ask("location.hash") == "#claim=fallen"
    assert argument("oped").index.claim["fallen"].words in panel(tab)


def test_focus_leaves_vivid_what_the_picture_leaves_vivid(tab: Tab) -> None:
    tab.press("ArrowRight", "f")
    near = bearing(relations(argument("oped")), ["fallen"])
    assert set(cards(tab, ":not(.pale)")) == near & set(argument("oped").index.claim)
    assert len(cards(tab)) == 64
    assert told(tab) == said("focus", "fallen")
    tab.press("Escape")
    assert cards(tab, ".pale") == []


def test_what_is_taken_away_is_told_as_in_the_picture(tab: Tab) -> None:
    tab.press("ArrowRight", "ArrowDown", "x")
    assert says(tab, "standing-counts") == "12 × WITHOUT"
    others = [claim for claim in ("aims-decide", "putin-gives") if claim in cards(tab)]
    for claim in others:
        tab.ask(f"{card(claim)}.focus()")
        tab.press("x")
    found = argument("oped").without("standing-counts", *others)
    fallen = [claim for claim in found.falls if claim not in ("standing-counts", *others)]
    assert THESIS in fallen
    assert set(cards(tab, ".falls")) == set(fallen)
    assert says(tab, THESIS) == "THESIS · FALLS"
    assert tab.ask(
        f"getComputedStyle({card(THESIS)}.querySelector('.body')).textDecorationLine"
    ) == ("line-through")
    assert plain(told(tab)) == plain(said("without", ("standing-counts", *others)))
    assert "FALLS" in tab.ask(f"{card(THESIS)}.querySelector('title').textContent")
    tab.press("x")
    assert says(tab, THESIS) != "THESIS · FALLS"


def plain(text: str) -> str:
    """Leave out the names in brackets, which only the page gives."""
    return re.sub(r" \([^)]*\)", "", text)


def said(view: str, value: object) -> str:
    """Give the sentence below the title of the picture with this view."""
    options = RenderOptions(layout="tidy", max_cards=0, **{view: value})  # type: ignore[arg-type]
    (sentence,) = Picture(argument("oped"), options).drawing.said
    return sentence


def test_search_finds_words_quotes_voices_and_ids_and_jumps(tab: Tab) -> None:
    tab.press("/")
    assert tab.ask("document.activeElement.id") == "q"
    for wanted in ("HUMILIATION", "huge strategic mistake", "Vladimir Putin", "beyond-repair"):
        tab.ask("document.querySelector('#q').select()")
        tab.write(wanted)
        assert cards(tab, ".hit"), wanted
    tab.ask("document.querySelector('#q').select()")
    tab.write("nuclear")
    hits = cards(tab, ".hit")
    assert len(hits) > 3
    tab.press("Enter")
    place = int(tab.ask("document.querySelector('#hits').textContent").split(f" of {len(hits)}")[0])
    tab.press("Enter")
    shown = tab.ask("document.querySelector('#hits').textContent")
    assert shown == f"{place % len(hits) + 1} of {len(hits)}"
    first = tab.ask("document.querySelector('.claim.here').dataset.claim")
    tab.press("Shift+Enter")
    assert tab.ask("document.querySelector('.claim.here').dataset.claim") != first
    tab.ask("document.querySelector('#q').select()")
    tab.write("zzz")
    assert tab.ask("document.querySelector('#hits').textContent") == "nothing found"
    tab.press("Escape")
    assert cards(tab, ".hit") == []
    assert at(tab) is not None


@pytest.mark.parametrize("begun", ["", "fallen"])
def test_what_the_first_letters_found_does_not_stay_chosen_when_nothing_is_found(
    tab: Tab, pages: dict[str, Path], begun: str
) -> None:
    tab.open(pages["oped"], f"#claim={begun}" if begun else "")
    tab.press("/")
    tab.write("30 minutes")
    assert cards(tab, ".here") != [begun]
    tab.write("zzq")
    assert cards(tab, ".here") == [begun][: len(begun)]
    tab.ask("new Promise((done) => setTimeout(done, 350))")
    assert tab.ask("location.hash") == (f"#claim={begun}" if begun else "")


def test_a_place_found_in_a_folded_branch_is_unfolded(tab: Tab) -> None:
    tab.press("1", "/")
    tab.write("30 minutes ahead")
    (hit,) = cards(tab, ".hit")
    assert hit in cards(tab)


def test_the_picture_is_sized_with_keys(tab: Tab) -> None:
    before = size(tab)
    tab.press("+")
    assert size(tab) == pytest.approx(before * 1.25, rel=0.01)
    tab.press("-")
    assert size(tab) == pytest.approx(before, rel=0.01)
    tab.press("0")
    width, height = tab.ask(
        "(() => { const m = document.querySelector('#map'), r = document.querySelector('#region');"
        " return [m.width.baseVal.value - r.clientWidth, m.height.baseVal.value - r.clientHeight]; })()"
    )
    assert width <= 0
    assert height <= 0


def test_help_opens_and_closes_and_can_switch_letters_off(tab: Tab) -> None:
    tab.press("?")
    assert tab.ask("document.querySelector('#help').open")
    tab.press("Shift+Tab", " ", "Escape")
    assert not tab.ask("document.querySelector('#help').open")
    tab.press("f")
    assert cards(tab, ".pale") == []


def test_the_address_says_what_is_shown_and_the_browser_goes_back(
    tab: Tab, pages: dict[str, Path]
) -> None:
    tab.press("ArrowRight", "x", "f")
    assert tab.ask("location.hash") == "#claim=fallen&without=fallen&focus=fallen"
    address = tab.ask("document.querySelector('#told').textContent")
    tab.ask("history.back()")
    tab.ask("new Promise((done) => setTimeout(done, 100))")
    assert cards(tab, ".pale") == []
    assert cards(tab, ".without") == ["fallen"]
    tab.ask("history.back()")
    tab.ask("new Promise((done) => setTimeout(done, 100))")
    assert cards(tab, ".without") == []
    tab.open(pages["oped"], "#claim=fallen&without=fallen&focus=fallen")
    assert tab.ask("document.querySelector('#told').textContent") == address
    assert panel(tab)
    tab.open(pages["oped"], "#c-standing-counts")
    assert tab.ask("document.querySelector('.claim.here').dataset.claim") == "standing-counts"
    tab.open(pages["oped"], "#claim=%E0%A4%A&without=nobody,,&focus=")
    assert cards(tab, ".here") == []
    assert tab.told() == []


def test_a_page_opens_with_the_view_that_was_asked_for(tab: Tab, tmp_path: Path) -> None:
    file = tmp_path / "view.html"
    html = argument("oped").render(
        "html", layout="tidy", focus="fallen", without=("standing-counts",)
    )
    file.write_text(str(html), encoding="utf-8")
    tab.open(file)
    assert cards(tab, ".without") == ["standing-counts"]
    assert len(cards(tab, ".pale")) == 53


def test_quick_steps_one_after_the_other_are_all_kept(tab: Tab) -> None:
    """The browser tells of a changed address late: by then more may have changed."""
    tab.press("Enter")
    tab.ask(
        "for (const does of ['away', 'after', 'after'])"
        " document.querySelector(`[data-does=${does}]`).click()"
    )
    tab.ask("new Promise((done) => setTimeout(done, 400))")
    assert cards(tab, ".without") == [THESIS]
    assert cards(tab, ".here") == ["humiliation"]
    assert tab.ask("location.hash") == f"#claim=humiliation&without={THESIS}"
