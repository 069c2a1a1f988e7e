"""Contrast of the themes' colours by WCAG: texts 4.5 : 1, large ones, lines and edges 3 : 1."""

from __future__ import annotations

import pytest

from argmap import discovery
from argmap.diagram.theme import Ink, Theme
from tests.helpers.contrast import ratio

THEMES = [
    discovery.load("argmap.diagram.themes", name, Theme)
    for name in discovery.names("argmap.diagram.themes")
]
TEXT, LINE = 4.5, 3.0


@pytest.fixture(params=THEMES, ids=lambda theme: theme.name)
def theme(request: pytest.FixtureRequest) -> Theme:
    found = request.param
    assert isinstance(found, Theme)
    return found


def inks(theme: Theme) -> dict[str, Ink]:
    return {name: getattr(theme, name) for name in ("thesis", "pro", "con", "none")}


def test_black_on_white_is_twenty_one_and_the_same_colour_is_one() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("rgb(0, 0, 0)", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert ratio("#a8321c", "#a8321c") == 1


@pytest.mark.parametrize("name", ["thesis", "pro", "con", "none"])
def test_texts_on_cards_are_readable(theme: Theme, name: str) -> None:
    ink = inks(theme)[name]
    grounds = [ink.fill] if name == "thesis" else [ink.fill, theme.page]  # Unstated: the page.
    for ground in grounds:
        assert ratio(ink.text, ground) >= TEXT
        assert ratio(ink.tag, ground) >= TEXT


def test_texts_on_the_page_and_on_sections_are_readable(theme: Theme) -> None:
    for ground in (theme.page, theme.section):
        for colour in (theme.text, theme.muted):
            assert ratio(colour, ground) >= TEXT


def test_signs_on_lines_are_readable(theme: Theme) -> None:
    assert ratio(theme.thin, theme.page) >= TEXT


def test_lines_and_edges_are_told_from_what_is_behind_them(theme: Theme) -> None:
    edges = [ink.edge for ink in inks(theme).values()]
    for ground in (theme.page, theme.section):
        for colour in (*edges, theme.support, theme.attack, theme.thin):
            assert ratio(colour, ground) >= LINE
    assert ratio(theme.section_edge, theme.page) >= LINE


@pytest.mark.parametrize("name", ["pro", "con", "none"])
def test_the_edge_and_the_fold_of_a_card_are_told_from_its_fill(theme: Theme, name: str) -> None:
    ink = inks(theme)[name]
    assert ratio(ink.edge, ink.fill) >= LINE
