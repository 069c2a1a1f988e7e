"""`argmap status`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import options
from argmap.cli.answer import answer
from argmap.cli.command import Command
from argmap.cli.shared import busy

if TYPE_CHECKING:
    from argmap.analysis import Gradual
    from argmap.model import ArgumentMap


class Semantics(StrEnum):
    """A gradual semantics."""

    DF_QUAD = "df-quad"
    QUADRATIC_ENERGY = "quadratic-energy"


def run(
    map_: options.MapFile,
    probability: Annotated[
        bool,
        typer.Option("--probability", help="Add probabilities from credences and strengths."),
    ] = False,
    gradual: Annotated[
        Semantics | None,
        typer.Option("--gradual", help="Add strengths under a gradual semantics."),
    ] = None,
    to: options.To = None,
    json: options.Json = False,
    output: options.Output = None,
    budget: options.Budget = options.USUAL_BUDGET,
    from_: options.From = None,
) -> None:
    """Say of every claim whether it is accepted, rejected or undecided, and why.

    Example: argmap status maps/oped.yaml
    """
    from argmap import analysis
    from argmap.report import table_writer_names
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.status import status_document, status_table

    forms = table_writer_names()
    asked = answer(
        map_, question="status", forms=forms, to=to, json=json, output=output, from_=from_
    )
    with busy("working out the status"):
        found = analysis.status(asked.map)
        chances = analysis.probability(asked.map, budget=budget) if probability else None
        strengths = _strengths(asked.map, gradual) if gradual else None
    if asked.is_document:
        asked.document(status_document(found, chances, strengths))
        return
    labels = Labels(asked.map, plain=asked.medium.plain)
    asked.table(status_table(asked.map, found, labels, chances, strengths))


def _strengths(argument: ArgumentMap, semantics: Semantics) -> Gradual:
    from argmap.analysis import Model, gradual

    return gradual(argument, Model(semantics.value))


COMMAND = Command(run)
