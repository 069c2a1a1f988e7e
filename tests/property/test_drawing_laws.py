"""What every picture promises, whatever the map."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.options import Direction, LayoutName
from argmap.diagram.routing import route as way
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions, render
from bench import geometry, graphviz_own
from bench.hard_shapes import HARD
from bench.laws import flaws
from bench.varied import varied
from tests.conftest import ROOT
from tests.property.strategies import maps

DIRECTIONS: tuple[Direction, ...] = ("left", "top")
LAYOUTS: tuple[LayoutName, ...] = ("tidy", "graphviz", "auto")
ALLOWED = {"svg", "g", "path", "rect", "circle", "text", "title", "desc", "style"}


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["maps/oped.yaml", "tests/data/main-street.yaml"])
def test_our_own_maps_are_drawn_without_a_flaw(
    name: str, layout: LayoutName, direction: Direction
) -> None:
    options = RenderOptions(layout=layout, direction=direction)
    scene = Picture(argmap.load(ROOT / name), options).scene
    assert flaws(scene) == []
    assert scene.diagnostics == ()


@given(maps(), st.sampled_from(DIRECTIONS), st.sampled_from(LAYOUTS))
def test_cards_lines_and_texts_keep_clear_of_each_other(
    argument: ArgumentMap, direction: Direction, layout: LayoutName
) -> None:
    scene = Picture(argument, RenderOptions(direction=direction, layout=layout)).scene
    assert flaws(scene) == []


@given(maps(), st.sampled_from(DIRECTIONS))
def test_sections_are_boxes_around_whole_families(
    argument: ArgumentMap, direction: Direction
) -> None:
    options = RenderOptions(direction=direction, layout="tidy", sections=True)
    scene = Picture(argument, options).scene
    assert flaws(scene) == []


@pytest.mark.parametrize("seed", range(0, 90, 6))
def test_lines_cross_no_more_often_than_where_graphviz_draws_the_map_itself(seed: int) -> None:
    argument = varied(seed)
    scene = Picture(argument, RenderOptions(direction="left", max_cards=0)).scene
    crossings = geometry.crossings(geometry.lines(scene))
    assert crossings <= graphviz_own.crossings(argument)
    assert crossings == scene.crossings
    assert flaws(scene) == []


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("size", [3, 6, 9])
def test_lines_of_claims_that_all_support_each_other_keep_clear_while_an_order_is_looked_for(
    size: int, direction: Direction
) -> None:
    assert flaws(Picture(HARD["all_for_all"](size), RenderOptions(direction=direction)).scene) == []


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(
    ("shape", "size"),
    [("all_for_all", 20), ("all_linked", 20), ("ring_of_attacks", 36), ("grid_of_reasons", 120)],
)
def test_lines_however_many_keep_clear_of_each_other(
    shape: str, size: int, direction: Direction
) -> None:
    scene = Picture(HARD[shape](size), RenderOptions(direction=direction, max_cards=0)).scene
    assert flaws(scene) == []
    assert scene.crossings > 20_000
    assert scene.diagnostics == (), "Graphviz is not asked where nothing would help"


@given(maps(), st.sampled_from(DIRECTIONS), st.booleans())
def test_lines_that_are_set_apart_keep_clear_too(
    argument: ArgumentMap, direction: Direction, sections: bool
) -> None:
    options = RenderOptions(direction=direction, layout="tidy", sections=sections)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(way, "_ROUNDS", 1)
        scene = Picture(argument, options).scene
    assert flaws(scene) == []


@pytest.mark.parametrize("seed", [5, 6, 12, 19])
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_no_line_runs_through_the_title_of_a_section(seed: int, direction: Direction) -> None:
    options = RenderOptions(direction=direction, sections=True, max_cards=0)
    assert flaws(Picture(varied(seed), options).scene) == []


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
