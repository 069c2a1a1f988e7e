"""What happens where Graphviz cannot place the cards: the built-in layout draws, and it is said."""

from __future__ import annotations

import subprocess
import sys

import pytest

import argmap
from argmap.diagram.options import LayoutName
from argmap.diagram.placing import embedded
from argmap.render import Picture, RenderOptions, render
from tests.conftest import ROOT

wasmtime = pytest.importorskip("wasmtime", reason="wasmtime is not installed")
MAP = argmap.load(ROOT / "tests" / "data" / "main-street.yaml")


def drawn(layout: LayoutName) -> tuple[str | bytes, list[str]]:
    """Give the picture, and what is told of it."""
    made = render(Picture(MAP, RenderOptions(layout=layout)), "svg")
    return made.data, [told.message for told in made.diagnostics]


def test_within_its_limits_graphviz_places_and_nothing_is_told() -> None:
    assert drawn("graphviz")[1] == []


@pytest.mark.parametrize("limit", ["_FUEL", "_MEMORY"])
def test_a_limit_ends_the_work_and_the_built_in_layout_draws(
    limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, limit, 70_000)
    data, (told,) = drawn("graphviz")
    assert told.startswith("Graphviz could not place the cards (")
    assert data == drawn("tidy")[0]


def test_work_without_end_is_told_as_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_FUEL", 1000)
    assert "it met its limit" in drawn("graphviz")[1][0]


def test_without_its_package_the_built_in_layout_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wasmtime", None)
    assert "wasmtime is not installed" in drawn("graphviz")[1][0]


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (subprocess.TimeoutExpired("dot", 60), "dot took longer than 60 seconds"),
        (subprocess.CalledProcessError(3, "dot"), "dot failed"),
        (OSError("no memory"), "dot failed"),
    ],
)
def test_a_failing_dot_is_told(
    failure: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise failure

    monkeypatch.setattr("shutil.which", lambda _name: "/usr/bin/dot")
    monkeypatch.setattr(subprocess, "run", fail)
    assert said in drawn("dot")[1][0]
