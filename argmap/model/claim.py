"""A statement on the map."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.model.anchor import Anchor
from argmap.model.frozen import EMPTY, FrozenMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement on the map.

    Attributes:
        id: its name in the file, unlike that of any other claim or link.
        text: what is claimed; None where the file gives no text, then the id is shown.
        anchors: where it stands in the essay.
        implicit: the essay needs it but does not say it.
        voices: ids of those who say it, where that is not the author.
        section: id of the section to which it belongs.
        basis: what a claim without reasons rests on, such as `evidence`.
        credence: how far it is believed, from 0 to 1.
        asserted: whether anyone puts it forward as true; None where the file does not say.
        restates: ids of the claims whose content it gives again.
        tags: free words.
        note: remarks, one a line; a line that begins with `check:` is a catch of the analyst.
        ignore: codes of rules that are not applied to it.
        meta: kept for other programs, never interpreted.
    """

    id: str
    text: str | None = None
    anchors: tuple[Anchor, ...] = ()
    implicit: bool = False
    voices: tuple[str, ...] = ()
    section: str | None = None
    basis: str | None = None
    credence: float | None = None
    asserted: bool | None = None
    restates: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None
    ignore: tuple[str, ...] = ()
    meta: FrozenMap = EMPTY

    @property
    def words(self) -> str:
        """The text that is shown: that of the file, else the id."""
        return self.text or self.id
