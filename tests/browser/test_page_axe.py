"""The page of a map against WCAG 2.2, levels A and AA, in light and dark, wide and narrow."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.browser.on_the_page import PHONE, WIDE
from tests.helpers.axe import axe
from tests.helpers.contrast import ratio
from tests.helpers.tab import Tab

STATES = (
    ("as opened", ""),
    ("details open", "#o-3 > .row > a"),
    ("folded", "#outline li li > .row > .twist"),
    ("a premise taken away", "#o-2 .cut"),
)
_LOOK = """(async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
  const known = new Set(axe.getRules().flatMap((rule) => rule.tags));
  const told = await axe.run(document, { runOnly: { type: "tag", values: tags.filter((tag) => known.has(tag)) } });
  return { passes: told.passes.length, wrong: told.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`)) };
})()"""
# What axe-core cannot tell: the colours of texts on cards, in whatever state.
_COLOURS = """[...document.querySelectorAll(".claim")].filter((card) => card.getClientRects().length).flatMap((card) => {
  const ground = getComputedStyle(card.querySelector(".outline"));
  return [...card.querySelectorAll(".tag, .body")].filter((text) => text.getClientRects().length).map((text) =>
    [card.getAttribute("class"), text.getAttribute("class"), getComputedStyle(text).fill, ground.fill, ground.stroke]);
})"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("screen", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_page_breaks_no_rule(
    tab: Tab, pages: dict[str, Path], screen: tuple[int, int], dark: bool
) -> None:
    script = axe()
    if script is None:
        pytest.skip("no package with axe-core is installed")
    tab.screen(*screen, touch=screen == PHONE, dark=dark)
    tab.open(pages["main-street"])
    tab.ask(script + "; 0")
    for state, step in STATES:
        if step:
            tab.ask(f"document.querySelector({json.dumps(step)}).click()")
        found: dict[str, Any] = tab.ask(_LOOK)
        assert found["wrong"] == [], state
        assert found["passes"] > 15
    if screen == PHONE:
        tab.ask("document.querySelector('#see-picture').click()")
        assert tab.ask(_LOOK)["wrong"] == []


def test_a_map_with_voices_quotes_notes_and_schemes_breaks_no_rule(
    tab: Tab, pages: dict[str, Path]
) -> None:
    script = axe()
    if script is None:
        pytest.skip("no package with axe-core is installed")
    tab.screen(*WIDE)
    tab.open(pages["oped"], "#claim=mistake&without=standing-counts&focus=neither-aim")
    tab.ask(script + "; 0")
    assert tab.ask(_LOOK)["wrong"] == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_texts_on_cards_stand_out_in_every_state(
    tab: Tab, pages: dict[str, Path], dark: bool
) -> None:
    page = "#10171e" if dark else "#ffffff"
    tab.screen(*WIDE, dark=dark)
    tab.open(pages["oped"], "#without=standing-counts,no-excuse&focus=fallen")
    found = tab.ask(_COLOURS)
    looks = " ".join(card for card, *_ in found)
    for state in ("pale", "without", "marked"):
        assert state in looks
    for card, text, ink, fill, edge in found:
        assert ratio(ink, fill) >= 4.5, (card, text)
        assert ratio(edge, page) >= 3, card


# What a button under the pointer is written in and on, and whether it is pressed.
_BUTTON = """((button) => {
  let on = button;
  while (/, 0\\)$/.test(getComputedStyle(on).backgroundColor)) on = on.parentElement;
  return [button.matches(":hover"), button.outerHTML, button.getAttribute("aria-pressed"),
    getComputedStyle(button).color, getComputedStyle(on).backgroundColor];
})"""
_BUTTONS = """(() => {
  const middle = (of) => {
    const b = of.getBoundingClientRect();
    return [(b.left + b.right) / 2, (b.top + b.bottom) / 2];
  };
  window.some = [...document.querySelectorAll("button")].filter((one) => document.elementFromPoint(...middle(one)) === one);
  return some.map(middle);
})()"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_buttons_are_readable_under_the_pointer(
    tab: Tab, pages: dict[str, Path], dark: bool
) -> None:
    tab.screen(*WIDE, dark=dark)
    tab.open(pages["every-sign"], "#claim=first&without=first&focus=first")
    seen = set()
    for at, (x, y) in enumerate(tab.ask(_BUTTONS)):
        tab.mouse("move", x, y)
        over, name, pressed, ink, fill = tab.ask(f"{_BUTTON}(some[{at}])")
        assert over, name
        assert ratio(ink, fill) >= 4.5, name
        seen.add((pressed, "data-does" in name))
    assert {("true", False), ("true", True), ("false", False), (None, False)} <= seen
