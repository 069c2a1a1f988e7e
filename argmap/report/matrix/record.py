"""What a dependency matrix is: conclusions by premises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LOAD_BEARING = "load-bearing"
IRRELEVANT = "irrelevant"
WORDS = (
    LOAD_BEARING,
    "contributes",
    "mixed",
    "objection",
    "redundant",
    "reply",
    IRRELEVANT,
    "undetermined",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A claim as a row or a column.

    Attributes:
        id: the claim's id.
        number: such as `3.2`; empty for a thesis without a number.
        words: its text.
        mark: what else is to be known of it, such as `thesis`, `unstated`, `hypothesis`.
    """

    id: str
    number: str
    words: str
    mark: str = ""

    @property
    def label(self) -> str:
        """What it is called where there is no room for its words; never empty."""
        return self.number or ("T" if self.mark == "thesis" else self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Which conclusions depend on which premises.

    Attributes:
        title: its heading; empty for none.
        rows: conclusions, theses first.
        columns: premises.
        cells: for (row, column) one of `WORDS` and a sign, `+`, `-`, `+-` or empty; a cell that is
            missing is irrelevant. Another word raises `ValueError`.
        notes: sentences below it.
        language: of its texts, such as `en` or `de-AT`.
    """

    title: str
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    cells: Mapping[tuple[int, int], tuple[str, str]]
    notes: tuple[str, ...] = ()
    language: str = "en"

    def __post_init__(self) -> None:
        unknown = {word for word, _ in self.cells.values()}.difference(WORDS)
        if unknown:
            raise ValueError(f"no cell can be {', '.join(sorted(unknown))}")

    def cell(self, row: int, column: int) -> tuple[str, str]:
        """Give word and sign of a cell."""
        return self.cells.get((row, column), (IRRELEVANT, ""))

    def needs(self, row: int) -> int:
        """How many premises are load-bearing for a conclusion."""
        columns = range(len(self.columns))
        return sum(self.cell(row, column)[0] == LOAD_BEARING for column in columns)

    def carries(self, column: int) -> int:
        """For how many conclusions a premise is load-bearing."""
        rows = range(len(self.rows))
        return sum(self.cell(row, column)[0] == LOAD_BEARING for row in rows)
