"""The signs of a matrix as shapes, told apart by form first and by colour second."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagram.paint.paths import XY, point
from argmap.diagram.scene import Circle, Path, Shape, Text
from argmap.diagram.theme import Theme
from argmap.report.matrix.kinds import Kind


def glyph(kind: Kind, at: XY, theme: Theme) -> tuple[Shape, ...]:
    """Draw the sign of a kind of cell around a point; it is at most 16 pixels wide and high."""
    x, y = at
    match kind.name:
        case "bears":
            return (Circle(x=x, y=y, radius=7.5, fill=theme.pro.edge, cls="g-solid"),)
        case "bears-both":
            solid = Circle(x=x, y=y, radius=7.5, fill=theme.pro.edge, cls="g-solid")
            return solid, _cross(at, 3.0, theme.page, 2.0, "g-inner")
        case "helps":
            return (_ring(at, 6.5, theme),)
        case "helps-both":
            return _ring(at, 7.0, theme), _cross(at, 2.5, theme.attack, 2.0, "g-cross")
        case "mixed":
            return (Path(d=_plus_minus(at), stroke=theme.text, width=2.0, cls="g-both"),)
        case "objection":
            return (_cross(at, 5.0, theme.attack, 2.5, "g-cross"),)
        case "reply":
            return (_diamond(at, theme),)
        case "redundant":
            return (Path(d=_wave(at), stroke=theme.thin, width=2.0, cls="g-pale"),)
        case "undetermined":
            return (_doubt(at, theme),)
        case _:
            return ()


def glyph_rules(theme: Theme) -> Iterator[str]:
    """Give the colours of the signs as CSS rules.

    They name no ancestor, so that they hold where a sign is used by its name, too.
    """
    yield f".g-solid{{fill:{theme.pro.edge}}}"
    yield f".g-ring{{fill:{theme.page};stroke:{theme.pro.edge}}}"
    yield f".g-cross{{stroke:{theme.attack}}}"
    yield f".g-inner{{stroke:{theme.page}}}"
    yield f".g-both{{stroke:{theme.text}}}"
    yield f".g-pale{{stroke:{theme.thin}}}"
    yield f".g-doubt{{fill:{theme.thin}}}"


def _ring(at: XY, radius: float, theme: Theme) -> Circle:
    edge = theme.pro.edge
    return Circle(
        x=at[0], y=at[1], radius=radius, fill=theme.page, stroke=edge, width=1.75, cls="g-ring"
    )


def _cross(at: XY, arm: float, colour: str, width: float, cls: str) -> Path:
    x, y = at
    strokes = (
        f"M{point(x - arm, y - arm)}L{point(x + arm, y + arm)}",
        f"M{point(x - arm, y + arm)}L{point(x + arm, y - arm)}",
    )
    return Path(d="".join(strokes), stroke=colour, width=width, cls=cls)


def _plus_minus(at: XY) -> str:
    x, y = at
    return (
        f"M{point(x - 5, y - 2)}L{point(x + 5, y - 2)}M{point(x, y - 7)}L{point(x, y + 3)}"
        f"M{point(x - 5, y + 6.5)}L{point(x + 5, y + 6.5)}"
    )


def _diamond(at: XY, theme: Theme) -> Path:
    x, y = at
    corners = (point(x, y - 7), point(x + 7, y), point(x, y + 7), point(x - 7, y))
    edge = theme.pro.edge
    return Path(d=f"M{'L'.join(corners)}Z", fill=theme.page, stroke=edge, width=1.75, cls="g-ring")


def _wave(at: XY) -> str:
    x, y = at
    return (
        f"M{point(x - 7, y + 1.5)}Q{point(x - 3.5, y - 5)} {point(x, y)}"
        f"Q{point(x + 3.5, y + 5)} {point(x + 7, y - 1.5)}"
    )


def _doubt(at: XY, theme: Theme) -> Text:
    return Text(
        x=at[0],
        y=at[1] + 5,
        text="?",
        size=15.0,
        fill=theme.thin,
        bold=True,
        middle=True,
        cls="g-doubt",
    )
