"""The dependency matrix and its forms."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from argmap import discovery
from argmap.diagram.theme import Theme
from argmap.diagram.typeset import width
from argmap.report import Heading, Matrix, Medium, matrix_writer
from argmap.report.matrix.kinds import KINDS
from argmap.terminal.columns import columns
from tests.helpers.contrast import ratio
from tests.helpers.matrices import MATRICES, library, odd, sized

SVG = "{http://www.w3.org/2000/svg}"
THEMES = discovery.find("argmap.diagram.themes", Theme)


def written(name: str, matrix: Matrix, **medium: bool | int) -> str:
    return matrix_writer(name).write(matrix, Medium(**medium))  # type: ignore[arg-type]


def classes(element: ET.Element) -> list[str]:
    return (element.get("class") or "").split()


def groups(tree: ET.Element, cls: str) -> list[ET.Element]:
    """Give the groups of a picture with this first class."""
    return [group for group in tree.iter(f"{SVG}g") if classes(group)[0] == cls]


def drawn(matrix: Matrix) -> ET.Element:
    return ET.fromstring(written("svg", matrix))  # noqa: S314


def test_a_missing_cell_is_irrelevant_and_load_bearing_premises_are_counted() -> None:
    matrix = library()
    assert matrix.cell(3, 0) == ("irrelevant", "")
    assert matrix.needs(0) == 4
    assert matrix.carries(0) == 3


def test_a_word_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="no cell can be loadbearing"):
        Matrix(title="", rows=(), columns=(), cells={(0, 0): ("loadbearing", "+")})


def test_a_claim_is_called_by_its_number_or_as_the_thesis() -> None:
    named = (
        Heading(id="a", number="3.2", words=""),
        Heading(id="a", number="", words="", mark="thesis"),
    )
    assert [heading.label for heading in named] == ["3.2", "T"]
    assert Heading(id="a", number="", words="").label == "a"


def test_signs_are_told_apart_without_colour() -> None:
    for texts in ({kind.sign for kind in KINDS}, {kind.plain for kind in KINDS}):
        assert len(texts) == len(KINDS)
        assert all(columns(text) == 1 for text in texts)
    assert all(kind.plain.isascii() for kind in KINDS)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_signs_stand_out_on_every_ground(theme: Theme) -> None:
    for ground in (theme.page, theme.section, theme.pro.fill):
        for colour in (theme.pro.edge, theme.attack, theme.thin):
            assert ratio(colour, ground) >= 3
        for colour in (theme.text, theme.muted, theme.thin):
            assert ratio(colour, ground) >= 4.5


@pytest.mark.parametrize("width", [40, 60, 80, 132])
@pytest.mark.parametrize("name", MATRICES)
def test_no_line_of_text_is_wider_than_asked_for(name: str, width: int) -> None:
    for line in written("text", MATRICES[name], columns=width).splitlines():
        assert columns(line) <= width, line


def test_text_has_a_sign_for_every_cell() -> None:
    matrix = sized(6, 90)
    blocks = [
        line.split()[-30:] for line in written("text", matrix).splitlines() if line[:2] == "3 "
    ]
    signs = {kind.sign for kind in KINDS}
    assert sum(sign in signs for line in blocks for sign in line) == 90


def test_plain_text_is_ascii_but_for_the_words() -> None:
    assert written("text", sized(5, 40), plain=True).isascii()


def test_csv_has_a_line_for_each_conclusion_and_a_column_for_each_premise() -> None:
    matrix = library()
    head, *rows = csv.reader(written("csv", matrix).splitlines())
    assert len(head) == 3 + len(matrix.columns)
    assert head[:4] == ["number", "conclusion", "mark", f"3 {matrix.columns[0].words}"]
    assert head[7].endswith("(unstated)")
    assert [row[1] for row in rows] == [heading.words for heading in matrix.rows]
    assert rows[0][3:5] == ["load-bearing", "contributes"]
    assert rows[0][15] == "load-bearing (+-)"
    assert rows[2][6] == ""


def test_a_picture_says_what_each_cell_means() -> None:
    matrix = library()
    cells = groups(drawn(matrix), "cell")
    assert len(cells) == len(matrix.cells)
    said = cells[0].findtext(f"{SVG}title") or ""
    assert said.startswith("3 “Four in ten residents work full time")
    assert "is load-bearing for T “The town library" in said
    assert cells[0].get("data-conclusion") == "open"
    assert cells[0].get("data-premise") == "p3"
    assert (cells[0].get("data-word"), cells[0].get("data-sign")) == ("load-bearing", "+")


def test_a_picture_is_named_and_described() -> None:
    root = drawn(library())
    assert root.get("role") == "img"
    assert (root.findtext(f"{SVG}title") or "").startswith("Which conclusions")
    assert "12 conclusions, 18 premises. Load-bearing for T" in (root.findtext(f"{SVG}desc") or "")


@pytest.mark.parametrize("name", MATRICES)
def test_the_legend_explains_what_is_used_and_nothing_else(name: str) -> None:
    tree = drawn(MATRICES[name])
    found = {classes(group)[1] for group in groups(tree, "cell")}
    labels = [
        text.text
        for legend in groups(tree, "legend")
        for text in legend.iter(f"{SVG}text")
        if text.get("class") == "label"
    ]
    assert labels == [kind.meaning for kind in KINDS if kind.name in found]


@pytest.mark.parametrize("name", MATRICES)
def test_a_picture_is_made_of_plain_shapes_at_half_pixels(name: str) -> None:
    tree = drawn(MATRICES[name])
    plain = {"svg", "g", "path", "rect", "circle", "text", "title", "desc", "style"}
    assert {element.tag.removeprefix(SVG) for element in tree.iter()} <= plain
    for element in tree.iter():
        for key in ("x", "y", "cx", "cy", "width", "height", "d", "viewBox", "transform"):
            assert all(
                part in {"", ".5"} for part in re.findall(r"\d+(\.\d+)?", element.get(key, ""))
            )


def test_a_picture_too_large_for_a_slide_says_so() -> None:
    assert "Too large for a slide" not in written("svg", sized(25, 35))
    assert "Too large for a slide" in written("svg", sized(200, 300))


def test_all_words_of_a_shortened_claim_are_in_its_title() -> None:
    tree = drawn(odd())
    for heads in (groups(tree, "row"), groups(tree, "column")):
        titles = [group.findtext(f"{SVG}title") or "" for group in heads]
        assert sum("word4999" in title for title in titles) == 1


def test_the_page_names_its_language_and_allows_only_its_own_script() -> None:
    page = written("html", library())
    assert '<html lang="en">' in page
    assert "default-src 'none'" in page
    assert "script-src 'sha256-" in page
    assert '<html lang="en">' in written("html", odd())


@pytest.mark.parametrize(
    "title", ["שלום עולם", "האם הספרייה צריכה להיפתח?", "هل يجب أن تفتح المكتبة؟ " * 6]
)
def test_a_title_that_runs_backward_stands_beside_a_small_matrix(title: str) -> None:
    tree = drawn(replace(sized(1, 1), title=title))
    (block,) = groups(tree, "title")
    shown = [text for text in block.iter(f"{SVG}text") if text.get("class") == "heading"]
    lines = [(text.text or "").strip("\u200f") for text in shown]
    ends = {float(text.get("x", "")) for text in shown}
    assert {text.get("text-anchor") for text in shown} == {"end"}
    assert len(ends) == 1
    assert ends.pop() - max(width(line, 22.0, bold=True) for line in lines) == pytest.approx(
        28.0, abs=0.5
    )
