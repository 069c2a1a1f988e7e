"""What is said of a claim and of a link: a status, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What a map's own assertions yield for a claim. It is not the claim's truth."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNDECIDED = "undecided"


class Reason(StrEnum):
    """Why a claim has its status."""

    ASSERTED = "asserted"
    SUPPORTED = "supported"
    REBUTTED = "rebutted"
    RETRACTED = "retracted"
    HYPOTHESIS = "hypothesis"
    CIRCULAR = "circular"
    UNSUPPORTED = "unsupported"
    ATTACK_CYCLE = "attack-cycle"
    RESTS_ON_UNDECIDED = "rests-on-undecided"


class Firing(StrEnum):
    """Whether a step or an attack works, and if not, the first thing that stops it."""

    FIRES = "fires"
    PREMISE = "premise"
    UNDERCUT = "undercut"
    UNBACKED = "unbacked"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of a claim.

    Attributes:
        status: accepted, rejected or undecided.
        reason: why.
        by: the links, or the claims of a summary, that make it so: steps that work for a claim that
            is supported, attacks for one that is rebutted, steps that fail for one that is
            unsupported, undecided links for one that is undecided.
        same_as: the claim of which this one is another wording.
    """

    status: Status
    reason: Reason
    by: tuple[str, ...] = ()
    same_as: str | None = None


ASSERTED = Verdict(Status.ACCEPTED, Reason.ASSERTED)
HYPOTHESIS = Verdict(Status.REJECTED, Reason.HYPOTHESIS)
RETRACTED = Verdict(Status.REJECTED, Reason.RETRACTED)
