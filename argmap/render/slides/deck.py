"""Which slides show a map: the whole, then one for each branch that is folded on another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from argmap.diagram.cards import cards
from argmap.diagram.draw import draw
from argmap.diagram.drawing import Card, Drawing
from argmap.diagram.folding import folded
from argmap.diagram.options import RenderOptions
from argmap.diagram.scene import Scene
from argmap.model import ArgumentMap, Link
from argmap.render.extents import Extent, extent_of, extent_of_all
from argmap.render.letters import letters_of
from argmap.structure import ReadingOrder, bearing_on, reading_order

PIXELS = (1206.0, 584.0)
"""The room for a drawing on a slide, 96 pixels to the inch."""

SMALLER = 0.9
"""Letters of Arial are as much larger than ours of the same size."""

_EASY, _LEAST = 12.0, 9.0  # points of the letters of claims
_LARGEST = 1.9  # how much a drawing is enlarged at most
_CARDS = (20, 14, 9, 1)  # to try on a slide


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """A slide.

    Attributes:
        tops: the claims that the others on it bear on.
        drawing: what is on it.
        scene: the same with coordinates.
        extent: the part of the scene that is drawn on.
        scale: pixels of the slide for each of the scene.
        folds: the branches that are folded on it, by the claim that they hang under, in the order
            of reading.
    """

    tops: tuple[str, ...]
    drawing: Drawing
    scene: Scene
    extent: Extent
    scale: float
    folds: Mapping[str, frozenset[str]]

    @property
    def letters(self) -> float:
        """The size of the smallest letters of claims, in points."""
        return letters_of(self.scene) * self.scale * SMALLER * 0.75


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a map: claims that bear on some of them, and by which links.

    Attributes:
        tops: what the others bear on.
        claims: all of them.
        links: their ids.
        open: whether nothing of it may be folded.
    """

    tops: tuple[str, ...]
    claims: frozenset[str]
    links: frozenset[str]
    open: bool = False


def deck(argument: ArgumentMap, whole: Drawing, options: RenderOptions) -> Iterator[Slide]:
    """Give the slides of a map, each before those of the branches that are folded on it.

    Every claim is on a slide, and every link on one with all its ends. A slide has as many cards as
    can be read from afar; what is folded on it at the places where the argument divides, as
    `folded` does, comes on slides of its own.

    Args:
        argument: the map.
        whole: all cards of it, none folded, as they are to be shown.
        options: what the slides are to look like.
    """
    known = {card.id: card for card in whole.cards}
    links = frozenset(link.id for link in whole.order.relations.links)
    ahead = [_Part(whole.order.roots, frozenset(known), links)]
    while ahead:
        level = list(_level(argument, whole, known, ahead.pop(), options))
        yield from (slide for _, slide in level)
        onward: list[_Part] = []
        for part, slide in level:
            branches = [_branch(whole.order, part, *fold) for fold in slide.folds.items()]
            onward += [*branches, *_once_more(whole.order, part, slide, branches)]
        ahead += reversed(onward)


def _level(
    argument: ArgumentMap,
    whole: Drawing,
    known: Mapping[str, Card],
    part: _Part,
    options: RenderOptions,
) -> Iterator[tuple[_Part, Slide]]:
    """Put a part on a slide, or on several where the letters of one would be too small."""
    ahead = [part]
    while ahead:
        piece = ahead.pop()
        slide = _fitted(argument, whole, known, piece, options)
        pieces = list(_halves(whole.order, piece)) if slide.letters < _LEAST else []
        ahead += reversed(pieces)
        if not pieces:
            yield piece, slide


def _fitted(
    argument: ArgumentMap,
    whole: Drawing,
    known: Mapping[str, Card],
    part: _Part,
    options: RenderOptions,
) -> Slide:
    """Put as much of a part on a slide as can be read from afar."""
    inner = _inner(argument, whole.order, part)
    order = reading_order(inner)
    states = {connector.id: connector.state for connector in whole.connectors}
    best: Slide | None = None
    most = min(options.max_cards or max(_CARDS), max(_CARDS))
    tried: set[int] = set()
    for wanted in _CARDS:
        count = 0 if part.open else _folded(order, part.tops, min(most, wanted))
        if count in tried:
            continue
        tried.add(count)
        shown = cards(inner, max_cards=count)
        drawing = replace(
            shown,
            title=None,
            subtitle=(),
            cards=tuple(known[card.id]._replace(folded=card.folded) for card in shown.cards),
            connectors=tuple(c._replace(state=states[c.id]) for c in shown.connectors),
            hues=whole.hues,
        )
        for direction in _directions(options):
            laid = _laid(part, drawing, shown.behind, replace(options, direction=direction))
            best = laid if best is None or laid.scale > best.scale else best
        if best is not None and best.letters >= _EASY:
            break
    if best is None:
        raise ValueError("there is nothing to fold")
    return best


def _directions(options: RenderOptions) -> tuple[Literal["left", "top"], ...]:
    return ("left", "top") if options.direction == "auto" else (options.direction,)


