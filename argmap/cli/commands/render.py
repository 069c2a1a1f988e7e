"""`argmap render`."""

from __future__ import annotations

import os
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.command import Command
from argmap.cli.shared import FROM_HELP, busy, put, spare, tell, usable
from argmap.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from argmap.render import Picture


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


class Font(StrEnum):
    """Whether an SVG carries its font."""

    EMBED = "embed"
    NONE = "none"


def _finite(scale: float) -> float:
    """Refuse `nan`, which is within all bounds."""
    if not isfinite(scale):
        raise typer.BadParameter("not a number")
    return scale


def run(
    map_: Annotated[
        str, typer.Argument(metavar="MAP", help="A map file, or - for standard input.")
    ],
    to: Annotated[
        list[str] | None, typer.Option("--to", help="svg, png, dot or outline; may be repeated.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", help="The file; - is standard output.")
    ] = None,
    direction: Annotated[
        Direction, typer.Option("--direction", help="Where the thesis stands.")
    ] = Direction.AUTO,
    layout: Annotated[
        LayoutName,
        typer.Option("--layout", help="What places the cards; dot is the system's Graphviz."),
    ] = LayoutName.AUTO,
    sections: Annotated[bool, typer.Option("--sections", help="Draw sections as boxes.")] = False,
    max_cards: Annotated[
        int, typer.Option("--max-cards", min=0, help="Fold branches above so many cards; 0: never.")
    ] = 80,
    scale: Annotated[
        float,
        typer.Option(
            "--scale", min=0.1, max=20.0, callback=_finite, help="Pixels of a PNG per pixel."
        ),
    ] = 2.0,
    title: Annotated[bool, typer.Option(help="Draw the title.")] = True,
    legend: Annotated[bool, typer.Option(help="Draw the legend.")] = True,
    font: Annotated[
        Font, typer.Option("--font", help="Whether an SVG carries its font or only names it.")
    ] = Font.EMBED,
    from_: Annotated[str | None, typer.Option("--from", help=FROM_HELP)] = None,
) -> None:
    """Draw the map and write the picture beside it.

    Example: argmap render maps/oped.yaml --to svg --to png
    """
    from argmap.render import Picture, RenderOptions

    wanted = _wanted(map_, to, output)
    opened = usable(map_, from_=from_)
    if opened.map is None:
        return
    files = {name: output or _beside(map_, name) for name in wanted}
    spare(map_, opened, *files.values())
    options = RenderOptions(
        direction=direction.value,
        layout=layout.value,
        sections=sections,
        max_cards=max_cards,
        scale=scale,
        title=title,
        legend=legend,
        font=font.value,
    )
    _draw(Picture(opened.map, options), files)


def _draw(picture: Picture, files: dict[str, str]) -> None:
    """Write every output to its file, and tell what could not be drawn."""
    from argmap.render import render

    told: list[Diagnostic] = []
    for name, file in files.items():
        with busy(f"drawing {file}"):
            made = render(picture, name)
        told += made.diagnostics
        if not any(found.severity is Severity.ERROR for found in made.diagnostics):
            put(file, made.data if isinstance(made.data, bytes) else made.data.encode())
    tell(dict.fromkeys(told))
    if any(found.severity is Severity.ERROR for found in told):
        raise typer.Exit(1)


def _wanted(map_: str, to: list[str] | None, output: str | None) -> tuple[str, ...]:
    """Give the outputs that are asked for: by name, else by the file's ending, else SVG."""
    from argmap.render import output_names
    from argmap.render.render import output as output_named

    known = output_names()
    for name in to or ():
        if name not in known:
            hint = f"no output is called {name!r}; there are {', '.join(known)}"
            raise typer.BadParameter(hint, param_hint="--to")
    wanted = tuple(dict.fromkeys(to or ()))
    if len(wanted) > 1 and (output or map_ == "-"):
        message = "one file, or standard output, holds one output; ask for one alone"
        raise typer.BadParameter(message, param_hint="--to")
    if wanted:
        return wanted
    ending = os.path.splitext(output or "")[1].lower()
    suffixes = {name: output_named(name).suffix for name in known} if ending else {}
    for name, suffix in suffixes.items():
        if suffix.endswith(ending):
            return (name,)
    if ending:
        endings = ", ".join(suffixes.values())
        message = f"no output has files ending in {ending}; there are {endings}"
        raise typer.BadParameter(message, param_hint="-o")
    return ("svg",)


def _beside(map_: str, name: str) -> str:
    """Give the file beside the map; a map from standard input is drawn to standard output."""
    from argmap.render.render import output

    return "-" if map_ == "-" else os.path.splitext(map_)[0] + output(name).suffix


COMMAND = Command(run)
