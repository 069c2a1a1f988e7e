"""Propositions: claims in several wordings, summaries, and what is asserted (section 1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model import ArgumentMap, Link, LinkKind


@dataclass(frozen=True, slots=True)
class Summary:
    """A claim that is the conjunction of others.

    Attributes:
        whole: the class that sums up.
        parts: the classes that it sums up, each once.
        link: the rephrase link that says so; None where `restates` does.
    """

    whole: str
    parts: tuple[str, ...]
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What is settled by the map as given and by what is supposed of it, by claim.

    Attributes:
        theses: the theses.
        asserted: claims that are asserted.
        leaves: claims that nothing concludes.
        retracted: claims no ground of which counts, but for an assertion and `later` links.
        later: links that are supposed after their target was retracted.
        backed: links that are given backing by the map, which may since have been dropped.
    """

    theses: tuple[str, ...]
    asserted: frozenset[str]
    leaves: frozenset[str]
    retracted: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    backed: frozenset[str] = frozenset()


def wordings(argument: ArgumentMap, theses: tuple[str, ...]) -> dict[str, str]:
    """Give the name of its class for each claim.

    A class is named by its first thesis, in the order of the theses, else by its first claim.
    """
    ids = [claim.id for claim in argument.claims]
    together = {one: {one} for one in ids}
    for one, other in _same(argument):
        merged = together[one] | together[other]
        for member in merged:
            together[member] = merged
    order = [*theses, *ids]
    return {one: min(together[one], key=order.index) for one in ids}


def _same(argument: ArgumentMap) -> list[tuple[str, str]]:
    ids = {claim.id for claim in argument.claims}
    said = [(claim.id, claim.restates[0]) for claim in argument.claims if len(claim.restates) == 1]
    linked = [
        (link.premises[0], link.target)
        for link in argument.links
        if link.kind is LinkKind.REPHRASE and len(link.premises) == 1 and link.target in ids
    ]
    return [*said, *linked]


def summaries(argument: ArgumentMap, name: Mapping[str, str]) -> tuple[Summary, ...]:
    """Give the summaries: claims that restate several, rephrase links from several."""
    said = [
        Summary(name[claim.id], classes(claim.restates, name))
        for claim in argument.claims
        if len(claim.restates) > 1
    ]
    linked = [
        Summary(whole, classes(link.premises, name), link.id)
        for link in argument.links
        if link.kind is LinkKind.REPHRASE and len(link.premises) > 1
        for whole in reached(link, name)
    ]
    return (*said, *linked)


def classes(ids: tuple[str, ...], name: Mapping[str, str]) -> tuple[str, ...]:
    """Give the classes of claims, each once; an id that is a link's stays."""
    return tuple(dict.fromkeys(name.get(one, one) for one in ids))


def reached(link: Link, name: Mapping[str, str]) -> tuple[str, ...]:
    """Give the class to which a link leads; none where it leads to a link or nowhere."""
    return tuple(name[one] for one in (link.target,) if one is not None and one in name)


def steps(argument: ArgumentMap, name: Mapping[str, str]) -> tuple[Link, ...]:
    """Give the supports and attacks that have a target and do not lead between two wordings."""
    kinds = (LinkKind.SUPPORT, LinkKind.ATTACK)
    return tuple(
        link
        for link in argument.links
        if link.kind in kinds and link.target is not None and not _says_nothing(link, name)
    )


def _says_nothing(link: Link, name: Mapping[str, str]) -> bool:
    """Tell whether a support leads from other wordings of its target alone to it."""
    return (
        link.kind is LinkKind.SUPPORT
        and link.target not in link.premises
        and classes(link.premises, name) == reached(link, name)
        and link.premises != ()
    )


def given(argument: ArgumentMap) -> Given:
    """Tell what the map as it stands asserts, and which of its claims are leaves."""
    name = wordings(argument, argument.theses)
    concluded = {summary.whole for summary in summaries(argument, name)}
    for link in steps(argument, name):
        if link.kind is LinkKind.SUPPORT:
            concluded.update(reached(link, name))
    said: dict[str, set[bool]] = {one: set() for one in name.values()}
    for claim in argument.claims:
        if claim.asserted is not None:
            said[name[claim.id]].add(claim.asserted)
    return Given(
        argument.theses,
        frozenset(one for one, of in name.items() if _asserted(said[of], of in concluded)),
        frozenset(one for one, of in name.items() if of not in concluded),
        backed=frozenset(
            link.target or "" for link in steps(argument, name) if link.kind is LinkKind.SUPPORT
        )
        - frozenset(name),
    )


def _asserted(said: set[bool], concluded: bool) -> bool:
    return max(said) if said else not concluded
