"""Links by what they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model import ArgumentMap, Link, LinkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SortedLinks:
    """The links of a map, sorted.

    Attributes:
        links: the support and attack links that have a target, numbered from 0.
        at: the number of each.
        premises: the propositions that each starts from, each once.
        reasons: for a proposition the links that support it.
        rebuttals: for a proposition the links that attack it.
        backing: for a link the links that support it.
        undercuts: for a link the links that attack it.
        others: all links of other kinds.
    """

    links: list[Link]
    at: dict[str, int]
    premises: list[tuple[int, ...]]
    reasons: dict[int, tuple[int, ...]]
    rebuttals: dict[int, tuple[int, ...]]
    backing: dict[int, tuple[int, ...]]
    undercuts: dict[int, tuple[int, ...]]
    others: list[Link]


def sorted_links(argument: ArgumentMap, number: Mapping[str, int]) -> SortedLinks:
    """Sort the links of a map, given the number of each claim's proposition.

    A link that leads nowhere does nothing, and neither does a step between two wordings of one
    claim.
    """
    kept: list[Link] = []
    others: list[Link] = []
    onto_links: list[int] = []
    all_premises: list[tuple[int, ...]] = []
    reasons: dict[int, list[int]] = {}
    rebuttals: dict[int, list[int]] = {}
    known = argument.index.link
    for link in argument.links:
        kind, target = link.kind, link.target or ""
        supports = kind is LinkKind.SUPPORT
        if not supports and kind is not LinkKind.ATTACK:
            others.append(link)
            continue
        premises = tuple([number[name] for name in link.premises])
        if target in number:
            concluded = number[target]
            if supports and _idle(premises, concluded, link):
                continue
            listed = reasons if supports else rebuttals
            if concluded in listed:
                listed[concluded].append(len(kept))
            else:
                listed[concluded] = [len(kept)]
        elif target in known:
            onto_links.append(len(kept))
        else:
            continue
        kept.append(link)
        all_premises.append(premises if len(premises) < 2 else tuple(dict.fromkeys(premises)))
    at = {link.id: place for place, link in enumerate(kept)}
    return SortedLinks(
        links=kept,
        at=at,
        premises=all_premises,
        reasons=_frozen(reasons),
        rebuttals=_frozen(rebuttals),
        backing=_onto(kept, at, onto_links, LinkKind.SUPPORT),
        undercuts=_onto(kept, at, onto_links, LinkKind.ATTACK),
        others=others,
    )


def _idle(premises: tuple[int, ...], concluded: int, link: Link) -> bool:
    """Tell whether a step leads from other wordings of a claim alone to it."""
    if concluded not in premises or link.target in link.premises:
        return False
    return all(premise == concluded for premise in premises)


def _onto(
    links: list[Link], at: Mapping[str, int], places: list[int], kind: LinkKind
) -> dict[int, tuple[int, ...]]:
    """Give for links those of a kind that have them as their target."""
    found: dict[int, list[int]] = {}
    for place in places:
        target = at.get(links[place].target or "")
        if target is not None and links[place].kind is kind:
            found.setdefault(target, []).append(place)
    return _frozen(found)


def _frozen(listed: Mapping[int, list[int]]) -> dict[int, tuple[int, ...]]:
    return {at: tuple(links) for at, links in listed.items()}
