"""Picture, outline, DOT and JSON tell of one map with the same numbers."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import argmap
from argmap.diagram.cards import cards
from argmap.diagram.words import words
from argmap.render.outline_text import OutlineForm, outline_text
from argmap.structure import reading_order
from tests.helpers.examples import each_map
from tests.helpers.run import argmap as run

SVG = "{http://www.w3.org/2000/svg}"
SIGNS = ("thesis", "reason", "reply", "objection", "evidence", "unstated", "unconnected")
TAGS = "|".join(words("en")[sign] for sign in SIGNS)
# A line of the outline: what it is tied by, its number, its tag, perhaps a voice, and its text.
LINE = re.compile(rf"^\W*(?:\[\d+/\d+\] )?(\d+|T\d+)?\s*(?:AGAINST · )?(?:{TAGS})\b[^:]*: (\S+)")
AGAIN = re.compile(r"see (\d+|T\d+|THESIS)$")


@cache
def picture(file: Path) -> ET.Element:
    """Give the SVG of a map with every card."""
    text = argmap.load(file).render("svg", layout="tidy", font="none", max_cards=0)
    return ET.fromstring(str(text))  # noqa: S314


def on_the_picture(file: Path) -> list[tuple[str, str]]:
    """Give the number of every card and the first word of its text."""
    groups = [group for group in picture(file).iter(f"{SVG}g") if group.get("data-claim")]
    texts = [(group.findtext(f"{SVG}title") or "").partition(": ")[2] for group in groups]
    return [(g.get("data-n") or "", text.split()[0]) for g, text in zip(groups, texts, strict=True)]


@cache
def outline(file: Path) -> str:
    """Give the outline of a map with every claim on a line of its own."""
    return outline_text(cards(argmap.load(file)), OutlineForm(columns=10_000))


def on_the_outline(file: Path) -> list[tuple[str, str]]:
    """Give the number of every claim that is told and the first word of its text."""
    found = map(LINE.match, outline(file).splitlines())
    return [(line[1] or "", line[2]) for line in found if line]


@each_map
def test_picture_and_outline_give_every_claim_the_same_number(file: Path) -> None:
    assert sorted(on_the_outline(file)) == sorted(on_the_picture(file))


@each_map
def test_the_numbers_are_those_of_the_reading_order(file: Path) -> None:
    made = argmap.load(file)
    order = reading_order(made)
    told = [number for number, _ in on_the_outline(file)]
    assert told == [order.numbers[name] for name in order.ids]
    drawn = {g.get("data-claim"): g.get("data-n") for g in picture(file).iter(f"{SVG}g")}
    assert {name: drawn[name] for name in order.ids} == dict(order.numbers)


@each_map
def test_the_number_on_a_card_is_the_one_that_programs_read(file: Path) -> None:
    for group in picture(file).iter(f"{SVG}g"):
        if group.get("data-claim"):
            tag = next(text.text or "" for text in group if text.get("class") == "tag")
            shown = re.match(r"(T?\d+)\u00a0", tag)
            assert (shown[1] if shown else "") == group.get("data-n")


@each_map
def test_the_graph_shows_the_same_numbers(file: Path) -> None:
    dot = unescape(str(argmap.load(file).render("dot", max_cards=0)))
    shown = re.findall(rf'label="(T?\d+)?(?:\u00a0| )*(?:AGAINST · )?(?:{TAGS})\b', dot)
    assert sorted(shown) == sorted(number for number, _ in on_the_picture(file))


@each_map
def test_what_the_outline_tells_again_has_been_numbered(file: Path) -> None:
    again = [found[1] for found in map(AGAIN.search, outline(file).splitlines()) if found]
    numbers = {number or "THESIS" for number, _ in on_the_outline(file)}
    assert set(again) <= numbers


@each_map
def test_json_counts_what_the_picture_counts(file: Path) -> None:
    done = run("check", "--json", "--severity", "error", str(file))
    (told,) = json.loads(done.stdout)["maps"]
    assert told["claims"] == len(on_the_picture(file)) == len(on_the_outline(file))
    assert told["links"] == len(argmap.load(file).links)
    assert tuple(told["theses"]) == argmap.load(file).theses
    subtitle = " ".join(text.text or "" for text in picture(file).iter(f"{SVG}text"))
    assert f"{told['claims']} claims" in subtitle


@each_map
def test_all_agree_on_the_theses(file: Path) -> None:
    named = {
        group.get("data-claim")
        for group in picture(file).iter(f"{SVG}g")
        if group.get("data-role") == "thesis"
    }
    assert named == set(argmap.load(file).theses)
    assert len(re.findall(r"^\W*(?:T\d+)?\s*THESIS\b", outline(file), re.MULTILINE)) == len(named)
