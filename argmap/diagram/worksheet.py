"""A drawing with blanks to be filled in by hand."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagnostics import unknown
from argmap.diagram.drawing import Blank, Card, Connector, Drawing, Sign
from argmap.diagram.options import RenderOptions
from argmap.diagram.words import counted, words
from argmap.structure import Side, bearing

_LEAST_LETTERS = 40  # of a blank, so that a short claim leaves room for a longer wording


def blanked(drawing: Drawing, options: RenderOptions) -> Drawing:
    """Give a drawing in which texts, or links, are left to be filled in.

    What is left out is not in the drawing at all, so that no output can give it away. A link whose
    kind is to be found, or that is to be drawn in, would be given away by the words and shapes of
    the cards behind it, which tell for and against: those become plain.

    Raises:
        LookupError: the options name a claim or a link that is not on the map.
    """
    if not options.blank and not options.missing:
        return drawing
    claims, links = set(drawing.order.ids), {link.id for link in drawing.order.relations.links}
    for name in options.blank:
        if name not in claims | links:
            raise unknown("claim or link", name, sorted(claims | links))
    for name in options.missing:
        if name not in links:
            raise unknown("link", name, sorted(links))
    hidden = links.intersection((*options.blank, *options.missing))
    plain = bearing(drawing.order.relations, hidden)
    table = words(drawing.language)
    return replace(
        drawing,
        cards=tuple(_card(card, options, plain=card.id in plain) for card in drawing.cards),
        connectors=tuple(_connector(connector, options) for connector in drawing.connectors),
        described=f"{counted(len(claims), 'claim', table)}, {table['told blanks']}.",
    )


def _card(card: Card, options: RenderOptions, *, plain: bool) -> Card:
    if plain:
        card = card._replace(sign=Sign.OPEN, side=Side.NONE, both_sides=False, evidence=False)
    if card.id in options.blank:
        card = card._replace(text="", blank=max(_LEAST_LETTERS, len(card.text)), voices=())
    return card


def _connector(connector: Connector, options: RenderOptions) -> Connector:
    if connector.id in options.missing:
        return connector._replace(blank=Blank.ALL)
    if connector.id in options.blank:
        return connector._replace(blank=Blank.KIND)
    return connector
