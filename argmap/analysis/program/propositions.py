"""Claims that say the same are one proposition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.model import ArgumentMap, Claim, LinkKind


@dataclass(frozen=True, slots=True)
class Propositions:
    """The propositions of a map, numbered from 0 in file order.

    Attributes:
        names: for each the claim that stands for it: its first thesis, else its first claim.
        number: the number of each claim's proposition.
        same_as: for every other wording the claim that stands for it.
    """

    names: tuple[str, ...]
    number: Mapping[str, int]
    same_as: Mapping[str, str]


def propositions(argument: ArgumentMap) -> Propositions:
    """Put claims together of which one restates another, or which a rephrase link ties."""
    merged = _merged(argument)
    if not merged:
        names = tuple(claim.id for claim in argument.claims)
        return Propositions(names, {name: at for at, name in enumerate(names)}, {})
    stands: dict[str, str] = {}
    for name in (*argument.theses, *(claim.id for claim in argument.claims)):
        stands.setdefault(_root(merged, name), name)
    names = tuple(claim.id for claim in argument.claims if _stands(stands, merged, claim.id))
    at = {name: number for number, name in enumerate(names)}
    same_as = {
        claim.id: stands[_root(merged, claim.id)]
        for claim in argument.claims
        if not _stands(stands, merged, claim.id)
    }
    number = {claim.id: at[same_as.get(claim.id, claim.id)] for claim in argument.claims}
    return Propositions(names, number, same_as)


def credible(
    argument: ArgumentMap, names: Sequence[str], number: Mapping[str, int]
) -> dict[int, Claim]:
    """Give for each proposition with a credence the claim whose credence counts.

    That is the claim that stands for it, else the first that states one.

    Args:
        argument: the map.
        names: as `Propositions` has them.
        number: likewise.
    """
    found: dict[int, Claim] = {}
    for claim in argument.claims:
        at = number[claim.id]
        if claim.credence is not None and (at not in found or claim.id == names[at]):
            found[at] = claim
    return found


def _stands(stands: Mapping[str, str], merged: dict[str, str], name: str) -> bool:
    return stands[_root(merged, name)] == name


def _merged(argument: ArgumentMap) -> dict[str, str]:
    """Give a forest over the claims that say the same; those that stand alone are missing."""
    above: dict[str, str] = {}
    for one, other in _pairs(argument):
        low, high = _root(above, one), _root(above, other)
        if low != high:
            above[low] = high
    return above


def _pairs(argument: ArgumentMap) -> Iterator[tuple[str, str]]:
    claims = argument.index.claim
    for claim in argument.claims:
        if claim.restates and len(set(claim.restates)) == 1:
            yield claim.id, claim.restates[0]
    for link in argument.links:
        one = link.kind is LinkKind.REPHRASE and len(set(link.premises)) == 1
        if one and link.target in claims:
            yield link.premises[0], str(link.target)


def _root(above: dict[str, str], name: str) -> str:
    root = name
    while root in above:
        root = above[root]
    while name != root:
        above[name], name = root, above[name]
    return root
