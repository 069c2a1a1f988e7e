"""What every layout of `argmap.diagram.layouts` promises."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path
from typing import get_args

import pytest

import argmap
from argmap import discovery
from argmap.diagram.grid import Grid
from argmap.diagram.layout import Layout, Placement
from argmap.diagram.options import Direction, LayoutName
from argmap.render import Picture, RenderOptions
from bench import geometry
from tests.helpers import grids
from tests.helpers.examples import FILES, each_map

LAYOUTS = discovery.find("argmap.diagram.layouts", Layout)
DIRECTIONS: tuple[Direction, ...] = ("left", "top")
PLACING = [layout for layout in LAYOUTS if layout.place]
ROOM = 6.0

each_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
each_placing = pytest.mark.parametrize("layout", PLACING, ids=lambda layout: layout.name)
each_direction = pytest.mark.parametrize("direction", DIRECTIONS)


def problem(file: Path, direction: Direction) -> Grid:
    """Give a map as the problem that a layout solves."""
    return grids.problem(argmap.load(file), upright=direction == "left")


def placed_by(layout: Layout, given: Grid) -> Placement | str:
    """Give what a layout that places cards says of a grid without sections."""
    assert layout.place
    return layout.place(given, False)  # noqa: FBT003


@each_layout
def test_a_layout_either_places_cards_or_draws_the_whole_picture(layout: Layout) -> None:
    assert (layout.place is None) != (layout.draw is None)


@each_placing
@each_direction
@each_map
def test_a_layout_places_every_node_clear_of_the_others_or_says_why_not(
    layout: Layout, direction: Direction, file: Path
) -> None:
    given = problem(file, direction)
    placed = placed_by(layout, given)
    if isinstance(placed, str):
        assert placed.strip()
        return
    assert len(placed.centre) == len(given.column)
    assert overlaps(given, placed) == []


def overlaps(given: Grid, placed: Placement) -> list[tuple[int, int]]:
    """Give the nodes of a column that stand on each other."""
    edges = [
        (column, centre - breadth / 2, centre + breadth / 2, node)
        for node, (column, centre, breadth) in enumerate(
            zip(given.column, placed.centre, given.breadth, strict=True)
        )
    ]
    return [
        (one[3], two[3])
        for one, two in pairwise(sorted(edges))
        if one[0] == two[0] and one[2] > two[1]
    ]


@each_placing
@each_direction
@each_map
def test_no_card_of_a_finished_picture_touches_another(
    layout: Layout, direction: Direction, file: Path
) -> None:
    scene = Picture(argmap.load(file), options(layout, direction)).scene
    assert [told.code for told in scene.diagnostics] in ([], ["P02"])
    found = geometry.cards(scene)
    assert len(found) == len(argmap.load(file).claims)
    for one, other in combinations(found, 2):
        assert one.gap(other) >= ROOM, (one.name, other.name)


@each_layout
@each_map
def test_every_claim_is_on_the_picture(layout: Layout, file: Path) -> None:
    scene = Picture(argmap.load(file), options(layout, "left")).scene
    drawn = [dict(group.data)["claim"] for group in scene.groups if "claim " in group.cls]
    assert sorted(drawn) == sorted(claim.id for claim in argmap.load(file).claims)


@each_placing
@each_map
def test_a_layout_that_cannot_place_is_told_and_the_built_in_one_draws(
    layout: Layout, file: Path
) -> None:
    """Whatever the reason: here it is an empty `PATH`, or none at all."""
    told = Picture(argmap.load(file), options(layout, "left")).scene.diagnostics
    reason = placed_by(layout, problem(file, "left"))
    assert bool(told) == isinstance(reason, str)
    assert all(str(reason) in found.message for found in told)


def options(layout: Layout, direction: Direction) -> RenderOptions:
    """Give the options that ask for a layout."""
    names: tuple[LayoutName, ...] = get_args(LayoutName)
    (name,) = (name for name in names if name == layout.name)
    return RenderOptions(layout=name, direction=direction)


@each_layout
def test_the_same_map_is_drawn_the_same_way_twice(layout: Layout) -> None:
    once, again = (Picture(argmap.load(FILES[-1]), options(layout, "left")).scene for _ in range(2))
    assert once == again


def test_a_layout_is_named_like_its_file_and_can_be_asked_for() -> None:
    names = tuple(layout.name for layout in LAYOUTS)
    assert names == discovery.names("argmap.diagram.layouts")
    assert {*names, "auto"} == set(get_args(LayoutName))
