"""What a table of words is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: its heading.
        flexible: whether its cells may be set on several lines where room is short.
    """

    title: str
    flexible: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of words, one row a claim. The first cell of a row names it.

    Attributes:
        title: its heading; empty for none.
        columns: from left to right.
        rows: a text for every column; a row of another length raises `ValueError`.
        notes: sentences below it.
        language: of its texts, such as `en` or `de-AT`.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    language: str = "en"

    def __post_init__(self) -> None:
        wanted = len(self.columns)
        for number, row in enumerate(self.rows, start=1):
            if len(row) != wanted:
                raise ValueError(f"row {number} has {len(row)} cells for {wanted} columns")
