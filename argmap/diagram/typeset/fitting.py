"""Cutting a text to a width."""

from __future__ import annotations

from argmap.diagram.typeset.clusters import clusters
from argmap.diagram.typeset.widths import width

_NEAR = 0.6


def fitted(text: str, room: float, size: float, bold: bool = False) -> str:  # noqa: FBT001, FBT002
    """Give a text that is at most so many pixels wide; a longer one ends in `…`.

    It is cut at a blank where one is near, and never within a character and its marks. Takes time
    in proportion to what fits, not to the text.
    """
    held, used = "", width("…", size, bold)
    for cluster in clusters(text[: int(room) + 1]):
        used += width(cluster, size, bold)
        if used > room:
            break
        held += cluster
    if len(held) == len(text) or (len(text) < room and width(text, size, bold) <= room):
        return text
    words = held.rpartition(" ")[0]
    within = text[len(held) : len(held) + 1] not in {" ", ""}
    cut = words if within and len(words) > _NEAR * len(held) else held
    return cut.rstrip(" ,;:–—-") + "…"
