"""What a dependency matrix is: conclusions by premises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LOAD_BEARING = "load-bearing"
IRRELEVANT = "irrelevant"


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
        cells: for (row, column) a word and a sign, `+`, `-`, `+-` or empty; the words are
            `load-bearing`, `contributes`, `mixed`, `objection`, `redundant`, `reply`, `irrelevant`
            and `undetermined`. A cell that is missing is irrelevant.
        notes: sentences below it.
        language: of its texts, such as `en` or `de-AT`.
    """

    title: str
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    cells: Mapping[tuple[int, int], tuple[str, str]]
    notes: tuple[str, ...] = ()
    language: str = "en"

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
