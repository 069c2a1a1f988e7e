"""Options of a picture."""

from __future__ import annotations

from enum import StrEnum
from math import isfinite
from typing import Annotated, TypeAlias

import typer

from argmap.cli.ids import complete_claims, complete_links
from argmap.discovery import names


class Direction(StrEnum):
    """Where the thesis stands."""

    AUTO = "auto"
    LEFT = "left"
    TOP = "top"


class LayoutName(StrEnum):
    """What places the cards."""

    AUTO = "auto"
    TIDY = "tidy"
    GRAPHVIZ = "graphviz"
    DOT = "dot"
    ATLAS = "atlas"


class ColourBy(StrEnum):
    """What the colours of cards tell."""

    SIDE = "side"
    STATUS = "status"
    LOAD = "load"
    VOICE = "voice"


class Font(StrEnum):
    """Whether an SVG carries its font."""

    EMBED = "embed"
    NONE = "none"


def _finite(scale: float) -> float:
    """Refuse `nan`, which is within all bounds."""
    if not isfinite(scale):
        raise typer.BadParameter("not a number")
    return scale


_OUTPUTS = ", ".join(names("argmap.render.outputs"))

To: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--to", help=f"{_OUTPUTS}; may be repeated."),
]
WhereThesis: TypeAlias = Annotated[
    Direction, typer.Option("--direction", help="Where the thesis stands.")
]
Places: TypeAlias = Annotated[
    LayoutName,
    typer.Option(
        "--layout",
        help="What places the cards; dot is the system's Graphviz; atlas is for very large maps.",
    ),
]
Sections: TypeAlias = Annotated[bool, typer.Option("--sections", help="Draw sections as boxes.")]
MaxCards: TypeAlias = Annotated[
    int | None,
    typer.Option("--max-cards", min=0, help="Fold branches above so many cards; 0: never."),
]
Scale: TypeAlias = Annotated[
    float,
    typer.Option("--scale", min=0.1, max=20.0, callback=_finite, help="Pixels of a PNG per pixel."),
]
Title: TypeAlias = Annotated[bool, typer.Option(help="Draw the title.")]
Legend: TypeAlias = Annotated[bool, typer.Option(help="Draw the legend.")]
FontUse: TypeAlias = Annotated[
    Font, typer.Option("--font", help="Whether an SVG carries its font or only names it.")
]
ThemeName: TypeAlias = Annotated[
    str,
    typer.Option("--theme", help="light, dark, print, contrast, large, or a TOML file."),
]
Focus: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--focus",
        help="Show what bears on this claim; the rest is pale.",
        autocompletion=complete_claims,
    ),
]
Without: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        help="Take this claim away and show what falls; may be repeated.",
        autocompletion=complete_claims,
    ),
]
ColourByWhat: TypeAlias = Annotated[
    ColourBy,
    typer.Option("--colour-by", "--color-by", help="What the colours of cards tell."),
]
Blank: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--blank",
        help="Leave this claim's text, or this link's kind, to be filled in; may be repeated.",
        autocompletion=complete_claims,
    ),
]
Missing: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--missing",
        help="Leave this link to be drawn in; may be repeated.",
        autocompletion=complete_links,
    ),
]
