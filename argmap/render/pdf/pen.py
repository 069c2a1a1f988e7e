"""Drawing the shapes of a picture on a PDF's page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from math import cos, radians, sin
from typing import Any
from unicodedata import normalize

from reportlab.lib.colors import HexColor
from reportlab.lib.rl_accel import escapePDF
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from argmap.diagram.scene import Circle, Path, Rect, Shape, Text
from argmap.diagram.typeset import FULL_FONTS, uncovered
from argmap.render.extents import before_anchor
from argmap.render.pdf.hidden import HiddenFont
from argmap.render.pdf.stamps import Stamp, key
from argmap.render.pdf.visual import visual
from argmap.render.steps import steps

REGULAR, BOLD = "ArgmapSans", "ArgmapSans-Bold"


@lru_cache
def load_fonts() -> None:
    """Make the fonts of pictures known to reportlab."""
    folder = files("argmap.diagram") / "fonts"
    for name, file in zip((REGULAR, BOLD), FULL_FONTS, strict=True):
        data = BytesIO((folder / file).read_bytes())
        pdfmetrics.registerFont(TTFont(name, data, shapable=False))


@dataclass(slots=True)
class Pen:
    """Draws shapes where y grows downward, one unit a pixel of the picture.

    Attributes:
        canvas: what is drawn on.
        stamps: pictures of the lines that have letters of other fonts.
        hidden: what those lines are written with so that they can be selected.
    """

    canvas: Any
    stamps: Mapping[Text, Stamp]
    hidden: HiddenFont = field(default_factory=HiddenFont)

    def draw(self, shape: Shape) -> None:
        """Draw one shape."""
        match shape:
            case Path():
                self._path(shape)
            case Rect():
                self._ink(shape.fill, shape.stroke, 1.0)
                size = (shape.x, shape.y, shape.width, shape.height)
                how = {"fill": shape.fill != "none", "stroke": shape.stroke != "none"}
                if shape.radius:
                    self.canvas.roundRect(*size, shape.radius, **how)
                else:
                    self.canvas.rect(*size, **how)
            case Circle():
                self._ink(shape.fill, shape.stroke, shape.width)
                how = {"fill": shape.fill != "none", "stroke": shape.stroke != "none"}
                self.canvas.circle(shape.x, shape.y, shape.radius, **how)
            case Text():
                self._text(shape)

    def _ink(self, fill: str, stroke: str, wide: float) -> None:
        if fill != "none":
            self.canvas.setFillColor(HexColor(fill))
        if stroke != "none":
            self.canvas.setStrokeColor(HexColor(stroke))
            self.canvas.setLineWidth(wide)

    def _path(self, shape: Path) -> None:
        self._ink(shape.fill, shape.stroke, shape.width)
        if shape.dash:
            self.canvas.setDash([float(length) for length in shape.dash.split()])
        path = self.canvas.beginPath()
        at = (0.0, 0.0)
        for command, points in steps(shape.d):
            if command == "M":
                path.moveTo(*points)
            elif command == "L":
                path.lineTo(*points)
            elif command == "Q":
                path.curveTo(*_cubic(at, points))
            else:
                path.close()
            at = (points[-2], points[-1]) if points else at
        self.canvas.drawPath(path, stroke=shape.stroke != "none", fill=shape.fill != "none")
        if shape.dash:
            self.canvas.setDash()

    def _text(self, shape: Text) -> None:
        stamp = self.stamps.get(key(shape)) if uncovered(shape.text) else None
        if stamp is not None:
            self._stamp(shape, stamp)
            return
        name = BOLD if shape.bold else REGULAR
        text = _written(shape.text, name)
        before = before_anchor(shape)
        line = self._line(shape, before)
        line.setFont(name, shape.size)
        line.setFillColor(HexColor(shape.fill))
        line.setCharSpace(shape.spacing)
        line.textOut(text)
        self.canvas.drawText(line)

    def _line(self, shape: Text, before: float) -> Any:
        """Begin a text so far before its anchor; its letters stand upright though y grows down."""
        line = self.canvas.beginText()
        turn = radians(shape.turn)
        across, down = cos(turn), sin(turn)
        x, y = shape.x - before * across, shape.y - before * down
        line.setTextTransform(across, down, down, -across, x, y)
        return line

    def _stamp(self, shape: Text, stamp: Stamp) -> None:
        """Draw the picture of a line, and over it the line itself, which cannot be seen."""
        canvas = self.canvas
        canvas.saveState()
        canvas.translate(shape.x, shape.y)
        canvas.rotate(shape.turn)
        canvas.translate(stamp.left, stamp.top + stamp.height)
        canvas.scale(1, -1)
        image = ImageReader(stamp.image)
        canvas.drawImage(image, 0, 0, stamp.width, stamp.height, mask="auto")
        canvas.restoreState()
        shown = visual(shape.text)
        line = self._line(shape, before_anchor(shape))
        line.setCharSpace(shape.spacing)
        for name, codes in self.hidden.runs(shown):
            line._code.append(f"/{name} {shape.size:g} Tf ({escapePDF(codes)}) Tj")  # noqa: SLF001
        canvas.drawText(line)


def _written(text: str, font: str) -> str:
    """Give a text as the font can write it: accents on their letters, nothing that is not drawn."""
    if text.isascii():
        return text
    composed = normalize("NFC", text)
    known = pdfmetrics.getFont(font).face.charToGlyph
    whole = text if uncovered(composed) else composed
    return "".join(char for char in whole if ord(char) in known)


def _cubic(start: tuple[float, float], points: tuple[float, ...]) -> tuple[float, ...]:
    """Write a curve with one handle as one with two."""
    (x, y), (hx, hy, ex, ey) = start, points
    return (
        x + (hx - x) * 2 / 3,
        y + (hy - y) * 2 / 3,
        ex + (hx - ex) * 2 / 3,
        ey + (hy - ey) * 2 / 3,
        ex,
        ey,
    )
