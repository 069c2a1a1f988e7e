"""Putting cards, lines, sections, title and legend on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from argmap.diagram.drawing import Blank, Drawing
from argmap.diagram.grid import Grid
from argmap.diagram.layout import Placement, title_room
from argmap.diagram.options import RenderOptions
from argmap.diagram.paint.card import paint_card
from argmap.diagram.paint.heading import paint_heading
from argmap.diagram.paint.legend import paint_legend
from argmap.diagram.paint.link import paint_link
from argmap.diagram.paint.link_words import said_of
from argmap.diagram.paint.palette import Palette
from argmap.diagram.paint.paths import XY
from argmap.diagram.paint.section import paint_section
from argmap.diagram.routing.route import Point, Route, Routed
from argmap.diagram.scene import Group, Scene
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import display
from argmap.diagram.words import words

_MARGIN = 28.0
_LEAST = 360.0
_ABOVE, _BELOW = 24.0, 26.0
_FRAME, _FRAME_INSIDE = 12.0, 4.0


@dataclass(frozen=True, slots=True)
class _Page:
    """Where the drawing stands on the page, and which way it is turned."""

    upright: bool
    x: float
    y: float

    def place(self, at: Point) -> XY:
        """Turn depth and breadth into x and y."""
        depth, breadth = at
        if self.upright:
            return self.x + depth, self.y + breadth
        return self.x + breadth, self.y + depth

    def _placed(self, points: Sequence[Point]) -> list[XY]:
        x, y = self.x, self.y
        if self.upright:
            return [(x + depth, y + breadth) for depth, breadth in points]
        return [(x + breadth, y + depth) for depth, breadth in points]

    def way(self, route: Route) -> Route:
        """Give a route in x and y."""
        along = route.along
        return Route(
            lines=[self._placed(line) for line in route.lines],
            tip=route.tip and self.place(route.tip),
            along=along if self.upright else (along[1], along[0]),
            dot=route.dot and self.place(route.dot),
            hubs=self._placed(route.hubs) if route.hubs else [],
            loose_end=route.loose_end and self.place(route.loose_end),
            sign=route.sign and self.place(route.sign),
            turns=self._placed(route.turns) if route.turns else [],
        )


def compose(
    drawing: Drawing,
    problem: Grid,
    placement: Placement,
    routed: Routed,
    options: RenderOptions,
    theme: Theme,
) -> Scene:
    """Paint everything and give the finished page."""
    table, upright = words(drawing.language), problem.upright
    frames = _frame_depths(problem, placement, routed.start)
    low, high, end = _bounds(problem, placement, routed, frames)
    across = max(_LEAST, end if upright else high - low)
    heading, top = paint_heading(
        drawing.title if options.title else None,
        drawing.subtitle if options.title else (),
        _MARGIN,
        _MARGIN - 8,
        across,
        theme,
        said=drawing.said,
    )
    if heading.items:
        top += _ABOVE
    else:
        top = _MARGIN
    slack = max(0.0, across - (end if upright else high - low)) / 2
    page = _Page(
        upright,
        _half(_MARGIN + slack - (0.0 if upright else low)),
        _half(top - (low if upright else 0.0)),
    )
    bottom = _half(top + ((high - low) if upright else end))
    groups = [
        *_sections(drawing, problem, placement, routed, frames, page, theme),
        *_links(drawing, routed, page, theme, table),
        *_cards(problem, placement, routed, page, theme, table),
    ]
    if heading.items:
        groups.append(heading)
    if options.legend:
        legend, legend_end = paint_legend(drawing, _MARGIN, bottom + _BELOW, across, theme, table)
        if legend.items:
            groups.append(legend)
            bottom = legend_end
    return Scene(
        width=_up(across + 2 * _MARGIN),
        height=_up(bottom + _MARGIN - 6),
        groups=tuple(groups),
        title=f"{table['argument map']}: {display(drawing.title or drawing.described)}",
        described=drawing.described,
        language=drawing.language,
        theme=theme,
    )


def _bounds(
    problem: Grid, placement: Placement, routed: Routed, frames: Sequence[tuple[float, float]]
) -> tuple[float, float, float]:
    """Give the bounds of the drawing in breadth, and where it ends in depth."""
    lows = [at for route in routed.routes for line in route.lines for _, at in line]
    highs = list(lows)
    for _, centre, breadth in zip(problem.boxes, placement.centre, problem.breadth, strict=False):
        lows.append(centre - breadth / 2)
        highs.append(centre + breadth / 2 + 4)
    lows += [frame.low for frame in placement.frames]
    highs += [frame.high for frame in placement.frames]
    low, high = min(lows, default=0.0), max(highs, default=0.0)
    return low, high, max([routed.end, *(far for _, far in frames)])


def _cards(
    problem: Grid,
    placement: Placement,
    routed: Routed,
    page: _Page,
    theme: Theme,
    table: Mapping[str, str],
) -> Iterator[Group]:
    used: set[str] = set()
    palette = Palette(theme)
    for node, box in enumerate(problem.boxes):
        low = placement.centre[node] - problem.breadth[node] / 2
        x, y = page.place((routed.start[problem.column[node]], low))
        group = paint_card(box, _half(x), _half(y), palette, table)
        yield unlike(group, used)


def unlike(group: Group, used: set[str]) -> Group:
    """Give a group an id that no other has, where two claims' ids are written alike."""
    name = group.id
    while name in used:
        name += "_"
    used.add(name)
    return group if name == group.id else group._replace(id=name)


