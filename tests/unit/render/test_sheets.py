"""How a picture lies on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.options import RenderOptions
from argmap.render.pdf.sheets import FOOT, MARGIN, OVERLAP, PIXEL, Plan, plan

sides = st.floats(50.0, 40_000.0)
papers = st.sampled_from(["a4", "a3", "letter"])
posters = st.sampled_from(["auto", "1x1", "2x1", "1x3", "2x2", "3x4", "20x20"])
SIZES = {"a4": {595.28, 841.89}, "a3": {841.89, 1190.55}, "letter": {612.0, 792.0}}


def laid(width: float, height: float, page: str = "fit", poster: str = "") -> Plan:
    """Lay a picture whose claims have letters of 14 pixels."""
    options = RenderOptions(page=page, poster=poster)  # type: ignore[arg-type]
    return plan(width, height, 14.0, options)


def test_a_page_that_fits_is_the_picture_at_full_size() -> None:
    (sheet,) = laid(800, 400).sheets
    assert (sheet.width, sheet.height, sheet.scale) == (600, 300, PIXEL)


def test_no_page_is_larger_than_programs_can_show() -> None:
    (sheet,) = laid(1000, 30_000).sheets
    assert sheet.height == 14_400
    assert sheet.width == pytest.approx(480)


@given(sides, sides, papers)
def test_a_picture_lies_on_one_page_within_its_margins_and_is_never_enlarged(
    width: float, height: float, paper: str
) -> None:
    (sheet,) = laid(width, height, paper).sheets
    assert {sheet.width, sheet.height} == SIZES[paper]
    assert 0 < sheet.scale <= PIXEL
    assert sheet.x >= MARGIN - 0.01
    assert sheet.x + width * sheet.scale <= sheet.width - MARGIN + 0.01
    assert sheet.y + height * sheet.scale <= sheet.height - MARGIN + 0.01


def test_the_page_is_turned_to_show_more() -> None:
    wide, high = laid(3000, 1000, "a4").sheets[0], laid(1000, 3000, "a4").sheets[0]
    assert wide.width > wide.height
    assert high.width < high.height
    assert wide.scale == pytest.approx(high.scale)


@given(sides, sides, papers, posters)
def test_the_sheets_of_a_poster_show_all_of_the_picture_and_overlap(
    width: float, height: float, paper: str, poster: str
) -> None:
    made = laid(width, height, paper, poster)
    assert len(made.sheets) == made.rows * made.columns
    first, last = made.sheets[0], made.sheets[-1]
    assert first.x >= first.window[0] - 0.01
    assert first.y >= first.window[1] - 0.01
    assert last.x + width * last.scale <= last.window[2] + 0.01
    assert last.y + height * last.scale <= last.window[3] + 0.01
    for sheet in made.sheets:
        assert {sheet.width, sheet.height} == SIZES[paper]
        assert sheet.window[:2] == (MARGIN, MARGIN)
        assert sheet.window[3] == pytest.approx(sheet.height - FOOT)
        step = sheet.window[2] - sheet.window[0] - OVERLAP
        assert sheet.x == pytest.approx(first.x - sheet.column * step)


@given(sides, sides, posters)
def test_no_sheet_of_a_poster_is_without_a_part_of_the_picture(
    width: float, height: float, poster: str
) -> None:
    made = laid(width, height, "a4", poster)
    for sheet in made.sheets:
        assert sheet.x + width * sheet.scale > sheet.window[0]
        assert sheet.y + height * sheet.scale > sheet.window[1]


@given(st.floats(50.0, 6_000.0), st.floats(50.0, 6_000.0))
def test_a_poster_of_as_many_sheets_as_it_takes_is_easy_to_read(
    width: float, height: float
) -> None:
    made = laid(width, height, "a4", "auto")
    assert 14.0 * made.scale >= 8.99
    assert made.scale <= PIXEL


def test_a_poster_is_of_a4_where_no_paper_is_named_and_never_of_more_sheets_than_help() -> None:
    made = laid(1000, 4000, poster="3x1")
    assert {made.sheets[0].width, made.sheets[0].height} == SIZES["a4"]
    assert made.columns == 1


@pytest.mark.parametrize(
    "poster", ["0x1", "1x21", "2", "x", "2x2x2", "-1x2", "２x２", "Auto", "a4"]
)
def test_what_says_no_number_of_sheets_is_refused(poster: str) -> None:
    with pytest.raises(ValueError, match="poster cannot be"):
        RenderOptions(poster=poster)


def test_what_is_no_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="page cannot be 'a5'"):
        RenderOptions(page="a5")  # type: ignore[arg-type]
