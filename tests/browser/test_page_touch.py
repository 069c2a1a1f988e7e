"""The page by touch, on a phone 320 pixels wide: everything can be reached and done."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.browser.on_the_page import PHONE, card, cards, panel, row, says, size, told
from tests.browser.page_maps import argument
from tests.helpers.contrast import ratio
from tests.helpers.tab import Tab

pytestmark = pytest.mark.firefox


@pytest.fixture(autouse=True)
def oped(tab: Tab, pages: dict[str, Path]) -> None:
    """Open the op-ed on a phone."""
    tab.screen(*PHONE, touch=True)
    tab.open(pages["oped"])


def test_a_phone_shows_the_outline_first_with_every_claim(tab: Tab) -> None:
    shown = tab.ask("document.querySelector('#outline').innerText")
    for claim in argument("oped").claims:
        assert claim.words in shown
    assert tab.ask("document.querySelector('#picture').getClientRects().length") == 0
    tab.use("#see-picture")
    assert len(cards(tab)) == 64
    tab.use("#see-outline")
    assert tab.ask("document.querySelector('#outline').getClientRects().length") == 1
    assert tab.told() == []


def test_details_open_from_the_outline_and_their_links_lead_on(tab: Tab) -> None:
    tab.use(f"{row('fallen', tab)} a")
    text = panel(tab)
    assert argument("oped").index.claim["fallen"].words in text
    assert "¶ 15" in text
    tab.use("#detail li a")
    assert tab.ask("location.hash") == "#claim=mistake"
    tab.use('[data-does="after"]')
    tab.use('[data-does="after"]')
    assert argument("oped").index.claim["humiliation"].words in panel(tab)
    tab.use('[data-does="before"]')
    assert argument("oped").index.claim["fallen"].words in panel(tab)
    tab.use('[data-does="close"]')
    assert panel(tab) == ""


def test_premises_are_taken_away_in_the_outline_and_put_back(tab: Tab) -> None:
    gone = ["standing-counts", "no-excuse"]
    for claim in gone:
        tab.use(f"{row(claim, tab)} .cut")
    found = argument("oped").without(*gone)
    rows = tab.ask(
        "[...document.querySelectorAll('#outline li[data-mark=falls]')].map((li) => li.id)"
    )
    assert len(rows) == len([claim for claim in found.falls if claim not in gone])
    assert told(tab) == "Without 12 and 63: the thesis is now rejected."
    assert found.changes["mistake"].after.status.value == "rejected"
    assert tab.ask("document.querySelector('#o-0').dataset.mark") == "now-rejected"
    tab.use("#undo")
    assert told(tab).startswith("Choose a claim")


@pytest.mark.parametrize("screen", [PHONE, (360, 740)])
def test_what_becomes_of_the_thesis_is_read_at_once(
    tab: Tab, pages: dict[str, Path], screen: tuple[int, int]
) -> None:
    tab.screen(*screen, touch=True)
    for gone, verdict in (
        ("standing-counts", "the thesis stands, but is weaker"),
        ("standing-counts,no-excuse,aims-decide", "the thesis is now rejected"),
    ):
        tab.open(pages["oped"], f"#without={gone}&focus=fallen")
        assert verdict in told(tab)
        assert tab.ask(
            "['news', 'told'].every((id) => { const n = document.getElementById(id),"
            " b = n.getBoundingClientRect();"
            " return n.scrollHeight <= n.clientHeight && b.top >= 0 && b.bottom < innerHeight / 2; })"
        )


def test_a_branch_is_folded_in_the_outline_and_by_its_mark_in_the_picture(tab: Tab) -> None:
    tab.use(f"{row('fallen', tab)} .twist")
    assert tab.ask("document.querySelector('#o-2').getClientRects().length") == 0
    tab.use("#see-picture")
    shown = len(cards(tab))
    assert shown < 64
    tab.ask(f"{card('fallen')}.scrollIntoView({{block: 'center', inline: 'center'}})")
    tab.use(".claim[data-claim=fallen] .twist rect")
    assert len(cards(tab)) == 64
    tab.use("#least")
    assert len(cards(tab)) < 12
    tab.use("#most")
    assert len(cards(tab)) == 64


_ROWS = """[...document.querySelectorAll("#outline li[id] > .row > a")].map((a) => {
  const frame = document.querySelector("#outline").getBoundingClientRect(), b = a.getBoundingClientRect();
  return [a.closest("li").className, getComputedStyle(a.querySelector(".words")).color,
    getComputedStyle(a.querySelector(".tag")).color, b.top >= frame.top && b.bottom <= frame.bottom];
})"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_outline_shows_what_is_in_focus_and_makes_the_rest_pale(
    tab: Tab, pages: dict[str, Path], dark: bool
) -> None:
    page = "#10171e" if dark else "#ffffff"
    tab.screen(*PHONE, touch=True, dark=dark)
    tab.open(pages["oped"], "#focus=no-front")
    rows = tab.ask(_ROWS)
    pale = [row for row in rows if "pale" in row[0].split()]
    (aim,) = [row for row in rows if "aim" in row[0].split()]
    assert len(rows) - len(pale) == 1 + int(re.findall(r"\d+", told(tab))[-1])
    assert aim[3]
    assert all(row[1] != aim[1] for row in pale)
    assert all(ratio(ink, page) >= 4.5 for row in pale for ink in row[1:3])
    tab.use("#clear")
    assert not any({"pale", "aim"} & set(row[0].split()) for row in tab.ask(_ROWS))


