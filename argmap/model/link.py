"""One record for all relations: support, attack, rephrase, preference, unknown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.model.anchor import Anchor
from argmap.model.frozen import EMPTY, FrozenMap


class LinkKind(StrEnum):
    """What the premises of a link do to its target."""

    SUPPORT = "support"
    ATTACK = "attack"
    REPHRASE = "rephrase"
    PREFERENCE = "preference"
    UNKNOWN = "unknown"


class Style(StrEnum):
    """How the file writes a link: as a reason of its target, or in the list `links`."""

    REASON = "reason"
    LISTED = "listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relation from premises to a claim or to another link.

    A support link is an inference; several premises are linked, that is, needed together. An attack
    on a claim is a rebuttal, an attack on a link an undercut.

    Attributes:
        id: its name, written in the file or derived from its target: `charge#2`.
        kind: what the premises do to the target.
        premises: ids of the claims it starts from; may be empty. A preference may start from links
            too.
        target: id of the claim or link it leads to; None where the file gives none.
        named: whether the id is written in the file.
        style: how the file writes it.
        scheme: name of the pattern of inference.
        strength: how strong the step is, from 0 to 1.
        anchors: where the step stands in the essay.
        tags: free words.
        note: remarks, one a line.
        ignore: codes of rules that are not applied to it.
        meta: kept for other programs, never interpreted.
    """

    id: str
    kind: LinkKind
    premises: tuple[str, ...] = ()
    target: str | None = None
    named: bool = True
    style: Style = Style.REASON
    scheme: str | None = None
    strength: float | None = None
    anchors: tuple[Anchor, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None
    ignore: tuple[str, ...] = ()
    meta: FrozenMap = EMPTY

    def __post_init__(self) -> None:
        if not isinstance(self.kind, LinkKind):  # kinds are told apart by identity
            object.__setattr__(self, "kind", LinkKind(self.kind))
        if isinstance(self.premises, str):  # it would be taken for the ids that are its letters
            raise TypeError(f"'premises' of a link is a tuple, such as ({self.premises!r},)")
