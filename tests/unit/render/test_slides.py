"""Slides: shapes that PowerPoint can edit, told step by step."""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pptx
import pytest
from hypothesis import given, settings
from pptx.opc.constants import RELATIONSHIP_TYPE

import argmap
from argmap.diagnostics import Severity
from argmap.diagram.cards import cards
from argmap.diagram.draw import draw
from argmap.diagram.drawing import Drawing
from argmap.diagram.scene import Scene
from argmap.diagram.typeset import display
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions, render
from argmap.render.slides.deck import Slide, deck
from argmap.render.slides.template import number_parts, packed
from argmap.structure import relations
from tests.browser.pictures import pictures
from tests.conftest import ROOT
from tests.helpers.examples import FILES, each_map, sketch
from tests.property.strategies import maps

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
TIDY = RenderOptions(layout="tidy")
OPED = ROOT / "maps" / "oped.yaml"


def made(argument: ArgumentMap, options: RenderOptions = TIDY) -> bytes:
    data = render(Picture(argument, options), "pptx").data
    assert isinstance(data, bytes)
    return data


def opened(data: bytes) -> Any:
    return pptx.Presentation(BytesIO(data))


@cache
def of_file(file: Path) -> Any:
    return opened(made(argmap.load(file)))


@cache
def slides_of(file: Path) -> tuple[Slide, ...]:
    return tuple(slides(argmap.load(file)))


def slides(argument: ArgumentMap, options: RenderOptions = TIDY) -> list[Slide]:
    return list(deck(argument, cards(argument), options))


def named(page: Any) -> dict[int, Any]:
    """Give the names of all shapes of a slide, by id."""
    return {int(one.get("id")): one for one in page._element.iter(f"{P}cNvPr")}


@settings(max_examples=20)
@given(maps())
def test_every_claim_and_every_link_with_all_its_ends_is_on_a_slide(argument: ArgumentMap) -> None:
    found = slides(argument)
    assert {card.id for slide in found for card in slide.drawing.cards} == {
        claim.id for claim in argument.claims
    }
    drawn = {
        (connector.id, tuple(connector.premises), connector.target)
        for slide in found
        for connector in slide.drawing.connectors
    }
    known = relations(argument)
    wanted = {
        (link.id, tuple(dict.fromkeys(link.premises)), link.target if known.base[link.id] else None)
        for link in known.links
    }
    # Where a premise is folded away with another branch, the link is also drawn without it.
    assert wanted <= drawn


def test_a_map_that_is_too_large_for_a_slide_is_told_on_several() -> None:
    found = slides_of(OPED)
    assert found[0].tops == ("mistake",)
    assert all(slide.letters >= 9.0 for slide in found)
    assert sum(slide.letters >= 12.0 for slide in found) > 0.8 * len(found)
    assert max(len(slide.drawing.cards) for slide in found) <= 20
    tops = [slide.tops[0] for slide in found]
    for number, slide in enumerate(found):
        for claim in slide.folds:
            assert tops.index(claim) > number


def test_a_claim_with_very_many_reasons_is_told_on_several_slides() -> None:
    names = [f"r{n}" for n in range(60)]
    reasons = (f"{name}: Something that speaks for it at some length." for name in names)
    found = slides(sketch(f"top: {{because: [{', '.join(names)}]}}", *reasons))
    assert all(slide.letters >= 9.0 for slide in found)
    shown = [card.id for slide in found for card in slide.drawing.cards if card.id != "top"]
    assert sorted(shown) == sorted(names)


