"""What a reader sees on the page of a map."""

from __future__ import annotations

import json
from typing import Any

from tests.helpers.tab import Tab

WIDE, PHONE = (1280, 800), (320, 568)
THESIS = "mistake"  # of the op-ed


def told(tab: Tab) -> str:
    """Give the line that tells what has changed, without marks that turn the writing about."""
    text: str = tab.ask("document.querySelector('#told').textContent")
    return text.replace("\u2068", "").replace("\u2069", "")


def at(tab: Tab) -> str | None:
    """Give the id of the claim whose card, or whose row of the outline, has the focus."""
    found: str | None = tab.ask(
        """(() => {
        const here = document.activeElement, row = here.closest("#outline li");
        const card = here.closest(".claim");
        if (card) return card.dataset.claim;
        if (!row) return null;
        return document.querySelector(`.claim[href="#${row.id}"]`).dataset.claim;
        })()"""
    )
    return found


def cards(tab: Tab, selector: str = "") -> list[str]:
    """Give the ids of the claims whose cards are shown and match a selector."""
    found: list[str] = tab.ask(
        f"""[...document.querySelectorAll({json.dumps(".claim" + selector)})]
        .filter((card) => card.getClientRects().length).map((card) => card.dataset.claim)"""
    )
    return found


def says(tab: Tab, claim: str) -> str:
    """Give the words on the first row of a card."""
    text: str = tab.ask(f"{card(claim)}.querySelector('.tag').textContent")
    return " ".join(text.split())


def card(claim: str) -> str:
    """Give the expression for the card of a claim."""
    selector = f'.claim[data-claim="{claim}"]'
    return f"document.querySelector({json.dumps(selector)})"


def row(claim: str, tab: Tab) -> str:
    """Give the selector of a claim's row in the outline."""
    href = tab.ask(f"{card(claim)}.getAttribute('href')")
    return f"{href} > .row"


def panel(tab: Tab) -> str:
    """Give the text of the details; empty where they are closed."""
    text: str = tab.ask(
        "(() => { const p = document.querySelector('#panel'); return p.hidden ? '' : p.innerText; })()"
    )
    return text


def size(tab: Tab) -> float:
    """Give how large the picture is shown, 1 for as it is drawn."""
    found: float = tab.ask(
        "(() => { const m = document.querySelector('#map');"
        " return m.width.baseVal.value / m.viewBox.baseVal.width; })()"
    )
    return found


def spot(tab: Tab) -> list[float]:
    """Give how far the picture has been moved within its region."""
    found: list[float] = tab.ask(
        "(() => { const r = document.querySelector('#region'); return [r.scrollLeft, r.scrollTop]; })()"
    )
    return found


def in_sight(tab: Tab, claim: str) -> bool:
    """Tell whether the card of a claim is wholly within the frame of the picture."""
    found: bool = tab.ask(
        f"""new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame)).then(() => {{
        const a = {card(claim)}.querySelector(".outline").getBoundingClientRect();
        const b = document.querySelector("#region").getBoundingClientRect();
        return a.width > 0 && a.left >= b.left && a.top >= b.top && a.right <= b.right && a.bottom <= b.bottom;
        }})"""
    )
    return found


def look(tab: Tab) -> dict[str, Any]:
    """Give where everything is that must not lie on anything else."""
    found: dict[str, Any] = tab.ask(
        """(() => {
        const map = document.querySelector("#map"), whole = map.getScreenCTM().inverse();
        const box = (of) => { const b = of.getBBox(), { e, f } = whole.multiply(of.getScreenCTM());
          return [b.x + e, b.y + f, b.x + b.width + e, b.y + b.height + f]; };
        const seen = (some) => [...document.querySelectorAll(some)].filter((one) => one.getClientRects().length);
        return {
          cards: seen(".claim").map((one) => box(one.querySelector(".outline"))),
          lines: seen(".link").map((one) => [...one.querySelectorAll(".line")].map((line) =>
            [...line.getAttribute("d").matchAll(/(-?[\\d.]+),(-?[\\d.]+)/g)].map((p) => [+p[1], +p[2]]))).flat(),
          frames: seen(".section").map((one) => box(one.querySelector("rect"))),
          size: [map.viewBox.baseVal.width, map.viewBox.baseVal.height],
        };
        })()"""
    )
    return found


def to_the_cards(tab: Tab) -> None:
    """Press Tab until a card has the focus."""
    for _ in range(20):
        if tab.ask("!!document.activeElement.closest('.claim')"):
            return
        tab.press("Tab")
    raise AssertionError("no card can be reached")
