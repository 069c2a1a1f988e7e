"""Where a text breaks into lines: never more lines than need be, all about equally long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.typeset import break_lines, width
from argmap.diagram.typeset.breaking import _WIDTHS, _parts

SIZE = 14.0
words = st.text("iWn\u00e9", min_size=1, max_size=9)
joints = st.sampled_from([" ", "  ", "-", " – ", "/", "\u00ad", "\u200b"])
texts = st.lists(st.tuples(words, joints), min_size=1, max_size=14).map(
    lambda parts: "".join(word + joint for word, joint in parts).rstrip(" -–/\u00ad\u200b")
)


def broken(text: str, room: float) -> tuple[str, ...]:
    return break_lines(text, room, SIZE, bold=False)


def room_of(lines: tuple[str, ...]) -> float:
    return max(width(line.rstrip(), SIZE) for line in lines)


@given(texts, st.integers(120, 400))
def test_lines_fit_and_no_narrower_width_would_do_with_as_many(text: str, room: int) -> None:
    lines = broken(text, room)
    assert room_of(lines) <= room
    wide = room_of(lines)
    assert len(broken(text, wide + 0.001)) == len(lines)
    longest = max(_WIDTHS[False][part][1] for part in _parts(text)) * SIZE / 1000
    if len(lines) > 1 and wide - 0.05 >= longest:
        assert len(broken(text, wide - 0.05)) > len(lines)


@given(texts, st.integers(120, 400))
def test_a_wider_line_never_needs_more_lines(text: str, room: int) -> None:
    assert len(broken(text, room + 10)) <= len(broken(text, room))


@given(texts, st.integers(120, 400))
def test_nothing_is_lost_but_what_is_not_seen(text: str, room: int) -> None:
    """A line that ends at a soft hyphen shows one."""
    kept = "".join(broken(text, room)).replace("-", "")
    assert kept == text.replace("-", "").replace("\u00ad", "").replace("\u200b", "")
