"""What becomes of a block: its picture, or what is wrong with it, at its place in the document."""

from __future__ import annotations

import os
import re
from dataclasses import fields
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Severity
from argmap.embed import Block, draw, files_of
from argmap.embed.options import option_names
from argmap.embed.page import on_page
from argmap.render import RenderOptions
from tests.embed.documents import BAD, RAIN, STREET, lay_out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lay_out(tmp_path / "docs")
    return tmp_path / "docs"


def block(body: str = "", *, inside: str = ".", **options: str) -> Block:
    """A block that begins in line 10 of a page."""
    written = {name.replace("_", "-"): value for name, value in options.items()}
    return Block(
        body=body,
        options=written,
        document="page.md",
        line=10,
        body_line=11,
        indent=4,
        folder=inside,
        beside=inside,
    )


def wrong(written: Block) -> str:
    """Give what is told of a block that cannot be shown."""
    made = draw(written, "svg")
    assert made.data is None
    return "\n".join(made.told())


def test_a_map_is_drawn_from_the_block_and_from_a_file(folder: Path) -> None:
    assert "It will rain." in str(draw(block(RAIN), "svg").data)
    for name in (STREET, f"./{STREET}", f"/{STREET}", f"maps/../{STREET}"):
        made = draw(block(inside=str(folder), file=name), "svg")
        assert "Main Street" in str(made.data)
        assert made.told() == ()
        assert made.title == "Argument map: Should Main Street be closed to cars?"


def test_names_begin_beside_the_document_and_with_a_slash_at_the_folder(folder: Path) -> None:
    (folder / "deep").mkdir()
    for name, works in ((f"../{STREET}", True), (f"/{STREET}", True), (STREET, False)):
        written = Block(
            options={"file": name},
            document="deep/page.md",
            folder=str(folder),
            beside=str(folder / "deep"),
        )
        assert (draw(written, "outline").data is not None) is works


def test_a_block_has_every_option_of_a_picture_but_its_ids() -> None:
    names = {field.name.replace("_", "-") for field in fields(RenderOptions)} - {"ids"}
    assert names < set(option_names())
    assert {"file", "caption", "no-title", "no-legend"} < set(option_names())


def test_options_do_what_they_do_on_the_command_line() -> None:
    assert "Should it rain?</text>" in str(draw(block(RAIN), "svg").data)
    for options in ({"no_title": ""}, {"title": "no"}, {"title": "false"}):
        assert "Should it rain?</text>" not in str(draw(block(RAIN, **options), "svg").data)
    assert "more claims behind it" in str(draw(block(RAIN, max_cards="1"), "svg").data)
    left, top = (str(draw(block(RAIN, direction=way), "svg").data) for way in ("left", "top"))
    assert left != top


def test_a_picture_shows_what_a_claim_stands_on_and_what_falls() -> None:
    assert 'class="claim con premise pale"' in str(draw(block(RAIN, focus="clouds"), "svg").data)
    for names in ("clouds sun", "clouds,sun", "clouds, sun"):
        shown = str(draw(block(RAIN, without=names), "svg").data)
        assert set(re.findall('without" id="c-([a-z]+)"', shown)) == {"clouds", "sun"}
    assert "page.md:10:1: error E05" in wrong(block(RAIN, focus="cloud"))


