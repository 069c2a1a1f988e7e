"""What stands on the page of a map before any script has run."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.model import ArgumentMap, Claim, Link
from argmap.render import Picture, RenderOptions, render
from argmap.render.escape import json_in_html
from tests.helpers.examples import each_map, sketch
from tests.helpers.markup import Markup
from tests.property.strategies import maps


def page(argument: ArgumentMap) -> str:
    """Give the page of a map."""
    return str(render(Picture(argument, RenderOptions(layout="tidy", font="none")), "html").data)


def data(html: str) -> dict[str, object]:
    """Give what the script knows of a map."""
    (text,) = re.findall(
        r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL
    )
    read: dict[str, object] = json.loads(text)
    return read


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_json_in_a_page_holds_no_tag_and_reads_as_what_it_was(value: object) -> None:
    text = json_in_html(value)
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == value
    text.encode()


@settings(max_examples=20)
@given(maps())
def test_every_claim_stands_once_in_picture_outline_and_details(argument: ArgumentMap) -> None:
    html = page(argument)
    count = len(argument.claims)
    for letter in "od":
        ids = re.findall(rf'id="{letter}-(\d+)"', html)
        assert sorted(map(int, ids)) == list(range(count))
    found = data(html)
    assert sorted(map(str, found["ids"])) == sorted(claim.id for claim in argument.claims)  # type: ignore[call-overload]
    assert len(re.findall(r'<a class="claim', html)) == count


@settings(max_examples=20)
@given(maps())
def test_lists_are_nested_as_html_wants_them(argument: ArgumentMap) -> None:
    html = page(argument)
    body = html[html.index('<ul class="tree">') : html.index("</nav>")]
    open_: list[str] = []
    for closes, name in re.findall(r"<(/?)(ul|li|div|a|span|b|p|button)\b", body):
        if closes:
            assert open_.pop() == name
            continue
        if name == "li":
            assert open_[-1] == "ul"
        if name == "ul":
            assert not open_ or open_[-1] == "li"
        open_.append(name)
    assert open_ == []


@each_map
def test_the_page_says_all_that_the_file_says_of_a_claim(file: Path) -> None:
    made = argmap.load(file)
    texts = " ".join(" ".join(Markup.of(page(made)).texts).split())
    things: tuple[Claim | Link, ...] = (*made.claims, *made.links)
    for thing in things:
        for anchor in thing.anchors:
            assert anchor.quote is None or " ".join(anchor.quote.split()) in texts
        for line in (thing.note or "").splitlines():
            assert line.strip() in texts
        scheme = getattr(thing, "scheme", None)
        assert scheme is None or scheme in texts
    for claim in made.claims:
        assert claim.words in texts


def test_a_chain_of_thousands_is_written_without_recursion() -> None:
    claims = [f"c{at}: {{because: [c{at + 1}]}}" for at in range(2_000)]
    html = page(sketch(*claims, "c2000"))
    nested = re.findall(r"<(/?)ul", html[html.index('<ul class="tree">') : html.index("</nav>")])
    depth = most = 0
    for closes in nested:
        depth += -1 if closes else 1
        most = max(most, depth)
    assert most < 200


def test_what_is_open_at_first_is_what_was_asked_for() -> None:
    star = sketch(
        "t: {because: [a, b]}", "a: {because: [c, d]}", "b: {because: [e]}", "c", "d", "e"
    )
    html = str(render(Picture(star, RenderOptions(max_cards=4)), "html").data)
    found = data(html)
    assert found["fold"] == [list(found["ids"]).index("a")]  # type: ignore[call-overload]
    assert data(str(render(Picture(star, RenderOptions(max_cards=0)), "html").data))["fold"] == []


def test_a_view_of_a_claim_that_is_not_there_is_refused() -> None:
    with pytest.raises(LookupError, match="nobody"):
        sketch("a").render("html", focus="nobody")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str, shown: bool) -> None:
    made = sketch("a", head=f"source: {{url: {json.dumps(url)}}}")
    given_ = Markup.of(page(made)).given
    links = [value for tag, name, value in given_ if tag == "a" and name == "href"]
    assert (url in links) == shown


@pytest.mark.parametrize(("language", "turned"), [("ar", True), ("he-IL", True), ("en", False)])
def test_a_language_written_from_right_to_left_turns_the_page(language: str, turned: bool) -> None:
    html = page(sketch("a", head=f"language: {language}"))
    assert ('dir="rtl"' in html.split(">", 2)[1]) == turned


def test_words_of_the_page_that_are_not_the_maps_language_say_so() -> None:
    assert 'lang="en"' not in page(sketch("a", head="language: de"))
    assert '<h2 lang="en">Outline</h2>' in page(sketch("a", head="language: ar"))


def test_a_page_of_very_many_linked_premises_grows_with_them_and_not_with_their_square() -> None:
    sizes = []
    for count in (200, 400):
        premises = ", ".join(f"p{n}" for n in range(count))
        claims = "".join(f"  p{n}: P.\n" for n in range(count))
        text = (
            f"argmap: 1\nthesis: t\nclaims:\n  t: {{text: T., because: [[{premises}]]}}\n{claims}"
        )
        sizes.append(len(str(render(Picture(argmap.loads(text)), "html").data)))
    assert sizes[1] < 2.2 * sizes[0]
