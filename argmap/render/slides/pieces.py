"""Plain shapes of a picture as shapes of a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.diagram.scene import Circle, Path, Rect, Shape, Text
from argmap.diagram.typeset import is_rtl, width
from argmap.render.escape import xml
from argmap.render.extents import extent_of_path
from argmap.render.slides.deck import SMALLER
from argmap.render.slides.geometry import Frame, fill, outline, solid, stroke, transform

DECORATIVE = ""
"""What is said of a shape that says nothing by itself."""

_MARKED = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst>"
)
_MARK = "\u200f"
_JUMP = "ppaction://hlinksldjump"


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a shape.

    Attributes:
        id: its number on the slide.
        name: as a list of shapes shows it.
        said: as it is read aloud; empty where it is decoration.
        jump: the relation to a slide that a click on it leads to; empty for none.
    """

    id: int
    name: str
    said: str
    jump: str = ""

    def xml(self) -> str:
        """Write it."""
        said = f' descr="{xml(self.said)}"' if self.said else ""
        jump = f'<a:hlinkClick r:id="{self.jump}" action="{_JUMP}"/>' if self.jump else ""
        inside = jump + ("" if self.said else _MARKED)
        return f'<p:cNvPr id="{self.id}" name="{xml(self.name)}"{said}>{inside}</p:cNvPr>'


def piece(frame: Frame, shape: Shape, named: Named, language: str) -> str:
    """Write a shape."""
    match shape:
        case Path():
            return freeform(frame, shape, named)
        case Rect():
            return _rectangle(frame, shape, named)
        case Circle():
            return circle(frame, shape, named)
        case Text():
            return _line(frame, shape, named, language)


def freeform(frame: Frame, shape: Path, named: Named) -> str:
    """Write a path."""
    extent = extent_of_path(shape.d)
    how = "" if shape.fill != "none" else ' fill="none"'
    looks = fill(shape.fill) + stroke(
        frame, shape.stroke, shape.width, dash="dash" if shape.dash else ""
    )
    place = transform(frame.box(extent)) + outline(frame, extent, [(shape.d, how)])
    return _shape(named, place + looks)


def circle(frame: Frame, shape: Circle, named: Named) -> str:
    """Write a circle."""
    reach = shape.radius
    box = frame.box((shape.x - reach, shape.y - reach, shape.x + reach, shape.y + reach))
    looks = fill(shape.fill) + stroke(frame, shape.stroke, shape.width)
    return _shape(named, f"{transform(box)}{_preset('ellipse')}{looks}")


def _rectangle(frame: Frame, shape: Rect, named: Named) -> str:
    box = frame.box((shape.x, shape.y, shape.x + shape.width, shape.y + shape.height))
    looks = fill(shape.fill) + stroke(frame, shape.stroke, 1.0)
    share = round(min(0.5, shape.radius / max(1.0, min(shape.width, shape.height))) * 100_000)
    kind = _preset("roundRect", f'<a:gd name="adj" fmla="val {share}"/>')
    return _shape(named, f"{transform(box)}{kind if shape.radius else _preset('rect')}{looks}")


def _line(frame: Frame, shape: Text, named: Named, language: str) -> str:
    """Write a line of text in a box that is as wide as it."""
    long = width(shape.text, shape.size, shape.bold) + shape.spacing * len(shape.text)
    before = long if shape.end else long / 2 if shape.middle else 0.0
    left, top = shape.x - before, shape.y - shape.size
    box = frame.box((left, top, left + long, top + 1.3 * shape.size))
    align = "r" if shape.end else "ctr" if shape.middle else "l"
    turned = f' rot="{round(shape.turn * 60_000)}"' if shape.turn else ""
    text = (
        '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        f'<a:p><a:pPr algn="{align}"/>{run(frame, shape, shape.text, language)}</a:p></p:txBody>'
    )
    place = f"{transform(box, turned=turned)}{_preset('rect')}<a:noFill/>"
    return _shape(named, place, text, box=True)


def run(frame: Frame, like: Text, text: str, language: str, *, struck: bool = False) -> str:
    """Write a text in the letters of a line of the picture, with a line through it if asked."""
    size = round(frame.length(like.size * SMALLER) / 127)
    bold = (' b="1"' if like.bold else "") + (' strike="sngStrike"' if struck else "")
    letters = f'<a:rPr lang="{language}" sz="{size}"{bold} dirty="0">{solid(like.fill)}</a:rPr>'
    return f"<a:r>{letters}<a:t>{xml(text.strip(_MARK))}</a:t></a:r>"


def paragraph(text: str, way: str, inside: str, *, before: int = 0) -> str:
    """Write a paragraph, from right to left where the text runs so, with some room before it."""
    room = f' marL="{before}" indent="0"' if before else ""
    backward = ' algn="r" rtl="1"' if is_rtl(text) else ""
    return f"<a:p><a:pPr{room}{backward}>{way}</a:pPr>{inside}</a:p>"


def spoken(shapes: Sequence[Shape]) -> str:
    """Give what some shapes say together."""
    return "; ".join(shape.text for shape in shapes if isinstance(shape, Text))


def group_of(box: tuple[int, int, int, int], named: Named, inside: str) -> str:
    """Write a group of shapes; their places are those of the slide."""
    x, y, across, down = box
    return (
        f"<p:grpSp><p:nvGrpSpPr>{named.xml()}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{across}" cy="{down}"/>'
        f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{across}" cy="{down}"/></a:xfrm></p:grpSpPr>'
        f"{inside}</p:grpSp>"
    )


def _shape(named: Named, looks: str, text: str = "", *, box: bool = False) -> str:
    kind = '<p:cNvSpPr txBox="1"/>' if box else "<p:cNvSpPr/>"
    return (
        f"<p:sp><p:nvSpPr>{named.xml()}{kind}<p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{looks}</p:spPr>{text}</p:sp>"
    )


def _preset(name: str, guides: str = "") -> str:
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
