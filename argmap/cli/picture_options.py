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


class Page(StrEnum):
    """The paper of a PDF."""

    FIT = "fit"
    A4 = "a4"
    A3 = "a3"
    LETTER = "letter"


def _sheets(poster: str) -> str:
    """Refuse what does not say how many sheets a poster has."""
    from argmap.diagram.options import MOST_SHEETS, is_poster

    if not is_poster(poster):
        most = f"{MOST_SHEETS}x{MOST_SHEETS}"
        raise typer.BadParameter(f"{poster!r} is neither auto nor one of 1x1 to {most}")
    return poster


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
PageSize: TypeAlias = Annotated[
    Page, typer.Option("--page", help="Paper of a PDF; fit has the size of the picture.")
]
Poster: TypeAlias = Annotated[
    str,
    typer.Option(
        "--poster",
        metavar="auto|WxH",
        callback=_sheets,
        help="A PDF on several sheets: auto, or across and down, such as 2x3.",
    ),
]
Steps: TypeAlias = Annotated[
    bool, typer.Option("--steps/--no-steps", help="Slides show a step more with each click.")
]
