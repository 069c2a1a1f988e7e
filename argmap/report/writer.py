"""What a writer of faults is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap import discovery
from argmap.report.findings import Findings

_WRITERS = "argmap.report.faults"


@dataclass(frozen=True, slots=True)
class FaultWriter:
    """One form of telling faults. A module of `argmap.report.faults` defines one as `WRITER`.

    Attributes:
        name: what `--format` calls it.
        write: gives the whole text; the flag asks for colours, which only terminals show.
    """

    name: str
    write: Callable[[Findings, bool], str]


def fault_writer_names() -> tuple[str, ...]:
    """Give the names of all writers, sorted."""
    return discovery.names(_WRITERS)


def fault_writer(name: str) -> FaultWriter:
    """Load a writer by its name.

    Raises:
        LookupError: there is none of this name.
    """
    return discovery.choose(_WRITERS, name, FaultWriter, "form of telling faults")
