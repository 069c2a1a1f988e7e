"""Paths taken apart for targets that have another notation."""

from __future__ import annotations

import pytest

import argmap
from argmap.diagram.options import RenderOptions
from argmap.diagram.scene import Path
from argmap.render import Picture
from argmap.render.steps import steps
from tests.helpers.examples import FILES


def test_every_command_becomes_a_step_with_absolute_points() -> None:
    assert steps("M1,2H5V6L7,8Q9,10 11,12Z") == (
        ("M", (1.0, 2.0)),
        ("L", (5.0, 2.0)),
        ("L", (5.0, 6.0)),
        ("L", (7.0, 8.0)),
        ("Q", (9.0, 10.0, 11.0, 12.0)),
        ("Z", ()),
    )


def test_a_closed_path_goes_on_where_it_began_and_further_points_are_lines() -> None:
    assert steps("M1,2 3,4-5,.5ZH9") == (
        ("M", (1.0, 2.0)),
        ("L", (3.0, 4.0)),
        ("L", (-5.0, 0.5)),
        ("Z", ()),
        ("L", (9.0, 2.0)),
    )


def test_a_command_that_pictures_do_not_use_is_refused() -> None:
    with pytest.raises(ValueError, match="no path of a picture has the command 'C'"):
        steps("M0,0C1,1 2,2 3,3")


@pytest.mark.parametrize("direction", ["left", "top"])
def test_all_paths_of_pictures_can_be_taken_apart(direction: str) -> None:
    for file in FILES:
        options = RenderOptions(direction=direction, sections=True)  # type: ignore[arg-type]
        scene = Picture(argmap.load(file), options).scene
        paths = [s for g in scene.groups for s in g.shapes() if isinstance(s, Path)]
        assert paths
        assert all(steps(path.d)[0][0] == "M" for path in paths)
