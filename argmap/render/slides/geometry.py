"""Places and sizes on a slide, and outlines in the notation of DrawingML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from argmap.render.extents import Extent
from argmap.render.steps import steps

XY: TypeAlias = tuple[float, float]

PIXEL = 9525
"""Of the units of DrawingML, a pixel has so many: 96 pixels are an inch."""

POINT = 12700


@dataclass(frozen=True, slots=True)
class Frame:
    """How a scene lies on a slide.

    Attributes:
        scale: units of a slide for each pixel of the scene.
        x: where the scene's origin is on the slide, in units.
        y: likewise.
    """

    scale: float
    x: float
    y: float

    def point(self, at: XY) -> tuple[int, int]:
        """Give a point of the scene on the slide."""
        return round(self.x + at[0] * self.scale), round(self.y + at[1] * self.scale)

    def length(self, pixels: float) -> int:
        """Give a length of the scene on the slide."""
        return round(pixels * self.scale)

    def box(self, extent: Extent) -> tuple[int, int, int, int]:
        """Give where a rectangle of the scene is on the slide: x, y, width, height."""
        left, top = self.point(extent[:2])
        right, bottom = self.point(extent[2:])
        return left, top, max(1, right - left), max(1, bottom - top)


def transform(box: tuple[int, int, int, int], *, turned: str = "") -> str:
    """Write where a shape is."""
    x, y, across, down = box
    return f'<a:xfrm{turned}><a:off x="{x}" y="{y}"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'


def outline(
    frame: Frame, extent: Extent, paths: Iterable[tuple[str, str]], sites: Sequence[XY] = ()
) -> str:
    """Write the outline of a shape, with the points where connectors are glued to it.

    Args:
        frame: how the scene lies on the slide.
        extent: the rectangle of the shape in the scene.
        paths: paths in the notation of SVG, each with attributes of its own.
        sites: points of the scene.
    """
    x, y, across, down = frame.box(extent)

    def local(at: XY) -> str:
        px, py = frame.point(at)
        return f'x="{px - x}" y="{py - y}"'

    glue = "".join(f'<a:cxn ang="0"><a:pos {local(site)}/></a:cxn>' for site in sites)
    drawn = "".join(
        f'<a:path w="{across}" h="{down}"{how}>{_drawn(d, local)}</a:path>' for d, how in paths
    )
    return (
        f"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>{glue}</a:cxnLst>"
        f'<a:rect l="l" t="t" r="r" b="b"/><a:pathLst>{drawn}</a:pathLst></a:custGeom>'
    )


def _drawn(d: str, local: object) -> str:
    if not callable(local):
        raise TypeError
    found = []
    for command, points in steps(d):
        pts = "".join(
            f"<a:pt {local((points[at], points[at + 1]))}/>" for at in range(0, len(points), 2)
        )
        name = {"M": "moveTo", "L": "lnTo", "Q": "quadBezTo", "Z": "close"}[command]
        found.append(f"<a:{name}>{pts}</a:{name}>" if pts else f"<a:{name}/>")
    return "".join(found)


def fill(colour: str) -> str:
    """Write what a shape is filled with."""
    return "<a:noFill/>" if colour == "none" else solid(colour)


def solid(colour: str) -> str:
    """Write a colour of the form `#rrggbb`."""
    return f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#").upper()}"/></a:solidFill>'


def stroke(frame: Frame, colour: str, width: float, *, dash: str = "", head: str = "") -> str:
    """Write the line of a shape; `dash` is one of DrawingML, `head` that at its end."""
    if colour == "none" or not width:
        return "<a:ln><a:noFill/></a:ln>"
    dashes = f'<a:prstDash val="{dash}"/>' if dash else ""
    end = f'<a:tailEnd type="{head}" w="lg" len="lg"/>' if head else ""
    return f'<a:ln w="{frame.length(width)}">{solid(colour)}{dashes}<a:round/>{end}</a:ln>'
