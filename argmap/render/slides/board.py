"""The shapes of a slide: cards that hold their text, connectors that are glued to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from argmap.diagram.scene import Circle, Group, Path
from argmap.render.extents import Extent, extent_of, extent_of_all, extent_of_path
from argmap.render.slides.card import card_shape, edge_of, fittings, is_held
from argmap.render.slides.connectors import bent, corners
from argmap.render.slides.deck import Slide
from argmap.render.slides.geometry import XY, Frame, fill, outline, stroke, transform
from argmap.render.slides.pieces import DECORATIVE, Named, circle, freeform, group_of, piece, spoken
from argmap.render.slides.timing import Shown
from argmap.render.steps import steps

_REACH = 12.0  # pixels from the end of a line to the card that its head touches
_NEAR = 1.0
_AROUND_DOT = 20.0
_SITES = {(0, 1): 0, (1, 0): 2, (0, -1): 4, (-1, 0): 6}  # of an ellipse, by the way of arrival


@dataclass(slots=True)
class _Spot:
    """Something to which connectors are glued: a card, or a dot.

    Attributes:
        id: of its shape.
        extent: where it stands.
        sites: the points of a card at which something is glued.
    """

    id: int
    extent: Extent
    sites: list[XY] = field(default_factory=list)

    @classmethod
    def around(cls, id_: int, extent: Extent) -> _Spot:
        """Make one with the points of glue that every shape has: above, left, below, right."""
        left, top, right, bottom = extent
        x, y = (left + right) / 2, (top + bottom) / 2
        return cls(id_, extent, [(x, top), (left, y), (x, bottom), (right, y)])

    def site(self, at: XY) -> int:
        """Give the number of a point of glue, which is a new one where there was none."""
        for number, (x, y) in enumerate(self.sites):
            if abs(x - at[0]) + abs(y - at[1]) < _NEAR:
                return number
        self.sites.append(at)
        return len(self.sites) - 1


@dataclass(frozen=True, slots=True)
class _Glue:
    """An end of a connector."""

    id: int
    site: int


@dataclass(slots=True)
class Board:
    """Turns the groups of a slide's scene into shapes.

    Attributes:
        slide: what is drawn.
        frame: where.
        language: of its texts.
        links: addresses within the presentation, by claim, to which its card leads.
    """

    slide: Slide
    frame: Frame
    language: str
    links: Mapping[str, str]
    first: int
    _next: int = 0
    _cards: dict[str, _Spot] = field(default_factory=dict)
    _dots: list[tuple[Circle, int]] = field(default_factory=list)
    _drawn: dict[str, list[tuple[str, Shown]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._next = self.first

    def below(self) -> Iterator[str]:
        """Give what lies below all: sections."""
        for group in self._of("section"):
            yield self._plain_group(group, "Section")

    def above(self) -> Iterator[str]:
        """Give the legend."""
        for group in self._of("legend"):
            yield self._plain_group(group, "Legend")

    def argument(self) -> dict[str, list[tuple[str, Shown]]]:
        """Give the shapes of every card and link, by its id."""
        claims = {dict(group.data)["claim"]: group for group in self._of("claim")}
        for name, group in claims.items():
            edge = edge_of(group)
            self._cards[name] = _Spot.around(self._id(), extent_of_path(edge.d))
        links = [(dict(group.data)["link"], group) for group in self._of("link")]
        for name, group in links:
            self._drawn[f"link {name}"] = list(self._dots_of(group))
        for name, group in links:
            self._drawn[f"link {name}"] += self._link(group)
        for name, group in claims.items():
            self._drawn[f"claim {name}"] = list(self._card(name, group))
        return self._drawn

    def _of(self, kind: str) -> list[Group]:
        return [group for group in self.slide.scene.groups if kind in group.cls.split()]

    def _id(self) -> int:
        self._next += 1
        return self._next - 1

    def _plain_group(self, group: Group, name: str) -> str:
        shapes = list(group.shapes())
        number = self._id()
        inside = "".join(
            piece(self.frame, shape, Named(self._id(), name, DECORATIVE), self.language)
            for shape in shapes
        )
        box = self.frame.box(extent_of_all(map(extent_of, shapes)))
        return group_of(box, Named(number, name, spoken(shapes)), inside)

    def _card(self, name: str, group: Group) -> Iterator[tuple[str, Shown]]:
        spot = self._cards[name]
        card = next(card for card in self.slide.drawing.cards if card.id == name)
        label = Named(spot.id, group.title.partition(":")[0], group.title, self.links.get(name, ""))
        edges = fittings(group)
        geometry = transform(self.frame.box(spot.extent)) + outline(
            self.frame, spot.extent, edges, spot.sites
        )
        edge = edge_of(group)
        looks = fill(edge.fill) + stroke(
            self.frame, edge.stroke, edge.width, dash="dash" if edge.dash else ""
        )
        xml = card_shape(self.frame, group, card, label, geometry + looks, self.language)
        yield xml, Shown(spot.id, texts=True)
        for shape in group.shapes():
            if is_held(shape, group):
                continue
            number = self._id()
            named = Named(number, label.name, DECORATIVE)
            yield piece(self.frame, shape, named, self.language), Shown(number, texts=True)

    def _dots_of(self, group: Group) -> Iterator[tuple[str, Shown]]:
        for shape in group.shapes():
            if isinstance(shape, Circle) and shape.cls == "dot":
                number = self._id()
                self._dots.append((shape, number))
                named = Named(number, "Dot", DECORATIVE)
                yield circle(self.frame, shape, named), Shown(number, texts=True)

    def _link(self, group: Group) -> Iterator[tuple[str, Shown]]:
        heads = [s for s in group.shapes() if isinstance(s, Path) and s.cls.startswith("head")]
        told = group.title
        for shape in group.shapes():
            if isinstance(shape, Path) and shape.cls == "line":
                number = self._id()
                named = Named(number, "Link", told or DECORATIVE)
                told = ""
                xml, head = self._line(shape, named, heads)
                heads = [other for other in heads if other is not head]
                yield xml, Shown(number, texts=False)
        for shape in group.shapes():
            is_line = isinstance(shape, Path) and shape.cls == "line"
            is_dot = isinstance(shape, Circle) and shape.cls == "dot"
            is_taken = isinstance(shape, Path) and shape.cls == "head" and shape not in heads
            if is_line or is_dot or is_taken:
                continue
            number = self._id()
            named = Named(number, "Sign", DECORATIVE)
            yield piece(self.frame, shape, named, self.language), Shown(number, texts=True)

    def _line(self, shape: Path, named: Named, heads: list[Path]) -> tuple[str, Path | None]:
        """Give a line as a connector, and which of the heads of its link is now its own."""
        points = corners(shape.d)
        start, points = self._glue_start(points)
        end, tip, points = self._glue_end(points)
        arrow = next((head for head in heads if tip and _is_arrow(head, tip)), None)
        line = stroke(
            self.frame,
            shape.stroke,
            shape.width,
            dash="dash" if shape.dash else "",
            head="triangle" if arrow else "",
        )
        shaped = bent(self.frame, points)
        if shaped is None:
            return freeform(self.frame, shape, named), None
        glued = "".join(
            f'<a:{kind} id="{glue.id}" idx="{glue.site}"/>'
            for kind, glue in (("stCxn", start), ("endCxn", end))
            if glue
        )
        xml = (
            f"<p:cxnSp><p:nvCxnSpPr>{named.xml()}<p:cNvCxnSpPr>{glued}</p:cNvCxnSpPr><p:nvPr/>"
            f"</p:nvCxnSpPr><p:spPr>{shaped.geometry()}{line}</p:spPr></p:cxnSp>"
        )
        return xml, arrow

    def _glue_start(self, points: list[XY]) -> tuple[_Glue | None, list[XY]]:
        at = points[0]
        for spot in self._cards.values():
            if _on_edge(at, spot.extent):
                return _Glue(spot.id, spot.site(at)), points
        for dot, number in self._dots:
            if abs(dot.x - at[0]) + abs(dot.y - at[1]) < _NEAR and len(points) > 1:
                way = _way(points[1], at)
                onward = (at[0] - way[0] * dot.radius, at[1] - way[1] * dot.radius)
                return _Glue(number, _SITES[way]), [onward, *points[1:]]
        return None, points

    def _glue_end(self, points: list[XY]) -> tuple[_Glue | None, XY | None, list[XY]]:
        """Find what a line leads to; a card's edge is the tip of its head."""
        if len(points) < 2:
            return None, None, points
        at, way = points[-1], _way(points[-2], points[-1])
        for spot in self._cards.values():
            tip = _hit(at, way, spot.extent)
            if tip:
                return _Glue(spot.id, spot.site(tip)), tip, [*points[:-1], tip]
        for dot, number in self._dots:
            ahead = (dot.x - at[0]) * way[0] + (dot.y - at[1]) * way[1]
            aside = abs((dot.x - at[0]) * way[1]) + abs((dot.y - at[1]) * way[0])
            if aside < _NEAR and -_NEAR < ahead < _AROUND_DOT:
                back = dot.radius if ahead < _NEAR else 0.0
                end = (at[0] - way[0] * back, at[1] - way[1] * back)
                return _Glue(number, _SITES[way]), None, [*points[:-1], end]
        return None, None, points


