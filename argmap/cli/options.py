"""Options that several commands of the analysis have."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from argmap.cli.shared import FROM_HELP

USUAL_BUDGET = 1_000_000

MapFile: TypeAlias = Annotated[
    str, typer.Argument(metavar="MAP", help="A map file, or - for standard input.")
]
To: TypeAlias = Annotated[
    str | None,
    typer.Option("--to", help="text, csv, html, markdown or json."),
]
Json: TypeAlias = Annotated[bool, typer.Option("--json", help="The same as --to json.")]
Output: TypeAlias = Annotated[
    str | None, typer.Option("-o", "--output", help="Write this file; - is standard output.")
]
Budget: TypeAlias = Annotated[
    int,
    typer.Option(
        "--budget",
        min=1,
        help="Nodes that the decision diagrams of one answer may have; a million takes 400 MB.",
    ),
]
From: TypeAlias = Annotated[str | None, typer.Option("--from", help=FROM_HELP)]
