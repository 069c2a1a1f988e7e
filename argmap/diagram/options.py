"""What a picture is to look like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["auto", "left", "top"]
LayoutName: TypeAlias = Literal["auto", "tidy", "graphviz", "dot"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderOptions:
    """How to draw a map.

    Attributes:
        direction: where the thesis stands.
        layout: what places the cards; `dot` is the Graphviz of the system.
        sections: whether sections are drawn as boxes.
        max_cards: how many cards are drawn before branches are folded; 0 draws all.
        title: whether the title block is drawn.
        legend: whether the legend is drawn.
        scale: pixels of a PNG for each pixel of the drawing.
        font: whether an SVG carries its font, or names it only.
    """

    direction: Direction = "auto"
    layout: LayoutName = "auto"
    sections: bool = False
    max_cards: int = 80
    title: bool = True
    legend: bool = True
    scale: float = 2.0
    font: Literal["embed", "none"] = "embed"
