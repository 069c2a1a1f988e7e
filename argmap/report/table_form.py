"""What a writer of tables is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap import discovery
from argmap.report.medium import Medium
from argmap.report.table import Table

_WRITERS = "argmap.report.tables"


@dataclass(frozen=True, slots=True)
class TableWriter:
    """One form of tables. A module of `argmap.report.tables` defines one as `WRITER`.

    Attributes:
        name: what `--to` calls it.
        write: gives the whole text.
    """

    name: str
    write: Callable[[Table, Medium], str]


def table_writer_names() -> tuple[str, ...]:
    """Give the names of all forms, sorted; none of them is loaded."""
    return discovery.names(_WRITERS)


def table_writer(name: str) -> TableWriter:
    """Load a form of tables by its name.

    Raises:
        LookupError: there is none of this name.
    """
    return discovery.choose(_WRITERS, name, TableWriter, "form of tables")
