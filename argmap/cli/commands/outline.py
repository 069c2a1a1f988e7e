"""`argmap outline`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from argmap.cli import ids
from argmap.cli.command import Command
from argmap.cli.options import From, MapFile
from argmap.cli.shared import Colour, can_show, put, spare, usable, wants_colour

_NARROWEST = 40


def run(
    map_: MapFile,
    output: Annotated[str, typer.Option("-o", "--output", help="Write this file.")] = "-",
    of: Annotated[
        str | None,
        typer.Option(
            "--of", help="Only what bears on this claim.", autocompletion=ids.complete_claims
        ),
    ] = None,
    depth: Annotated[
        int | None,
        typer.Option("--depth", min=0, help="Levels below the first; what is deeper is counted."),
    ] = None,
    ascii_: Annotated[
        bool, typer.Option("--ascii", help="Draw the tree with ASCII signs only.")
    ] = False,
    width: Annotated[
        int | None,
        typer.Option("--width", min=_NARROWEST, help="Columns; without it those of the terminal."),
    ] = None,
    colour: Annotated[Colour, typer.Option("--color", help="When to use colours.")] = Colour.AUTO,
    from_: From = None,
) -> None:
    """Print the map as an indented tree: the picture as text.

    Example: argmap outline maps/oped.yaml
    """
    from shutil import get_terminal_size

    from argmap.diagram.cards import cards
    from argmap.render.outline_text import OutlineForm, outline_text

    opened = usable(map_, from_=from_)
    if opened.map is None:
        return
    spare(map_, opened, output)
    shown = output == "-"
    form = OutlineForm(
        columns=width or get_terminal_size((100, 24)).columns,
        plain=ascii_ or (shown and not can_show("├─└│⊣−¶·")),
        colour=wants_colour(colour, sys.stdout if shown else None),
        of=None if of is None else ids.claim(opened.map, of, "--of"),
        depth=depth,
    )
    put(output, outline_text(cards(opened.map), form))


COMMAND = Command(run)
