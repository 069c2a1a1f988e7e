"""Claims and links by id and by what they are tied to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.diagnostics import count
from argmap.model.claim import Claim
from argmap.model.link import Link


@dataclass(frozen=True, slots=True)
class Index:
    """Look-ups that every use of a map needs, each in constant time.

    Attributes:
        claim: claims by id.
        link: links by id.
        onto: the links whose target is this claim or link, in file order; ids without any are
            missing.
        uses: the links of which this claim is a premise, in file order; likewise.
    """

    claim: Mapping[str, Claim]
    link: Mapping[str, Link]
    onto: Mapping[str, tuple[Link, ...]]
    uses: Mapping[str, tuple[Link, ...]]

    def __repr__(self) -> str:
        return f"<Index: {count(len(self.claim), 'claim')}, {count(len(self.link), 'link')}>"

    @classmethod
    def of(cls, claims: Iterable[Claim], links: Iterable[Link]) -> Index:
        """Build the index of these claims and links, each id of which is unique."""
        by_id: dict[str, Link] = {}
        onto: dict[str, list[Link]] = {}
        uses: dict[str, list[Link]] = {}
        for link in links:
            by_id[link.id] = link
            if link.target is not None:
                onto.setdefault(link.target, []).append(link)
            for premise in dict.fromkeys(link.premises):
                uses.setdefault(premise, []).append(link)
        return cls(
            {claim.id: claim for claim in claims},
            by_id,
            {target: tuple(found) for target, found in onto.items()},
            {premise: tuple(found) for premise, found in uses.items()},
        )
