"""What every command of `argmap.cli.commands` promises: help that is short and true."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from inspect import getdoc, signature
from pathlib import Path
from typing import get_args

import pytest

from argmap import Map, discovery
from argmap.analysis import BUDGET
from argmap.analysis.decision import Functions
from argmap.cli import options
from argmap.cli import picture_options as drawing
from argmap.cli.command import Command
from argmap.diagram.options import ColourBy, Direction, LayoutName
from argmap.render import output_names
from tests.conftest import ROOT
from tests.helpers.run import argmap

COMMANDS = discovery.names("argmap.cli.commands")

each_command = pytest.mark.parametrize("name", COMMANDS)


def help_of(name: str) -> tuple[str, str]:
    """Give the sentence and the example of a command."""
    command = discovery.load("argmap.cli.commands", name, Command)
    sentence, example = (getdoc(command.run) or "").split("\n\n")
    return sentence, example


@each_command
def test_help_is_one_sentence_and_one_example(name: str) -> None:
    sentence, example = help_of(name)
    assert re.fullmatch(r"[A-Z][^.]*\.", sentence)
    assert example.startswith(f"Example: argmap {name.replace('_', '-')} ")
    assert "\n" not in example


@each_command
def test_help_is_shown(name: str) -> None:
    done = argmap(name.replace("_", "-"), "--help")
    assert (done.returncode, done.stderr) == (0, "")
    shown = " ".join(done.stdout.split())
    for part in help_of(name):
        assert " ".join(part.split()) in shown


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A folder with the maps of the repository, into which commands may write."""
    ignore = shutil.ignore_patterns("*.svg", "*.png", "*.dot")
    shutil.copytree(ROOT / "maps", tmp_path / "maps", ignore=ignore)
    return tmp_path


@each_command
def test_the_example_runs_as_it_stands(name: str, repository: Path) -> None:
    words = help_of(name)[1].removeprefix("Example: argmap ").split()
    done = argmap(*words, cwd=repository)
    assert done.returncode == 0
    assert not any(word in done.stderr for word in ("error", "warning", "defect"))
    assert done.stdout


@each_command
def test_a_file_that_is_not_there_is_a_fault_and_no_defect(name: str) -> None:
    done = argmap(name.replace("_", "-"), "not-there.yaml")
    assert done.returncode == 1
    assert "not-there.yaml" in done.stdout + done.stderr
    assert "defect" not in done.stderr


def test_the_choices_of_the_command_line_are_those_of_the_library() -> None:
    layouts = {*discovery.names("argmap.diagram.layouts"), "auto"}
    assert {name.value for name in drawing.LayoutName} == set(get_args(LayoutName)) == layouts
    assert {name.value for name in drawing.Direction} == set(get_args(Direction))
    assert {name.value for name in drawing.ColourBy} == set(get_args(ColourBy))


def test_the_usual_budget_is_the_same_everywhere() -> None:
    asked: list[Callable[..., object]] = [
        Map.depends,
        Map.dependency_matrix,
        Map.what_if,
        Map.probability,
        Functions,
    ]
    usual = {signature(one).parameters["budget"].default for one in asked}
    assert usual == {options.USUAL_BUDGET} == {BUDGET}


def test_the_help_of_render_names_every_output() -> None:
    shown = argmap("render", "--help").stdout
    assert all(name in shown for name in output_names())
