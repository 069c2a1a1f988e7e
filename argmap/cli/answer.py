"""What the commands of the analysis share: the map, the form of the answer, where it is written."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import typer

from argmap.cli.shared import can_show, put, spare, usable
from argmap.diagnostics import Diagnostic, Severity
from argmap.files import Opened

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.report import Matrix, Medium, Table

_SIGNS = "─→…●◉○⊗±×◇·“”"
_BESIDE = ("svg", "html")
_ENDINGS = {"txt": "text", "htm": "html", "md": "markdown"}
_WIDTH, _NARROWEST = 80, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A map that is asked, and how the answer is told.

    Attributes:
        opened: the map, with what was told of it.
        form: `json`, or the name of a writer.
        file: where the answer goes; `-` is standard output.
    """

    opened: Opened
    form: str
    file: str

    @property
    def map(self) -> ArgumentMap:
        """The map."""
        assert self.opened.map is not None  # noqa: S101
        return self.opened.map

    @property
    def is_document(self) -> bool:
        """Whether the answer is for a program."""
        return self.form == "json"

    @property
    def medium(self) -> Medium:
        """What the answer is shown on."""
        from shutil import get_terminal_size

        from argmap.report import Medium

        shown = self.file == "-"
        columns = get_terminal_size((_WIDTH, 24)).columns if shown else _WIDTH
        return Medium(columns=max(_NARROWEST, columns), plain=shown and not can_show(_SIGNS))

    def document(self, document: Mapping[str, Any]) -> None:
        """Write one JSON document, with what was told of the map."""
        _put_document(document, self.opened.diagnostics, self.file)

    def table(self, table: Table) -> None:
        """Write a table."""
        from argmap.report import table_writer

        self._put(table_writer(self.form).write(table, self.medium))

    def matrix(self, matrix: Matrix) -> None:
        """Write a matrix."""
        from argmap.report import matrix_writer

        self._put(matrix_writer(self.form).write(matrix, self.medium))

    def _put(self, text: str) -> None:
        # Without a byte order mark Excel takes a CSV file for one in the local code page.
        marked = self.form == "csv" and self.file != "-"
        put(self.file, f"\ufeff{text}" if marked else text)


def answer(
    map_: str,
    *,
    question: str,
    forms: tuple[str, ...],
    to: str | None,
    json: bool,
    output: str | None,
    from_: str | None,
) -> Answer:
    """Open the map that is asked, and settle how the answer is told.

    Args:
        map_: the map file.
        question: what pages and pictures are called beside the map.
        forms: the forms that the answer can have, apart from JSON.
        to: the form that is asked for; without it the file's ending says it, else it is text.
        json: whether JSON is asked for; the same as that form.
        output: the file; without it pages and pictures stand beside the map, text is printed.
        from_: the format of the map.

    Raises:
        typer.BadParameter: there is no such form, or the map would be lost.
        typer.Exit: the map has faults; they are told, in a document where one is wanted.
    """
    if json and to not in {None, "json"}:
        raise typer.BadParameter(f"--json and --to {to} ask for two forms", param_hint="--to")
    form = _form("json" if json else to, output, forms)
    opened = usable(map_, from_=from_, teller=_tell_errors if form == "json" else None)
    beside = form in _BESIDE and map_ != "-"
    file = output or (f"{os.path.splitext(map_)[0]}.{question}.{form}" if beside else "-")
    spare(map_, opened, file)
    return Answer(opened=opened, form=form, file=file)


def _form(to: str | None, output: str | None, forms: tuple[str, ...]) -> str:
    ending = os.path.splitext(output or "")[1].lower().removeprefix(".")
    wanted = to or _ENDINGS.get(ending, ending) or "text"
    if wanted not in (*forms, "json"):
        told = f"no form is called {wanted!r}; there are {', '.join(sorted((*forms, 'json')))}"
        raise typer.BadParameter(told, param_hint="--to" if to else "-o")
    return wanted


def _tell_errors(diagnostics: tuple[Diagnostic, ...]) -> None:
    if any(found.severity is Severity.ERROR for found in diagnostics):
        _put_document({}, diagnostics, "-")


def _put_document(
    document: Mapping[str, Any], diagnostics: tuple[Diagnostic, ...], output: str
) -> None:
    from json import dumps

    from argmap.report.diagnostic_document import diagnostic_document

    told = [diagnostic_document(one) for one in diagnostics]
    with _every_digit():
        text = dumps({**document, "diagnostics": told}, indent=2, ensure_ascii=False) + "\n"
    put(output, text.encode("utf-8", "replace").decode())


@contextmanager
def _every_digit() -> Iterator[None]:
    """Let integers be written however long they are; what is read stays bounded."""
    most = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(most)
