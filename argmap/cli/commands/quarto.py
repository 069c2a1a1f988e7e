"""`argmap quarto`."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from argmap.cli.command import Command
from argmap.cli.shared import put, tell
from argmap.diagnostics import told
from argmap.files.faults import MISSING

_PLACE = os.path.join("_extensions", "argmap")


def run(
    folder: Annotated[str, typer.Argument(help="The folder of the documents, or of the project.")],
) -> None:
    """Put the extension for Quarto into a folder, so that its documents can hold maps.

    Example: argmap quarto .
    """
    from importlib.resources import files

    if not os.path.isdir(folder):
        tell((told(MISSING, folder, "There is no such folder."),))
        raise typer.Exit(1)
    place = os.path.join(folder, _PLACE)
    os.makedirs(place, exist_ok=True)
    for name in ("_extension.yml", "argmap.lua"):
        text = (files("argmap.embed") / "quarto" / name).read_text(encoding="utf-8")
        put(os.path.join(place, name), text)


COMMAND = Command(run)