def _laid(
    part: _Part, drawing: Drawing, folds: Mapping[str, frozenset[str]], options: RenderOptions
) -> Slide:
    scene = draw(drawing, replace(options, title=False))
    shapes = [shape for group in scene.groups for shape in group.shapes()]
    extent = extent_of_all(map(extent_of, shapes)) if shapes else (0.0, 0.0, 1.0, 1.0)
    across, down = extent[2] - extent[0], extent[3] - extent[1]
    return Slide(
        tops=part.tops,
        drawing=drawing,
        scene=scene,
        extent=extent,
        scale=min(_LARGEST, PIXELS[0] / across, PIXELS[1] / down),
        folds=folds,
    )


def _inner(argument: ArgumentMap, order: ReadingOrder, part: _Part) -> ArgumentMap:
    """Give a part as a map of its own, with the claims from elsewhere that bear on it."""
    links = tuple(link for link in order.relations.links if link.id in part.links)
    named = {*part.claims, *(premise for link in links for premise in link.premises)}
    claims = (replace(claim, restates=()) for claim in argument.claims if claim.id in named)
    return replace(argument, claims=tuple(claims), links=links, thesis=part.tops)


def _folded(order: ReadingOrder, tops: Collection[str], most: int) -> int:
    """Give how many cards are to be left when branches are folded, but never at the tops."""
    low, high = most, max(most, len(order.ids))
    while low < high:
        middle = (low + high) // 2
        if any(top in folded(order, middle) for top in tops):
            low = middle + 1
        else:
            high = middle
    return low


def _branch(order: ReadingOrder, part: _Part, name: str, hidden: Collection[str]) -> _Part:
    """Give what is folded behind a claim."""
    claims = frozenset({name, *hidden})
    return _Part((name,), claims, _links_at(order, part, claims))


def _once_more(
    order: ReadingOrder, part: _Part, slide: Slide, branches: Sequence[_Part]
) -> Iterator[_Part]:
    """Give the links that a slide does not show whole, as they start from a folded branch too.

    Links that close a circle may do so. They are told again, by the claims that they bear on.
    """
    shown = {connector.id: connector.premises for connector in slide.drawing.connectors}
    left = part.links.difference(*(branch.links for branch in branches))
    lost: dict[str, set[str]] = {}
    for link in order.relations.links:
        if link.id in left and shown.get(link.id) != tuple(dict.fromkeys(link.premises)):
            home = order.relations.base[link.id] or next(iter(link.premises), order.roots[0])
            lost.setdefault(home, set()).add(link.id)
    targets = {link.id: link.target for link in order.relations.links}
    for home, links in lost.items():
        at = [*links]
        while at:
            target = targets[at.pop()]
            if target in left and target not in links:
                links.add(target)
                at.append(target)
        yield _Part((home,), frozenset({home}), frozenset(links), open=True)


def _links_at(order: ReadingOrder, part: _Part, claims: Collection[str]) -> frozenset[str]:
    """Give those links of a part that bear on some claims; a link onto nothing is its premise's."""
    base = order.relations.base
    return frozenset(
        link.id
        for link in order.relations.links
        if link.id in part.links
        and (base[link.id] or next(iter(link.premises), order.roots[0])) in claims
    )


def _halves(order: ReadingOrder, part: _Part) -> Iterator[_Part]:
    """Divide a part that is too much for a slide though all its branches are folded.

    Several tops are divided; a single one is told twice, each time with some of what bears on it.
    """
    if len(part.tops) > 1:
        middle = len(part.tops) // 2
        one = _below(order, part, part.tops[:middle])
        links = _links_at(order, part, one)
        yield _Part(part.tops[:middle], one, links, part.open)
        yield _Part(part.tops[middle:], part.claims - one, part.links - links, part.open)
        return
    (top,) = part.tops
    onto = [link for link in order.relations.onto.get(top, ()) if link.id in part.links]
    if len(onto) < 2:
        return
    steps = {found.id: found for link in onto[: len(onto) // 2] for found in _with(order, link)}
    one = _below(order, part, (p for link in steps.values() for p in link.premises)) - {top}
    links = (_links_at(order, part, one) | {*steps}) & part.links
    yield _Part((top,), one | {top}, links, part.open)
    yield _Part((top,), part.claims - one, part.links - links, part.open)


def _with(order: ReadingOrder, link: Link) -> Iterator[Link]:
    """Give a link, and the links onto it."""
    ahead = [link]
    while ahead:
        found = ahead.pop()
        yield found
        ahead += order.relations.onto.get(found.id, ())


def _below(order: ReadingOrder, part: _Part, starts: Iterable[str]) -> frozenset[str]:
    """Give claims with all that bears on them within a part."""
    found = {name for name in starts if name in part.claims}
    ahead = list(found)
    while ahead:
        for link, premise in bearing_on(order.relations, ahead.pop()):
            if link.id in part.links and premise in part.claims and premise not in found:
                found.add(premise)
                ahead.append(premise)
    return frozenset(found)
