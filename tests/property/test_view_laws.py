"""Whatever a picture shows, and in whatever theme, nothing is in the way of anything else."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import discovery
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions, render
from bench.laws import flaws
from tests.property.strategies import maps
from tests.property.test_drawing_laws import ALLOWED

THEMES = discovery.names("argmap.diagram.themes")


@st.composite
def views(draw: st.DrawFn) -> Picture:
    """Draw a map with a way to show it."""
    argument: ArgumentMap = draw(maps())
    names = st.sampled_from([claim.id for claim in argument.claims])
    some = st.lists(names, max_size=3).map(tuple)
    options = RenderOptions(
        layout="tidy",
        sections=draw(st.booleans()),
        direction=draw(st.sampled_from(("left", "top"))),
        theme=draw(st.sampled_from(THEMES)),
        colour_by=draw(st.sampled_from(("side", "status", "load", "voice"))),
        focus=draw(st.none() | names),
        without=draw(some),
        blank=draw(some),
        missing=tuple(link.id for link in argument.links[:: draw(st.integers(2, 5))]),
    )
    return Picture(argument, options)


@settings(max_examples=60)
@given(views())
def test_cards_lines_and_texts_keep_clear_of_each_other_in_every_view(picture: Picture) -> None:
    assert flaws(picture.scene) == []


@settings(max_examples=40)
@given(views())
def test_the_svg_of_every_view_is_well_formed_and_of_colours_that_are_written_out(
    picture: Picture,
) -> None:
    svg = str(render(picture, "svg").data)
    elements = list(ET.fromstring(svg).iter())  # noqa: S314
    assert {element.tag.rpartition("}")[2] for element in elements} <= ALLOWED
    for element in elements:
        for key in ("fill", "stroke"):
            assert re.fullmatch("none|#[0-9a-f]{6}", element.get(key, "none"))
    for name in picture.options.blank:
        if name in picture.argument.index.claim:
            words = picture.argument.index.claim[name].words
            assert len(words) < 12 or f">{words}<" not in svg
