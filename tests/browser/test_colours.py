"""Colours as a browser shows them, on a light and on a dark page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from tests.browser.conftest import Visit
from tests.browser.seen import Colours, Seen
from tests.helpers.contrast import ratio

GROUNDS = ("bg", "outline", "under", "fold", "end", "many")


def contrasts(shapes: Iterable[Colours]) -> Iterator[tuple[float, Colours]]:
    """Give every mark on a picture with its contrast to what lies behind it.

    Behind a text on a card is the card; behind all else is the page, for edges and lines are to be
    told from the page.
    """
    shapes = list(shapes)
    page = shapes[0].fill
    card, last = page, ""
    for shape in shapes[1:]:
        if shape.of != last or shape.cls == "outline":
            card, last = (shape.fill if shape.cls == "outline" else page), shape.of
        ground = card if shape.tag == "text" or shape.cls in {"chip", "fold"} else page
        if shape.stroke != "none":
            yield ratio(shape.stroke, ground), shape
        if shape.fill != "none" and shape.cls not in GROUNDS and shape.of != "section":
            yield ratio(shape.fill, ground), shape


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_and_lines_stand_out_on_light_and_on_dark_pages(picture: Seen, scheme: str) -> None:
    found = list(contrasts(getattr(picture, scheme)))
    assert len(found) > 40
    for contrast, shape in found:
        assert contrast >= (4.5 if shape.tag == "text" else 3), (contrast, shape)


def test_a_dark_page_changes_every_colour_of_a_shape_that_has_one(visit: Visit) -> None:
    """No shape may keep a colour that was chosen for the other page, the legend's least of all."""
    both = zip(visit.seen["every-sign"].light, visit.seen["every-sign"].dark, strict=True)
    for light, dark in both:
        assert (light.fill == "none") == (dark.fill == "none"), light
        assert (light.stroke == "none") == (dark.stroke == "none"), light
        if "thesis" not in light.of:  # Its letters are white on both.
            assert light.fill == "none" or light.fill != dark.fill, light
            assert light.stroke == "none" or light.stroke != dark.stroke, light
