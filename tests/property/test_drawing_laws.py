"""What every picture promises, whatever the map."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.options import Direction, LayoutName
from argmap.diagram.scene import Scene
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions, render
from tests.conftest import ROOT
from tests.helpers import geometry
from tests.property.strategies import maps

DIRECTIONS: tuple[Direction, ...] = ("left", "top")
LAYOUTS: tuple[LayoutName, ...] = ("tidy", "graphviz")
ALLOWED = {"svg", "g", "path", "rect", "circle", "text", "title", "desc", "style"}


def check_geometry(scene: Scene) -> None:
    """Check that nothing on a picture is in the way of anything else."""
    cards = geometry.cards(scene)
    for one, other in combinations(cards, 2):
        assert one.gap(other) >= 6, (one, other)
    lines = geometry.lines(scene)
    for name, stretches in lines.items():
        for stretch in stretches:
            assert not any(card.cut_by(stretch, 1.0) for card in cards), (name, stretch)
    for (name, some), (other_name, others) in combinations(lines.items(), 2):
        for stretch in some:
            for other_stretch in others:
                together = geometry.on_each_other(stretch, other_stretch)
                assert together < 4, (name, other_name, stretch, other_stretch)


def check_texts(scene: Scene) -> None:
    """Check that every text is within its card and no two lie on each other."""
    boxes = {card.name: card for card in geometry.cards(scene)}
    for group in scene.groups:
        if group.cls.startswith("claim"):
            card = boxes[group.id]
            found = list(geometry.texts(group))
            for text, box in found:
                assert box.left >= card.left + 4, text
                assert box.right <= card.right - 4, text
                assert box.bottom <= card.bottom - 4, text
                assert text.size >= 11
            for (_, one), (_, other) in combinations(found, 2):
                assert one.gap(other) >= 0, (one, other)


def check_sections(scene: Scene) -> None:
    """Check that frames hold whole cards and frames, and that no line crosses a title."""
    frames = geometry.frames(scene)
    stretches = [stretch for some in geometry.lines(scene).values() for stretch in some]
    for frame, titles in frames:
        for title in titles:
            assert frame.holds(title)
            assert not any(title.cut_by(stretch, 0.0) for stretch in stretches), title
        for card in geometry.cards(scene):
            assert frame.holds(card) or frame.gap(card) >= 0, (frame, card)
    for (one, _), (other, _) in combinations(frames, 2):
        assert one.holds(other) or other.holds(one) or one.gap(other) >= 0, (one, other)


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["maps/oped.yaml", "tests/data/main-street.yaml"])
def test_our_own_maps_are_drawn_without_a_flaw(
    name: str, layout: LayoutName, direction: Direction
) -> None:
    options = RenderOptions(layout=layout, direction=direction)
    scene = Picture(argmap.load(ROOT / name), options).scene
    check_geometry(scene)
    check_texts(scene)
    assert scene.diagnostics == ()


@given(maps(), st.sampled_from(DIRECTIONS), st.sampled_from(LAYOUTS))
def test_cards_lines_and_texts_keep_clear_of_each_other(
    argument: ArgumentMap, direction: Direction, layout: LayoutName
) -> None:
    scene = Picture(argument, RenderOptions(direction=direction, layout=layout)).scene
    check_geometry(scene)
    check_texts(scene)


@given(maps(), st.sampled_from(DIRECTIONS))
def test_sections_are_boxes_around_whole_families(
    argument: ArgumentMap, direction: Direction
) -> None:
    options = RenderOptions(direction=direction, layout="tidy", sections=True)
    scene = Picture(argument, options).scene
    check_geometry(scene)
    check_sections(scene)


@given(maps(), st.sampled_from(DIRECTIONS), st.booleans())
def test_the_svg_is_well_formed_and_safe(
    argument: ArgumentMap, direction: Direction, sections: bool
) -> None:
    options = RenderOptions(direction=direction, layout="tidy", sections=sections)
    svg = str(render(Picture(argument, options), "svg").data)
    tree = ET.fromstring(svg)  # noqa: S314
    elements = list(tree.iter())
    assert {element.tag.rpartition("}")[2] for element in elements} <= ALLOWED
    ids = [element.get("id") for element in elements if element.get("id")]
    assert len(ids) == len(set(ids))
    drawn = [element.get("data-claim") for element in elements if element.get("data-claim")]
    assert len(drawn) == len(argument.claims)
    assert not any(key.startswith("on") for element in elements for key in element.attrib)
    assert not re.search(r"(?:href|url\((?!data:font/woff2))", re.sub(r">[^<]*<", "><", svg))


@settings(max_examples=30)
@given(maps())
def test_the_same_map_gives_the_same_bytes(argument: ArgumentMap) -> None:
    options = RenderOptions(layout="tidy")
    once, again = (render(Picture(argument, options), "svg").data for _ in range(2))
    assert once == again


@settings(max_examples=30)
@given(maps())
def test_folding_hides_claims_and_loses_none(argument: ArgumentMap) -> None:
    drawing = Picture(argument, RenderOptions(max_cards=3)).drawing
    assert drawing.hidden + len(drawing.cards) == len(argument.claims)
    assert {card.id for card in drawing.cards} >= set(drawing.order.theses)
