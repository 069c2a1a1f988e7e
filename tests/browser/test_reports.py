"""Matrices and tables as a browser shows them: on wide and narrow screens, light and dark."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from argmap.diagram.typeset import uncovered, width
from argmap.report import Medium, matrix_writer, table_writer
from tests.helpers.browser import chromium, opened
from tests.helpers.matrices import MATRICES, ODD
from tests.helpers.tables import TABLES

SHOWN = ("library", "1 × 1", "5 × 8", "25 × 35", "odd")
PAGES = (*(f"matrix {name}" for name in SHOWN), *(f"table {name}" for name in TABLES))

each_picture = pytest.mark.parametrize("name", SHOWN)
each_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """All pages and pictures in one page of headless Chromium."""
    program = chromium()
    if program is None:
        pytest.skip("neither Chromium nor Chrome is installed on this system")
    folder = tmp_path_factory.mktemp("reports")
    page = folder / "page.html"
    page.write_text(_page(), encoding="utf-8")
    shown = opened(page, program, folder / "profile")
    found = re.search("<pre>([A-Za-z0-9+/=]+)</pre>", shown.dom)
    assert found, ("the page did not come to its end", shown.console)
    read: dict[str, Any] = json.loads(b64decode(found[1]))
    return read | {"console": shown.console}


def _page() -> str:
    pictures = {name: matrix_writer("svg").write(MATRICES[name], Medium()) for name in SHOWN}
    pages = {
        f"matrix {name}": matrix_writer("html").write(MATRICES[name], Medium()) for name in SHOWN
    }
    pages |= {
        f"table {name}": table_writer("html").write(table, Medium())
        for name, table in TABLES.items()
    }
    data = json.dumps({"pictures": pictures, "pages": pages}).replace("<", "\\u003c")
    script = (Path(__file__).parent / "reports.js").read_text(encoding="utf-8")
    return f'<!doctype html><meta charset="utf-8"><script>const REPORTS={data}</script><body><script>{script}</script>'


def overlap(one: list[float], other: list[float]) -> bool:
    """Tell whether two boxes lie on each other, by more than a pixel."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1 and down > 1


def letters(text: dict[str, Any]) -> list[float]:
    """Give the box of a level text from its capitals to its baseline."""
    left, top, right, bottom = text["box"]
    return [left, top + 0.28 * text["size"], right, bottom - 0.28 * text["size"]]


def test_the_browser_blocks_nothing_and_complains_of_nothing(seen: dict[str, Any]) -> None:
    told = [line for line in seen["console"] if "sandboxed" not in line]
    assert told == []


@each_picture
def test_every_text_of_a_picture_is_on_it_and_no_smaller_than_eleven(
    seen: dict[str, Any], name: str
) -> None:
    picture = seen["pictures"][name]
    for text in picture["texts"]:
        left, top, right, bottom = text["box"]
        assert left >= 0, text
        assert top >= 0, text
        assert right <= picture["size"][0], text
        assert bottom <= picture["size"][1], text
        assert text["size"] >= 11, text


@each_picture
def test_both_faces_of_the_font_are_used(seen: dict[str, Any], name: str) -> None:
    assert seen["pictures"][name]["fonts"] == ["loaded", "loaded"]


@each_picture
def test_no_level_text_lies_on_another_or_on_a_cell(seen: dict[str, Any], name: str) -> None:
    picture = seen["pictures"][name]
    level = [text for text in picture["texts"] if not text["turned"] and text["text"]]
    assert [p for p in combinations(level, 2) if overlap(letters(p[0]), letters(p[1]))] == []
    signs = [text for text in level if not text["group"].startswith(("cell", "legend"))]
    for text in signs:
        assert not any(overlap(letters(text), cell) for cell in picture["cells"]), text


