"""Odd letters, Graphviz, fonts: what a picture does with them."""

from __future__ import annotations

import shutil
from pathlib import Path
from struct import unpack
from xml.etree import ElementTree as ET
from zlib import crc32

import pytest
from fontTools.ttLib import TTFont

import argmap
from argmap.diagnostics import MapError
from argmap.diagram.typeset import break_lines, display, is_rtl, tier, uncovered, width
from argmap.diagram.typeset.advances import LATIN, MORE
from argmap.render import Picture, RenderOptions, render
from tests.conftest import ROOT
from tests.helpers.hostile import ODD, written

FONTS = ROOT / "argmap" / "diagram" / "fonts"


def odd_map() -> argmap.Map:
    """A map with all odd texts, and ids as odd as they."""
    claims = [f"  {written(name)}: {written(text)}" for name, text in ODD.items()]
    premises = ", ".join(map(written, ODD))
    top = f"  top: {{text: Top., because: [{premises}]}}"
    return argmap.loads("\n".join(["argmap: 1", "thesis: top", "claims:", top, *claims]) + "\n")


def test_odd_texts_stay_texts_in_svg() -> None:
    tree = ET.fromstring(str(odd_map().render("svg")))  # noqa: S314
    name = "{http://www.w3.org/2000/svg}title"
    titles = {g.get("data-claim"): g.findtext(name) or "" for g in tree if g.get("data-claim")}
    for key, text in ODD.items():
        assert titles[key].partition(": ")[2].split() == text.split()


def test_a_png_warns_once_of_letters_that_its_font_lacks() -> None:
    made = render(Picture(odd_map(), RenderOptions(scale=1)), "png")
    (found,) = made.diagnostics
    assert found.code == "P03"
    assert "(U+" in found.message


def test_a_png_of_plain_letters_shows_them() -> None:
    blank = argmap.loads("argmap: 1\nclaims: {a: i}\n").render("png", scale=1, legend=False)
    full = argmap.loads(f"argmap: 1\nclaims: {{a: {'W' * 20}}}\n").render(
        "png", scale=1, legend=False
    )
    assert len(full) > len(blank) + 100


def test_a_picture_that_is_too_large_raises_one_error() -> None:
    with pytest.raises(MapError) as caught:
        odd_map().render("png", scale=100.0)
    assert caught.value.diagnostics[0].code == "P04"


def test_the_graphviz_inside_and_that_of_the_system_agree_to_draw() -> None:
    made = argmap.load(ROOT / "maps" / "oped.yaml")
    inside = render(Picture(made, RenderOptions(layout="graphviz")), "svg")
    assert inside.diagnostics == ()
    if shutil.which("dot") is None:
        pytest.skip("Graphviz is not installed on this system")
    assert render(Picture(made, RenderOptions(layout="dot")), "svg").diagnostics == ()


def test_without_the_systems_graphviz_the_built_in_layout_draws(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    made = argmap.load(ROOT / "tests" / "data" / "main-street.yaml")
    drawn = render(Picture(made, RenderOptions(layout="dot")), "svg")
    (found,) = drawn.diagnostics
    assert found.code == "P02"
    assert drawn.data == render(Picture(made, RenderOptions(layout="tidy")), "svg").data


def test_a_hundred_and_twenty_words_are_never_cut() -> None:
    text = " ".join(["significant"] * 120)
    scene = Picture(argmap.loads(f"argmap: 1\nclaims: {{a: {text}}}\n")).scene
    assert scene.diagnostics == ()
    longer = Picture(argmap.loads(f"argmap: 1\nclaims: {{a: {text} {text}}}\n")).scene
    assert [found.code for found in longer.diagnostics] == ["P01"]


def test_the_table_of_widths_is_that_of_the_fonts() -> None:
    table = {
        run[0] + n: (run[1][n], run[2][n]) for run in (*LATIN, *MORE) for n in range(len(run[1]))
    }
    for place, weight in enumerate(("regular", "bold")):
        font = TTFont(FONTS / f"full-{weight}.ttf")
        chars = font.getBestCmap()
        assert {c: font["hmtx"][glyph][0] for c, glyph in chars.items()} == {
            c: both[place] for c, both in table.items()
        }


@pytest.mark.parametrize("file", sorted(FONTS.glob("*.*tf*")) + sorted(FONTS.glob("*.woff2")))
def test_the_fonts_do_not_bear_the_reserved_name(file: Path) -> None:
    names = TTFont(file)["name"]
    for number in (1, 2, 3, 4, 6, 16, 17):
        assert "source" not in (names.getDebugName(number) or "").lower()
    assert "Open Font License" in names.getDebugName(13)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("It costs the town £5 a day", "£5"),
        ("The speed fell to 11 km/h there", "11 km/h"),
        ("No bus runs at 4 a.m. or so", "4 a.m."),
        ("They want 40\u00a0% of it all", "40\u00a0%"),
    ],
)
def test_a_number_stays_with_its_unit(text: str, held: str) -> None:
    for room in range(60, 200, 7):
        assert any(held in line for line in break_lines(text, room, 14, False))  # noqa: FBT003


def test_lines_keep_the_text_and_fit() -> None:
    text = "A well-known text, which is long enough for some lines, and it has a wörd or two."
    for room in (60, 100, 172):
        lines = break_lines(text, room, 14, False)  # noqa: FBT003
        assert "".join(lines) == text
        assert all(width(line.rstrip(), 14) <= room for line in lines)


@pytest.mark.parametrize(
    "text", ["购买“五十公斤袋装”水泥", "客人增加（根据协会的统计）。", "他说：‘不能’吗？"]
)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str) -> None:
    for room in range(60, 160, 7):
        for line in break_lines(text, room, 14, False):  # noqa: FBT003
            assert line[0] not in "”）。：’？"
            assert line[-1] not in "“（‘"


def test_texts_that_turn_the_writing_about_are_shown_as_what_they_are() -> None:
    assert display("a\u202eb") == "a⟨U+202E⟩b"
    assert is_rtl("שלום")
    assert not is_rtl("a שלום")
    assert uncovered("a北") == ("北",)
    assert (tier(["abc"]), tier(["αβγ"])) == ("latin", "full")


@pytest.mark.parametrize("scale", [1.0, 2.0, 0.5])
def test_a_png_knows_its_size_on_paper(scale: float) -> None:
    png = argmap.loads("argmap: 1\nclaims: {rain: It will rain.}\n").render("png", scale=scale)
    kind, across, down, unit = unpack(">4sIIB", png[37:50])
    assert (kind, across, down, unit) == (b"pHYs", across, across, 1)
    assert across * 0.0254 == pytest.approx(96 * scale, abs=0.05)
    assert crc32(png[37:50]) == unpack(">I", png[50:54])[0]
