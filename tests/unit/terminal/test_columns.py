"""Texts in the columns of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.terminal.columns import columns, one_line, padded, shortened, wrapped

TEXTS = st.text(st.sampled_from("ab cd-e 北京。é\u0301👩\u200d👧W"), max_size=60).map(one_line)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("abc", 3),
        ("北京", 4),
        ("e\u0301", 1),
        ("👩\u200d👩\u200d👧", 2),
        ("👍🏽", 2),
        ("שלום", 4),
        ("ー", 2),
    ],
)
def test_wide_characters_count_two_and_marks_none(text: str, count: int) -> None:
    assert columns(text) == count


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\nb\r\nc\td", "a b c d"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        ("so\u00adft\u200b\ufeff", "soft"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("全角\u3000空白", "全角 空白"),
    ],
)
def test_a_text_becomes_one_harmless_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_a_text_is_filled_up_by_columns() -> None:
    assert padded("北京", 6) == "北京  "
    assert padded("long", 2) == "long"


@pytest.mark.parametrize(
    ("text", "room", "cut"),
    [
        ("short", 5, "short"),
        ("The library should open", 16, "The library…"),
        ("The library should open", 12, "The library…"),
        ("Unbreakablewordsarelong", 10, "Unbreakab…"),
        ("北京是中国的首都", 7, "北京是…"),
        ("one, two three", 6, "one…"),
    ],
)
def test_a_long_text_is_cut_at_a_word_where_one_ends_near(text: str, room: int, cut: str) -> None:
    assert shortened(text, room, "…") == cut


@given(TEXTS, st.integers(3, 30))
def test_a_cut_text_fits(text: str, room: int) -> None:
    assert columns(shortened(text, room, "…")) <= room
    assert columns(shortened(text, room, "...")) <= max(room, 3)


@given(TEXTS, st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_nothing(text: str, room: int) -> None:
    lines = wrapped(text, room)
    assert all(columns(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_lines_break_at_blanks_and_between_wide_characters() -> None:
    assert wrapped("a bb ccc", 4) == ["a bb", "ccc"]
    assert wrapped("図書館を開ける。", 8) == ["図書館を", "開ける。"]
    assert wrapped("", 4) == [""]
