"""PNG with letters that the picture's own font lacks: told once, drawn if the system can."""

from __future__ import annotations

import struct
from typing import Any

import pytest

import argmap
from argmap.render import Picture, Rendered, RenderOptions, render

CHINESE = "北京是首都"
resvg_py = pytest.importorskip("resvg_py", reason="resvg-py is not installed")


def drawn(text: str) -> Rendered:
    argument = argmap.loads(f"argmap: 1\nclaims: {{a: {text}}}\n")
    return render(Picture(argument, RenderOptions(scale=1, legend=False)), "png")


def size(png: str | bytes) -> tuple[int, int]:
    assert isinstance(png, bytes)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    across, down = struct.unpack(">II", png[16:24])
    return across, down


@pytest.fixture
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without any font."""
    real = resvg_py.svg_to_bytes

    def bare(**options: Any) -> Any:
        return real(**{**options, "skip_system_fonts": True})

    monkeypatch.setattr(resvg_py, "svg_to_bytes", bare)


@pytest.mark.usefixtures("no_fonts")
@pytest.mark.parametrize("text", [CHINESE, "مرحبا بالعالم", "שלום", "👩‍👩‍👧", "x\u20e3"])
def test_without_any_font_there_is_one_warning_and_a_picture(text: str) -> None:
    made = drawn(text)
    (found,) = made.diagnostics
    assert found.code == "P03"
    for char in text:
        if ord(char) > 0x590 and char != "\u200d":
            assert f"U+{ord(char):04X}" in found.message
    assert size(made.data) == size(drawn("a").data)


def test_the_warning_names_each_letter_once_and_at_most_twelve() -> None:
    (found,) = drawn(CHINESE * 3).diagnostics
    assert found.message.count("U+5317") == 1
    (found,) = drawn("".join(map(chr, range(0x4E00, 0x4E20)))).diagnostics
    assert found.message.count("U+") == 12
    assert "and 20 more" in found.message


def test_no_warning_where_the_font_has_all_letters() -> None:
    for text in ("Plain", "Ünïcödé", "Всякое движение", "αρχή", "e\u0301", "a\u200bb"):
        assert drawn(text).diagnostics == ()


def test_a_font_of_the_system_draws_what_ours_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without fonts two texts of as many letters are the same row of empty boxes."""
    one, other = "北京是首都", "天地玄黄人"
    if drawn(one).data == drawn(other).data:
        pytest.skip("no font of this system has Chinese letters")
    real = resvg_py.svg_to_bytes
    monkeypatch.setattr(
        resvg_py, "svg_to_bytes", lambda **o: real(**{**o, "skip_system_fonts": True})
    )
    assert drawn(one).data == drawn(other).data
