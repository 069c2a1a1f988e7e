"""Lines with letters that our font lacks, drawn as small pictures of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import Any

from argmap.diagram.scene import Text
from argmap.diagram.typeset import FAMILY, uncovered, width
from argmap.render.escape import xml
from argmap.render.pixels import png
from argmap.render.scene_svg import shape_svg

_ZOOM = 4.0  # pixels of a stamp for each pixel of the drawing: about 400 to the inch
_ABOVE, _BELOW, _BESIDE = 1.35, 0.65, 4.0
_WIDER = 1.4  # than it should be may a line come out in a font that nobody has measured
_MOST_PIXELS = 12_000_000  # of one drawing


@dataclass(frozen=True, slots=True)
class Stamp:
    """The picture of a line.

    Attributes:
        image: its pixels, as Pillow has them.
        left: of its left edge, from where the text is anchored.
        top: likewise of its upper edge, above the baseline.
        width: in pixels of the drawing.
        height: likewise.
    """

    image: Any
    left: float
    top: float
    width: float
    height: float


def key(text: Text) -> Text:
    """Give a line wherever it stands: lines that look alike share a stamp."""
    return text._replace(x=0.0, y=0.0, turn=0.0, cls="")


def stamps(texts: Iterable[Text]) -> dict[Text, Stamp]:
    """Draw those lines that need it, each once; several in one go, as fonts are slow to find."""
    wanted = dict.fromkeys(key(text) for text in texts if uncovered(text.text))
    found: dict[Text, Stamp] = {}
    for lines in _batches(list(wanted)):
        found |= _drawn(lines)
    return found


def _batches(lines: list[Text]) -> Iterator[list[Text]]:
    held: list[Text] = []
    widest = down = 0.0
    for line in lines:
        across, below = max(widest, _across(line)), down + _down(line)
        if held and across * below * _ZOOM * _ZOOM > _MOST_PIXELS:
            yield held
            held, across, below = [], _across(line), float(_down(line))
        held.append(line)
        widest, down = across, below
    if held:
        yield held


def _drawn(lines: list[Text]) -> dict[Text, Stamp]:
    from PIL import Image

    across, down = max(map(_across, lines)), sum(map(_down, lines))
    shapes, corners, top = [], [], 0
    for line in lines:
        x = _start(line)
        shapes.append(shape_svg(line._replace(x=x, y=top + _ABOVE * line.size)))
        corners.append((x, top))
        top += _down(line)
    sheet = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}"'
        f' viewBox="0 0 {across} {down}" font-family="{xml(FAMILY)}">{"".join(shapes)}</svg>'
    )
    image = Image.open(BytesIO(png(sheet, _ZOOM, system_fonts=True)))
    found = {}
    for line, (x, y) in zip(lines, corners, strict=True):
        size = (_across(line), _down(line))
        box = (0, y * _ZOOM, size[0] * _ZOOM, (y + size[1]) * _ZOOM)
        found[line] = Stamp(image.crop(box), -x, -_ABOVE * line.size, *size)
    return found


def _start(line: Text) -> float:
    """Give where a line is anchored within its stamp."""
    across = _across(line)
    return across - _BESIDE if line.end else across / 2 if line.middle else _BESIDE


def _across(line: Text) -> int:
    measured = width(line.text, line.size, line.bold) + line.spacing * len(line.text)
    return ceil(measured * _WIDER + 2 * _BESIDE)


def _down(line: Text) -> int:
    return ceil((_ABOVE + _BELOW) * line.size)
