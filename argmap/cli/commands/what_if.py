"""`argmap what-if`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from argmap.cli import ids, options
from argmap.cli.answer import Answer, answer
from argmap.cli.command import Command
from argmap.cli.shared import busy

if TYPE_CHECKING:
    from argmap.analysis import Operation, WhatIf
    from argmap.model import ArgumentMap

_REPEATED = "may be repeated."
Without: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--without", help=f"Give this claim up; {_REPEATED}", autocompletion=ids.complete_claims
    ),
]
With: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--with", help=f"Grant this claim; {_REPEATED}", autocompletion=ids.complete_claims
    ),
]
Drop: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--drop",
        help=f"Drop this step or attack, as `depends --of CLAIM` names it; {_REPEATED}",
        autocompletion=ids.complete_links,
    ),
]
Attack: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--attack", metavar="ID=TEXT", help=f"Object to this claim or step; {_REPEATED}"),
]
Support: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--support", metavar="ID=TEXT", help=f"Give a reason for this claim; {_REPEATED}"),
]


def run(
    context: typer.Context,
    map_: options.MapFile,
    without: Without = None,
    with_: With = None,
    drop: Drop = None,
    attack: Attack = None,
    support: Support = None,
    to: options.To = None,
    json: options.Json = False,
    output: options.Output = None,
    budget: options.Budget = options.USUAL_BUDGET,
    from_: options.From = None,
) -> None:
    """Say what changes without some premises, with others, or with a new objection.

    Example: argmap what-if maps/oped.yaml --without 4
    """
    from argmap import analysis
    from argmap.report import table_writer_names
    from argmap.report.answers.what_if import what_if_document

    forms = table_writer_names()
    asked = answer(
        map_, question="what-if", forms=forms, to=to, json=json, output=output, from_=from_
    )
    given = {
        "--without": without or (),
        "--with": with_ or (),
        "--drop": drop or (),
        "--attack": attack or (),
        "--support": support or (),
    }
    operations = tuple(_operations(asked.map, in_order(context.obj, given)))
    if not operations:
        raise typer.BadParameter("say what is supposed", param_hint=", ".join(given))
    with busy("working out what changes"):
        found = analysis.what_if(asked.map, operations, budget=budget)
    if asked.is_document:
        asked.document(what_if_document(found))
    else:
        _tell(asked, found)


def _tell(asked: Answer, found: WhatIf) -> None:
    from argmap.analysis import Add
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.what_if import what_if_table

    supposed = [one for one in found.did if isinstance(one, Add)]
    labels = Labels(asked.map, supposed, plain=asked.medium.plain)
    asked.table(what_if_table(asked.map, found, labels))


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
