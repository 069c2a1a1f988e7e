"""`argmap depends`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import answer, ids
from argmap.cli.command import Command
from argmap.cli.shared import FROM_HELP, busy, spare

if TYPE_CHECKING:
    from argmap.files import Opened

_FEW, _MANY, _ALL = 4, 20, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """One question, and how its answer is told."""

    opened: Opened
    wanted: str
    file: str
    limit: int | None
    budget: int

    def named(self, shown: int) -> int:
        """Give how many sets are named: as asked, else few for people and many for programs."""
        usual = _ALL if self.wanted == "json" else shown
        return usual if self.limit is None else self.limit


def run(
    map_: Annotated[
        str, typer.Argument(metavar="MAP", help="A map file, or - for standard input.")
    ],
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
    budget: Annotated[
        int, typer.Option("--budget", min=1, help=answer.BUDGET_HELP)
    ] = answer.BUDGET,
    to: Annotated[
        str | None,
        typer.Option("--to", help="text, csv, html or json; the whole matrix as svg, too."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="The same as --to json.")] = False,
    output: Annotated[
        str | None, typer.Option("-o", "--output", help="Write this file; - is standard output.")
    ] = None,
    from_: Annotated[str | None, typer.Option("--from", help=FROM_HELP)] = None,
) -> None:
    """Say which conclusions depend on which premises.

    Example: argmap depends maps/oped.yaml
    """
    from argmap.report import matrix_writer_names, table_writer_names

    if sum((of is not None, on is not None, sets)) > 1:
        raise typer.BadParameter("ask one question at a time", param_hint="--of, --on, --sets")
    whole = of is None and on is None and not sets
    known = matrix_writer_names() if whole else table_writer_names()
    wanted = answer.form("json" if json else to, output, known)
    opened = answer.opened(map_, wanted, from_)
    file = answer.target(map_, output, wanted, _question(of, on, sets))
    spare(map_, opened, file)
    asked = _Asked(opened=opened, wanted=wanted, file=file, limit=limit, budget=budget)
    with busy("working out what depends on what"):
        if of is not None:
            _of(asked, ids.claim(answer.map_of(opened), of, "--of"))
        elif on is not None:
            _on(asked, ids.claim(answer.map_of(opened), on, "--on"))
        elif sets:
            _sets(asked)
        else:
            _matrix(asked)


def _question(of: str | None, on: str | None, sets: bool) -> str:
    """Name a question, so that the pages of two of them can stand beside the map."""
    if of is not None:
        return "depends-of"
    if on is not None:
        return "depends-on"
    return "depends-sets" if sets else "depends"


def _matrix(asked: _Asked) -> None:
    """Tell the whole matrix."""
    from argmap.analysis import dependency
    from argmap.report.answers.depends import depends_document, depends_matrix
    from argmap.report.answers.labels import Labels

    argument = answer.map_of(asked.opened)
    found = dependency(argument, budget=asked.budget)
    if asked.wanted == "json":
        answer.tell_document(depends_document(found), asked.opened, asked.file)
        return
    medium = answer.medium(asked.file)
    matrix = depends_matrix(argument, found, Labels(argument, plain=medium.plain))
    answer.tell_matrix(matrix, asked.wanted, medium, asked.file)


def _of(asked: _Asked, conclusion: str) -> None:
    """Tell what one conclusion rests on."""
    from argmap.analysis import dependency, support
    from argmap.report.answers.depends import depends_document
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.rests_on import of_table

    argument = answer.map_of(asked.opened)
    limit = asked.named(_MANY)
    rests = support(argument, conclusion, limit=limit, budget=asked.budget)
    found = dependency(argument, of=(conclusion,), budget=asked.budget)
    if asked.wanted == "json":
        answer.tell_document(depends_document(found, (rests,)), asked.opened, asked.file)
        return
    medium = answer.medium(asked.file)
    table = of_table(argument, found, rests, Labels(argument, plain=medium.plain))
    answer.tell_table(table, asked.wanted, medium, asked.file)


def _on(asked: _Asked, premise: str) -> None:
    """Tell what rests on one premise."""
    from argmap.analysis import dependency
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.rests_on import on_document, on_table

    argument = answer.map_of(asked.opened)
    found = dependency(argument, budget=asked.budget)
    name = found.same(premise)
    if name not in {one.id for one in found.premises}:
        told = f"{premise!r} is no premise: the map gives reasons for it; ask with --of"
        raise typer.BadParameter(told, param_hint="--on")
    column = found.column(name)
    if asked.wanted == "json":
        answer.tell_document(on_document(name, column), asked.opened, asked.file)
        return
    medium = answer.medium(asked.file)
    table = on_table(argument, name, column, Labels(argument, plain=medium.plain))
    answer.tell_table(table, asked.wanted, medium, asked.file)


def _sets(asked: _Asked) -> None:
    """Tell the support and cut sets of every conclusion."""
    from argmap.analysis import dependency, supports
    from argmap.report.answers.depends import depends_document
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.rests_on import sets_table

    argument = answer.map_of(asked.opened)
    found = supports(argument, limit=asked.named(_FEW), budget=asked.budget)
    if asked.wanted == "json":
        whole = dependency(argument, budget=asked.budget)
        answer.tell_document(depends_document(whole, found), asked.opened, asked.file)
        return
    medium = answer.medium(asked.file)
    table = sets_table(argument, found, Labels(argument, plain=medium.plain))
    answer.tell_table(table, asked.wanted, medium, asked.file)


COMMAND = Command(run)
