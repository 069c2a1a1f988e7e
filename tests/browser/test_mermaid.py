"""Mermaid itself reads and draws what argmap writes for it."""

from __future__ import annotations

import re

import pytest

import argmap
from argmap.diagram.typeset import display
from argmap.render import Picture, RenderOptions
from argmap.render.escape import mermaid
from argmap.render.render import render
from tests.helpers.examples import FILES
from tests.helpers.hostile import MERMAID, ODDER
from tests.helpers.mermaid import Drawn, drawn

HOSTILE = (*ODDER.values(), *MERMAID)
MAPS = {file.stem: argmap.load(file) for file in FILES}


def same(text: str) -> str:
    """Give a text without what cannot be seen and without differences of blanks."""
    return " ".join(display(text).replace("\u00a0", " ").split())


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Drawn]:
    """All maps of the project, views of one, and a flowchart for every hostile text."""
    charts = {name: str(made.render("mermaid")) for name, made in MAPS.items()}
    views = RenderOptions(without=("lone",), blank=("first",), missing=("step",), sections=True)
    charts["views"] = str(render(Picture(MAPS["every-sign"], views), "mermaid").data)
    for number, text in enumerate(HOSTILE):
        shown = mermaid(text)
        charts[f"hostile {number}"] = "\n".join(
            (
                "flowchart TB",
                f"accTitle: {shown}",
                f'subgraph s["`{shown}`"]',
                f'n0(["`{shown}`"])',
                "end",
                f'n1["`**1 REASON** ¶2\n{shown}`"]',
                "n1@{ shape: st-rect }",
                "n1 --> n0",
            )
        )
    return drawn(charts, tmp_path_factory.mktemp("mermaid"))


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_hostile_text_is_shown_as_it_is(number: int, seen: dict[str, Drawn]) -> None:
    chart, text = seen[f"hostile {number}"], same(HOSTILE[number])
    assert chart.error == ""
    assert same(chart.nodes["n0"]) == text
    assert same(chart.nodes["n1"]) == f"1 REASON ¶2 {text}"
    assert same(chart.title) == text
    assert [same(title) for title in chart.sections] == [text]
    assert chart.active == 0


@pytest.mark.parametrize("name", MAPS)
def test_mermaid_draws_every_map_with_all_its_claims(name: str, seen: dict[str, Drawn]) -> None:
    chart, made = seen[name], MAPS[name]
    assert chart.error == ""
    told = [text for node, text in chart.nodes.items() if node.startswith("n")]
    assert len(told) == len(made.claims)
    for claim in made.claims:
        assert any(same(claim.words) in same(text) for text in told), claim.id
    assert chart.heading == made.title
    assert chart.title == made.title


@pytest.mark.parametrize("name", MAPS)
def test_every_link_is_drawn(name: str, seen: dict[str, Drawn]) -> None:
    text = str(MAPS[name].render("mermaid"))
    links = re.findall(r"^  \w+ (?:---|-->|-\.-x?|--o)", text, re.MULTILINE)
    assert seen[name].edges == len(links) >= len(MAPS[name].links)


def test_sections_are_boxes_and_blanks_stay_blank(seen: dict[str, Drawn]) -> None:
    chart = seen["views"]
    assert chart.error == ""
    assert chart.sections == ["What stands near"]
    assert "The first of two" not in " ".join(chart.nodes.values())
    assert "WITHOUT" in chart.nodes["n4"]