def _links(
    drawing: Drawing, routed: Routed, page: _Page, theme: Theme, table: Mapping[str, str]
) -> Iterator[Group]:
    cards = {card.id: card for card in drawing.cards}
    steps = {connector.id: connector for connector in drawing.connectors}
    for number, (connector, way) in enumerate(
        zip(drawing.connectors, routed.routes, strict=True), start=1
    ):
        if connector.blank is Blank.ALL:
            continue
        said = said_of(connector, cards, steps, table)
        yield paint_link(connector, page.way(way), theme, said, number)


def _sections(
    drawing: Drawing,
    problem: Grid,
    placement: Placement,
    routed: Routed,
    depths: Sequence[tuple[float, float]],
    page: _Page,
    theme: Theme,
) -> Iterator[Group]:
    titles = {section.id: section for section in drawing.sections}
    # An outer section is painted before those inside it.
    for frame, (near, far) in reversed(tuple(zip(placement.frames, depths, strict=True))):
        corner, opposite = page.place((near, frame.low)), page.place((far, frame.high))
        size = (opposite[0] - corner[0], opposite[1] - corner[1])
        room = title_room(problem)
        if page.upright:
            room = _title_end(frame.low, frame.low + room, (near, far), routed) - near
        yield paint_section(
            titles[frame.section], corner, size, theme, room=room, beside=not page.upright
        )


def _title_end(low: float, high: float, depths: tuple[float, float], routed: Routed) -> float:
    """Give where a title between two breadths has to end in depth: before a line across it."""
    near, far = depths
    across = (
        one[0]
        for way in routed.routes
        for line in way.lines
        for one, two in pairwise(line)
        if near < one[0] == two[0] < far
        and min(one[1], two[1]) < high
        and low < max(one[1], two[1])
    )
    return min(across, default=far)


def _frame_depths(
    problem: Grid, placement: Placement, start: Sequence[float]
) -> list[tuple[float, float]]:
    """Give for each frame where it begins and ends in depth."""
    nearest = [start[column] - _FRAME for column in problem.column]
    farthest = [
        start[column] + depth + _FRAME
        for column, depth in zip(problem.column, problem.depth, strict=False)
    ]
    found = []
    for frame in placement.frames:
        cards = [node for node in frame.nodes if node < len(problem.boxes)]
        near, far = (
            min(nearest[node] for node in cards),
            max(farthest[node] for node in cards),
        )
        # What encloses this frame leaves room for its edge.
        for node in cards:
            nearest[node] = near - _FRAME_INSIDE
            farthest[node] = far + _FRAME_INSIDE
        found.append((near, far))
    return found


def _half(value: float) -> float:
    return round(value * 2) / 2


def _up(value: float) -> float:
    return float(-(-value // 1))