@each_picture
def test_the_words_of_a_row_end_before_its_cells(seen: dict[str, Any], name: str) -> None:
    picture = seen["pictures"][name]
    upright = picture["lines"][0]
    words = [t for t in picture["texts"] if t["group"].startswith("row") and t["cls"] == "words"]
    assert words
    for text in words:
        assert text["box"][2] <= upright[0], text
        assert upright[1] <= letters(text)[1], text
        assert letters(text)[3] <= upright[3], text


@each_picture
def test_slanted_words_do_not_reach_the_numbers_below_them(seen: dict[str, Any], name: str) -> None:
    picture = seen["pictures"][name]
    heads = [t for t in picture["texts"] if t["group"] == "column"]
    for text in heads:
        if text["turned"] and text["text"]:
            numbers = [t for t in heads if t["cls"] == "number" and t["box"][1] < text["box"][3]]
            assert not any(overlap(letters(t), text["box"]) for t in numbers), text


@each_picture
def test_texts_are_as_wide_as_was_reckoned(seen: dict[str, Any], name: str) -> None:
    for text in seen["pictures"][name]["texts"]:
        reckoned = width(text["text"], text["size"], text["bold"])
        if text["forced"]:
            assert (
                abs(
                    text["length"] - width(text["text"].strip("\u200f"), text["size"], text["bold"])
                )
                < 0.5
            )
        elif not uncovered(text["text"]):
            assert text["length"] <= reckoned * 1.005 + 0.1, text


@each_page
def test_no_script_of_a_text_runs(seen: dict[str, Any], name: str) -> None:
    for shown in seen["pages"][name].values():
        assert shown["title"] != "RUN"
        assert shown["scripts"] == (1 if name.startswith("matrix") else 0)
        assert shown["strangers"] == 0


@each_page
def test_a_page_is_no_wider_than_the_screen(seen: dict[str, Any], name: str) -> None:
    for shown in seen["pages"][name].values():
        assert shown["width"] <= shown["client"]


@each_page
def test_no_text_runs_out_of_its_cell(seen: dict[str, Any], name: str) -> None:
    for shown in seen["pages"][name].values():
        assert shown["spilling"] == []
        assert shown["hidden"] == 0


@each_page
def test_a_page_is_light_or_dark_as_the_reader_wishes(seen: dict[str, Any], name: str) -> None:
    page = seen["pages"][name]
    assert page["wide"]["ground"] == "rgb(255, 255, 255)"
    assert page["narrow"]["ground"] == "rgb(16, 23, 30)"
    for light, dark in zip(page["wide"]["colours"], page["narrow"]["colours"], strict=True):
        assert (light is None and dark is None) or light != dark


@pytest.mark.parametrize("name", ["library", "25 × 35"])
def test_heads_stay_in_sight_when_the_table_is_moved(seen: dict[str, Any], name: str) -> None:
    across, down = seen["pages"][f"matrix {name}"]["narrow"]["stuck"]
    assert abs(across) < 1
    assert 0 <= down < 3


@pytest.mark.parametrize("name", ["library", "5 × 8", "25 × 35", "odd"])
def test_the_cells_can_be_walked_with_the_keys(seen: dict[str, Any], name: str) -> None:
    for size in ("wide", "narrow"):
        walked = seen["pages"][f"matrix {name}"][size]["walked"]
        assert walked["stops"] == 1
        assert (walked["row"], walked["column"]) == (1, 2)
        assert walked["head"] == MATRICES[name].columns[1].label
        assert walked["told"] == walked["title"] or "has no bearing" in walked["told"]
        assert walked["lit"]
        assert walked["row_lit"]


@pytest.mark.parametrize("name", SHOWN)
def test_without_scripts_nothing_is_missing_but_the_line_that_tells(
    seen: dict[str, Any], name: str
) -> None:
    assert seen["pages"][f"matrix {name}"]["still"]["told"] == ""
    assert seen["pages"][f"matrix {name}"]["wide"]["told"]


def test_the_trap_is_among_the_texts() -> None:
    assert any("<script>document.title='RUN'</script>" in text for text in ODD)
