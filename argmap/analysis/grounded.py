"""The grounded labelling of maps in which claims do nothing but attack each other."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.analysis.verdict import ASSERTED, Firing, Reason, Status, Verdict
from argmap.model import ArgumentMap, LinkKind


@dataclass(frozen=True, slots=True)
class Labelling:
    """The claims that are in and out, by id; all others are undecided."""

    accepted: frozenset[str]
    rejected: frozenset[str]

    def __repr__(self) -> str:
        return f"<Labelling: {len(self.accepted):,} accepted, {len(self.rejected):,} rejected>"


def grounded(argument: ArgumentMap) -> Labelling | None:
    """Give the grounded labelling of a map that is an abstract argumentation framework.

    That is one whose claims are all asserted, none of which restates another, and whose links are
    attacks by one claim on another; None for any other map. It is what the well-founded semantics
    says of such a map (Dung, Artificial Intelligence 77(2), 1995), found without writing down a
    program. Linear.
    """
    if not _is_framework(argument):
        return None
    onto, uses = argument.index.onto, argument.index.uses
    left = {target: len(links) for target, links in onto.items()}
    ahead = [claim.id for claim in argument.claims if claim.id not in onto]
    rejected: set[str] = set()
    for name in ahead:  # grows on the way
        for attack in uses.get(name, ()):
            beaten = attack.target
            if beaten is None or beaten in rejected:
                continue
            rejected.add(beaten)
            for gone in uses.get(beaten, ()):
                freed = gone.target
                if freed is not None:
                    left[freed] -= 1
                    if not left[freed] and freed not in rejected:
                        ahead.append(freed)
    return Labelling(frozenset(ahead), frozenset(rejected))


def verdicts(argument: ArgumentMap, found: Labelling) -> dict[str, Verdict] | None:
    """Say why the claims of a framework are accepted and rejected; None if some are undecided."""
    if len(found.accepted) + len(found.rejected) < len(argument.claims):
        return None
    onto, accepted = argument.index.onto, found.accepted
    return {
        claim.id: ASSERTED
        if claim.id in accepted
        else Verdict(
            Status.REJECTED,
            Reason.REBUTTED,
            tuple([link.id for link in onto[claim.id] if link.premises[0] in accepted]),
        )
        for claim in argument.claims
    }


def firings(argument: ArgumentMap, found: Labelling) -> dict[str, Firing]:
    """Say which attacks of a framework work."""
    accepted, rejected = found.accepted, found.rejected
    return {
        link.id: Firing.FIRES
        if link.premises[0] in accepted
        else Firing.PREMISE
        if link.premises[0] in rejected
        else Firing.UNDECIDED
        for link in argument.links
    }


def _is_framework(argument: ArgumentMap) -> bool:
    claims = argument.index.claim
    for link in argument.links:
        if link.kind is not LinkKind.ATTACK or len(link.premises) != 1 or link.target not in claims:
            return False
    return not any(claim.restates or claim.asserted is False for claim in argument.claims)
