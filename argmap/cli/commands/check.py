"""`argmap check`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

import typer

from argmap.cli.command import Command
from argmap.cli.shared import TEXT_HELP, Colour, busy, can_show, note, wants_colour
from argmap.diagnostics import Diagnostic, Severity, count, nearest
from argmap.files import Opened, find_maps, open_map
from argmap.lint import Rule, check, rules, subject
from argmap.lint.rule import anchors
from argmap.report import Checked, Findings, fault_writer

_LOADING = r"[FYMP]\d\d"


class Form(StrEnum):
    """How faults are told."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def run(
    maps: Annotated[list[str], typer.Argument(metavar="MAP…", help="Map files and folders.")],
    text: Annotated[str | None, typer.Option("--text", help=TEXT_HELP)] = None,
    form: Annotated[Form, typer.Option("--format", help="How to tell faults.")] = Form.TEXT,
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    severity: Annotated[
        Severity, typer.Option("--severity", help="Tell nothing that matters less than this.")
    ] = Severity.NOTE,
    rule: Annotated[
        list[str] | None, typer.Option("--rule", help="Apply only this rule; may be repeated.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", help="Leave this rule out; may be repeated.")
    ] = None,
    notes: Annotated[
        bool, typer.Option("--notes", help="List the places that the map says to check.")
    ] = False,
    colour: Annotated[Colour, typer.Option("--color", help="When to use colours.")] = Colour.AUTO,
) -> None:
    """Check map files and tell every fault with its place and the way out.

    Example: argmap check maps/oped.yaml
    """
    chosen = _chosen(rule or (), ignore or ())
    files, empty = find_maps(maps)
    with busy(f"checking {count(len(files), 'file')}"):
        opened = [open_map(file, text=text) for file in files]
        told = [*empty, *(found for one in opened for found in _found(one, chosen))]
    shown = tuple(found for found in told if _weight(found.severity) <= _weight(severity))
    findings = Findings(shown, tuple(_checked(one) for one in opened if one.map))
    writer = fault_writer("json" if json else form.value)
    sys.stdout.write(writer.write(findings, wants_colour(colour, sys.stdout)))
    if writer.name == "text":
        _summarise(opened, shown, notes=notes)
    if Findings(tuple(told)).failed:
        raise typer.Exit(1)


def _chosen(only: Iterable[str], without: Iterable[str]) -> tuple[Rule, ...]:
    known = rules()
    names = {name: one for one in known for name in (one.code, one.name)}
    for name in (*only, *without):
        if name not in names:
            near = nearest(name, names)
            hint = f"; did you mean {near}?" if near else f"; there are {', '.join(names)}"
            if re.fullmatch(_LOADING, name):
                hint = "; faults of files, YAML and records are always told"
            raise typer.BadParameter(f"no rule is called {name!r}{hint}")
    left_out = {names[name].code for name in without}
    wanted = {names[name].code for name in only} or {one.code for one in known}
    return tuple(one for one in known if one.code in wanted - left_out)


def _found(opened: Opened, chosen: tuple[Rule, ...]) -> tuple[Diagnostic, ...]:
    if opened.map is None:
        return opened.diagnostics
    looked_at = subject(opened.map, opened.essay, opened.text_missing)
    return (*opened.diagnostics, *check(looked_at, chosen))


def _weight(severity: Severity) -> int:
    return list(Severity).index(severity)


def _checked(opened: Opened) -> Checked:
    argument = opened.map
    if argument is None:
        raise TypeError("only a map that could be used is counted")
    return Checked(
        file=opened.file,
        claims=len(argument.claims),
        links=len(argument.links),
        theses=argument.theses,
    )


def _summarise(opened: list[Opened], shown: tuple[Diagnostic, ...], *, notes: bool) -> None:
    """Tell of the maps without a fault, and of what could not be checked."""
    for one in opened:
        if one.map is None:
            continue
        if not any(found.file == one.file for found in shown):
            counts = f"{count(len(one.map.claims), 'claim')}, {count(len(one.map.links), 'link')}"
            typer.echo(f"{one.file}: {counts}, no faults")
        unseen = sum(1 for _ in anchors(one.map)) if one.essay is None else 0
        if unseen and not one.text_missing:
            note(
                f"{one.file}: {count(unseen, 'anchor')} not checked; give the text with --text FILE"
            )
        if notes:
            from argmap.cli.notes import notes_text

            sys.stdout.write(notes_text(one.map, plain=not can_show("¶—")))


COMMAND = Command(run)
