"""Texts cut to a width in pixels."""

from __future__ import annotations

import pytest

from argmap.diagram.typeset import fitted, width


@pytest.mark.parametrize("room", [20.0, 60.0, 150.0])
@pytest.mark.parametrize("bold", [False, True])
def test_a_cut_text_fits_and_says_that_it_is_cut(room: float, bold: bool) -> None:
    for text in (
        "The library should open on Sundays",
        "W" * 400,
        "北京是中国的首都图书馆也应该开放",
        "i" * 5000,
    ):
        cut = fitted(text, room, 13.0, bold)
        assert width(cut, 13.0, bold) <= room
        assert cut.endswith("…")


def test_a_text_that_fits_stays_whole() -> None:
    text = "The library"
    assert fitted(text, width(text, 13.0), 13.0) == text
    assert fitted("", 0.0, 13.0) == ""


def test_a_text_is_cut_at_a_blank_but_not_within_a_letter_and_its_mark() -> None:
    assert fitted("The library should open", 100.0, 13.0) == "The library…"
    assert "e\u0301" in fitted("e\u0301" * 50, 60.0, 13.0)
