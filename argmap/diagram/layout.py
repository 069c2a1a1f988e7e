"""What a layout is: a way to place the nodes of a grid across its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from argmap.diagram.drawing import Drawing
from argmap.diagram.grid import Grid
from argmap.diagram.options import RenderOptions
from argmap.diagram.scene import Scene

TITLE_ABOVE, TITLE_BESIDE = 26.0, 112.0
_CLEAR = 5.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A box around the families of one section.

    Attributes:
        section: its id.
        nodes: all that is inside.
        low: its lower edge in breadth, in pixels.
        high: its upper edge.
    """

    section: str
    nodes: tuple[int, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the nodes of a grid stand in breadth.

    Attributes:
        centre: the middle of each node, in pixels.
        frames: boxes around sections, those inside others before them.
    """

    centre: list[float]
    frames: tuple[Frame, ...] = ()

    def title_bands(self, grid: Grid) -> list[list[tuple[float, float]]]:
        """Give for each column the stretches in which the title of a frame stands."""
        bands: list[list[tuple[float, float]]] = [[] for _ in range(grid.columns)]
        for frame in self.frames:
            for column in {grid.column[node] for node in frame.nodes}:
                bands[column].append((frame.low, frame.low + title_room(grid)))
        return bands


def title_room(grid: Grid) -> float:
    """Give the room that the title of a frame takes in breadth: above its cards, or beside them."""
    room = TITLE_ABOVE if grid.upright else TITLE_BESIDE
    return room * grid.scale


def outside(
    bands: Iterable[tuple[float, float]], at: float, bounds: tuple[float, float]
) -> tuple[float, float]:
    """Narrow the bounds of a lane that is at some level, so that it stays out of all bands."""
    low, high = bounds
    for first, last in bands:
        if last <= at:
            low = max(low, last + _CLEAR)
        elif first >= at:
            high = min(high, first - _CLEAR)
    return low, high


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One layout. A module of `argmap.diagram.layouts` defines one as `LAYOUT`.

    It either places cards, between which lines are then routed, or draws the whole picture itself.

    Attributes:
        name: what `--layout` calls it.
        place: gives the places, with room around sections if asked, or says why it cannot.
        draw: gives the finished picture.
    """

    name: str
    place: Callable[[Grid, bool], Placement | str] | None = None
    draw: Callable[[Drawing, RenderOptions], Scene] | None = None
