"""Random small maps that are rich in what the analysis has to judge."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Link, LinkKind

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

_KINDS = (
    *(LinkKind.SUPPORT for _ in range(10)),
    *(LinkKind.ATTACK for _ in range(7)),
    *(LinkKind.PREFERENCE for _ in range(3)),
    *(LinkKind.REPHRASE, LinkKind.REPHRASE, LinkKind.UNKNOWN),
)
_SIZES = (*(1 for _ in range(13)), *(2 for _ in range(5)), 3, 0)
_PLACES = (
    *("used" for _ in range(11)),
    *("claim" for _ in range(5)),
    *("link" for _ in range(9)),
    "none",
)
_STEPS = (LinkKind.SUPPORT, LinkKind.ATTACK)
_FORWARD = ((), _STEPS[:1], _STEPS, _STEPS)
_REPHRASED = (0, 1, 1, 2, 2, 3)
_ASSERTED = (*(None for _ in range(16)), True, True, False, False)
_RESTATED = (*(0 for _ in range(24)), 1, 1, 2, 3)
_SHARES = (*(None for _ in range(9)), 0.0, 0.25, 0.5, 0.8, 1.0)
_UNCERTAIN = 5


@dataclass(slots=True)
class _Making:
    """A map in the making.

    Attributes:
        draw: draws a value.
        ids: ids of the claims.
        forward: kinds of links whose premises come after the claim they lead to, so that these
            links alone make no circle.
        links: the links so far.
        uncertain: how many more credences and strengths may lie between 0 and 1.
    """

    draw: Draw
    ids: tuple[str, ...]
    forward: tuple[LinkKind, ...]
    links: list[Link] = field(default_factory=list)
    uncertain: int = _UNCERTAIN

    def pick(self, values: Sequence[Any]) -> Any:
        return self.draw(st.sampled_from(values))

    def some(self, values: Sequence[str], size: int) -> tuple[str, ...]:
        """Give a few of these, none of them twice."""
        size = min(size, len(values))
        if not size:
            return ()
        found = st.lists(st.sampled_from(values), min_size=size, max_size=size, unique=True)
        return tuple(self.draw(found))

    def share(self) -> float | None:
        """Give a credence or a strength."""
        share: float | None = self.pick(_SHARES)
        if share is None or share in {0.0, 1.0}:
            return share
        self.uncertain -= 1
        return share if self.uncertain >= 0 else None

    def claim(self, name: str) -> Claim:
        others = [other for other in self.ids if other != name]
        return Claim(
            id=name,
            asserted=self.pick(_ASSERTED),
            restates=self.some(others, self.pick(_RESTATED)),
            credence=self.share(),
        )

    def link(self) -> Link:
        name, kind = f"l{len(self.links)}", self.pick(_KINDS)
        if kind is LinkKind.PREFERENCE:
            better, worse = self._preference()
            return Link(id=name, kind=kind, premises=better, target=worse)
        target = self._target(kind)
        size = self.pick(_REPHRASED if kind is LinkKind.REPHRASE else _SIZES)
        premises = self.some(self._sources(kind, target), size)
        return Link(id=name, kind=kind, premises=premises, target=target, strength=self.share())

    def _target(self, kind: LinkKind) -> str | None:
        place = self.pick(_PLACES)
        if place == "none":
            return None
        if place == "link" and self.links:
            steps = [one.id for one in self.links if one.kind in _STEPS][-2:]
            any_: str = self.pick((*(one.id for one in self.links), *steps, *steps, *steps))
            return any_
        used = [one for link in self.links for one in link.premises if one in self.ids]
        known = (self.ids[0], self.ids[0], *used) if place == "used" else self.ids
        found: str = self.pick(known)
        return self.ids[0] if kind in self.forward and found == self.ids[-1] else found

    def _sources(self, kind: LinkKind, target: str | None) -> tuple[str, ...]:
        """Give the claims from which a link to a target may start."""
        onto = {link.id: link.target for link in self.links}
        while target in onto:
            target = onto[target]
        if target is None or (kind not in self.forward and not self.pick(range(4))):
            return self.ids
        if kind not in self.forward:
            return tuple(one for one in self.ids if one != target) or self.ids
        return self.ids[self.ids.index(target) + 1 :] or self.ids

    def _preference(self) -> tuple[tuple[str, ...], str | None]:
        """Give what is preferred to what; mostly a claim or its reason to a rebuttal of it."""
        rebuttals = [
            one for one in self.links if one.kind is LinkKind.ATTACK and one.target in self.ids
        ]
        everything = (*self.ids, *(link.id for link in self.links))
        if not rebuttals or not self.pick(range(3)):
            return self.some(everything, self.pick(_SIZES)), self.pick((*everything, None))
        rebuttal = self.pick(rebuttals)
        supports = [
            one.id
            for one in self.links
            if one.kind is LinkKind.SUPPORT and one.target == rebuttal.target
        ]
        better = self.pick((rebuttal.target, *supports, *supports, *supports))
        return (better,), self.pick((rebuttal.id, *rebuttal.premises))


@st.composite
def arguments(draw: Draw, most: int = 7) -> ArgumentMap:
    """Give maps of at most so many claims, small enough to try every set of premises.

    A link leads to a claim, to a link before it or nowhere, so no link leads back to itself.
    """
    sizes = tuple(range(1, most + 1))
    size = draw(st.sampled_from((*sizes, *sizes[3:], *sizes[4:], *sizes[4:])))
    ids = tuple(f"c{number}" for number in range(size))
    making = _Making(draw, ids, forward=draw(st.sampled_from(_FORWARD)))
    for _ in range(draw(st.sampled_from(range(size - 1, size + 8)))):
        making.links.append(making.link())
    claims = tuple(making.claim(name) for name in ids)
    theses = making.some(ids, making.pick((0, 1, 1, 1, 2, 3)))
    return ArgumentMap(claims=claims, links=tuple(making.links), thesis=theses)


@st.composite
def reordered(draw: Draw, argument: ArgumentMap) -> ArgumentMap:
    """Give a map with its claims and links, and the ids in each, in any order.

    Theses keep theirs. Where a proposition has several wordings and no thesis, another of them may
    come first and name it.
    """
    claims = tuple(
        replace(claim, restates=tuple(draw(st.permutations(claim.restates))))
        for claim in draw(st.permutations(argument.claims))
    )
    links = tuple(
        replace(link, premises=tuple(draw(st.permutations(link.premises))))
        for link in draw(st.permutations(argument.links))
    )
    return replace(argument, claims=claims, links=links)


def renamed(argument: ArgumentMap, name: Mapping[str, str]) -> ArgumentMap:
    """Give a map with new ids for all claims and links."""

    def all_of(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name[one] for one in ids)

    claims = tuple(
        replace(claim, id=name[claim.id], restates=all_of(claim.restates))
        for claim in argument.claims
    )
    links = tuple(
        replace(
            link,
            id=name[link.id],
            premises=all_of(link.premises),
            target=None if link.target is None else name[link.target],
        )
        for link in argument.links
    )
    return replace(argument, claims=claims, links=links, thesis=all_of(argument.thesis))


@st.composite
def new_names(draw: Draw, argument: ArgumentMap) -> dict[str, str]:
    """Give new ids for the claims and links of a map, in any order of the alphabet."""
    ids = [*(claim.id for claim in argument.claims), *(link.id for link in argument.links)]
    fresh = draw(st.permutations([f"n{number}" for number in range(len(ids))]))
    return dict(zip(ids, fresh, strict=True))