def _is_arrow(head: Path, tip: XY) -> bool:
    """Tell whether a head is a filled triangle with its tip there, as connectors have one."""
    points = [points for _, points in steps(head.d) if points]
    ends = head.cls == "head" and head.fill != "none" and len(points) == 3
    return ends and abs(points[0][0] - tip[0]) + abs(points[0][1] - tip[1]) < 2 * _NEAR


def _on_edge(at: XY, extent: Extent) -> bool:
    left, top, right, bottom = extent
    within = left - _NEAR <= at[0] <= right + _NEAR and top - _NEAR <= at[1] <= bottom + _NEAR
    gaps = (at[0] - left, right - at[0], at[1] - top, bottom - at[1])
    return within and min(map(abs, gaps)) <= _NEAR


def _hit(at: XY, way: tuple[int, int], extent: Extent) -> XY | None:
    """Give where a line that goes on meets the edge of a card, if that is near."""
    left, top, right, bottom = extent
    if way[0]:
        edge = left if way[0] > 0 else right
        ahead = (edge - at[0]) * way[0]
        fits = top <= at[1] <= bottom
        tip = (edge, at[1])
    else:
        edge = top if way[1] > 0 else bottom
        ahead = (edge - at[1]) * way[1]
        fits = left <= at[0] <= right
        tip = (at[0], edge)
    return tip if fits and -_NEAR <= ahead <= _REACH else None


def _way(start: XY, end: XY) -> tuple[int, int]:
    across, down = end[0] - start[0], end[1] - start[1]
    if abs(across) >= abs(down):
        return (1 if across > 0 else -1, 0)
    return (0, 1 if down > 0 else -1)
