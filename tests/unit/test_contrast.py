"""Contrast of the themes' colours by WCAG: texts 4.5 : 1, large ones, lines and edges 3 : 1."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from argmap import discovery
from argmap.diagram.theme import Ink, Theme
from argmap.diagram.theme.contrast import pairs, ratio

THEMES = discovery.find("argmap.diagram.themes", Theme)
TEXT, LINE = 4.5, 3.0
COLOURS = ("page", "text", "muted", "support", "attack", "thin", "section", "section_edge")

each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


def test_black_on_white_is_twenty_one_and_the_same_colour_is_one() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert ratio("#a8321c", "#a8321c") == 1


@each_theme
def test_every_text_and_line_is_told_from_what_is_behind_it(theme: Theme) -> None:
    assert {pair.what: pair.ratio for pair in pairs(theme) if pair.ratio < pair.least} == {}


@each_theme
def test_what_is_asked_of_a_theme_covers_all_its_colours(theme: Theme) -> None:
    """A theme in one colour alone fails in every pair: none of them is let through."""
    grey = "#888888"
    one = Ink(fill=grey, edge=grey, tag=grey, text=grey)
    names = [field.name for field in fields(theme) if isinstance(getattr(theme, field.name), Ink)]
    changes: dict[str, Any] = {**dict.fromkeys(names, one), **dict.fromkeys(COLOURS, grey)}
    changes |= {"load": (one,) * len(theme.load), "voices": (one,) * len(theme.voices)}
    flat = replace(theme, **changes)
    assert {pair.ratio for pair in pairs(flat)} == {1.0}
    assert {pair.least for pair in pairs(flat)} == {TEXT, LINE}


@each_theme
@pytest.mark.parametrize("colour", COLOURS)
def test_a_theme_with_one_bad_colour_is_found_out(theme: Theme, colour: str) -> None:
    """A colour fails that is the page's own, a page that is a grey between text and white."""
    grounds = ("page", "section")
    changes: dict[str, Any] = {colour: "#777777" if colour in grounds else theme.page}
    bad = replace(theme, **changes)
    assert [pair for pair in pairs(bad) if pair.ratio < pair.least]


@each_theme
@pytest.mark.parametrize("name", ["pro", "con", "none"])
def test_the_edge_and_the_fold_of_a_card_are_told_from_its_fill(theme: Theme, name: str) -> None:
    ink = getattr(theme, name)
    assert ratio(ink.edge, ink.fill) >= LINE
