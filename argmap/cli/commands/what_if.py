"""`argmap what-if`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import answer, ids
from argmap.cli.command import Command
from argmap.cli.shared import FROM_HELP, busy, spare

if TYPE_CHECKING:
    from argmap.analysis import Operation
    from argmap.model import ArgumentMap

_REPEATED = "may be repeated."


def run(
    context: typer.Context,
    map_: Annotated[
        str, typer.Argument(metavar="MAP", help="A map file, or - for standard input.")
    ],
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without",
            help=f"Give this claim up; {_REPEATED}",
            autocompletion=ids.complete_claims,
        ),
    ] = None,
    with_: Annotated[
        list[str] | None,
        typer.Option(
            "--with", help=f"Grant this claim; {_REPEATED}", autocompletion=ids.complete_claims
        ),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option(
            "--drop",
            help=f"Drop this step or attack; {_REPEATED}",
            autocompletion=ids.complete_links,
        ),
    ] = None,
    attack: Annotated[
        list[str] | None,
        typer.Option(
            "--attack", metavar="ID=TEXT", help=f"Object to this claim or step; {_REPEATED}"
        ),
    ] = None,
    support: Annotated[
        list[str] | None,
        typer.Option(
            "--support", metavar="ID=TEXT", help=f"Give a reason for this claim; {_REPEATED}"
        ),
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
    """Say what changes without some premises, with others, or with a new objection.

    Example: argmap what-if maps/oped.yaml --without 4
    """
    from argmap import analysis
    from argmap.report import table_writer_names
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.what_if import what_if_document, what_if_table

    wanted = answer.form("json" if json else to, output, table_writer_names())
    opened = answer.opened(map_, wanted, from_)
    file = answer.target(map_, output, wanted, "what-if")
    spare(map_, opened, file)
    argument = answer.map_of(opened)
    given = {
        "--without": without or (),
        "--with": with_ or (),
        "--drop": drop or (),
        "--attack": attack or (),
        "--support": support or (),
    }
    operations = tuple(_operations(argument, in_order(context.obj, given)))
    if not operations:
        raise typer.BadParameter("say what is supposed", param_hint=", ".join(given))
    with busy("working out what changes"):
        found = analysis.what_if(argument, operations, budget=budget)
    if wanted == "json":
        answer.tell_document(what_if_document(found), opened, file)
        return
    medium = answer.medium(file)
    supposed = [one for one in operations if isinstance(one, analysis.Add)]
    labels = Labels(argument, supposed, plain=medium.plain)
    answer.tell_table(what_if_table(argument, found, labels), wanted, medium, file)


def in_order(line: object, given: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Give (option, value) in the order of the command line; click keeps it for each option only.

    Args:
        line: the arguments as they were typed; where they are not known, options follow each other.
        given: the values of each option, in order.
    """
    left = {option: list(values) for option, values in given.items()}
    for word in line if isinstance(line, list) else ():
        option = str(word).partition("=")[0]
        if left.get(option):
            yield option, left[option].pop(0)
    for option, values in left.items():
        yield from ((option, value) for value in values)


def _operations(argument: ArgumentMap, asked: Iterator[tuple[str, str]]) -> Iterator[Operation]:
    from argmap.analysis import Assert, Drop, Retract

    for place, (option, value) in enumerate(asked):
        match option:
            case "--without":
                yield Retract(ids.claim(argument, value, option))
            case "--with":
                yield Assert(ids.claim(argument, value, option))
            case "--drop":
                yield Drop(ids.link(argument, value, option))
            case _:
                yield _added(argument, option, value, place)


def _added(argument: ArgumentMap, option: str, value: str, place: int) -> Operation:
    """Give the operation that adds a claim with a link from it."""
    from argmap.analysis import Add
    from argmap.model import Claim, Link, LinkKind

    name, sign, text = value.partition("=")
    if not sign or not text.strip():
        told = f"write the claim, `=` and the text: {option} {name or 'ID'}=TEXT"
        raise typer.BadParameter(told, param_hint=option)
    target = ids.claim_or_link(argument, name, option)
    claim, link = _fresh(argument, f"new{place}"), _fresh(argument, f"new{place}#")
    kind = LinkKind.ATTACK if option == "--attack" else LinkKind.SUPPORT
    return Add(
        Link(id=link, kind=kind, premises=(claim,), target=target),
        (Claim(id=claim, text=text.strip()),),
    )


def _fresh(argument: ArgumentMap, name: str) -> str:
    while name in argument.index.claim or name in argument.index.link:
        name += "'"
    return name


COMMAND = Command(run)
