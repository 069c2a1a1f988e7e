"""Which layout and which direction a picture gets when none is asked for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given

from argmap.diagram.options import LayoutName
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions
from bench import geometry
from tests.helpers.examples import sketch
from tests.property.strategies import shapes


def crossings(argument: ArgumentMap, layout: LayoutName) -> int:
    """Give how often lines cross in a picture; -1 where another layout drew it."""
    scene = Picture(argument, RenderOptions(layout=layout)).scene
    return -1 if scene.diagnostics else scene.crossings


@given(shapes(most=14))
def test_lines_cross_no_more_often_than_in_either_layout(argument: ArgumentMap) -> None:
    tidy, graphviz = crossings(argument, "tidy"), crossings(argument, "graphviz")
    assume(graphviz >= 0)
    assert crossings(argument, "auto") <= min(tidy, graphviz)


@pytest.mark.parametrize(("premises", "upright"), [(3, False), (7, False), (8, True)])
def test_a_map_that_is_too_wide_has_its_thesis_at_the_side(premises: int, upright: bool) -> None:
    names = [f"p{number}" for number in range(premises)]
    scene = Picture(sketch(f"top: {{because: [{', '.join(names)}]}}", *names)).scene
    top, *others = sorted(geometry.cards(scene), key=lambda card: card.name != "c-top")
    assert all(card.left > top.right for card in others) == upright
    assert all(card.top > top.bottom for card in others) != upright


def test_a_map_of_more_than_fifteen_cards_has_it_there_too() -> None:
    for count, upright in ((15, False), (16, True)):
        names = [f"c{number}" for number in range(count)]
        chain = [f"{one}: {{because: [{two}]}}" for one, two in pairwise(names)]
        scene = Picture(sketch(*chain, names[-1])).scene
        assert (scene.width > scene.height) == upright
