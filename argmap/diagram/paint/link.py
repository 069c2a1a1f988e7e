"""A link: its lines, its head, its dot, and what tells its kind without colour."""

from __future__ import annotations

from typing import NamedTuple

from argmap.diagram.drawing import Blank, Connector, State
from argmap.diagram.paint.link_words import classes_of, data_of
from argmap.diagram.paint.paths import XY, point, polygon, polyline
from argmap.diagram.routing.route import Route
from argmap.diagram.scene import Circle, Group, Path, Shape, Text
from argmap.diagram.theme import Theme
from argmap.model import LinkKind

DOT, HUB = 4.3, 3.6
_ARROW, _ARROW_HALF = 10.0, 4.75
_BAR_HALF, _BAR, _BAR_OFF = 7.0, 3.0, 3.5
_HUB_OFF = 9.0
_HOLLOW, _DEAD = 5.5, 4.5
_THIN, _WIDE = 0.75, 2.0  # of the usual width, for strengths of 0 and 1


def paint_link(connector: Connector, route: Route, theme: Theme, said: str, number: int) -> Group:
    """Paint a link along its route, which is in x and y."""
    colour, width, dash = pen_of(connector, theme)
    direction, tip, lines = route.along, route.tip, route.lines
    head: list[Shape] = []
    if tip:
        head = _head(connector, tip, direction, colour, theme)
        room = _room(_head_of(connector), on_link=connector.on_link)
        lines = [_pulled_back(line, tip, room, direction) for line in lines]
    items: list[Shape] = [
        Path(polyline(line), "none", colour, width, dash, "line") for line in lines if len(line) > 1
    ]
    items += head
    items += _points(route, theme, colour)
    items += _signs(connector, route, theme, colour)
    return Group(
        cls=classes_of(connector),
        id=f"l-{number}",
        data=data_of(connector),
        title=said,
        items=tuple(items),
    )


class Pen(NamedTuple):
    """How a line is drawn: its colour, its width in pixels, its dashes."""

    colour: str
    width: float
    dash: str


def pen_of(connector: Connector, theme: Theme) -> Pen:
    """Give the pen of a link: by its kind, by its strength, and by what the view says of it."""
    if connector.blank:
        return Pen(theme.thin, 1.7 * theme.weight, "")
    pen = stroke_of(connector.kind, theme)
    if connector.strength is not None:
        pen = pen._replace(width=pen.width * (_THIN + (_WIDE - _THIN) * connector.strength))
    return pen._replace(colour=theme.pale.edge) if connector.state else pen


def stroke_of(kind: LinkKind, theme: Theme) -> Pen:
    """Give the usual pen of a kind of link."""
    if kind is LinkKind.SUPPORT:
        return Pen(theme.support, 1.7 * theme.weight, "")
    if kind is LinkKind.ATTACK:
        return Pen(theme.attack, 2.0 * theme.weight, "6 4")
    return Pen(theme.thin, 1.2 * theme.weight, "")


def head_shapes(
    kind: LinkKind, tip: XY, direction: XY, colour: str, *, double: bool
) -> list[Shape]:
    """Draw a head at its tip: an arrow for support, a bar for attack, two for an undercut."""
    if kind is LinkKind.SUPPORT:
        return [Path(_arrow(tip, direction), colour, cls="head")]
    if kind is LinkKind.ATTACK:
        offsets = (_BAR_OFF, _BAR_OFF + 5.0) if double else (_BAR_OFF,)
        return [_bar(_step(tip, direction, -offset), direction, colour) for offset in offsets]
    if kind is LinkKind.PREFERENCE:
        return [
            _chevron(_step(tip, direction, -offset), direction, colour) for offset in (1.0, 6.0)
        ]
    return []


def step_head(kind: LinkKind, dot: XY, direction: XY, colour: str) -> tuple[list[Shape], XY]:
    """Draw the head of a link onto a step, beside its dot; give it and where its line ends."""
    at = _step(dot, direction, -_HUB_OFF + _BAR_OFF)
    head = head_shapes(kind, at, direction, colour, double=True)
    return head, _step(dot, direction, -_room(kind, on_link=True))


def _head(connector: Connector, tip: XY, direction: XY, colour: str, theme: Theme) -> list[Shape]:
    """Draw the head of a link; that of a dead one is a cross, that of a blank one a circle."""
    off = -(_HUB_OFF - _BAR_OFF) if connector.on_link else 0.0
    at = _step(tip, direction, off)
    if connector.blank:
        return blank_head(at, direction, theme)
    if connector.state is State.DEAD:
        return dead_head(at, direction, colour)
    if connector.on_link:
        return step_head(connector.kind, tip, direction, colour)[0]
    return head_shapes(connector.kind, tip, direction, colour, double=False)


def blank_head(tip: XY, direction: XY, theme: Theme) -> list[Shape]:
    """Draw a hollow circle, to be filled in by hand."""
    x, y = _step(tip, direction, -_HOLLOW)
    return [
        Circle(x=x, y=y, radius=_HOLLOW, fill=theme.page, stroke=theme.thin, width=1.5, cls="end")
    ]


