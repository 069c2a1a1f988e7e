"""What a browser saw of a picture, as records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Line:
    """A line of text: where it is, in pixels of the picture, and how it is set.

    Attributes:
        group: the claim's id, or the class of the group it is in.
        forced: whether the picture says how long it is.
        natural: how long it would be if the picture did not.
    """

    group: str
    cls: str
    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    spacing: float
    forced: bool
    length: float
    natural: float

    @property
    def top(self) -> float:
        """Where its capitals end."""
        return self.baseline - 0.75 * self.size

    @property
    def bottom(self) -> float:
        """Where its descenders end."""
        return self.baseline + 0.25 * self.size

    def overlaps(self, other: Line) -> bool:
        """Tell whether two lines lie on each other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0 and down > 0


@dataclass(frozen=True)
class Frame:
    """The outline of a card."""

    id: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Colours:
    """A shape with the colours that the browser gives it."""

    of: str
    cls: str
    tag: str
    fill: str
    stroke: str


@dataclass(frozen=True)
class Pixels:
    """How far the browser's picture and the PNG are apart.

    Attributes:
        mean: difference of the pixels on average, from 0 to 255.
        far: share of the pixels that differ by more than 96.
        size: of the PNG.
    """

    mean: float
    far: float
    size: list[int]


@dataclass(frozen=True)
class Seen:
    """A picture in the browser."""

    size: list[float]
    texts: tuple[Line, ...]
    cards: dict[str, Frame]
    fonts: list[list[str]]
    light: tuple[Colours, ...]
    dark: tuple[Colours, ...]
    pixels: Pixels | None

    @classmethod
    def read(cls, found: dict[str, Any]) -> Seen:
        """Read what `measure.js` wrote."""
        frames = (Frame(**entry) for entry in found["cards"])
        return cls(
            size=found["size"],
            texts=tuple(Line(**entry) for entry in found["texts"]),
            cards={frame.id: frame for frame in frames},
            fonts=found["fonts"],
            light=tuple(Colours(**entry) for entry in found["light"]),
            dark=tuple(Colours(**entry) for entry in found["dark"]),
            pixels=Pixels(**found["pixels"]) if found["pixels"] else None,
        )

    def on_cards(self) -> Iterator[tuple[Line, Frame]]:
        """Give the lines of text on cards, each with its card."""
        return ((line, self.cards[line.group]) for line in self.texts if line.group in self.cards)
