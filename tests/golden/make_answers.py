"""Write the answers about two maps that are kept as golden files.

    python -m tests.golden.make_answers

Run it after a change of the analysis or its words, look at them, and read the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import argmap
from argmap.analysis import (
    Drop,
    Retract,
    dependency,
    probability,
    status,
    support,
    supports,
    what_if,
)
from argmap.model import ArgumentMap
from argmap.report import Medium, Table, matrix_writer, table_writer
from argmap.report.answers.depends import depends_matrix
from argmap.report.answers.labels import Labels
from argmap.report.answers.rests_on import of_table, on_table, sets_table
from argmap.report.answers.status import status_table
from argmap.report.answers.what_if import what_if_table
from tests.conftest import ROOT

FOLDER = Path(__file__).parent
_ASKED: Mapping[str, tuple[str, str, tuple[Retract | Drop, ...]]] = {
    "main-street": ("close", "accidents", (Retract("cafes"), Drop("l5"))),
    "every-sign": ("main", "example", (Drop("undercut"), Retract("against"))),
}


def _table(make: Callable[[ArgumentMap, Labels], Table], name: str, *, plain: bool = False) -> str:
    argument = argmap.load(ROOT / "tests" / "data" / f"{name}.yaml")
    table = make(argument, Labels(argument, plain=plain))
    return table_writer("text").write(table, Medium(plain=plain, columns=40 if plain else 80))


def _matrix(name: str) -> str:
    argument = argmap.load(ROOT / "tests" / "data" / f"{name}.yaml")
    matrix = depends_matrix(argument, dependency(argument), Labels(argument))
    return matrix_writer("text").write(matrix, Medium())


def _status(argument: ArgumentMap, labels: Labels) -> Table:
    return status_table(argument, status(argument), labels, probability(argument))


def _of(conclusion: str, argument: ArgumentMap, labels: Labels) -> Table:
    found = dependency(argument, of=[conclusion])
    return of_table(argument, found, support(argument, conclusion), labels)


def _on(premise: str, argument: ArgumentMap, labels: Labels) -> Table:
    return on_table(argument, premise, dependency(argument).column(premise), labels)


def _sets(argument: ArgumentMap, labels: Labels) -> Table:
    return sets_table(argument, supports(argument, limit=4), labels)


def _what_if(
    operations: tuple[Retract | Drop, ...], argument: ArgumentMap, labels: Labels
) -> Table:
    return what_if_table(argument, what_if(argument, operations), labels)


def _files() -> Iterator[tuple[str, Callable[[], str]]]:
    for name, (conclusion, premise, operations) in _ASKED.items():
        yield f"{name}.status.txt", partial(_table, _status, name)
        yield f"{name}.status.narrow.txt", partial(_table, _status, name, plain=True)
        yield f"{name}.depends.txt", partial(_matrix, name)
        yield f"{name}.depends-of.txt", partial(_table, partial(_of, conclusion), name)
        yield f"{name}.depends-on.txt", partial(_table, partial(_on, premise), name)
        yield f"{name}.depends-sets.txt", partial(_table, _sets, name)
        yield f"{name}.what-if.txt", partial(_table, partial(_what_if, operations), name)


FILES = dict(_files())


def main() -> None:
    """Write all files."""
    for file, make in FILES.items():
        (FOLDER / file).write_text(make(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