def dead_head(tip: XY, direction: XY, colour: str) -> list[Shape]:
    """Draw a cross: this link no longer works."""
    x, y = _step(tip, direction, -_DEAD)
    d = (
        f"M{point(x - _DEAD, y - _DEAD)}L{point(x + _DEAD, y + _DEAD)}"
        f"M{point(x + _DEAD, y - _DEAD)}L{point(x - _DEAD, y + _DEAD)}"
    )
    return [Path(d=d, stroke=colour, width=2.0, cls="head open")]


def _head_of(connector: Connector) -> Blank | State | LinkKind:
    """Give what decides on the head of a link."""
    return connector.blank or (connector.state if connector.state is State.DEAD else connector.kind)


def _room(kind: Blank | State | LinkKind, *, on_link: bool) -> float:
    """How far from its tip a line ends, so that the head stands free."""
    hub = _HUB_OFF - _BAR_OFF if on_link else 0.0
    if isinstance(kind, Blank):
        return hub + 2 * _HOLLOW
    if isinstance(kind, State):
        return hub + _DEAD
    if kind is LinkKind.SUPPORT:
        return hub + _ARROW - 1.0
    if kind is LinkKind.ATTACK:
        return hub + _BAR_OFF + (5.0 if on_link else 0.0)
    return hub


def _arrow(tip: XY, direction: XY) -> str:
    (x, y), (across, down) = tip, direction
    back, below = x - across * _ARROW, y - down * _ARROW
    aside, under = -down * _ARROW_HALF, across * _ARROW_HALF
    return polygon((tip, (back + aside, below + under), (back - aside, below - under)))


def _bar(middle: XY, direction: XY, colour: str) -> Path:
    front, back = _step(middle, direction, _BAR / 2), _step(middle, direction, -_BAR / 2)
    corners = [
        _side(front, direction, _BAR_HALF),
        _side(front, direction, -_BAR_HALF),
        _side(back, direction, -_BAR_HALF),
        _side(back, direction, _BAR_HALF),
    ]
    return Path(d=polygon(corners), fill=colour, cls="head")


def _chevron(tip: XY, direction: XY, colour: str) -> Path:
    back = _step(tip, direction, -6.0)
    points = [_side(back, direction, 5.0), tip, _side(back, direction, -5.0)]
    d = "M" + "L".join(point(*p) for p in points)
    return Path(d=d, stroke=colour, width=1.5, cls="head open")


def _points(route: Route, theme: Theme, colour: str) -> list[Shape]:
    shapes: list[Shape] = []
    if route.dot:
        x, y = route.dot
        shapes.append(Circle(x=x, y=y, radius=DOT, fill=colour, cls="dot"))
    for x, y in route.hubs:
        shapes.append(Circle(x=x, y=y, radius=HUB, fill=colour, cls="dot"))
    if route.loose_end:
        x, y = route.loose_end
        shapes.append(
            Circle(x=x, y=y, radius=4.0, fill=theme.page, stroke=colour, width=1.5, cls="end")
        )
    return shapes


def _signs(connector: Connector, route: Route, theme: Theme, colour: str) -> list[Shape]:
    shapes: list[Shape] = []
    if route.sign and not connector.blank:
        shapes += sign_shapes(connector.kind, route.sign, theme, colour)
    for turn in route.turns:
        shapes += circle_mark(turn, theme, colour)
    return shapes


def sign_shapes(kind: LinkKind, at: XY, theme: Theme, colour: str) -> list[Shape]:
    """Draw the sign at the middle of a line, for the kinds that have one."""
    if kind is not LinkKind.REPHRASE and kind is not LinkKind.UNKNOWN:
        return []
    (x, y), sign = at, "=" if kind is LinkKind.REPHRASE else "?"
    return [
        Circle(x=x, y=y, radius=7.0, fill=theme.page, cls="under"),
        Text(x=x, y=y + 4.5, text=sign, size=13.0, fill=colour, bold=True, middle=True, cls="sign"),
    ]


def circle_mark(at: XY, theme: Theme, colour: str) -> list[Shape]:
    """Draw the mark of a line that closes a circle: a turning arrow."""
    x, y = at
    turn = (
        f"M{point(x + 4, y - 2)}Q{point(x + 3, y - 5)} {point(x, y - 5)}"
        f"Q{point(x - 5, y - 5)} {point(x - 5, y)}Q{point(x - 5, y + 5)} {point(x, y + 5)}"
        f"Q{point(x + 3, y + 5)} {point(x + 4, y + 2)}"
    )
    tip = polygon([(x + 5.5, y - 5.5), (x + 5.5, y), (x + 0.5, y - 1.5)])
    return [
        Circle(x=x, y=y, radius=8.0, fill=theme.page, cls="under"),
        Path(d=turn, stroke=colour, width=1.5, cls="turn"),
        Path(d=tip, fill=colour, cls="head"),
    ]


def _pulled_back(line: list[XY], tip: XY, room: float, direction: XY) -> list[XY]:
    """End a line before the head, if it ends at the tip."""
    if not line or line[-1] != tip:
        return line
    return [*line[:-1], _step(tip, direction, -room)]


def _step(at: XY, direction: XY, by: float) -> XY:
    return at[0] + direction[0] * by, at[1] + direction[1] * by


def _side(at: XY, direction: XY, by: float) -> XY:
    return at[0] - direction[1] * by, at[1] + direction[0] * by
