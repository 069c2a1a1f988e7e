"""The order of letters on the page, from which programs work out what is written."""

from __future__ import annotations

import pytest

from argmap.render.pdf.visual import visual


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("plain text", "plain text"),
        ("שלום", "םולש"),
        ("\u200fשלום עולם.\u200f", ".םלוע םולש"),
        ("The word שלום עולם here", "The word םלוע םולש here"),
        ("עמוד 12 כאן", "ןאכ 12 דומע"),
        ("北京是首都", "北京是首都"),
        ("", ""),
    ],
)
def test_stretches_from_right_to_left_are_turned_about(line: str, shown: str) -> None:
    assert visual(line) == shown


def test_a_mark_stays_behind_its_letter() -> None:
    assert visual("שׁלום") == "םולשׁ"
