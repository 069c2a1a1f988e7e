"""What every theme of `argmap.diagram.themes` promises; contrast is tested in `test_contrast`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from argmap import discovery
from argmap.diagram.drawing import LOAD_STEPS
from argmap.diagram.theme import Ink, Theme, theme_of

THEMES = discovery.find("argmap.diagram.themes", Theme)

each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


def colours(theme: Theme | Ink, about: str) -> Iterator[tuple[str, str]]:
    """Give every colour of a theme with its name."""
    for field in fields(theme):
        value = getattr(theme, field.name)
        if isinstance(value, Ink):
            yield from colours(value, field.name)
        elif isinstance(value, tuple):
            for place, ink in enumerate(value):
                yield from colours(ink, f"{field.name}.{place}")
        elif isinstance(value, str) and field.name not in {"name", "dark"}:
            yield f"{about}.{field.name}", value


@each_theme
def test_every_colour_is_written_as_six_hexadecimal_digits(theme: Theme) -> None:
    """That is what SVG, DOT and resvg all read, and what contrast is computed from."""
    found = dict(colours(theme, theme.name))
    inks = 9 + len(theme.load) + len(theme.voices)
    assert len(found) == 8 + 4 * inks
    assert {name: c for name, c in found.items() if not re.fullmatch("#[0-9a-f]{6}", c)} == {}


@each_theme
def test_there_is_a_colour_for_every_step_of_load(theme: Theme) -> None:
    assert len(theme.load) == len(LOAD_STEPS) + 1


@each_theme
def test_what_a_dark_screen_shows_is_a_theme(theme: Theme) -> None:
    assert not theme.dark or theme_of(theme.dark).name == theme.dark


@pytest.mark.parametrize("name", ["light", "dark", "large"])
def test_in_colour_the_sides_and_the_kinds_of_line_differ(name: str) -> None:
    theme = theme_of(name)
    assert len({theme.pro.edge, theme.con.edge, theme.none.edge}) == 3
    assert theme.support != theme.attack


@pytest.mark.parametrize("name", ["print", "contrast"])
def test_themes_for_paper_are_grey(name: str) -> None:
    assert {
        c for _, c in colours(theme_of(name), name) if len({c[1:3], c[3:5], c[5:]}) > 1
    } == set()


def test_a_theme_is_named_like_its_file() -> None:
    assert tuple(theme.name for theme in THEMES) == discovery.names("argmap.diagram.themes")
