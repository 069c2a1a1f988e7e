"""Flowcharts for Mermaid; that Mermaid draws them is tried in `tests/browser/test_mermaid.py`."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

import argmap
from argmap.render import Picture, RenderOptions, render
from argmap.render.escape import mermaid
from tests.conftest import ROOT
from tests.helpers.examples import sketch
from tests.property.strategies import texts

SIGNS = ROOT / "tests" / "data" / "every-sign.yaml"


def lines(made: argmap.Map, **options: object) -> list[str]:
    return [line.strip() for line in str(made.render("mermaid", **options)).splitlines()]


def test_shapes_lines_and_ends_tell_what_the_colours_tell() -> None:
    told = "\n".join(lines(argmap.load(SIGNS)))
    assert 'n0(["`**THESIS**\nThis is the thesis.' in told  # a pill
    assert 'n8{{"`**8 OBJECTION**' in told  # a hexagon
    assert "n1@{ shape: notch-rect }" in told  # evidence
    assert "stroke-dasharray:5 4\nclass n2 pro_implicit" in told  # unstated
    assert "n4 --> n0" in told  # supports
    assert "n8 -.-x n0" in told  # attacks
    assert "n1 --- d0\nn2 --- d0\nd0 --> n0\nn3 -.-x d0" in told  # linked, and their step attacked
    assert 'n12 ---|"says the same"| n0' in told
    assert 'n5 -->|"↺"| n6' in told


def test_the_direction_is_that_of_the_picture() -> None:
    made = sketch("a: {because: [b]}", "b")
    assert lines(made)[0] == "flowchart BT"
    assert lines(made, direction="left")[0] == "flowchart RL"
    assert "flowchart RL" in lines(argmap.load(ROOT / "maps" / "oped.yaml"))


def test_a_theme_gives_its_colours() -> None:
    assert any("#e9e9e9" in line for line in lines(argmap.load(SIGNS), theme="print"))


@pytest.mark.parametrize("options", [{"blank": ("together",)}, {"missing": ("together",)}])
def test_a_worksheet_does_not_tell_its_blanks(options: dict[str, tuple[str, ...]]) -> None:
    told = lines(argmap.load(SIGNS), **options)
    heads = [line for line in told if re.fullmatch(r"d0 \S+ n0", line)]
    assert heads == (["d0 --o n0"] if "blank" in options else [])


@given(texts())
def test_a_label_has_no_mark_that_mermaid_reads(text: str) -> None:
    written = re.sub(r"#\d+;", "", mermaid(text))
    assert not set(written) & set('"#$%&*:;<=>@[\\]^_`{|}~\n')


def test_what_most_sites_would_not_draw_is_told() -> None:
    names = [f"c{number}" for number in range(501)]
    made = sketch(f"top: {{because: [{', '.join(names)}]}}", *names)
    (told,) = render(Picture(made, RenderOptions(max_cards=0)), "mermaid").diagnostics
    assert told.code == "P31"
    assert "501 links" in told.message
