"""`argmap render`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import typer

from argmap.cli.command import Command
from argmap.cli.options import From, MapFile, Output
from argmap.cli.picture_options import (
    USUAL_CARDS,
    Direction,
    Font,
    FontUse,
    LayoutName,
    Legend,
    MaxCards,
    Places,
    Scale,
    Sections,
    Title,
    To,
    WhereThesis,
)
from argmap.cli.shared import busy, put, spare, tell, usable
from argmap.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from argmap.render import Picture


def run(
    map_: MapFile,
    to: To = None,
    output: Output = None,
    direction: WhereThesis = Direction.AUTO,
    layout: Places = LayoutName.AUTO,
    sections: Sections = False,
    max_cards: MaxCards = USUAL_CARDS,
    scale: Scale = 2.0,
    title: Title = True,
    legend: Legend = True,
    font: FontUse = Font.EMBED,
    from_: From = None,
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
