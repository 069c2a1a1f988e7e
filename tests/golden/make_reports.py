"""Write the tables and matrices that are kept as golden files.

    python -m tests.golden.make_reports

Run it after a change of the reports, look at them, and read the difference.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from argmap.report import Medium, matrix_writer, table_writer
from tests.helpers.matrices import library, sized
from tests.helpers.tables import statuses

FOLDER = Path(__file__).parent


def _table(name: str, medium: Medium) -> str:
    return table_writer(name).write(statuses(), medium)


def _matrix(name: str, medium: Medium) -> str:
    return matrix_writer(name).write(library(), medium)


FILES: dict[str, Callable[[], str]] = {
    "statuses.txt": partial(_table, "text", Medium()),
    "statuses.narrow.txt": partial(_table, "text", Medium(columns=50, plain=True)),
    "statuses.csv": partial(_table, "csv", Medium()),
    "statuses.md": partial(_table, "markdown", Medium()),
    "library.matrix.txt": partial(_matrix, "text", Medium()),
    "library.matrix.narrow.txt": partial(_matrix, "text", Medium(columns=60, plain=True)),
    "library.matrix.csv": partial(_matrix, "csv", Medium()),
    "library.matrix.svg": partial(_matrix, "svg", Medium(font=False)),
    "blocks.matrix.txt": lambda: matrix_writer("text").write(sized(4, 40), Medium()),
}


def main() -> None:
    """Write all files."""
    for file, make in FILES.items():
        (FOLDER / file).write_text(make(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
