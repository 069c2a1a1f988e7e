"""The finished picture: shapes with coordinates and colours, for every painter alike.

Shapes and groups are named tuples, since a large picture has tens of thousands of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, TypeAlias

from argmap.diagnostics import Diagnostic
from argmap.diagram.theme import Theme


class Path(NamedTuple):
    """A path in the notation of SVG, of the commands M, L, H, V, Q and Z.

    Attributes:
        d: the path.
        fill: colour, or `none`.
        stroke: colour, or `none`.
        width: of the stroke, in pixels.
        dash: lengths of dashes and gaps; empty for a solid line.
        cls: what it is.
    """

    d: str
    fill: str = "none"
    stroke: str = "none"
    width: float = 0.0
    dash: str = ""
    cls: str = ""


class Rect(NamedTuple):
    """A rectangle, with round corners where `radius` is not 0."""

    x: float
    y: float
    width: float
    height: float
    fill: str = "none"
    stroke: str = "none"
    radius: float = 0.0
    cls: str = ""


class Circle(NamedTuple):
    """A circle around (x, y)."""

    x: float
    y: float
    radius: float
    fill: str = "none"
    stroke: str = "none"
    width: float = 0.0
    cls: str = ""


class Text(NamedTuple):
    """One line of text whose baseline begins, or ends, at (x, y).

    Attributes:
        x: of its start; of its end where `end` is set.
        y: of the baseline.
        text: the line.
        size: of the letters, in pixels.
        fill: colour.
        bold: whether it is bold.
        end: whether x is its right end.
        middle: whether x is its middle.
        spacing: added behind each letter, in pixels.
        length: the width it is to have; None where the font's metrics are known.
        turn: by how many degrees it is turned about (x, y), clockwise.
        cls: what it is.
    """

    x: float
    y: float
    text: str
    size: float
    fill: str
    bold: bool = False
    end: bool = False
    middle: bool = False
    spacing: float = 0.0
    length: float | None = None
    turn: float = 0.0
    cls: str = ""


Shape: TypeAlias = Path | Rect | Circle | Text


class Group(NamedTuple):
    """Shapes that belong together: a section, a link, a claim, the legend.

    Attributes:
        cls: what it is, as words with blanks between.
        items: its shapes, the first below the others.
        id: its name in the picture; empty for none.
        data: names and values for programs that read the picture.
        title: what it says when it is pointed at or read aloud; empty for none.
        parts: groups inside it, above its own shapes.
        href: where it leads when it is chosen; empty for nowhere.
    """

    cls: str
    items: tuple[Shape, ...]
    id: str = ""
    data: tuple[tuple[str, str], ...] = ()
    title: str = ""
    parts: tuple[Group, ...] = ()
    href: str = ""

    def shapes(self) -> Iterable[Shape]:
        """Give its shapes and those of the groups inside it, the lowest first."""
        if not self.parts:
            return self.items
        return chain(self.items, *(part.shapes() for part in self.parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A finished picture.

    Attributes:
        width: of the page, in pixels.
        height: of the page.
        groups: from the lowest to the topmost.
        title: its name.
        described: what is on it, in a few sentences.
        language: of its texts.
        theme: its colours.
        dark: its colours for readers who prefer dark pages; None for the same.
        crossings: how often its lines cross.
        diagnostics: what could not be drawn as it should be.
    """

    width: float
    height: float
    groups: tuple[Group, ...]
    title: str
    described: str
    language: str
    theme: Theme
    dark: Theme | None = None
    crossings: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()

    def texts(self) -> tuple[str, ...]:
        """Give every line of text on the picture."""
        shapes = (shape for group in self.groups for shape in group.shapes())
        return tuple([shape.text for shape in shapes if type(shape) is Text])
