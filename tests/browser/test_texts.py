"""Texts as a browser sets them: in their cards, in their font, as wide as was reckoned."""

from __future__ import annotations

from itertools import combinations

from argmap.diagram.typeset import uncovered, width
from tests.browser.conftest import Visit
from tests.browser.seen import Line, Seen

MARGIN = 4.0


def reckoned(line: Line) -> float:
    """The width of a line by the table of advances."""
    return width(line.text, line.size, line.bold) + line.spacing * len(line.text)


def test_the_browser_has_nothing_to_complain_of(visit: Visit) -> None:
    assert visit.console == ()


def test_both_faces_of_the_font_inside_are_used(picture: Seen) -> None:
    assert picture.fonts == [["Argmap Sans", "400", "loaded"], ["Argmap Sans", "700", "loaded"]]


def test_every_text_is_on_its_card_with_a_margin(picture: Seen) -> None:
    for line, card in picture.on_cards():
        assert line.left >= card.left + MARGIN, line
        assert line.right <= card.right - MARGIN, line
        assert line.top >= card.top + MARGIN, line
        assert line.bottom <= card.bottom - MARGIN, line


def test_every_text_is_on_the_page(picture: Seen) -> None:
    for line in picture.texts:
        assert line.left >= 0, line
        assert line.right <= picture.size[0], line
        assert line.bottom <= picture.size[1], line


def test_no_text_lies_on_another(picture: Seen) -> None:
    assert [pair for pair in combinations(picture.texts, 2) if pair[0].overlaps(pair[1])] == []


def test_no_text_is_smaller_than_eleven_pixels(picture: Seen) -> None:
    assert min(line.size for line in picture.texts) >= 11


def test_the_browser_measures_what_the_table_says(picture: Seen) -> None:
    """Kerning, which the table leaves out, only narrows a line; another font would be far off."""
    for line in picture.texts:
        if not uncovered(line.text):
            table = reckoned(line)
            assert not line.forced, line
            assert line.natural <= table * 1.005, line
            assert table <= max(line.natural * 1.025, line.natural + 2), line


def test_letters_of_other_fonts_take_the_room_kept_for_them(visit: Visit) -> None:
    foreign = [line for line in visit.seen["odd"].texts if uncovered(line.text)]
    assert len(foreign) >= 10
    for line in foreign:
        assert line.forced, line
        assert abs(line.length - reckoned(line)) < 0.2, line