def test_nothing_is_drawn_that_could_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slide has room for some forty of the smallest cards."""
    drawn: list[int] = []

    def counted(drawing: Drawing, options: RenderOptions) -> Scene:
        drawn.append(len(drawing.cards))
        return draw(drawing, options)

    monkeypatch.setattr("argmap.render.slides.deck.draw", counted)
    names = [f"r{n}" for n in range(400)]
    slides(sketch(f"top: {{because: [{', '.join(names)}]}}", *names))
    assert max(drawn) < 40


def test_a_thousand_slides_that_lead_on_to_each_other_are_no_matter() -> None:
    presentation = pptx.Presentation()
    number_parts(presentation)
    pages = [
        presentation.slides.add_slide(presentation.slide_layouts[6])
        for _ in range(sys.getrecursionlimit() + 10)
    ]
    for page, onward in pairwise(pages):
        page.part.relate_to(onward.part, RELATIONSHIP_TYPE.SLIDE)
    pages[0].notes_slide.notes_text_frame.text = "first"
    pages[-1].notes_slide.notes_text_frame.text = "last"
    with ZipFile(BytesIO(packed(presentation))) as archive:
        names = archive.namelist()
        notes = [archive.read(f"ppt/notesSlides/notesSlide{n}.xml") for n in (1, 2)]
    assert len(names) == len(set(names))
    assert sum(name.startswith("ppt/slides/slide") for name in names) == len(pages)
    assert b"first" in notes[0]
    assert b"last" in notes[1]


def test_fewer_cards_can_be_asked_for() -> None:
    few = slides(argmap.load(OPED), RenderOptions(layout="tidy", max_cards=4))
    assert len(few) > len(slides_of(OPED))


@each_map
def test_each_slide_has_a_title_and_notes(file: Path) -> None:
    titles = [page.shapes.title.text for page in of_file(file).slides]
    assert titles[0].startswith(argmap.load(file).title)
    assert all(titles)
    assert len(set(titles)) == len(titles)
    for page in of_file(file).slides:
        assert page.has_notes_slide
        assert page.notes_slide.notes_text_frame.text


@each_map
def test_a_card_is_one_shape_with_its_text_whole_that_breaks_anew(file: Path) -> None:
    for page, slide in zip(of_file(file).slides, slides_of(file), strict=True):
        texts = {
            shape.text_frame.paragraphs[-1].text: shape
            for shape in page.shapes
            if shape.has_text_frame and len(shape.text_frame.paragraphs) == 2
        }
        for card in slide.drawing.cards:
            shape = texts[display(card.text)]
            assert shape.text_frame.word_wrap
            assert display(card.text) in shape._element.nvSpPr.cNvPr.get("descr")


@each_map
def test_connectors_are_glued_to_points_that_there_are(file: Path) -> None:
    glued = 0
    for page in of_file(file).slides:
        sites = {
            int(shape.find(f".//{P}cNvPr").get("id")): len(shape.findall(f".//{A}cxn")) or 8
            for shape in page._element.iter(f"{P}sp")
        }
        for connector in page._element.iter(f"{P}cxnSp"):
            ends = [*connector.iter(f"{A}stCxn"), *connector.iter(f"{A}endCxn")]
            assert ends
            for end in ends:
                assert int(end.get("idx")) < sites[int(end.get("id"))]
            glued += len(ends) == 2
    connectors = sum(len(list(p._element.iter(f"{P}cxnSp"))) for p in of_file(file).slides)
    assert glued >= 0.9 * connectors > 0


@each_map
def test_every_shape_has_a_number_of_its_own_and_is_said_or_decoration(file: Path) -> None:
    for page in of_file(file).slides:
        numbers = [one.get("id") for one in page._element.iter(f"{P}cNvPr")]
        assert len(set(numbers)) == len(numbers)
        for shape in page.shapes:
            name = shape._element.find(f".//{P}cNvPr")
            is_text = shape.is_placeholder or name.get("name") == "Subtitle"
            assert is_text or name.get("descr") or b"decorative" in _written(name)


def _written(element: Any) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(element))


@each_map
def test_with_each_click_a_step_more_appears_each_shape_once(file: Path) -> None:
    for page, slide in zip(of_file(file).slides, slides_of(file), strict=True):
        shapes = named(page)
        targets = [int(t.get("spid")) for t in page._element.iter(f"{P}spTgt")]
        assert set(targets) <= shapes.keys()
        assert max(Counter(targets).values(), default=1) == 1
        waits = {shapes[number].get("descr") for number in targets if shapes[number].get("descr")}
        said = {card.id: display(card.text) for card in slide.drawing.cards}
        for claim, text in said.items():
            appears = any(wait.endswith(f": {text}") for wait in waits)
            assert appears == (claim not in slide.tops), claim
        clicks = [c for c in page._element.iter(f"{P}cTn") if c.get("nodeType") == "clickEffect"]
        assert len(clicks) <= len(slide.drawing.cards)


def test_premises_that_are_needed_together_appear_together_with_their_link() -> None:
    argument = sketch("top: {because: [[a, b], c]}", "a: One", "b: Two", "c: Three")
    (page,) = opened(made(argument)).slides
    shapes = named(page)
    clicks: list[list[str]] = []
    for effect in page._element.iter(f"{P}cTn"):
        if effect.get("nodeType") == "clickEffect":
            clicks.append([])
        if effect.get("nodeType") in {"clickEffect", "withEffect"}:
            (target,) = effect.iter(f"{P}spTgt")
            said = shapes[int(target.get("spid"))].get("descr")
            clicks[-1] += [said] if said else []
    assert clicks == [
        ["Reason 1: One", "Reason 2: Two", "1 and 2 together support the thesis"],
        ["Reason 3: Three", "3 supports the thesis"],
    ]


def test_steps_can_be_left_out() -> None:
    options = RenderOptions(layout="tidy", steps=False)
    (page,) = opened(made(sketch("a: {because: [b]}", "b"), options)).slides
    assert page._element.find(f"{P}timing") is None


def test_a_folded_card_leads_to_the_slide_of_its_branch_and_back() -> None:
    presentation = of_file(OPED)
    pages = {page.shapes.title.text: page for page in presentation.slides}
    jumps = [
        (page, shape, shape.click_action.target_slide)
        for page in pages.values()
        for shape in page.shapes
        if shape._element.tag == f"{P}sp" and shape.click_action.target_slide
    ]
    branches = [slide for slide in slides_of(OPED) if slide.tops != ("mistake",)]
    assert len(jumps) == 2 * len(branches)
    ways = {(page.slide_id, goal.slide_id) for page, _, goal in jumps}
    assert ways == {(goal, page) for page, goal in ways}


def test_the_file_says_nothing_of_who_made_it_or_when() -> None:
    data = made(argmap.load(FILES[0]))
    about = opened(data).core_properties
    assert (about.author, about.last_modified_by, about.comments, about.keywords) == ("",) * 4
    assert about.created.year == 2000
    with ZipFile(BytesIO(data)) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = packed.namelist()
        inside = b"".join(packed.read(name) for name in names)
    assert not any("thumbnail" in name or "printer" in name for name in names)
    assert b"Canny" not in inside


def test_odd_texts_stay_texts() -> None:
    data = made(pictures()["odd"].argument)
    texts = {
        paragraph.text
        for page in opened(data).slides
        for shape in page.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
    }
    for said in ("]]> </script> <!-- -->", "This ⟨U+202E⟩ is turned about", "北京是中国的首都"):
        assert said in texts


def test_a_text_from_right_to_left_is_set_so() -> None:
    (page,) = opened(made(sketch("a: שלום עולם"))).slides
    paragraphs = [p for p in page._element.iter(f"{A}pPr") if p.get("rtl") == "1"]
    assert len(paragraphs) == 1


def test_what_falls_has_a_line_through_its_text_and_the_slide_says_why() -> None:
    argument = sketch("top: {text: The top, because: [a]}", "a: One")
    (page,) = opened(made(argument, RenderOptions(layout="tidy", without=("a",)))).slides
    struck = {
        run.getparent().find(f"{A}t").text
        for run in page._element.iter(f"{A}rPr")
        if run.get("strike") == "sngStrike"
    }
    assert struck == {"The top"}
    below = [shape.text_frame.text for shape in page.shapes if shape.name == "Subtitle"]
    assert "Without “One”: the thesis falls" in below[0]


@pytest.mark.parametrize("theme", ["light", "dark", "print", "contrast", "large"])
def test_slides_have_the_colours_of_the_theme_and_letters_that_can_be_read(theme: str) -> None:
    options = RenderOptions(layout="tidy", theme=theme)
    found = slides(argmap.load(FILES[0]), options)
    assert all(slide.letters >= 9.0 for slide in found)
    page = opened(made(argmap.load(FILES[0]), options)).slide_master._element
    colour = page.find(f".//{P}bg").find(f".//{A}srgbClr").get("val")
    assert f"#{colour.lower()}" == found[0].scene.theme.page


def test_without_its_package_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(sys.modules):
        if name.startswith("argmap.render.slides"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pptx", None)
    missing = render(Picture(sketch("a: Text"), TIDY), "pptx")
    (found,) = missing.diagnostics
    assert (found.code, found.severity) == ("P22", Severity.ERROR)
    assert "pip install 'argmap[pptx]'" in str(found.fix)
    assert missing.data == b""


@settings(max_examples=8)
@given(maps())
def test_any_map_becomes_slides_that_can_be_opened(argument: ArgumentMap) -> None:
    assert len(opened(made(argument)).slides) == len(slides(argument))


def test_long_titles_and_claims_of_five_thousand_words_break_no_file() -> None:
    text = f"argmap: 1\ntitle: {'title ' * 60}\nthesis: a\nclaims: {{a: {'word ' * 5000}}}\n"
    long = render(Picture(argmap.loads(text), TIDY), "pptx")
    assert [found.rule for found in long.diagnostics] == ["text-cut"]
    assert isinstance(long.data, bytes)
    (page,) = opened(long.data).slides
    assert any(
        shape.text_frame.text.endswith("word…") for shape in page.shapes if shape.has_text_frame
    )
