"""What every theme of `argmap.diagram.themes` promises; contrast is tested in `test_contrast`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from argmap import discovery
from argmap.diagram.theme import Ink, Theme

THEMES = discovery.find("argmap.diagram.themes", Theme)

each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


def colours(theme: Theme | Ink, about: str) -> Iterator[tuple[str, str]]:
    """Give every colour of a theme with its name."""
    for field in fields(theme):
        value = getattr(theme, field.name)
        if isinstance(value, Ink):
            yield from colours(value, field.name)
        elif field.name != "name":
            yield f"{about}.{field.name}", value


@each_theme
def test_every_colour_is_written_as_six_hexadecimal_digits(theme: Theme) -> None:
    """That is what SVG, DOT and resvg all read, and what contrast is computed from."""
    found = dict(colours(theme, theme.name))
    assert len(found) == 8 + 4 * 4
    assert {name: c for name, c in found.items() if not re.fullmatch("#[0-9a-f]{6}", c)} == {}


@each_theme
def test_the_sides_and_the_kinds_of_line_differ_in_colour(theme: Theme) -> None:
    assert len({theme.pro.edge, theme.con.edge, theme.none.edge}) == 3
    assert theme.support != theme.attack


def test_a_theme_is_named_like_its_file() -> None:
    assert tuple(theme.name for theme in THEMES) == discovery.names("argmap.diagram.themes")
