"""In which order a slide is told: the thesis, then one step of the argument after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.diagram.drawing import Connector
from argmap.render.slides.deck import Slide


@dataclass(frozen=True, slots=True)
class Told:
    """What is shown at once: claims, and the links that have all their ends by then."""

    claims: tuple[str, ...]
    links: tuple[str, ...]


def telling(slide: Slide) -> Iterator[Told]:
    """Give what is on a slide in the order of telling; the first is there from the beginning."""
    names = [card.id for card in slide.drawing.cards]
    by_id = {connector.id: connector for connector in slide.drawing.connectors}
    left = list(slide.drawing.connectors)
    claims: set[str] = set()
    links: set[str] = set()
    begin = tuple(name for name in names if name in slide.tops)
    for name in (None, *names):
        if name in claims:
            continue
        claims_now = begin if name is None else _step(slide, name, by_id, claims)
        claims |= set(claims_now)
        links_now = []
        for connector in left:
            if _complete(connector, claims, links):
                links.add(connector.id)
                links_now.append(connector.id)
        left = [connector for connector in left if connector.id not in links]
        yield Told(claims_now, tuple(links_now))


def _step(
    slide: Slide, name: str, by_id: dict[str, Connector], claims: set[str]
) -> tuple[str, ...]:
    """Give a claim with those that are needed together with it."""
    link = slide.drawing.hanging.under.get(name)
    connector = by_id.get(link.id) if link else None
    together = connector.premises if connector else ()
    return tuple(dict.fromkeys((name, *(one for one in together if one not in claims))))


def _complete(connector: Connector, claims: set[str], links: set[str]) -> bool:
    target = connector.target
    found = target is None or target in claims or target in links
    return found and claims.issuperset(connector.premises)
