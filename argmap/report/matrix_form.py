"""What a writer of the dependency matrix is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap import discovery
from argmap.report.matrix import Matrix
from argmap.report.medium import Medium

_WRITERS = "argmap.report.matrices"


@dataclass(frozen=True, slots=True)
class MatrixWriter:
    """One form of the matrix. A module of `argmap.report.matrices` defines one as `WRITER`.

    Attributes:
        name: what `--to` calls it.
        suffix: the ending of its files, with the dot.
        write: gives the whole text.
    """

    name: str
    suffix: str
    write: Callable[[Matrix, Medium], str]


def matrix_writer_names() -> tuple[str, ...]:
    """Give the names of all forms, sorted; none of them is loaded."""
    return discovery.names(_WRITERS)


def matrix_writer(name: str) -> MatrixWriter:
    """Load a form of the matrix by its name.

    Raises:
        LookupError: there is none of this name.
    """
    return discovery.choose(_WRITERS, name, MatrixWriter, "form of the matrix")
