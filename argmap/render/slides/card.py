"""A card as one shape that holds its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagram.drawing import Card
from argmap.diagram.measure import PADDING, TAG_SIZE
from argmap.diagram.scene import Group, Path, Shape, Text
from argmap.diagram.typeset import display
from argmap.render.extents import extent_of_path
from argmap.render.slides.geometry import Frame
from argmap.render.slides.pieces import Named, paragraph, run

_TAG = 18.0  # pixels of its row
_TOP = 7.0
_SHORT = 2.0  # before the edge of the text ends the first row, else programs break it
_HOW = {"outline": "", "fold": ' fill="darkenLess"', "behind": ' fill="none"'}
_BLANKS = re.compile("[\\s\u00ad\u200b\u200f-]+")


def is_held(shape: Shape, group: Group) -> bool:
    """Tell whether a card itself holds this: its edge, its texts, the line through them."""
    if isinstance(shape, Text):
        return shape.cls in {"tag", "tag para", "body"}
    return shape.cls == "strike" or shape in _edges(group)


def fittings(group: Group) -> list[tuple[str, str]]:
    """Give the paths that make the shape of a card, its folded corner and what lies behind it."""
    return [(path.d, _HOW[path.cls]) for path in _edges(group)]


def _edges(group: Group) -> list[Path]:
    """Give the paths of a card's own shape; a shape has one kind of line, dashed or not."""
    dash = edge_of(group).dash
    paths = [shape for shape in group.shapes() if isinstance(shape, Path) and shape.cls in _HOW]
    return [path for path in paths if path.dash == dash or path.cls != "behind"]


def card_shape(
    frame: Frame, group: Group, card: Card, named: Named, looks: str, language: str
) -> str:
    """Write a card; its text is one paragraph, so that it breaks anew when it is changed."""
    texts = [shape for shape in group.shapes() if isinstance(shape, Text)]
    tag = next(text for text in texts if text.cls == "tag")
    size = tag.size / TAG_SIZE
    inset = frame.length(PADDING * size)
    body = (
        f'<a:bodyPr wrap="square" lIns="{inset}" tIns="{frame.length(_TOP * size)}" rIns="{inset}"'
        ' bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>'
    )
    struck = any(shape.cls == "strike" for shape in group.shapes())
    rows = "".join(
        [_tag(frame, group, texts, language), *_body(frame, texts, card, language, struck=struck)]
    )
    return (
        f"<p:sp><p:nvSpPr>{named.xml()}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{looks}</p:spPr>"
        f"<p:txBody>{body}<a:lstStyle/>{rows}</p:txBody></p:sp>"
    )


def _tag(frame: Frame, group: Group, texts: list[Text], language: str) -> str:
    """Write the first row: number and word at the left, the paragraph of the essay at the right."""
    tag = next(text for text in texts if text.cls == "tag")
    mark = next((text for text in texts if text.cls == "tag para"), None)
    size = tag.size / TAG_SIZE
    left = extent_of_path(edge_of(group).d)[0] + PADDING * size
    inside = run(frame, tag, tag.text, language)
    stop = ""
    if mark:
        at = frame.length(mark.x - left - _SHORT * size)
        stop = f'<a:tabLst><a:tab pos="{at}" algn="r"/></a:tabLst>'
        inside += run(frame, mark, f"\t{mark.text}", language)
    way = _spaced(frame, _TAG * size) + stop
    return paragraph("", way, inside, before=frame.length(tag.x - left))


def _body(
    frame: Frame, texts: list[Text], card: Card, language: str, *, struck: bool
) -> Iterator[str]:
    lines = [text for text in texts if text.cls == "body"]
    if not lines:
        return
    leading = lines[1].y - lines[0].y if len(lines) > 1 else lines[0].size * 9 / 7
    shown = " ".join(line.text.strip("\u200f") for line in lines)
    whole = display(card.text)
    # What is not shown on the picture is not on the slide either.
    text = whole if _BLANKS.sub("", whole) == _BLANKS.sub("", shown) else shown
    inside = run(frame, lines[0], text, language, struck=struck)
    yield paragraph(text, _spaced(frame, leading), inside)


def edge_of(group: Group) -> Path:
    """Give the outline of a card: always its first shape.

    Raises:
        TypeError: it is not.
    """
    edge = group.items[0]
    if not isinstance(edge, Path):
        raise TypeError("the first shape of a card is its outline")
    return edge


def _spaced(frame: Frame, pixels: float) -> str:
    points = round(frame.length(pixels) / 127)
    return f'<a:lnSpc><a:spcPts val="{points}"/></a:lnSpc>'
