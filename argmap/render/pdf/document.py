"""A picture on sheets of paper, as PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from argmap.diagram.drawing import Drawing
from argmap.diagram.scene import Group, Scene, Shape, Text
from argmap.diagram.typeset import display
from argmap.diagram.words import words
from argmap.render.escape import lang
from argmap.render.extents import Extent, extent_of, extent_of_all
from argmap.render.pdf.bookmarks import bookmarks
from argmap.render.pdf.pen import REGULAR, Pen, load_fonts
from argmap.render.pdf.poster import Marks, paint_overview
from argmap.render.pdf.sheets import Plan, Sheet
from argmap.render.pdf.stamps import stamps
from argmap.render.pdf.tags import Element, Tags

_AROUND = 120.0  # pixels around a card that are shown when its bookmark is followed


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]
    """What a PDF says of itself: its title alone, and no date."""

    def format(self, document: Any) -> Any:
        about = {
            "Title": pdfdoc.PDFString(self.title),
            "Producer": pdfdoc.PDFString("argmap"),
        }
        return pdfdoc.PDFDictionary(about).format(document)


@dataclass(frozen=True, slots=True)
class _Part:
    """A group of the picture with where each of its shapes stands."""

    name: str
    group: Group
    shapes: tuple[tuple[Shape, Extent], ...]
    extent: Extent


@dataclass(slots=True)
class _Press:
    """What is needed to print sheets."""

    canvas: Any
    pen: Pen
    tags: Tags
    scene: Scene
    parts: tuple[_Part, ...]


def document(scene: Scene, drawing: Drawing, plan: Plan) -> bytes:
    """Write a picture as PDF; the same picture gives the same bytes."""
    load_fonts()
    out = BytesIO()
    canvas = Canvas(
        out,
        invariant=1,
        pageCompression=0,
        pdfVersion=(1, 7),
        lang=lang(scene.language),
        initialFontName=REGULAR,
    )
    canvas._doc.info = _Info()  # noqa: SLF001
    canvas.setTitle(display(scene.title))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    texts = (s for group in scene.groups for s in group.shapes() if isinstance(s, Text))
    parts = tuple(_parts(scene))
    press = _Press(canvas, Pen(canvas, stamps(texts)), Tags(canvas, _elements(parts)), scene, parts)
    table = words(drawing.language)
    if plan.is_poster:
        _print_overview(press, plan, table)
    homes = _homes(parts, plan)
    for sheet in plan.sheets:
        _print(press, sheet, Marks(plan, sheet, display(drawing.title or ""), table), homes)
    titles = {part.name: part.group.title for part in parts if part.name in homes}
    named = {dict(part.group.data)["claim"]: part.name for part in parts if part.name in homes}
    for entry in bookmarks(drawing, {claim: titles[name] for claim, name in named.items()}):
        closed = entry.level > 0
        canvas.addOutlineEntry(entry.title, named[entry.claim], entry.level, closed=closed)
    press.tags.finish()
    press.pen.hidden.add_to(canvas._doc)  # noqa: SLF001
    canvas.save()
    return out.getvalue()


def _parts(scene: Scene) -> Iterator[_Part]:
    """Give the groups of a picture as they are painted: the title first, as it is read first."""
    groups = sorted(scene.groups, key=lambda group: group.cls != "title")
    for number, group in enumerate(groups):
        shapes = tuple((shape, extent_of(shape)) for shape in group.shapes())
        if shapes:
            extent = extent_of_all(extent for _, extent in shapes)
            yield _Part(f"{number}", group, shapes, extent)


def _elements(parts: tuple[_Part, ...]) -> dict[str, Element]:
    """Give what is read aloud: the title, each card followed by the links from it, the legend."""
    found: dict[str, Element] = {}
    links: dict[str, list[_Part]] = {}
    for part in parts:
        if "link" in part.group.cls.split():
            links.setdefault(_last_premise(part.group), []).append(part)
    for part in parts:
        kinds = part.group.cls.split()
        if "link" in kinds:
            continue
        found[part.name] = Element("H1" if "title" in kinds else "P")
        for link in links.pop(dict(part.group.data).get("claim", ""), ()):
            found[link.name] = Element("Figure", link.group.title)
    for link in (link for left in links.values() for link in left):
        found[link.name] = Element("Figure", link.group.title)
    return found


def _last_premise(link: Group) -> str:
    import json

    premises = json.loads(dict(link.data)["from"])
    return str(premises[-1]) if premises else ""


def _homes(parts: tuple[_Part, ...], plan: Plan) -> dict[str, Sheet]:
    """Give for each card the sheet that a reader is led to: the one that shows most of it."""
    return {
        part.name: max(plan.sheets, key=lambda sheet: _shown(part.extent, sheet))
        for part in parts
        if "claim" in part.group.cls.split()
    }


def _shown(extent: Extent, sheet: Sheet) -> float:
    """Give how much of a rectangle a sheet shows, in square pixels."""
    left, top, right, bottom = _window(sheet)
    across = min(right, extent[2]) - max(left, extent[0])
    down = min(bottom, extent[3]) - max(top, extent[1])
    return max(0.0, across) * max(0.0, down)


def _window(sheet: Sheet) -> Extent:
    """Give the part of the picture that a sheet shows, in pixels."""
    left, top, right, bottom = sheet.window
    return (
        (left - sheet.x) / sheet.scale,
        (top - sheet.y) / sheet.scale,
        (right - sheet.x) / sheet.scale,
        (bottom - sheet.y) / sheet.scale,
    )


def _print(press: _Press, sheet: Sheet, marks: Marks, homes: Mapping[str, Sheet]) -> None:
    canvas = press.canvas
    _open(press, sheet.width, sheet.height)
    canvas.saveState()
    if marks.plan.is_poster:
        left, top, right, bottom = sheet.window
        path = canvas.beginPath()
        path.rect(left, sheet.height - bottom, right - left, bottom - top)
        canvas.clipPath(path, stroke=0, fill=0)
    canvas.transform(sheet.scale, 0, 0, -sheet.scale, sheet.x, sheet.height - sheet.y)
    canvas.setMiterLimit(4)
    window = _window(sheet)
    for part in press.parts:
        if _touch(part.extent, window):
            with press.tags.mark(part.name):
                for shape, extent in part.shapes:
                    if _touch(extent, window):
                        press.pen.draw(shape)
        if homes.get(part.name) is sheet:
            _bookmark(canvas, part, sheet)
    canvas.restoreState()
    if marks.plan.is_poster:
        with press.tags.mark(None):
            marks.paint(canvas)
    _close(press)


def _print_overview(press: _Press, plan: Plan, table: Mapping[str, str]) -> None:
    """Print how the sheets of a poster go together, on a sheet of its own."""
    sheet = plan.sheets[0]
    _open(press, sheet.width, sheet.height)
    with press.tags.mark(None), paint_overview(press.canvas, plan, press.scene, table):
        for part in press.parts:
            for shape, _ in part.shapes:
                press.pen.draw(shape)
    _close(press)


def _open(press: _Press, width: float, height: float) -> None:
    canvas = press.canvas
    canvas.setPageSize((width, height))
    press.tags.open_page()
    if press.scene.theme.page != "#ffffff":
        with press.tags.mark(None):
            canvas.setFillColor(HexColor(press.scene.theme.page))
            canvas.rect(0, 0, width, height, stroke=0, fill=1)


def _close(press: _Press) -> None:
    press.canvas.showPage()
    press.tags.close_page()


def _bookmark(canvas: Any, part: _Part, sheet: Sheet) -> None:
    """Let a bookmark lead to a card, with what is around it."""
    left, top, right, bottom = part.extent
    canvas.bookmarkPage(
        part.name,
        fit="FitR",
        left=sheet.x + (left - _AROUND) * sheet.scale,
        right=sheet.x + (right + _AROUND) * sheet.scale,
        top=sheet.height - sheet.y - (top - _AROUND) * sheet.scale,
        bottom=sheet.height - sheet.y - (bottom + _AROUND) * sheet.scale,
    )


def _touch(one: Extent, other: Extent) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
