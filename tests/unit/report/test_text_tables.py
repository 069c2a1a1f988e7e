"""Tables as text: aligned, and no wider than asked for."""

from __future__ import annotations

import pytest

from argmap.report import Column, Medium, Table, table_writer
from argmap.terminal import columns as terminal
from tests.helpers.tables import odd, statuses


def lines(table: Table, columns: int = 80) -> list[str]:
    return table_writer("text").write(table, Medium(columns=columns)).splitlines()


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
def test_no_line_is_wider_than_asked_for(width: int) -> None:
    for table in (statuses(), odd()):
        for line in lines(table, columns=width):
            assert terminal.columns(line) <= width, line


def test_a_table_that_fits_is_not_stretched() -> None:
    table = Table("", (Column("No."), Column("Word", flexible=True)), (("1", "yes"), ("12", "no")))
    assert lines(table) == ["No.  Word", "───  ────", "1    yes", "12   no"]


def test_rigid_columns_keep_their_width_and_flexible_ones_wrap() -> None:
    table = Table(
        "", (Column("Id"), Column("Words", flexible=True)), (("abc-def-ghi", "word " * 9 + "end"),)
    )
    found = lines(table, columns=30)
    assert found[2].startswith("abc-def-ghi  word word")
    assert found[3].startswith(" " * 13 + "word")


def test_without_a_flexible_column_all_share() -> None:
    table = Table("", (Column("One"), Column("Two")), (("long " * 20, "long " * 20),))
    assert max(map(len, lines(table, columns=40))) <= 40


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="row 2 has 1 cells for 2 columns"):
        Table("", (Column("One"), Column("Two")), (("1", "2"), ("1",)))


def test_where_columns_have_no_room_the_cells_of_a_row_stand_below_each_other() -> None:
    table = Table(
        "",
        (Column("No."), Column("Claim", flexible=True), Column("Status"), Column("Chance")),
        (("1", "It will rain before noon.", "undecided", "0.250"), ("2", "So.", "accepted", "")),
    )
    assert lines(table, columns=24) == [
        "No.  Claim",
        "──────────",
        "1  It will rain before",
        "noon.",
        "  Status: undecided",
        "  Chance: 0.250",
        "2  So.",
        "  Status: accepted",
    ]
