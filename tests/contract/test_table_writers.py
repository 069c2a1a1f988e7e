"""What every form of tables in `argmap.report.tables` promises."""

from __future__ import annotations

import re

import pytest

from argmap import discovery
from argmap.report import Column, Medium, Table, TableWriter, table_writer, table_writer_names
from tests.helpers.markup import Markup
from tests.helpers.tables import TABLES, odd, statuses

WRITERS = discovery.find("argmap.report.tables", TableWriter)
ON_TERMINALS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

each_writer = pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
each_table = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


def written(writer: TableWriter, table: Table) -> str:
    return writer.write(table, Medium())


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@each_writer
@each_table
def test_a_form_writes_every_table(writer: TableWriter, table: Table) -> None:
    text = written(writer, table)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert text.encode()
    assert written(writer, table) == text


@each_writer
def test_no_word_of_a_cell_is_lost(writer: TableWriter) -> None:
    table = statuses()
    said = words(written(writer, table))
    for row in table.rows:
        for cell in row:
            assert words(cell) <= said
    assert words(" ".join(column.title for column in table.columns)) <= said


@each_writer
def test_rows_stand_in_their_order(writer: TableWriter) -> None:
    text = written(writer, statuses())
    places = [text.index(start) for start in ("Families", "Pupils", "Volunteers", "An online")]
    assert places == sorted(places)


@each_writer
def test_of_a_table_without_rows_the_notes_are_left_for_people(writer: TableWriter) -> None:
    text = written(writer, Table("Nothing", (Column("Heading"),), (), ("That is why.",)))
    assert ("Heading" in text) == (writer.name == "csv")
    assert ("That is why." in text) == (writer.name != "csv")
    assert ("Nothing" in text) == (writer.name != "csv")


@each_writer
def test_no_text_plays_tricks(writer: TableWriter) -> None:
    text = written(writer, odd())
    assert not ON_TERMINALS.search(text)
    if writer.name == "html":
        assert {"script", "img", "b"}.isdisjoint(Markup.of(text).tags)


def test_a_form_is_named_like_its_file_and_can_be_asked_for() -> None:
    assert tuple(writer.name for writer in WRITERS) == table_writer_names()
    assert all(table_writer(writer.name) is writer for writer in WRITERS)


def test_a_form_that_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(LookupError, match="there are csv, html, markdown, text"):
        table_writer("txet")
