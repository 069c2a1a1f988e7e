"""`argmap outline`."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.command import Command
from argmap.cli.shared import FROM_HELP, can_show, put, spare, usable

_NARROWEST = 40


def run(
    map_: Annotated[
        str, typer.Argument(metavar="MAP", help="A map file, or - for standard input.")
    ],
    output: Annotated[str, typer.Option("-o", "--output", help="Write this file.")] = "-",
    ascii_: Annotated[
        bool, typer.Option("--ascii", help="Draw the tree with ASCII signs only.")
    ] = False,
    width: Annotated[
        int | None,
        typer.Option("--width", min=_NARROWEST, help="Columns; without it those of the terminal."),
    ] = None,
    from_: Annotated[str | None, typer.Option("--from", help=FROM_HELP)] = None,
) -> None:
    """Print the map as an indented tree: the picture as text.

    Example: argmap outline maps/oped.yaml
    """
    from shutil import get_terminal_size

    from argmap.diagram.cards import cards
    from argmap.render.outline_text import outline_text

    opened = usable(map_, from_=from_)
    if opened.map is None:
        return
    spare(map_, opened, output)
    columns = width or get_terminal_size((100, 24)).columns
    plain = ascii_ or (output == "-" and not can_show("├─└│⊣−¶·"))
    put(output, outline_text(cards(opened.map), columns=columns, plain=plain))


COMMAND = Command(run)
