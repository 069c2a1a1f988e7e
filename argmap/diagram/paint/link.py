"""A link: its lines, its head, its dot, and what tells its kind without colour."""

from __future__ import annotations

from collections.abc import Callable

from argmap.diagram.drawing import Card, Connector
from argmap.diagram.paint.paths import XY, point, polygon, polyline
from argmap.diagram.route import Point, Route
from argmap.diagram.scene import Circle, Group, Path, Shape, Text
from argmap.diagram.theme import Theme
from argmap.model import LinkKind

DOT, HUB = 4.3, 3.6
_ARROW, _ARROW_HALF = 10.0, 4.75
_BAR_HALF, _BAR, _BAR_OFF = 7.0, 3.0, 3.5
_HUB_OFF = 9.0
_SAID = {
    LinkKind.SUPPORT: ("supports", "support"),
    LinkKind.ATTACK: ("attacks", "attack"),
    LinkKind.REPHRASE: ("says the same as", "sum up as"),
    LinkKind.PREFERENCE: ("is preferred to", "are preferred to"),
    LinkKind.UNKNOWN: ("is related to", "are related to"),
}
Place = Callable[[Point], XY]


def paint_link(
    connector: Connector, route: Route, place: Place, theme: Theme, said: str, number: int
) -> Group:
    """Paint a link along its route; `place` turns depth and breadth into x and y."""
    lines = [[place(p) for p in line] for line in route.lines]
    direction = _direction(route, place)
    tip = place(route.tip) if route.tip else None
    items: list[Shape] = []
    if tip:
        head = _head(connector, tip, direction, theme)
        lines = [
            _pulled_back(line, tip, _room(connector.kind, on_link=connector.on_link), direction)
            for line in lines
        ]
    colour, width, dash = stroke_of(connector.kind, theme)
    items += [
        Path(d=polyline(line), stroke=colour, width=width, dash=dash, cls="line")
        for line in lines
        if len(line) > 1
    ]
    if tip:
        items += head
    items += _points(route, place, theme, colour)
    items += _signs(connector, route, place, theme, colour)
    return Group(
        cls=_classes(connector),
        id=f"l-{number}",
        data=_data(connector),
        title=said,
        items=tuple(items),
    )


def stroke_of(kind: LinkKind, theme: Theme) -> tuple[str, float, str]:
    """Give colour, width and dashes of a link's lines."""
    if kind is LinkKind.SUPPORT:
        return theme.support, 1.7, ""
    if kind is LinkKind.ATTACK:
        return theme.attack, 2.0, "6 4"
    return theme.thin, 1.2, ""


def head_shapes(
    kind: LinkKind, tip: XY, direction: XY, theme: Theme, *, double: bool
) -> list[Shape]:
    """Draw a head at its tip: an arrow for support, a bar for attack, two for an undercut."""
    colour = stroke_of(kind, theme)[0]
    if kind is LinkKind.SUPPORT:
        back = _step(tip, direction, -_ARROW)
        return [
            Path(
                d=polygon(
                    [tip, _side(back, direction, _ARROW_HALF), _side(back, direction, -_ARROW_HALF)]
                ),
                fill=colour,
                cls="head",
            )
        ]
    if kind is LinkKind.ATTACK:
        offsets = (_BAR_OFF, _BAR_OFF + 5.0) if double else (_BAR_OFF,)
        return [_bar(_step(tip, direction, -offset), direction, colour) for offset in offsets]
    if kind is LinkKind.PREFERENCE:
        return [
            _chevron(_step(tip, direction, -offset), direction, colour) for offset in (1.0, 6.0)
        ]
    return []


def step_head(kind: LinkKind, dot: XY, direction: XY, theme: Theme) -> tuple[list[Shape], XY]:
    """Draw the head of a link onto a step, beside its dot; give it and where its line ends."""
    at = _step(dot, direction, -_HUB_OFF + _BAR_OFF)
    head = head_shapes(kind, at, direction, theme, double=True)
    return head, _step(dot, direction, -_room(kind, on_link=True))


def _head(connector: Connector, tip: XY, direction: XY, theme: Theme) -> list[Shape]:
    if connector.on_link:
        return step_head(connector.kind, tip, direction, theme)[0]
    return head_shapes(connector.kind, tip, direction, theme, double=False)


