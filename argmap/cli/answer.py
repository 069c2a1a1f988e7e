"""What the commands of the analysis share: forms, where they are written, how wide they are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import typer

from argmap.cli.shared import can_show, put, usable
from argmap.diagnostics import Diagnostic, Severity
from argmap.files import Opened

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.report import Matrix, Medium, Table

BUDGET = 1_000_000
BUDGET_HELP = "Nodes that the decision diagrams of one answer may have; a million takes 400 MB."
_SIGNS = "─→…●◉○⊗±×◇·“”"
_BESIDE = ("svg", "html")
_ENDINGS = {"txt": "text", "htm": "html", "md": "markdown"}


def form(to: str | None, output: str | None, known: tuple[str, ...]) -> str:
    """Give the form of an answer: as it is named, else by the file's ending, else text.

    Raises:
        typer.BadParameter: there is no such form.
    """
    ending = os.path.splitext(output or "")[1].lower().removeprefix(".")
    wanted = to or _ENDINGS.get(ending, ending) or "text"
    if wanted not in (*known, "json"):
        told = f"no form is called {wanted!r}; there are {', '.join(sorted((*known, 'json')))}"
        raise typer.BadParameter(told, param_hint="--to" if to else "-o")
    return wanted


def target(map_: str, output: str | None, wanted: str, question: str) -> str:
    """Give the file of an answer: pages and pictures stand beside the map, text is printed."""
    if output is not None:
        return output
    beside = wanted in _BESIDE and map_ != "-"
    return f"{os.path.splitext(map_)[0]}.{question}.{wanted}" if beside else "-"


def map_of(found: Opened) -> ArgumentMap:
    """Give the map of what was opened and is usable."""
    assert found.map is not None  # noqa: S101
    return found.map


def medium(output: str) -> Medium:
    """Say what an answer is shown on."""
    from shutil import get_terminal_size

    from argmap.report import Medium

    columns = get_terminal_size((80, 24)).columns if output == "-" else 80
    return Medium(columns=max(40, columns), plain=output == "-" and not can_show(_SIGNS))


def opened(map_: str, wanted: str, from_: str | None) -> Opened:
    """Open the map of a command; its faults are told in a document where one is wanted.

    Raises:
        typer.Exit: the map has faults.
    """
    return usable(map_, from_=from_, teller=_tell_errors if wanted == "json" else None)


def _tell_errors(diagnostics: tuple[Diagnostic, ...]) -> None:
    if any(found.severity is Severity.ERROR for found in diagnostics):
        _put_document({}, diagnostics, "-")


def tell_document(document: Mapping[str, Any], found: Opened, output: str) -> None:
    """Write an answer as one JSON document, with what was told of the map."""
    _put_document(document, found.diagnostics, output)


def _put_document(
    document: Mapping[str, Any], diagnostics: tuple[Diagnostic, ...], output: str
) -> None:
    from json import dumps

    from argmap.report.diagnostic_document import diagnostic_document

    told = [diagnostic_document(one) for one in diagnostics]
    put(output, dumps({**document, "diagnostics": told}, indent=2, ensure_ascii=False) + "\n")


def tell_table(table: Table, wanted: str, shown_on: Medium, output: str) -> None:
    """Write an answer as a table."""
    from argmap.report import table_writer

    _put(output, table_writer(wanted).write(table, shown_on), wanted)


def tell_matrix(matrix: Matrix, wanted: str, shown_on: Medium, output: str) -> None:
    """Write a matrix."""
    from argmap.report import matrix_writer

    _put(output, matrix_writer(wanted).write(matrix, shown_on), wanted)


def _put(output: str, text: str, wanted: str) -> None:
    # Without a byte order mark Excel takes a CSV file for one in the local code page.
    put(output, f"\ufeff{text}" if wanted == "csv" and output != "-" else text)
