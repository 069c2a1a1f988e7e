"""The page of a map: what is in it, what may run, what it shows, and how a mouse moves it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from argmap.render.interactive.languages import de, en, es, fr
from bench.geometry import Rectangle
from tests.browser.on_the_page import PHONE, WIDE, cards, look, spot
from tests.browser.page_maps import NAMES, SMALL, argument
from tests.helpers.devtools import ChromiumTab
from tests.helpers.hostile import TRAP
from tests.helpers.tab import Tab

WATCH = "document.addEventListener('securitypolicyviolation', (e) => console.log(e.blockedURI));"


@pytest.mark.firefox
@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_from_the_disk_without_a_request_or_a_complaint(
    tab: Tab, pages: dict[str, Path], name: str
) -> None:
    tab.screen(*WIDE)
    tab.open(pages[name])
    assert len(tab.ask("[...document.querySelectorAll('.claim')].map((c) => c.id)")) == len(
        argument(name).claims
    )
    assert tab.told() == []


@pytest.mark.parametrize("name", SMALL)
def test_ids_occur_once_and_what_is_linked_to_exists(
    tab: Tab, pages: dict[str, Path], name: str
) -> None:
    tab.open(pages[name])
    ids, links = tab.ask(
        "[[...document.querySelectorAll('[id]')].map((one) => one.id),"
        " [...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))]"
    )
    assert len(ids) == len(set(ids))
    for link in links:
        assert link[1:] in ids or link.startswith(("#claim=", "https://")) or link == "#", link


def test_the_scripts_of_the_page_take_thirty_two_kilobytes_at_most(
    pages: dict[str, Path],
) -> None:
    """A third is the engine that works out what falls.

    The last two kilobytes are for short sentences on phones, for opening with the thesis in sight,
    for focus in the outline and for addresses with ids that are not there.
    """
    text = pages["one"].read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert len(scripts) == 1
    assert len(scripts[0].encode()) <= 32 * 1024


@pytest.mark.firefox
def test_no_text_of_a_hostile_map_runs(tab: Tab, pages: dict[str, Path]) -> None:
    for screen in (WIDE, (320, 568)):
        tab.screen(*screen)
        tab.open(pages["hostile"], f"#claim=%3Cscript%3E{TRAP}%3C/script%3E&without=link,script")
        tab.ask(WATCH)
        for at in range(len(argument("hostile").claims)):
            tab.ask(f"document.querySelector('#o-{at} > .row > a').click()")
        tab.ask("document.querySelectorAll('#outline .cut').forEach((cut) => cut.click())")
        tab.ask("document.querySelector('#q').focus()")
        tab.write(f"<script>{TRAP}</script>")
        tab.press("Enter", "Escape")
        assert tab.ask("window.__ran") is None
        assert tab.ask("document.title").startswith("</title>")
        assert tab.ask("document.scripts.length") == 2
        assert tab.ask("document.images.length") == 0
        assert tab.told() == []
    tab.open(pages["hostile"], script=False)
    assert tab.told() == []


@pytest.mark.firefox
def test_a_script_that_gets_in_is_refused_by_the_policy(
    tab: Tab, pages: dict[str, Path], tmp_path: Path
) -> None:
    """The last door: even a hole in the escaping would let nothing run."""
    text = pages["one"].read_text(encoding="utf-8")
    file = tmp_path / "broken.html"
    bad = f"<script>{TRAP}</script><img src=x onerror={TRAP}><a id=l href='javascript:{TRAP}'>x</a>"
    file.write_text(text.replace("<main", f"{bad}<main"), encoding="utf-8")
    tab.open(file)
    tab.ask("document.querySelector('#l').click()")
    tab.ask("new Promise((done) => setTimeout(done, 50))")
    assert tab.ask("window.__ran") is None
    assert tab.told()


@pytest.mark.firefox
def test_claims_whose_ids_differ_in_odd_characters_are_told_apart(
    tab: Tab, pages: dict[str, Path]
) -> None:
    ids = {claim.id for claim in argument("hostile").claims}
    tab.screen(*WIDE)
    tab.open(pages["hostile"])
    assert set(cards(tab)) == ids
    for name in ("für", "f_fcr", "quote's, & <b>", 'quote"s', "__proto__", "constructor"):
        at = tab.ask(
            "[...document.querySelectorAll('.claim')].find((c) => c.dataset.claim === "
            f"{name!r}).getAttribute('href')"
        )
        tab.ask(f"document.querySelector('{at} > .row > .cut').click()")
        assert cards(tab, ".without") == [name]
        address = tab.ask("location.hash")
        tab.open(pages["hostile"], address)
        assert cards(tab, ".without") == [name]
        tab.ask("document.querySelector('#undo').click()")


@pytest.mark.firefox
def test_what_falls_on_the_page_is_what_falls_in_the_library(
    tab: Tab, pages: dict[str, Path]
) -> None:
    random = Random(7)  # noqa: S311 - the same choices each time
    tab.screen(*WIDE)
    for name in ("oped", "main-street", "every-sign", "arabic"):
        made = argument(name)
        names = [claim.id for claim in made.claims]
        tab.open(pages[name])
        for _ in range(8):
            gone = random.sample(names, random.randint(1, min(5, len(names))))
            tab.ask(f"location.hash = '#without=' + {gone!r}.map(encodeURIComponent).join()")
            tab.ask("new Promise((done) => setTimeout(done, 20))")
            found = made.without(*gone)
            alone = not any(verdict.same_as for verdict in found.after.claims.values())
            assert set(gone) <= set(cards(tab, ".without")), gone
            if alone:
                assert set(cards(tab, ".falls")) == set(found.falls) - set(gone), gone
            said = tab.ask(
                "Object.fromEntries([...document.querySelectorAll('#outline li[data-mark]')]"
                ".map((li) => [document.querySelector(`.claim[href='#${li.id}']`).dataset.claim,"
                " li.dataset.mark]))"
            )
            for claim, change in found.changes.items():
                if claim not in found.falls and said[claim] != "without":
                    assert said[claim] in (f"now-{change.after.status.value}", "falls"), claim


@pytest.mark.firefox
@pytest.mark.parametrize("name", ["oped", "sections", "top", "large", "arabic"])
def test_whatever_is_folded_the_rest_closes_up_and_nothing_meets(
    tab: Tab, pages: dict[str, Path], name: str
) -> None:
    random = Random(3)  # noqa: S311 - the same choices each time
    tab.screen(*WIDE)
    tab.open(pages[name])
    tab.ask("document.querySelector('#most').click()")
    whole = look(tab)["size"]
    folds = tab.ask(
        "[...document.querySelectorAll('#outline .twist')].map((b) => b.closest('li').id)"
    )
    smallest = whole
    for _ in range(2 if name == "large" else 6):
        for chosen in random.sample(folds, min(len(folds), 1 + len(folds) // 6)):
            tab.ask(f"document.querySelector('#{chosen} > .row > .twist').click()")
        seen = look(tab)
        boxes = [Rectangle("card", *box) for box in seen["cards"]]
        for number, one in enumerate(boxes):
            assert all(one.gap(other) >= 6 for other in boxes[number + 1 :])
            assert one.left >= 0
            assert one.right <= seen["size"][0]
            assert one.bottom <= seen["size"][1]
        for line in seen["lines"]:
            for (x, y), (x2, y2) in pairwise(line):
                assert not any(box.cut_by((x, y, x2, y2), 1.0) for box in boxes)
        smallest = [min(a, b) for a, b in zip(smallest, seen["size"], strict=True)]
    assert smallest[0] < whole[0] or smallest[1] < whole[1]
    tab.ask("document.querySelector('#most').click()")
    assert look(tab)["size"] == whole


def test_all_languages_have_the_same_words() -> None:
    tables = [table.WORDS for table in (en, de, fr, es)]
    for table in tables:
        assert list(table) == list(en.WORDS)
        assert not re.search('[<>&"]', "".join(table.values()))
        for word, text in table.items():
            assert re.findall(r"\{\d\}", text) == re.findall(r"\{\d\}", en.WORDS[word]), word


@pytest.mark.parametrize(
    ("language", "button"), [("de", "Wegnehmen"), ("fr-CH", "Enlever"), ("es", "Quitar")]
)
def test_the_page_speaks_the_language_of_its_map(language: str, button: str) -> None:
    import argmap

    made = argmap.loads(f"argmap: 1\nlanguage: {language}\nclaims: {{a: Un texte.}}\n")
    html = str(made.render("html"))
    assert f">{button}</button>" in html
    assert f'<html lang="{language}">' in html


def test_a_page_in_a_script_from_right_to_left_is_turned(tab: Tab, pages: dict[str, Path]) -> None:
    tab.screen(*WIDE)
    tab.open(pages["arabic"])
    assert tab.ask("document.documentElement.dir") == "rtl"
    outline, picture = (
        tab.ask(f"document.querySelector('{part}').getBoundingClientRect().left")
        for part in ("#outline", "#picture")
    )
    assert outline < picture


@pytest.mark.firefox
def test_the_wheel_is_left_to_the_page_unless_a_key_is_held(
    tab: Tab, pages: dict[str, Path]
) -> None:
    tab.screen(*WIDE)
    tab.open(pages["oped"])
    state = "[map.width.baseVal.value, region.scrollTop]"
    width, top = tab.ask(state)
    tab.wheel(400, 400, -120)
    tab.ask("new Promise((done) => setTimeout(done, 150))")
    same, moved = tab.ask(state)
    assert same == width
    assert moved < top
    tab.wheel(400, 400, -120, ctrl=True)
    tab.ask("new Promise((done) => setTimeout(done, 50))")
    assert tab.ask(state)[0] > width


@pytest.mark.firefox
def test_a_mouse_drags_the_picture_and_a_drag_is_no_click(tab: Tab, pages: dict[str, Path]) -> None:
    tab.screen(*WIDE)
    tab.open(pages["oped"])
    before = tab.ask("[region.scrollLeft, region.scrollTop]")
    x, y = tab.middle(".claim[data-claim=mistake]")
    tab.mouse("press", x, y)
    for step in (5, 20, 40, 60):
        tab.mouse("move", x - step, y - step)
    tab.mouse("release", x - 60, y - 60)
    after = tab.ask("[region.scrollLeft, region.scrollTop]")
    assert after[1] - before[1] == pytest.approx(60, abs=3)
    assert cards(tab, ".here") == []
    tab.use(".claim[data-claim=mistake]")
    assert cards(tab, ".here") == ["mistake"]


def test_a_finger_moves_the_picture(chromium_tab: ChromiumTab, pages: dict[str, Path]) -> None:
    """Only Chromium can be made to scroll as under a finger."""
    chromium_tab.screen(*PHONE, touch=True)
    chromium_tab.open(pages["oped"])
    chromium_tab.use("#see-picture")
    was = spot(chromium_tab)
    chromium_tab.browser.call(
        "Input.synthesizeScrollGesture", x=160, y=350, xDistance=-90, yDistance=-60, speed=2000
    )
    assert spot(chromium_tab) != was
