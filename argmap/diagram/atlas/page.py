"""The whole atlas: its rows, blocks, title and legend on a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from argmap.diagram.atlas.blocks import MOST_ROWS, Block, Crowd, Plan, Why, planned
from argmap.diagram.atlas.faces import Face, Roll, elsewhere, faced, rolled, sign_of
from argmap.diagram.atlas.legend import entries
from argmap.diagram.atlas.paint import GAP, block, crowd, is_narrow, manner_signs, snap, written
from argmap.diagram.atlas.tree import Manner, Tree, grow
from argmap.diagram.compose import unlike
from argmap.diagram.drawing import Card, Drawing
from argmap.diagram.options import RenderOptions
from argmap.diagram.paint.card_words import data_of, look_of, title_of, xml_id
from argmap.diagram.paint.heading import paint_heading
from argmap.diagram.paint.legend import lay_legend
from argmap.diagram.paint.link import pen_of, stroke_of
from argmap.diagram.paint.link_words import classes_of, said_of
from argmap.diagram.paint.link_words import data_of as link_data
from argmap.diagram.paint.palette import Palette
from argmap.diagram.paint.paths import XY
from argmap.diagram.scene import Group, Scene, Shape
from argmap.diagram.theme import dark_of, theme_of
from argmap.diagram.typeset import display
from argmap.diagram.words import words
from argmap.model import LinkKind

_LEAST, _MOST, _EACH = 640.0, 1544.0, 130.0  # how wide the atlas is, and each end of a branch
_MARGIN, _ABOVE, _BELOW = 28.0, 20.0, 24.0
_LOW = 15.0  # the height of a row on which nothing is written
_LINES = ((20, 3), (32, 2), (MOST_ROWS * 2, 1))  # up to so many rows, so many lines in each
_NAMED = 12


@dataclass(slots=True, kw_only=True)
class _Atlas:
    """What all parts of an atlas need to be painted."""

    drawing: Drawing
    tree: Tree
    plan: Plan
    palette: Palette
    table: Mapping[str, str]
    seen: dict[str, list[str]]
    faces: dict[int, Face] = field(default_factory=dict)
    rolls: dict[int, Roll] = field(default_factory=dict)
    rows: list[XY] = field(default_factory=list)


def atlas(drawing: Drawing, options: RenderOptions) -> Scene:
    """Draw all claims of a map on one page, as blocks that hang under what they bear on."""
    theme = theme_of(options.theme)
    tree, table = grow(drawing), words(drawing.language)
    wanted = _EACH * theme.scale * sum(tree.leaves[root] for root in tree.roots)
    across = min(_MOST, max(_LEAST, wanted))
    made = _Atlas(
        drawing=drawing,
        tree=tree,
        plan=planned(tree, across),
        palette=Palette(theme),
        table=table,
        seen=elsewhere(drawing),
    )
    title = drawing.title if options.title else None
    lines = (*drawing.subtitle, *_explained(made)) if options.title else ()
    heading, top = paint_heading(
        title, lines, _MARGIN, _MARGIN - 8, across, theme, said=drawing.said
    )
    _stack(made, top + _ABOVE if heading.items else _MARGIN)
    bottom = made.rows[-1][1] if made.rows else top
    groups = [*_links(made), *_crowds(made), *_claims(made), heading]
    if options.legend:
        occurring = entries(drawing, crowds=bool(made.plan.crowds), seen=bool(made.seen))
        legend, end = lay_legend(occurring, (_MARGIN, bottom + _BELOW), across, theme, table)
        groups.append(legend)
        bottom = end if legend.items else bottom
    return Scene(
        width=across + 2 * _MARGIN,
        height=float(-(-(bottom + _MARGIN) // 1)),
        groups=tuple(group for group in groups if group.items),
        title=f"{table['argument map']}: {display(drawing.title or drawing.described)}",
        described=drawing.described,
        language=drawing.language,
        theme=theme,
        dark=dark_of(theme),
    )


def _explained(made: _Atlas) -> Iterator[str]:
    yield made.table["atlas"]
    together = sum(len(crowd.nodes) for crowd in made.plan.crowds)
    if together:
        yield made.table["atlas crowds"].format(len(made.plan.blocks), together)


def _stack(made: _Atlas, top: float) -> None:
    """Write on all blocks, and give each row the height that its texts need."""
    heights, k = [_LOW] * made.plan.rows, made.palette.theme.scale
    most = next(lines for rows, lines in _LINES if len(heights) <= rows)
    for at in made.plan.blocks:
        card, manner = made.drawing.cards[at.node], made.tree.manner[at.node]
        sign, seen = sign_of(manner[0] if manner else None), made.seen.get(card.id, ())
        face = faced(card, sign, seen, (at.right - at.left) / k, most, made.table)
        if face:
            made.faces[at.node] = face
            heights[at.row] = max(heights[at.row], face.height)
    for number, these in enumerate(made.plan.crowds):
        some, room = [made.drawing.cards[n] for n in these.nodes], these.rights[0] - these.left
        roll = rolled(some, room / k)
        made.rolls[number] = roll
        heights[these.row] = max(heights[these.row], roll.height)
    for height in heights:
        end = float(-(-(top + GAP + height * k) // 1))
        made.rows.append((top, end))
        top = end


def _span(at: Block) -> XY:
    """Give where a block begins and ends on the page, with some room to the next."""
    left, right = snap(_MARGIN + at.left), snap(_MARGIN + at.right)
    gap = 1.0 if right - left >= 6.0 else 0.5
    return left, max(left + 0.5, right - gap)


def _starts(made: _Atlas, node: int, row: int) -> float:
    """Give where a block begins: it touches the claim that it alone supports."""
    apart = row and not (made.tree.manner[node] == (LinkKind.SUPPORT, False) and _alone(made, node))
    return made.rows[row][0] + (GAP if apart else 0.0 if row else GAP)


def _alone(made: _Atlas, node: int) -> bool:
    return len(made.drawing.connectors[made.tree.step[node]].premises) < 2


def _claims(made: _Atlas) -> Iterator[Group]:
    used: set[str] = set()
    cards = {card.id: card for card in made.drawing.cards}
    steps = {connector.id: connector for connector in made.drawing.connectors}
    said = [""] * len(made.drawing.connectors)
    for at in made.plan.blocks:
        card, step = made.drawing.cards[at.node], made.tree.step[at.node]
        if step >= 0 and not said[step]:
            said[step] = said_of(made.drawing.connectors[step], cards, steps, made.table)
        yield unlike(_claim(made, at, card, said[step] if step >= 0 else ""), used)


def _claim(made: _Atlas, at: Block, card: Card, said: str) -> Group:
    left, right = _span(at)
    y = _starts(made, at.node, at.row)
    place, size = (left, y), (right - left, made.rows[at.row][1] - y)
    items: list[Shape] = list(block(card, place, size, made.palette))
    if at.node in made.faces:
        items += written(made.faces[at.node], card, place, size, made.palette)
    seen = made.seen.get(card.id)
    see = f"{made.table['see']} {', '.join(seen)}" if seen else ""
    parts = (title_of(card, made.table), said, see)
    return Group(
        cls=f"claim {look_of(card)}{' narrow' if is_narrow(size[0]) else ''}",
        id=f"c-{xml_id(card.id)}",
        data=data_of(card),
        title=" — ".join(part for part in parts if part),
        items=tuple(items),
    )


def _links(made: _Atlas) -> Iterator[Group]:
    """Paint what claims do to those above them, but for a lone reason, which touches its claim."""
    spans: dict[int, list[tuple[int, XY]]] = {}
    for at in made.plan.blocks:
        step = made.tree.step[at.node]
        if step >= 0 and (
            made.tree.manner[at.node] != (LinkKind.SUPPORT, False) or not _alone(made, at.node)
        ):
            spans.setdefault(step, []).append((at.row, _span(at)))
    cards = {card.id: card for card in made.drawing.cards}
    steps = {connector.id: connector for connector in made.drawing.connectors}
    for count, (step, found) in enumerate(spans.items(), start=1):
        connector = made.drawing.connectors[step]
        y = made.rows[found[0][0]][0]
        signs = manner_signs(
            connector.kind,
            sorted(span for _, span in found),
            y,
            pen_of(connector, made.palette.theme).colour,
            on_link=connector.on_link,
        )
        yield Group(
            cls=classes_of(connector),
            id=f"l-{count}",
            data=link_data(connector),
            title=said_of(connector, cards, steps, made.table),
            items=tuple(signs),
        )


def _crowds(made: _Atlas) -> Iterator[Group]:
    for number, these in enumerate(made.plan.crowds):
        top = these.nodes[0]
        manner = made.tree.manner[top]
        apart = manner is not None and manner != (LinkKind.SUPPORT, False)
        starts = made.rows[these.row][0] + (GAP if apart or not these.row else 0.0)
        moved = Crowd(
            nodes=these.nodes,
            row=these.row,
            left=these.left + _MARGIN,
            rights=tuple(right + _MARGIN for right in these.rights),
            why=these.why,
        )
        items = crowd(moved, made.rows, starts, made.rolls[number], made.palette.theme)
        yield Group(
            cls="crowd",
            data=(("count", str(len(these.nodes))), ("claims", _ids(made, these))),
            title=_told(made, these),
            items=tuple(items),
            parts=tuple(_manner(made, moved, manner)) if apart else (),
        )


def _manner(made: _Atlas, these: Crowd, manner: Manner | None) -> Iterator[Group]:
    if manner is not None:
        kind, on_link = manner
        left = snap(these.left)
        span = (left, max(left + 0.5, snap(these.rights[0]) - 1.0))
        colour = stroke_of(kind, made.palette.theme).colour
        signs = manner_signs(kind, [span], made.rows[these.row][0], colour, on_link=on_link)
        yield Group(cls=kind.value, items=tuple(signs))


def _ids(made: _Atlas, these: Crowd) -> str:
    import json

    ids = [made.drawing.cards[node].id for node in these.nodes]
    return json.dumps(ids, ensure_ascii=False, separators=(",", ":"))


def _told(made: _Atlas, these: Crowd) -> str:
    """Tell which claims are drawn together, and why."""
    numbers = [made.drawing.cards[node].number for node in these.nodes[:_NAMED]]
    more = len(these.nodes) - len(numbers)
    named = ", ".join(numbers) + (f" and {more:,} more" if more else "")
    why = {
        Why.NARROW: "too narrow to be drawn one by one",
        Why.DEEP: "too far down to be drawn one by one",
        Why.RUN: "in a row, each alone under the one before",
    }[these.why]
    noun = "claim" if len(these.nodes) == 1 else "claims"
    return f"{len(these.nodes):,} {noun} {why}: {named}"
