"""The structure of the SVG, which other programs rely on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

import argmap
from argmap.render import Picture, RenderOptions, render
from tests.conftest import ROOT

SVG = "{http://www.w3.org/2000/svg}"
MAPS = ("maps/oped.yaml", "tests/data/main-street.yaml", "tests/data/every-sign.yaml")
ELEMENTS = {"svg", "g", "path", "rect", "circle", "text", "tspan", "title", "desc", "style"}
SIDES, ROLES = {"pro", "con", "none"}, {"thesis", "conclusion", "premise"}
KINDS = {"support", "attack", "rephrase", "preference", "unknown"}
COORDINATES = ("x", "y", "width", "height", "cx", "cy", "rx", "d", "viewBox")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


@pytest.fixture(params=MAPS)
def argument(request: pytest.FixtureRequest) -> argmap.Map:
    return argmap.load(ROOT / str(request.param))


@pytest.fixture
def text(argument: argmap.Map) -> str:
    return drawn(argument)


@pytest.fixture
def tree(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314


def drawn(argument: argmap.Map, *, max_cards: int = 0) -> str:
    options = RenderOptions(sections=True, layout="tidy", max_cards=max_cards)
    return str(render(Picture(argument, options), "svg").data)


def groups(tree: ET.Element, cls: str) -> Iterator[ET.Element]:
    """Give the groups of the picture with this first class."""
    return (group for group in tree.findall(f"{SVG}g") if classes(group)[0] == cls)


def classes(element: ET.Element) -> list[str]:
    return (element.get("class") or "").split()


def test_the_root_has_its_name_its_role_and_its_language(
    tree: ET.Element, argument: argmap.Map
) -> None:
    assert tree.tag == f"{SVG}svg"
    assert (tree.get("class"), tree.get("role"), tree.get("lang")) == ("argmap", "img", "en")
    assert tree.get("viewBox") == f"0 0 {tree.get('width')} {tree.get('height')}"
    head = [child.tag.removeprefix(SVG) for child in tree[:4]]
    assert head == ["title", "desc", "style", "rect"]
    assert tree.findtext(f"{SVG}title") == f"Argument map: {argument.title}"
    assert f"{len(argument.claims)} claims" in (tree.findtext(f"{SVG}desc") or "")


def test_the_ground_covers_the_whole_page(tree: ET.Element) -> None:
    ground = tree.find(f"{SVG}rect")
    assert ground is not None
    assert ground.get("class") == "bg"
    assert [ground.get(key) for key in ("width", "height")] == [
        tree.get("width"),
        tree.get("height"),
    ]


def test_only_plain_shapes_are_used(tree: ET.Element) -> None:
    assert {element.tag.removeprefix(SVG) for element in tree.iter()} <= ELEMENTS


def test_nothing_runs_and_nothing_is_fetched(text: str, tree: ET.Element) -> None:
    assert not re.search(r"<!|<\?|&(?!(?:amp|lt|gt|quot);)", text)
    for element in tree.iter():
        for key, value in element.attrib.items():
            assert not key.startswith("on"), key
            assert "href" not in key, key
            assert "url(" not in value, value
    style = tree.findtext(f"{SVG}style") or ""
    assert "@import" not in style
    assert set(re.findall(r"url\(([^,]*),", style)) == {"data:font/woff2;base64"}
    assert style.count("url(") == style.count("url(data:")


def test_colours_are_attributes_and_style_holds_only_the_font_and_media(tree: ET.Element) -> None:
    style = tree.findtext(f"{SVG}style") or ""
    outside = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}", "", style)
    outside = re.sub(r"@font-face\{[^}]*\}", "", outside)
    assert outside == ""
    assert "var(" not in style
    for element in tree.iter():
        assert "style" not in element.attrib
        assert "var(" not in "".join(element.attrib.values())
        for key in ("fill", "stroke"):
            assert re.fullmatch(r"none|#[0-9a-f]{6}", element.get(key, "none"))


def test_ids_are_unique_and_none_is_missed(tree: ET.Element) -> None:
    ids = [found for element in tree.iter() if (found := element.get("id"))]
    assert len(ids) == len(set(ids))
    named = [
        found for element in tree.iter() for found in (element.get("aria-labelledby") or "").split()
    ]
    assert named == ["t", "d"]
    assert set(named) <= set(ids)
    assert not any("aria-label" in element.attrib for element in tree.iter())


def test_groups_stand_in_their_order(tree: ET.Element) -> None:
    found = [classes(group)[0] for group in tree.findall(f"{SVG}g")]
    order = ["section", "link", "claim", "title", "legend"]
    assert found == sorted(found, key=order.index)
    assert tree.findall(f"{SVG}g") == list(tree)[4:]


def test_every_claim_is_a_card_with_its_outline_first(
    tree: ET.Element, argument: argmap.Map
) -> None:
    cards = {card.get("data-claim"): card for card in groups(tree, "claim")}
    assert set(cards) == {claim.id for claim in argument.claims}
    for claim in argument.claims:
        card = cards[claim.id]
        title, outline, *rest = card
        assert title.tag == f"{SVG}title"
        assert (title.text or "").endswith(f": {claim.words}")
        assert (outline.tag, outline.get("class")) == (f"{SVG}path", "outline")
        assert "tag" in [classes(part)[0] for part in rest]
        body = [part.text or "" for part in rest if classes(part) == ["body"]]
        assert "".join(body).replace(" ", "") == claim.words.replace(" ", "")


def test_a_card_tells_what_it_is(tree: ET.Element, argument: argmap.Map) -> None:
    for card in groups(tree, "claim"):
        claim = argument.index.claim[card.get("data-claim") or ""]
        _, side, role, *more = classes(card)
        assert card.get("data-side") == side
        assert side in SIDES
        assert role in ROLES
        assert (role == "thesis") == (card.get("data-role") == "thesis")
        assert set(more) <= {"implicit", "evidence", "folded", "blank"}
        assert ("implicit" in more) == claim.implicit
        assert card.get("data-section") == claim.section
        assert (card.get("data-voice") is not None) == bool(claim.voices)
        number = card.get("data-n")
        tag = next(part.text or "" for part in card if classes(part) == ["tag"])
        assert tag.split()[0] == number or role == "thesis"


def test_every_link_tells_its_ends_as_the_map_names_them(
    tree: ET.Element, argument: argmap.Map
) -> None:
    links = {link.get("data-link"): link for link in groups(tree, "link")}
    assert set(links) == {link.id for link in argument.links}
    for link in argument.links:
        group = links[link.id]
        assert json.loads(group.get("data-from") or "") == list(link.premises)
        assert group.get("data-to") == link.target
        assert group.get("data-kind") == link.kind.value
        assert group.get("data-scheme") == link.scheme
        on_link = link.target not in argument.index.claim
        assert classes(group) == [
            "link",
            link.kind.value,
            *(["undercut"] if on_link and link.kind.value == "attack" else []),
            *(["linked"] if len(link.premises) > 1 else []),
        ]
        assert re.fullmatch(r"l-\d+", group.get("id") or "")
        assert group.findtext(f"{SVG}title")
        assert any(classes(part) == ["line"] for part in group)


def test_xml_ids_are_the_deep_links() -> None:
    names = {
        "charge": "c-charge",
        "a b": "c-a_20b",
        "a:b": "c-a_3ab",
        "é_-1": "c-_e9_-1",
        "北": "c-_5317",
    }
    claims = "\n".join(f"  {json.dumps(name, ensure_ascii=False)}: A claim." for name in names)
    tree = ET.fromstring(drawn(argmap.loads(f"argmap: 1\nclaims:\n{claims}\n")))  # noqa: S314
    assert {card.get("data-claim"): card.get("id") for card in groups(tree, "claim")} == names


def test_claims_whose_ids_are_written_alike_keep_ids_of_their_own() -> None:
    made = argmap.loads('argmap: 1\nclaims: {"a b": One., "a_20b": Two.}\n')
    tree = ET.fromstring(drawn(made))  # noqa: S314
    assert [card.get("id") for card in groups(tree, "claim")] == ["c-a_20b", "c-a_20b_"]


def test_a_folded_card_says_how_many_are_behind_it(argument: argmap.Map) -> None:
    tree = ET.fromstring(drawn(argument, max_cards=4))  # noqa: S314
    folded = [card for card in groups(tree, "claim") if "folded" in classes(card)]
    assert folded
    for card in folded:
        assert f"+{card.get('data-fold')} MORE" in "".join(card.itertext())
        assert [classes(part) for part in card].count(["behind"]) == 1
    hidden = sum(int(card.get("data-fold") or 0) for card in folded)
    assert hidden + len(list(groups(tree, "claim"))) == len(argument.claims)


def test_coordinates_are_halves_with_one_decimal_at_most(tree: ET.Element) -> None:
    for element in tree.iter():
        for key in COORDINATES:
            for number in NUMBER.findall(element.get(key, "")):
                assert re.fullmatch(r"-?\d+(?:\.5)?", number), (element.tag, key, number)


def test_a_texts_length_is_told_only_where_the_font_lacks_its_letters(tree: ET.Element) -> None:
    for element in tree.iter(f"{SVG}text"):
        told = element.get("textLength")
        foreign = any(ord(char) > 0x590 and ord(char) < 0x600 for char in element.text or "")
        assert (told is not None) == foreign
        assert (element.get("lengthAdjust") == "spacingAndGlyphs") == foreign


def test_the_quotes_around_the_fonts_names_are_there(tree: ET.Element) -> None:
    families = (tree.get("font-family") or "").split(",")
    assert families[:2] == ["'Argmap Sans'", "'Source Sans 3'"]
    for family in families:
        assert re.fullmatch(r"'[^']+'|[A-Za-z-]+", family), family


def test_no_time_path_or_chance_gets_into_the_picture(argument: argmap.Map, text: str) -> None:
    plain = re.sub(r"url\([^)]*\)", "", text)
    assert not re.search(r"20\d\d-\d\d-\d\d|\d\d:\d\d:\d\d", plain)
    assert str(ROOT) not in plain
    assert ".yaml" not in plain
    assert drawn(argument) == text


def test_in_a_page_every_id_begins_with_that_of_the_picture(argument: argmap.Map) -> None:
    alone, placed = (ET.fromstring(argument.render(ids=name)) for name in ("", "m1"))  # noqa: S314
    names, own = ([element.get("id") for element in tree.iter()] for tree in (alone, placed))
    assert own == ["m1", *(name and f"m1-{name}" for name in names[1:])]
    assert placed.get("aria-labelledby") == "m1-t m1-d"


def test_in_a_page_the_colours_of_a_picture_touch_no_other(argument: argmap.Map) -> None:
    style = ET.fromstring(argument.render(ids="m1", font="none")).findtext(f"{SVG}style") or ""  # noqa: S314
    rules = re.findall(r"([^{};]+)\{[^{}]*\}", re.sub(r"@media[^{]*\{", ";", style))
    inner = [rule for rule in rules if not rule.startswith((":is(", "[data-theme"))]
    assert len(inner) > 20
    for rule in inner:
        for selector in rule.split(","):
            assert selector.startswith(("#m1 ", "#m1:root ")), selector


@pytest.mark.parametrize("ids", ["1a", "a b", 'a"', "a#b", "ä", "a\n"])
def test_ids_of_a_page_are_plain(ids: str, argument: argmap.Map) -> None:
    with pytest.raises(ValueError, match="ids cannot be"):
        argument.render(ids=ids)