def test_a_theme_may_come_from_a_file_in_the_folder(folder: Path) -> None:
    (folder / "own.toml").write_text('page = "#fffff0"\n', encoding="utf-8")
    (folder.parent / "other.toml").write_text('page = "#fffff0"\n', encoding="utf-8")
    themed = block(RAIN, inside=str(folder), theme="own.toml")
    assert 'fill="#fffff0"' in str(draw(themed, "svg").data)
    assert files_of(themed) == (str(folder / "own.toml"),)
    assert "error E04" in wrong(block(RAIN, inside=str(folder), theme="../other.toml"))
    assert "error E05" in wrong(block(RAIN, theme="../other"))
    (folder / "own.toml").write_text("page = 3\n", encoding="utf-8")
    assert wrong(themed).startswith("page.md:10:1: own.toml:1:")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"max_crads": "3"}, "has no option `max-crads`. (did you mean `max-cards`?)"),
        ({"zzz": ""}, "has no option `zzz`. (there are file, caption, direction,"),
        ({"ids": "x"}, "has no option `ids`."),
        ({"max_cards": "many"}, "`max-cards` cannot be 'many'; it is a whole number."),
        ({"max_cards": "-1"}, "`max-cards` cannot be -1; it is 0 or more."),
        ({"scale": "nan"}, "`scale` cannot be nan; it is above 0"),
        ({"legend": "perhaps"}, "`legend` cannot be 'perhaps'; it is 'yes' or 'no'."),
        ({"direction": "up"}, "`direction` cannot be 'up'; it is 'auto', 'left', 'top'."),
    ],
)
def test_a_wrong_option_is_told_with_the_line_of_the_block(
    options: dict[str, str], said: str
) -> None:
    assert wrong(block(RAIN, **options)).startswith("page.md:10:1: error E01")
    assert said in wrong(block(RAIN, **options))


def test_a_fault_of_the_map_is_told_where_it_stands_in_the_document() -> None:
    told = wrong(block(BAD))
    assert (
        "page.md:13:14: error M03 A claim has no key `becuase`. (did you mean `because`?)" in told
    )
    assert "page.md:11:" in wrong(block("argmap: 2\n"))
    assert "on line 12, before" in wrong(block("argmap: 1\nclaims: {a: {because: [b}}\n"))


def test_a_fault_of_a_file_is_told_with_both_places(folder: Path) -> None:
    (folder / "maps" / "bad.yaml").write_text(BAD, encoding="utf-8")
    told = wrong(block(inside=str(folder), file="maps/bad.yaml"))
    assert told.startswith("page.md:10:1: maps/bad.yaml:3:10: error M03")
    assert "E02" in wrong(block(" \n"))
    assert "E03" in wrong(block(RAIN, inside=str(folder), file=STREET))
    told = wrong(block(inside=str(folder), file="maps/main-stret.yaml"))
    assert told == (
        "page.md:10:1: maps/main-stret.yaml: error F01 There is no such file. "
        "(did you mean main-street.yaml?)"
    )


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../secret.yaml", "E04"),
        ("maps/../../secret.yaml", "E04"),
        ("/../secret.yaml", "E04"),
        ("maps/link.yaml", "E04"),
        ("../docs-too/secret.yaml", "E04"),
        ("/etc/passwd", "F01"),
        ("maps", "F02"),
        ("", "F02"),
        ("maps/a\0b", "E04"),
        ("maps/pipe", "F04"),
    ],
)
def test_nothing_outside_the_folder_is_read(folder: Path, name: str, code: str) -> None:
    (folder.parent / "docs-too").mkdir()
    (folder.parent / "docs-too" / "secret.yaml").write_text(RAIN, encoding="utf-8")
    os.mkfifo(folder / "maps" / "pipe")
    told = wrong(block(inside=str(folder), file=name))
    assert f"error {code}" in told
    assert "rain" not in told
    assert str(folder) not in told


@given(
    st.dictionaries(st.sampled_from((*option_names(), "x")), st.text(max_size=8), max_size=4),
    st.sampled_from((RAIN, BAD, "")) | st.text(max_size=40),
)
def test_whatever_is_written_there_is_a_picture_or_an_error(
    options: dict[str, str], body: str
) -> None:
    written = Block(body=body, options=options, document="page.md", folder="/nowhere")
    for to in ("svg", "outline"):
        made = draw(written, to, ids="m")
        errors = [one for one in made.diagnostics if one.severity is Severity.ERROR]
        assert (made.data is None) == bool(errors)
        ET.fromstring(on_page(made))  # noqa: S314