def test_focus_take_away_and_fold_are_buttons_of_the_details(tab: Tab) -> None:
    tab.use(f"{row('fallen', tab)} a")
    tab.use('[data-does="focus"]')
    assert told(tab).endswith("the rest is pale.")
    tab.use("#clear")
    assert told(tab) == ""
    tab.use('[data-does="away"]')
    assert tab.ask("document.querySelector('#o-1').dataset.mark") == "without"
    assert (
        tab.ask("document.querySelector('[data-does=away]').getAttribute('aria-pressed')") == "true"
    )
    tab.use('[data-does="away"]')
    assert tab.ask("document.querySelector('#o-1').dataset.mark") == ""
    tab.use('[data-does="fold"]')
    assert tab.ask("document.querySelector('#o-2').getClientRects().length") == 0


def test_a_card_that_is_touched_shows_its_details(tab: Tab) -> None:
    tab.use("#see-picture")
    tab.use(".claim[data-claim=mistake]")
    assert argument("oped").index.claim["mistake"].words in panel(tab)
    assert says(tab, "mistake") == "THESIS"


_HERE = (
    "(() => { const a = document.querySelector('li.here > .row').getBoundingClientRect(),"
    " b = document.querySelector('#outline').getBoundingClientRect();"
    " return a.top >= b.top - 1 && a.bottom <= b.bottom + 1; })()"
)


def test_search_jumps_in_the_outline(tab: Tab) -> None:
    for width in (320, 360, 412):
        tab.screen(width, 740, touch=True)
        tab.use("#q")
        tab.write("nuclear")
        assert tab.ask("document.querySelector('#q').clientWidth") > 150
        assert tab.ask(_HERE)
        here = tab.ask("document.querySelector('li.here').id")
        tab.use("#next")
        assert tab.ask("document.querySelector('li.here').id") != here
        assert tab.ask(_HERE)
        tab.use("#q")
        tab.press("Escape")


def test_two_fingers_change_the_size_of_the_picture(tab: Tab) -> None:
    tab.use("#see-picture")
    before = size(tab)
    tab.fingers("touch", (120, 300), (200, 300))
    for spread in (10, 20, 30, 40):
        tab.fingers("move", (120 - spread, 300), (200 + spread, 300))
    tab.fingers("leave")
    assert size(tab) == pytest.approx(2 * before, rel=0.05)
    tab.use("#out")
    assert size(tab) < 2 * before
    tab.use("#in")
    tab.use("#fit")
    assert size(tab) < before


def test_help_is_read_and_closed(tab: Tab) -> None:
    tab.use("#ask")
    assert tab.ask("document.querySelector('#help').open")
    tab.use("#help form button")
    assert not tab.ask("document.querySelector('#help').open")


def layouts(tab: Tab) -> list[str]:
    """Bring the page into states in which much is on it; after each, give what is wrong."""
    found = []
    for step in ("", "#o-1 > .row > a", "#o-11 .cut", '[data-does="focus"]', "#see-picture"):
        if step:
            tab.use(step)
        found += wrongs(tab.ask(_BOXES), step)
    return found


def wrongs(seen: dict[str, Any], step: str) -> list[str]:
    """Tell where something sticks out, lies on something or is too small to touch."""
    found = [f"{step}: {name} is wider than the screen" for name in seen["wide"]]
    for (one, a), (other, b) in combinations(seen["boxes"], 2):
        across = min(a[2], b[2]) - max(a[0], b[0])
        down = min(a[3], b[3]) - max(a[1], b[1])
        if across > 1 and down > 1:
            found.append(f"{step}: {one} lies on {other}")
    small = [name for name, b in seen["boxes"] if b[2] - b[0] < 24 or b[3] - b[1] < 24]
    return found + [f"{step}: {name} is too small" for name in small]


_BOXES = """(() => {
  const boxes = [];
  for (const one of document.querySelectorAll("button, #q, #told, #region, summary, #outline .row > a")) {
    const pane = one.closest("#outline, #panel, #news"), b = one.getBoundingClientRect();
    if (!b.width || !one.textContent && one.id === "told") continue;
    const frame = pane ? pane.getBoundingClientRect() : { top: 0, bottom: innerHeight };
    if (b.bottom <= frame.top + 40 || b.top >= frame.bottom) continue;
    if (b.top < frame.top || b.bottom > frame.bottom) continue;
    boxes.push([one.id || one.outerHTML.slice(0, 70), [b.left, b.top, b.right, b.bottom]]);
  }
  const wide = ["html", "#top", "#news", "#outline", "#panel"].filter((name) => {
    const of = document.querySelector(name);
    return of.scrollWidth > of.clientWidth + (name === "html" ? innerWidth - of.clientWidth : 0);
  });
  return { boxes, wide };
})()"""


@pytest.mark.parametrize("name", ["oped", "arabic"])
def test_nothing_lies_on_anything_and_nothing_scrolls_sideways_but_the_picture(
    tab: Tab, pages: dict[str, Path], name: str
) -> None:
    tab.open(pages[name])
    if name == "oped":
        assert layouts(tab) == []
    else:
        assert wrongs(tab.ask(_BOXES), "") == []


def test_a_long_word_and_a_hostile_map_do_not_widen_the_page(
    tab: Tab, pages: dict[str, Path]
) -> None:
    tab.open(pages["hostile"])
    assert tab.ask("document.documentElement.scrollWidth") == PHONE[0]
    assert tab.ask(_BOXES)["wide"] == []