def _room(kind: LinkKind, *, on_link: bool) -> float:
    """How far from its tip a line ends, so that the head stands free."""
    hub = _HUB_OFF - _BAR_OFF if on_link else 0.0
    if kind is LinkKind.SUPPORT:
        return hub + _ARROW - 1.0
    if kind is LinkKind.ATTACK:
        return hub + _BAR_OFF + (5.0 if on_link else 0.0)
    return hub


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


def _points(route: Route, place: Place, theme: Theme, colour: str) -> list[Shape]:
    shapes: list[Shape] = []
    if route.dot:
        x, y = place(route.dot)
        shapes.append(Circle(x=x, y=y, radius=DOT, fill=colour, cls="dot"))
    for hub in route.hubs:
        x, y = place(hub)
        shapes.append(Circle(x=x, y=y, radius=HUB, fill=colour, cls="dot"))
    if route.loose_end:
        x, y = place(route.loose_end)
        shapes.append(
            Circle(x=x, y=y, radius=4.0, fill=theme.page, stroke=colour, width=1.5, cls="end")
        )
    return shapes


def _signs(
    connector: Connector, route: Route, place: Place, theme: Theme, colour: str
) -> list[Shape]:
    shapes = sign_shapes(connector.kind, place(route.sign), theme) if route.sign else []
    for turn in route.turns:
        shapes += circle_mark(place(turn), theme, colour)
    return shapes


def sign_shapes(kind: LinkKind, at: XY, theme: Theme) -> list[Shape]:
    """Draw the sign at the middle of a line, for the kinds that have one."""
    sign = {LinkKind.REPHRASE: "=", LinkKind.UNKNOWN: "?"}.get(kind)
    if sign is None:
        return []
    (x, y), fill = at, stroke_of(kind, theme)[0]
    return [
        Circle(x=x, y=y, radius=7.0, fill=theme.page, cls="under"),
        Text(x=x, y=y + 4.5, text=sign, size=13.0, fill=fill, bold=True, middle=True, cls="sign"),
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


def _direction(route: Route, place: Place) -> XY:
    (x0, y0), (x1, y1) = place((0.0, 0.0)), place(route.along)
    return x1 - x0, y1 - y0


def _step(at: XY, direction: XY, by: float) -> XY:
    return at[0] + direction[0] * by, at[1] + direction[1] * by


def _side(at: XY, direction: XY, by: float) -> XY:
    return at[0] - direction[1] * by, at[1] + direction[0] * by


def _classes(connector: Connector) -> str:
    parts = ["link", connector.kind.value]
    parts += ["undercut"] if connector.on_link and connector.kind is LinkKind.ATTACK else []
    return " ".join([*parts, *(["linked"] if len(connector.premises) > 1 else [])])


def _data(connector: Connector) -> tuple[tuple[str, str], ...]:
    premises = ",".join(_json_text(premise) for premise in connector.premises)
    data = [("link", connector.id), ("kind", connector.kind.value), ("from", f"[{premises}]")]
    if connector.target is not None:
        data.append(("to", connector.target))
    if connector.strength is not None:
        data.append(("strength", f"{connector.strength:g}"))
    if connector.scheme:
        data.append(("scheme", connector.scheme))
    return tuple(data)


def _json_text(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)


def said_of(connector: Connector, cards: dict[str, Card], steps: dict[str, Connector]) -> str:
    """Tell a link in words: `2 and 3 together support 1`."""
    names = [_named(cards[premise]) for premise in connector.premises]
    one, many = _SAID[connector.kind]
    together = " together" if len(names) > 1 and connector.kind is LinkKind.SUPPORT else ""
    subject = " and ".join(names) + together if names else "Nothing stated"
    verb = many if len(names) > 1 else one
    return f"{subject} {verb} {_target_named(connector, cards, steps)}"


def _target_named(connector: Connector, cards: dict[str, Card], steps: dict[str, Connector]) -> str:
    if connector.target is None:
        return "something that is not on the map"
    if connector.target in cards and not connector.on_link:
        return _named(cards[connector.target])
    step = steps.get(connector.target)
    if step is None:
        return "a step"
    start = " and ".join(_named(cards[premise]) for premise in step.premises) or "nothing stated"
    base = cards.get(step.base or "")
    return f"the step from {start} to {_named(base) if base else 'nowhere'}"


def _named(card: Card) -> str:
    return card.number or "the thesis"
