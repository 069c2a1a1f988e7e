"""`argmap depends`."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli import ids, options
from argmap.cli.answer import Answer, answer
from argmap.cli.command import Command
from argmap.cli.shared import busy

_FEW, _MANY, _ALL = 4, 20, 100


def run(
    map_: options.MapFile,
    of: Annotated[
        str | None,
        typer.Option(
            "--of", help="What this conclusion rests on.", autocompletion=ids.complete_claims
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--on", help="What rests on this premise.", autocompletion=ids.complete_claims
        ),
    ] = None,
    sets: Annotated[
        bool, typer.Option("--sets", help="The support and cut sets of every conclusion.")
    ] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", min=0, help="Name so many sets; all are counted.")
    ] = None,
    budget: options.Budget = options.USUAL_BUDGET,
    to: Annotated[
        str | None,
        typer.Option("--to", help="text, csv, html, json; for the matrix svg, else markdown."),
    ] = None,
    json: options.Json = False,
    output: options.Output = None,
    from_: options.From = None,
) -> None:
    """Say which conclusions depend on which premises.

    Example: argmap depends maps/oped.yaml
    """
    from argmap.report import matrix_writer_names, table_writer_names

    if sum((of is not None, on is not None, sets)) > 1:
        raise typer.BadParameter("ask one question at a time", param_hint="--of, --on, --sets")
    question = _question(of, on, sets)
    forms = matrix_writer_names() if question == "depends" else table_writer_names()
    asked = answer(
        map_, question=question, forms=forms, to=to, json=json, output=output, from_=from_
    )
    with busy("working out what depends on what; a smaller --budget takes less time"):
        if of is not None:
            _of(asked, ids.claim(asked.map, of, "--of"), limit, budget)
        elif on is not None:
            _on(asked, ids.claim(asked.map, on, "--on"), budget)
        elif sets:
            _sets(asked, limit, budget)
        else:
            _matrix(asked, budget)


def _question(of: str | None, on: str | None, sets: bool) -> str:
    """Name a question, so that the pages of two of them can stand beside the map."""
    if of is not None:
        return "depends-of"
    if on is not None:
        return "depends-on"
    return "depends-sets" if sets else "depends"


def _matrix(asked: Answer, budget: int) -> None:
    """Tell the whole matrix."""
    from argmap.analysis import dependency
    from argmap.report.answers.depends import depends_document, depends_matrix
    from argmap.report.answers.labels import Labels

    found = dependency(asked.map, budget=budget)
    if asked.is_document:
        asked.document(depends_document(found))
        return
    labels = Labels(asked.map, plain=asked.medium.plain)
    asked.matrix(depends_matrix(asked.map, found, labels))


def _of(asked: Answer, conclusion: str, limit: int | None, budget: int) -> None:
    """Tell what one conclusion rests on."""
    from argmap.analysis import dependency, support
    from argmap.report.answers.depends import depends_document
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.rests_on import of_table

    most = _named(asked, limit, _MANY)
    rests = support(asked.map, conclusion, limit=most, budget=budget)
    found = dependency(asked.map, of=(conclusion,), budget=budget)
    if asked.is_document:
        asked.document(depends_document(found, (rests,)))
        return
    labels = Labels(asked.map, plain=asked.medium.plain)
    asked.table(of_table(asked.map, found, rests, labels))


def _on(asked: Answer, premise: str, budget: int) -> None:
    """Tell what rests on one premise."""
    from argmap.analysis import dependency
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.rests_on import on_document, on_table

    found = dependency(asked.map, budget=budget)
    name = found.same(premise)
    if name not in {one.id for one in found.premises}:
        told = f"{premise!r} is no premise: the map gives reasons for it; ask with --of"
        raise typer.BadParameter(told, param_hint="--on")
    column = found.column(name)
    if asked.is_document:
        asked.document(on_document(name, column))
        return
    labels = Labels(asked.map, plain=asked.medium.plain)
    asked.table(on_table(asked.map, name, column, labels))


def _sets(asked: Answer, limit: int | None, budget: int) -> None:
    """Tell the support and cut sets of every conclusion."""
    from argmap.analysis import dependency, supports
    from argmap.report.answers.depends import depends_document
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.rests_on import sets_table

    found = supports(asked.map, limit=_named(asked, limit, _FEW), budget=budget)
    if asked.is_document:
        asked.document(depends_document(dependency(asked.map, budget=budget), found))
        return
    labels = Labels(asked.map, plain=asked.medium.plain)
    asked.table(sets_table(asked.map, found, labels))


def _named(asked: Answer, limit: int | None, shown: int) -> int:
    """Give how many sets are named: as asked, else few for people and many for programs."""
    usual = _ALL if asked.is_document else shown
    return usual if limit is None else limit


COMMAND = Command(run)
