"""A theme of one's own is a TOML file that says what is different."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.diagnostics import SourceText
from argmap.diagram.theme import Theme, theme_of
from argmap.diagram.theme.own import read_theme
from argmap.render import load_theme


def read(text: str) -> Theme:
    theme, told = read_theme(SourceText("own.toml", text))
    assert theme is not None, told
    return theme


def faults(text: str) -> list[str]:
    theme, told = read_theme(SourceText("own.toml", text))
    assert theme is None
    return [f"{one.place} {one.message}" for one in told]


def test_what_is_not_written_stays_as_it_is_in_the_base() -> None:
    own = read('base = "print"\nscale = 1.5\n[con]\nfill = "#FFEEDD"\n')
    base = theme_of("print")
    assert own.con.fill == "#ffeedd"
    assert own.con.edge == base.con.edge
    assert own.scale == 1.5
    assert own.pro == base.pro


def test_without_a_base_it_starts_from_light_and_is_the_same_on_dark_screens() -> None:
    own = read("")
    assert own.page == theme_of("light").page
    assert not own.dark


def test_a_table_says_what_is_different_on_a_dark_screen() -> None:
    own = read('[dark]\npage = "#000000"\n')
    assert isinstance(own.dark, Theme)
    assert own.dark.page == "#000000"
    assert own.dark.pro == theme_of("dark").pro


def test_steps_and_voices_are_lists() -> None:
    own = read('[[voices]]\nedge = "#123456"\n[[voices]]\nfill = "#eeeeee"\n')
    assert next(ink.edge for ink in own.voices) == "#123456"
    assert len(own.voices) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("page = ", "own.toml:1:8 This is not TOML: Invalid value."),
        ('pagee = "#000000"', "own.toml:1:1 pagee: themes have no such name."),
        ('\npage = "red"', "own.toml:2:1 page: 'red' is no colour."),
        ('page = "url(x)"', "own.toml:1:1 page: 'url(x)' is no colour."),
        ("scale = 40", "own.toml:1:1 scale: 40 is no number from 0.5 to 4."),
        ("scale = nan", "own.toml:1:1 scale: nan is no number from 0.5 to 4."),
        ("edge = true", "own.toml:1:1 edge: True is no number from 0.5 to 6."),
        ('pro = "#000000"', "own.toml:1:1 pro: a table is expected."),
        ('[pro]\nfil = "#000000"', "own.toml:2:1 fil: pro has no such colour; it has fill, edge, "),
        ("load = []", "own.toml:1:1 load: a list of 1 to 8 tables is expected."),
        ("[[load]]", "own.toml:1:3 load: there are 5 steps, so 5 tables are expected."),
        ('base = "night"', "own.toml:1:1 base: no theme is called 'night'; there are contrast, "),
        ('name = "x"', "own.toml:1:1 name: themes have no such name."),
        ("dark = 1", "own.toml:1:1 dark: a table is expected."),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, said: str) -> None:
    (found,) = faults(text)
    assert found.startswith(said)


def test_all_faults_are_told_at_once() -> None:
    assert len(faults('page = 1\ntext = 2\n[pro]\nfill = "x"\nfoo = 3\n')) == 4


def test_colours_that_can_hardly_be_told_apart_are_warned_of() -> None:
    theme, told = read_theme(SourceText("own.toml", '[pro]\ntext = "#bbbbbb"\n'))
    assert theme is not None
    assert {one.severity.value for one in told} == {"warning"}
    assert told[0].message == (
        "The text of pro cards can hardly be told from what is behind: 1.73 : 1; 4.5 : 1 is needed."
    )


@given(st.text())
def test_no_text_crashes_the_reader(text: str) -> None:
    theme, told = read_theme(SourceText("own.toml", text))
    assert theme is not None or told


def test_the_library_reads_a_theme_and_draws_with_it(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('page = "#fffdf5"\n', encoding="utf-8")
    rain = argmap.loads("argmap: 1\nclaims: {rain: It will rain.}")
    assert 'fill="#fffdf5"' in rain.render(theme=load_theme(file))
    with pytest.raises(argmap.MapError, match="no such file"):
        load_theme(tmp_path / "none.toml")
    with pytest.raises(LookupError, match="no theme is called 'nihgt'"):
        rain.render(theme="nihgt")


def test_a_theme_that_is_too_large_or_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    for text, said in ((f"#{'a' * 70_000}", "64 kB"), (f"a={'[' * 30_000}{']' * 30_000}", "TOML")):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(argmap.MapError, match=said):
            load_theme(file)
