"""From a map to the cards and connectors that are drawn of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from argmap.diagram.drawing import Card, Connector, Drawing, Sign
from argmap.diagram.words import counted, words
from argmap.model import ArgumentMap, Claim, Link, LinkKind
from argmap.structure import (
    Hanging,
    ReadingOrder,
    Role,
    Side,
    Standing,
    bearing_on,
    hanging,
    reading_order,
    standings,
)

_MAIN = 12
_EVIDENCE = ("evidence", "testimony", "statistic", "example")


def cards(
    argument: ArgumentMap,
    *,
    max_cards: int = 0,
    named: Iterable[str] = (),
    first: Iterable[str] = (),
) -> Drawing:
    """Give what is drawn of a map; above `max_cards` cards branches are folded, 0 draws all.

    Args:
        argument: the map.
        max_cards: how many cards there may be.
        named: claims that are not folded away.
        first: claims that are folded away last.
    """
    order = reading_order(argument)
    known = standings(argument, order.relations)
    hides: Mapping[str, frozenset[str]] = {}
    if 0 < max_cards < len(order.ids):  # else folding need not be loaded
        from argmap.diagram.folding import folded

        hides = folded(order, max_cards, named, first)
    hidden = frozenset(name for names in hides.values() for name in names)
    voices = {voice.id: voice.name for voice in argument.voices}
    links = order.relations.links
    concluded = {link.target for link in links if link.kind is LinkKind.SUPPORT}
    shown = tuple(
        _card(
            argument.index.claim[name],
            known[name],
            order,
            voices,
            len(hides.get(name, ())),
            used=name in argument.index.uses,
            concluded=name in concluded,
        )
        for name in order.ids
        if name not in hidden
    )
    connectors = tuple(connectors_of(order, hidden))
    return Drawing(
        title=argument.title,
        subtitle=_subtitle(argument, len(hidden)),
        language=argument.language or "en",
        cards=shown,
        connectors=connectors,
        sections=argument.sections,
        order=order,
        hanging=hanging_of(order, connectors, hidden),
        hidden=len(hidden),
        behind=hides,
        described=_described(argument, known),
        file=argument.origin.source.file if argument.origin.source else "<map>",
    )


def hanging_of(
    order: ReadingOrder, connectors: Iterable[Connector], hidden: frozenset[str]
) -> Hanging:
    """Hang the cards that are left where branches are folded away."""
    if not hidden:
        return order.hanging
    top_down = (name for name in reversed(order.lowest_first) if name not in hidden)
    drawn = {connector.id for connector in connectors}
    return hanging(partial(bearing_on, order.relations), top_down, order.circular, drawn)


def _card(
    claim: Claim,
    standing: Standing,
    order: ReadingOrder,
    voices: Mapping[str, str],
    hides: int,
    *,
    used: bool,
    concluded: bool,
) -> Card:
    evidence = not concluded and (claim.basis or "").lower() in _EVIDENCE
    thesis = standing.role is Role.THESIS
    paragraphs = [anchor.paragraph for anchor in claim.anchors]
    return Card(
        id=claim.id,
        number=order.numbers[claim.id],
        sign=_sign(
            standing,
            implicit=claim.implicit,
            evidence=evidence,
            restates=len(claim.restates) == 1 and not used,
        ),
        text=claim.words,
        side=standing.side,
        both_sides=standing.both_sides,
        role="thesis" if thesis else "conclusion" if concluded else "premise",
        implicit=claim.implicit,
        evidence=evidence,
        paragraphs=tuple(dict.fromkeys([number for number in paragraphs if number is not None])),
        voices=tuple([voices.get(voice, voice) for voice in claim.voices]),
        section=claim.section,
        folded=hides,
    )


def _sign(standing: Standing, *, implicit: bool, evidence: bool, restates: bool) -> Sign:
    if standing.role is Role.THESIS:
        return Sign.THESIS
    if implicit:
        return Sign.UNSTATED
    if standing.side is Side.NONE:
        return Sign.UNCONNECTED
    if standing.role in (Role.REPLY, Role.OBJECTION):
        return Sign(standing.role.value)
    if restates:
        return Sign.RESTATEMENT
    return Sign.EVIDENCE if evidence else Sign.REASON


def connectors_of(order: ReadingOrder, hidden: frozenset[str]) -> Iterator[Connector]:
    """Give the connectors of the links that still have an end on the picture."""
    gone: set[str] = set()
    for link in _top_down(order):
        premises = tuple([p for p in dict.fromkeys(link.premises) if p not in hidden])
        lost = bool(link.premises) and not premises
        if lost or link.target in hidden or link.target in gone:
            gone.add(link.id)
            continue
        base = order.relations.base[link.id]
        yield Connector(
            id=link.id,
            kind=link.kind,
            premises=premises,
            target=link.target if base is not None else None,
            base=base,
            circular=tuple([p for p in premises if (link.id, p) in order.circular]),
            scheme=link.scheme,
            strength=link.strength,
        )


def _top_down(order: ReadingOrder) -> Iterator[Link]:
    """Give all links, each after the link that it bears on."""
    onto, base = order.relations.onto, order.relations.base
    for link in order.relations.links:
        if link.target in base and base[link.id] is not None:
            continue
        stack = [link]
        while stack:
            found = stack.pop()
            yield found
            if found.id in onto and base[found.id] is not None:
                stack += reversed(onto[found.id])


def _subtitle(argument: ArgumentMap, hidden: int) -> tuple[str, ...]:
    table = words(argument.language)
    essay = argument.essay
    inferences = sum(link.kind is LinkKind.SUPPORT for link in argument.links)
    attacks = sum(link.kind is LinkKind.ATTACK for link in argument.links)
    figures = [
        counted(len(argument.claims), "claim", table),
        counted(inferences, "inference", table),
        *([counted(attacks, "attack", table)] if attacks else []),
        *([f"{hidden} {table['folded away']}"] if hidden else []),
    ]
    about = [essay.title, essay.author, essay.published] if essay else []
    if essay and essay.title == argument.title:
        del about[0]
    named = ", ".join(part for part in about if part)
    lines = [named, " · ".join(figures)]
    if argument.map_by:
        lines.append(f"{table['map by']} {argument.map_by}")
    return tuple(line for line in lines if line)


def _described(argument: ArgumentMap, known: Mapping[str, Standing]) -> str:
    """Tell the picture in a few sentences: how much there is, the thesis, what bears on it."""
    table = words(argument.language)
    index = argument.index
    steps = sum(link.kind is LinkKind.SUPPORT for link in argument.links)
    parts = [
        f"{counted(len(argument.claims), 'claim', table)}, {counted(steps, 'inference', table)}."
    ]
    for thesis in (name for name, standing in known.items() if standing.role is Role.THESIS):
        said = table["told of"].format
        parts.append(said(table["thesis"].capitalize(), index.claim[thesis].words))
        for kind in (LinkKind.SUPPORT, LinkKind.ATTACK):
            found = [
                index.claim[premise].words
                for link in index.onto.get(thesis, ())
                if link.kind is kind
                for premise in link.premises
            ]
            if found:
                parts.append(said(table[f"told main {kind}"], " ".join(found[:_MAIN])))
            if len(found) > _MAIN:
                parts.append(table["told and more"].format(len(found) - _MAIN))
    return " ".join(parts)
