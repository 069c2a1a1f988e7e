"""Slides as a PowerPoint file, made with python-pptx."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE

from argmap.diagram.drawing import Card, Drawing
from argmap.diagram.measure import tag_text
from argmap.diagram.options import RenderOptions
from argmap.diagram.typeset import display, fitted
from argmap.diagram.words import words
from argmap.render.escape import lang, xml
from argmap.render.outline_text import OutlineForm, outline_text
from argmap.render.slides.board import Board
from argmap.render.slides.deck import PIXELS, Slide
from argmap.render.slides.geometry import PIXEL, Frame, solid
from argmap.render.slides.order import telling
from argmap.render.slides.template import (
    BELOW,
    DRAWING,
    LEFT,
    forget,
    number_parts,
    packed,
    parsed,
    prepare,
)
from argmap.render.slides.timing import Shown, timing


def show(slides: Sequence[Slide], whole: Drawing, title: str, options: RenderOptions) -> bytes:
    """Write slides as PPTX; the same slides give the same bytes."""
    presentation = Presentation()
    prepare(presentation, slides[0].scene.theme)
    forget(presentation, title, lang(whole.language))
    number_parts(presentation)
    layout = presentation.slide_layouts[0]
    made = [presentation.slides.add_slide(layout) for _ in slides]
    places, titles = _places(slides), _titles(slides, whole, title)
    for number, (slide, page) in enumerate(zip(slides, made, strict=True)):
        jumps = {
            claim: page.part.relate_to(made[other].part, RELATIONSHIP_TYPE.SLIDE)
            for claim, other in places[number].items()
        }
        _fill(page, slide, whole, titles[number], jumps, options)
    return packed(presentation)


def _places(slides: Sequence[Slide]) -> list[dict[str, int]]:
    """Give for each slide the slides to which its cards lead: down to a branch, and back up."""
    own = {
        slide.tops[0]: number for number, slide in reversed(list(enumerate(slides))) if slide.tops
    }
    places: list[dict[str, int]] = [{} for _ in slides]
    for number, slide in enumerate(slides):
        for claim in slide.folds:
            places[number][claim] = own[claim]
            places[own[claim]].setdefault(claim, number)
    return places


def _titles(slides: Sequence[Slide], whole: Drawing, title: str) -> list[str]:
    """Give the title of each slide: that of the map, or the claim that a branch is about."""
    known = {card.id: card for card in whole.cards}
    roots = set(whole.order.roots)
    tops = [known[slide.tops[0]] if slide.tops else None for slide in slides]
    named = [
        _short(title) if card is None or roots.issuperset(slide.tops) else _named(card)
        for card, slide in zip(tops, slides, strict=True)
    ]
    count, seen = Counter(named), Counter[str]()
    titles = []
    for name in named:
        seen[name] += 1
        titles.append(f"{name} ({seen[name]}/{count[name]})" if count[name] > 1 else name)
    return titles


def _named(card: Card) -> str:
    return _short(f"{card.number} · {display(card.text)}")


def _short(title: str) -> str:
    """Give what two lines of a title hold."""
    return fitted(title, 1000.0, 14.0)


def _fill(
    page: Any,
    slide: Slide,
    whole: Drawing,
    title: str,
    jumps: Mapping[str, str],
    options: RenderOptions,
) -> None:
    scene = slide.scene
    page.shapes.title.text = title
    language = lang(whole.language)
    frame = _frame(slide)
    board = Board(slide, frame, language, jumps, first=10)
    tree = page.shapes._spTree  # noqa: SLF001
    shapes = [_subtitle(_said(slide, whole), scene.theme.muted, language), *board.below()]
    drawn = board.argument()
    clicks: list[list[Shown]] = []
    for told in telling(slide):
        pieces = [
            piece
            for name in (*(f"claim {n}" for n in told.claims), *(f"link {n}" for n in told.links))
            for piece in drawn[name]
        ]
        shapes += [xml_ for xml_, _ in pieces]
        clicks.append([shown for _, shown in pieces])
    shapes += board.above()
    for shape in parsed(f"<p:all>{''.join(shapes)}</p:all>"):
        tree.append(shape)
    moves = timing(clicks[1:]) if options.steps else ""
    if moves:
        page._element.append(parsed(moves))  # noqa: SLF001
    page.notes_slide.notes_text_frame.text = outline_text(
        slide.drawing, OutlineForm(columns=90)
    ).rstrip()


def _frame(slide: Slide) -> Frame:
    """Lay the drawing into the middle of its room."""
    left, top, right, bottom = slide.extent
    across, down = (right - left) * slide.scale, (bottom - top) * slide.scale
    x = LEFT + (PIXELS[0] - across) / 2 - left * slide.scale
    y = DRAWING + (PIXELS[1] - down) / 2 - top * slide.scale
    return Frame(slide.scale * PIXEL, x * PIXEL, y * PIXEL)


def _said(slide: Slide, whole: Drawing) -> tuple[str, ...]:
    """Give the lines below the title: what is shown, or what the claim of a branch is."""
    if set(whole.order.roots).issuperset(slide.tops):
        lines = (" · ".join(map(display, whole.subtitle)), " ".join(map(display, whole.said)))
        return tuple(filter(None, lines))
    card = next(card for card in whole.cards if card.id == slide.tops[0])
    section = next((s.title for s in whole.sections if s.id == card.section), "")
    parts = [tag_text(card, words(whole.language)), display(section)]
    return (" · ".join(filter(None, parts)),)


def _subtitle(lines: Sequence[str], colour: str, language: str) -> str:
    top, down = BELOW
    letters = f'<a:rPr lang="{language}" sz="1200" dirty="0">{solid(colour)}</a:rPr>'
    rows = "".join(f"<a:p><a:r>{letters}<a:t>{xml(line)}</a:t></a:r></a:p>" for line in lines)
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Subtitle"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{LEFT * PIXEL}" y="{top * PIXEL}"/>'
        f'<a:ext cx="{round(PIXELS[0]) * PIXEL}" cy="{down * PIXEL}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/>'
        f"<a:lstStyle/>{rows or '<a:p/>'}</p:txBody></p:sp>"
    )
