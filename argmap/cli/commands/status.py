"""`argmap status`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import answer
from argmap.cli.command import Command
from argmap.cli.shared import FROM_HELP, busy, spare

if TYPE_CHECKING:
    from argmap.analysis import Gradual
    from argmap.model import ArgumentMap


class Semantics(StrEnum):
    """A gradual semantics."""

    DF_QUAD = "df-quad"
    QUADRATIC_ENERGY = "quadratic-energy"


def run(
    map_: Annotated[
        str, typer.Argument(metavar="MAP", help="A map file, or - for standard input.")
    ],
    probability: Annotated[
        bool,
        typer.Option("--probability", help="Add probabilities from credences and strengths."),
    ] = False,
    gradual: Annotated[
        Semantics | None,
        typer.Option("--gradual", help="Add strengths under a gradual semantics."),
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", help="text, csv, html, markdown or json.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="The same as --to json.")] = False,
    output: Annotated[
        str | None, typer.Option("-o", "--output", help="Write this file; - is standard output.")
    ] = None,
    budget: Annotated[
        int, typer.Option("--budget", min=1, help=answer.BUDGET_HELP)
    ] = answer.BUDGET,
    from_: Annotated[str | None, typer.Option("--from", help=FROM_HELP)] = None,
) -> None:
    """Say of every claim whether it is accepted, rejected or undecided, and why.

    Example: argmap status maps/oped.yaml
    """
    from argmap import analysis
    from argmap.report import table_writer_names
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.status import status_document, status_table

    wanted = answer.form("json" if json else to, output, table_writer_names())
    opened = answer.opened(map_, wanted, from_)
    file = answer.target(map_, output, wanted, "status")
    spare(map_, opened, file)
    argument = answer.map_of(opened)
    with busy("working out the status"):
        found = analysis.status(argument)
        chances = analysis.probability(argument, budget=budget) if probability else None
        strengths = _strengths(argument, gradual) if gradual else None
    if wanted == "json":
        answer.tell_document(status_document(found, chances, strengths), opened, file)
        return
    medium = answer.medium(file)
    labels = Labels(argument, plain=medium.plain)
    table = status_table(argument, found, labels, chances, strengths)
    answer.tell_table(table, wanted, medium, file)


def _strengths(argument: ArgumentMap, semantics: Semantics) -> Gradual:
    from argmap.analysis import Model, gradual

    return gradual(argument, Model(semantics.value))


COMMAND = Command(run)
