"""What every form of the dependency matrix in `argmap.report.matrices` promises."""

from __future__ import annotations

import re

import pytest

from argmap import discovery
from argmap.report import Matrix, MatrixWriter, Medium, matrix_writer, matrix_writer_names
from tests.helpers.markup import Markup
from tests.helpers.matrices import MATRICES, library, odd

WRITERS = discovery.find("argmap.report.matrices", MatrixWriter)
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")

each_writer = pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
each_matrix = pytest.mark.parametrize("matrix", MATRICES.values(), ids=MATRICES)


def written(writer: MatrixWriter, matrix: Matrix) -> str:
    return writer.write(matrix, Medium())


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@each_writer
@each_matrix
def test_a_form_writes_every_matrix(writer: MatrixWriter, matrix: Matrix) -> None:
    text = written(writer, matrix)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert text.encode()
    assert written(writer, matrix) == text


@each_writer
def test_no_number_and_no_word_of_a_claim_is_lost(writer: MatrixWriter) -> None:
    matrix = library()
    said = words(written(writer, matrix))
    for heading in (*matrix.rows, *matrix.columns):
        assert words(f"{heading.number} {heading.words} {heading.mark}") <= said


@each_writer
def test_five_thousand_words_are_all_there(writer: MatrixWriter) -> None:
    assert {"word0", "word4999"} <= words(written(writer, odd()))


@each_writer
def test_what_a_cell_says_changes_what_is_written(writer: MatrixWriter) -> None:
    kinds = [
        ("load-bearing", "+"),
        ("load-bearing", "+-"),
        ("contributes", "+"),
        ("contributes", "+-"),
        ("mixed", "+-"),
        ("objection", "-"),
        ("reply", "+"),
        ("redundant", "+"),
        ("undetermined", ""),
        ("irrelevant", ""),
    ]
    base = MATRICES["1 × 1"]
    texts = {
        written(writer, Matrix(title="", rows=base.rows, columns=base.columns, cells={(0, 0): one}))
        for one in kinds
    }
    assert len(texts) == len(kinds)


@each_writer
def test_no_text_plays_tricks(writer: MatrixWriter) -> None:
    text = written(writer, odd())
    assert not FORBIDDEN.search(text)
    if writer.name in {"html", "svg"}:
        page = Markup.of(text)
        assert page.tags.count("script") == (writer.name == "html")
        assert {"img", "iframe", "link", "foreignobject"}.isdisjoint(page.tags)
        assert not [name for _, name, _ in page.given if name.startswith("on")]


@each_writer
def test_nothing_is_fetched(writer: MatrixWriter) -> None:
    text = written(writer, library())
    page = Markup.of(text)
    addresses = [value for _, name, value in page.given if name in {"src", "href", "xlink:href"}]
    assert all(address.startswith("#") for address in addresses)
    assert "@import" not in text
    assert text.count("url(") == text.count("url(data:")


def test_a_form_is_named_like_its_file_and_can_be_asked_for() -> None:
    assert tuple(writer.name for writer in WRITERS) == matrix_writer_names()
    assert all(matrix_writer(writer.name) is writer for writer in WRITERS)


def test_no_ending_is_that_of_two_forms() -> None:
    suffixes = [writer.suffix for writer in WRITERS]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix.startswith(".") and suffix.islower() for suffix in suffixes)


def test_a_form_that_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(LookupError, match="there are csv, html, svg, text"):
        matrix_writer("gvs")
