"""What a layout is: a way to place the nodes of a grid across its columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap.diagram.grid import Grid


@dataclass(frozen=True, slots=True)
class Frame:
    """A box around the families of one section.

    Attributes:
        section: its id.
        nodes: all that is inside.
    """

    section: str
    nodes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the nodes of a grid stand in breadth.

    Attributes:
        centre: the middle of each node, in pixels.
        frames: boxes around sections.
    """

    centre: list[float]
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One layout. A module of `argmap.diagram.layouts` defines one as `LAYOUT`.

    Attributes:
        name: what `--layout` calls it.
        place: gives the places, with room around sections if asked, or says why it cannot.
    """

    name: str
    place: Callable[[Grid, bool], Placement | str]
