"""What the atlas promises, whatever the map."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.diagram.atlas.blocks import Block, Plan, planned
from argmap.diagram.atlas.tree import grow
from argmap.diagram.cards import cards
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions, render
from bench import geometry
from tests.property.strategies import maps, shapes
from tests.property.test_drawing_laws import ALLOWED

OPTIONS = RenderOptions(layout="atlas")
NEAR = 1e-6


@given(maps())
def test_blocks_and_texts_keep_clear_of_each_other(argument: ArgumentMap) -> None:
    scene = Picture(argument, OPTIONS).scene
    claims = [group for group in scene.groups if group.cls.startswith("claim")]
    assert len(claims) == len(argument.claims)
    for one, other in combinations(map(geometry.block, claims), 2):
        assert one.gap(other) >= 0, (one, other)
    for group in claims:
        found = [(text, box) for text, box in geometry.texts(group) if text.text]
        for text, box in found:
            assert text.size >= 11
            assert geometry.block(group).holds(box), text
        for (_, one), (_, other) in combinations(found, 2):
            assert one.gap(other) >= 0, (one, other)


@settings(max_examples=40)
@given(maps())
def test_the_svg_of_an_atlas_is_well_formed_and_safe(argument: ArgumentMap) -> None:
    svg = str(render(Picture(argument, OPTIONS), "svg").data)
    elements = list(ET.fromstring(svg).iter())  # noqa: S314
    assert {element.tag.rpartition("}")[2] for element in elements} <= ALLOWED
    ids = [element.get("id") for element in elements if element.get("id")]
    assert len(ids) == len(set(ids))
    assert not any(key.startswith("on") for element in elements for key in element.attrib)
    assert svg == str(render(Picture(argument, OPTIONS), "svg").data)


def plan_of(argument: ArgumentMap, room: float) -> Plan:
    return planned(grow(cards(argument)), room)


@given(shapes(most=14), st.floats(0.5, 40.0))
def test_every_claim_has_a_block_or_is_counted_in_one(argument: ArgumentMap, room: float) -> None:
    plan = plan_of(argument, room)
    alone = [block.node for block in plan.blocks]
    together = [node for crowd in plan.crowds for node in crowd.nodes]
    assert sorted(alone + together) == list(range(len(argument.claims)))


@given(shapes(most=14), st.floats(0.5, 40.0))
def test_what_hangs_under_a_block_is_below_it(argument: ArgumentMap, room: float) -> None:
    plan = plan_of(argument, room)
    found = {block.node: block for block in plan.blocks}
    for block in plan.blocks:
        parent = plan.tree.parent[block.node]
        if parent >= 0:
            assert found[parent].row == block.row - 1
            assert within(found[parent], block.left, block.right)
    for crowd in plan.crowds:
        parent = plan.tree.parent[crowd.nodes[0]]
        assert crowd.rights == tuple(sorted(crowd.rights, reverse=True))
        assert parent < 0 or within(found[parent], crowd.left, crowd.rights[0])


def within(block: Block, left: float, right: float) -> bool:
    return block.left - NEAR <= left and right <= block.right + NEAR


@given(shapes(most=14), st.floats(0.5, 40.0))
def test_nothing_in_a_row_overlaps(argument: ArgumentMap, room: float) -> None:
    plan = plan_of(argument, room)
    spans = [(block.row, block.left, block.right) for block in plan.blocks]
    spans += [
        (crowd.row + down, crowd.left, right)
        for crowd in plan.crowds
        for down, right in enumerate(crowd.rights)
    ]
    for (row, left, right), (other, start, end) in combinations(spans, 2):
        assert row != other or right <= start + NEAR or end <= left + NEAR
