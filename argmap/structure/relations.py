"""All relations of a map as links, and what each of them bears on in the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from argmap.model import ArgumentMap, Claim, Link, LinkKind


@dataclass(frozen=True, slots=True)
class Relations:
    """The links of a map, those that its claims' `restates` means included.

    A preference for a step starts here from the claims that the step starts from.

    Attributes:
        links: in file order, the restatements last.
        onto: the links whose target is this claim or link; ids without any are missing.
        base: for each link's id the claim that it bears on in the end: its target, or the base of
            the link that is its target; None where there is no such claim.
    """

    links: tuple[Link, ...]
    onto: Mapping[str, tuple[Link, ...]]
    base: Mapping[str, str | None]


def relations(argument: ArgumentMap) -> Relations:
    """Give the relations of a map. Linear in its links."""
    restatements = tuple(
        link for claim in argument.claims if (link := _restatement(claim, argument)) is not None
    )
    started = {
        link.id: _started(link, argument) for link in argument.links if _of_step(link, argument)
    }
    links = tuple(started.get(link.id, link) for link in argument.links) + restatements
    onto = dict(argument.index.onto)
    for target in {link.target for link in started.values() if link.target is not None}:
        onto[target] = tuple(started.get(other.id, other) for other in onto[target])
    for link in restatements:
        if link.target is not None:
            onto[link.target] = (*onto.get(link.target, ()), link)
    return Relations(links, onto, _bases(argument, links))


def _restatement(claim: Claim, argument: ArgumentMap) -> Link | None:
    """Give the rephrase link that a claim's `restates` means: of several claims it is a summary."""
    if not claim.restates:
        return None
    name = f"{claim.id}#restates"
    while name in argument.index.link or name in argument.index.claim:
        name += "'"
    premises: tuple[str, ...]
    if len(claim.restates) == 1:
        premises, target = (claim.id,), claim.restates[0]
    else:
        premises, target = claim.restates, claim.id
    return Link(id=name, kind=LinkKind.REPHRASE, premises=premises, target=target, named=False)


def _of_step(link: Link, argument: ArgumentMap) -> bool:
    return any(name in argument.index.link for name in link.premises)


def _started(link: Link, argument: ArgumentMap) -> Link:
    """Let a link start from the claims from which the links that it names start."""
    found: dict[str, None] = {}
    for name in link.premises:
        step = argument.index.link.get(name)
        names = (name,) if step is None else step.premises
        found.update(dict.fromkeys(one for one in names if one in argument.index.claim))
    return replace(link, premises=tuple(found))


def _bases(argument: ArgumentMap, links: tuple[Link, ...]) -> dict[str, str | None]:
    target = {link.id: link.target for link in links}
    base: dict[str, str | None] = {}
    for link in links:
        path: list[str] = []
        at: str | None = link.id
        while at in target and at not in base:
            path.append(at)
            base[at] = None
            at = target[at]
        found = at if at is None else base.get(at, at)
        if found not in argument.index.claim:
            found = None
        base.update(dict.fromkeys(path, found))
    return base
