"""What `status`, `depends` and `what-if` have in common."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from argmap.terminal.columns import columns
from tests.conftest import ROOT
from tests.helpers.examples import web
from tests.helpers.run import argmap, told

MAP = """\
argmap: 1
title: Should it rain?
thesis: rain
claims:
  rain: {text: It will rain., because: [clouds, wind], but: [dry]}
  clouds: There are clouds.
  wind: {text: The wind turns., because: [flags]}
  flags: The flags turn.
  dry: {text: It was dry all week., but: [week]}
  week: A week says nothing.
"""
ODD = """\
argmap: 1
title: "שלום \\u202eforge"
claims:
  t: {text: "שלום עולם, זה ארוך מאוד ומאוד", because: [cjk, long]}
  cjk: {text: 北朝鮮の砲弾は一年の需要の一割しか賄えないので頼りにならない, but: [marks]}
  marks: {text: "👨‍👩‍👧‍👦 e\\u0301 \\u202ereversed <b>bold</b> & | \\u2028 line"}
  long: {text: LONG}
""".replace("LONG", "word " * 5_000)
ASKED = {
    "status": ("status", "map.yaml"),
    "probability": ("status", "map.yaml", "--probability"),
    "depends": ("depends", "map.yaml"),
    "of": ("depends", "map.yaml", "--of", "T"),
    "on": ("depends", "map.yaml", "--on", "1"),
    "sets": ("depends", "map.yaml", "--sets"),
    "what-if": ("what-if", "map.yaml", "--without", "1"),
}

COMMANDS = ("status", "depends", "what-if")

each_command = pytest.mark.parametrize("asked", [ASKED[name] for name in COMMANDS], ids=COMMANDS)
each_question = pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
PLAYS_TRICKS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


@each_question
def test_a_question_is_answered_on_standard_output(asked: tuple[str, ...], folder: Path) -> None:
    done = argmap(*asked, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "It will rain." in done.stdout
    assert [file.name for file in folder.iterdir()] == ["map.yaml"]


@each_question
def test_json_is_one_document_with_diagnostics(asked: tuple[str, ...], folder: Path) -> None:
    assert told(*asked, cwd=folder)["diagnostics"] == []


@each_command
def test_standard_input_is_a_map(asked: tuple[str, ...], folder: Path) -> None:
    piped = argmap(asked[0], "-", *asked[2:], cwd=folder, stdin=MAP.encode())
    assert piped.stdout == argmap(*asked, cwd=folder).stdout


@each_command
def test_a_broken_map_is_told_with_its_place(asked: tuple[str, ...], folder: Path) -> None:
    wrong = MAP.replace("clouds: There are clouds.", "clouds: {credence: 1.5}")
    (folder / "map.yaml").write_text(wrong, encoding="utf-8")
    done = argmap(*asked, cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("map.yaml:6:22: error M08 `credence` is a number from 0 to 1")
    as_json = argmap(*asked, "--json", cwd=folder)
    assert as_json.returncode == 1
    document = json.loads(as_json.stdout)
    assert {*document} == {"diagnostics"}
    assert [(found["line"], found["code"]) for found in document["diagnostics"]] == [(6, "M08")]


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        ("txt", "Should it rain?\n"),
        ("csv", "\ufeff,Claim,Status,Why\n"),
        ("html", "<!doctype html>\n"),
        ("md", "# Should it rain?\n"),
        ("json", '{\n  "status": {\n'),
    ],
)
def test_the_form_follows_the_ending(ending: str, start: str, folder: Path) -> None:
    done = argmap("status", "map.yaml", "-o", f"out.{ending}", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"wrote out.{ending}\n", "")
    assert (folder / f"out.{ending}").read_text(encoding="utf-8").startswith(start)


@each_command
def test_to_is_stronger_than_the_ending(asked: tuple[str, ...], folder: Path) -> None:
    argmap(*asked, "-o", "out.txt", "--to", "json", cwd=folder)
    assert "diagnostics" in json.loads((folder / "out.txt").read_text(encoding="utf-8"))


@each_question
def test_a_page_stands_beside_the_map(asked: tuple[str, ...], folder: Path) -> None:
    done = argmap(*asked, "--to", "html", cwd=folder)
    (page,) = folder.glob("*.html")
    assert done.stdout == f"wrote {page.name}\n"
    assert page.name.startswith(f"map.{asked[0]}")
    assert "It will rain." in page.read_text(encoding="utf-8")


def test_no_page_replaces_that_of_another_question(folder: Path) -> None:
    for asked in ASKED.values():
        argmap(*asked, "--to", "html", cwd=folder)
    assert sorted(page.name for page in folder.glob("*.html")) == [
        "map.depends-of.html",
        "map.depends-on.html",
        "map.depends-sets.html",
        "map.depends.html",
        "map.status.html",
        "map.what-if.html",
    ]


def test_a_page_of_standard_input_is_printed(folder: Path) -> None:
    done = argmap("status", "-", "--to", "html", cwd=folder, stdin=MAP.encode())
    assert done.stdout.startswith("<!doctype html>")


@each_command
def test_the_map_is_never_written_over(asked: tuple[str, ...], folder: Path) -> None:
    done = argmap(*asked, "-o", "map.yaml", "--to", "csv", cwd=folder)
    assert done.returncode == 2
    assert "would be lost: it is the map or its text" in done.stderr
    assert (folder / "map.yaml").read_text(encoding="utf-8") == MAP


@each_command
def test_an_unknown_form_is_wrong_usage(asked: tuple[str, ...], folder: Path) -> None:
    by_name = argmap(*asked, "--to", "pptx", cwd=folder)
    by_ending = argmap(*asked, "-o", "out.pptx", cwd=folder)
    for done in (by_name, by_ending):
        assert done.returncode == 2
        assert "no form is called 'pptx'; there are csv, html, json" in done.stderr


@each_command
def test_colours_and_no_color_change_nothing(asked: tuple[str, ...], folder: Path) -> None:
    plain = argmap(*asked, cwd=folder, NO_COLOR="1").stdout
    assert plain == argmap(*asked, cwd=folder).stdout
    assert "\x1b" not in plain


@each_question
def test_a_narrow_terminal_gets_whole_words(asked: tuple[str, ...], folder: Path) -> None:
    found = argmap(*asked, cwd=folder, COLUMNS="40").stdout
    assert max(map(columns, found.splitlines())) <= 40
    known = {*re.findall(r"\w+", argmap(*asked, cwd=folder, COLUMNS="200").stdout)}
    assert {*re.findall(r"\w+", found)} <= known


@each_question
def test_a_terminal_of_ascii_shows_no_question_marks(asked: tuple[str, ...], folder: Path) -> None:
    found = argmap(*asked, cwd=folder, encoding="ascii").stdout
    assert found.isascii()
    assert not re.search(r"\?[^\n]|[^\n]\?\n(?!\n)", found.replace("Should it rain?", ""))


@each_question
def test_odd_texts_break_no_table_and_play_no_tricks(asked: tuple[str, ...], folder: Path) -> None:
    (folder / "map.yaml").write_text(ODD, encoding="utf-8")
    found = argmap(*asked, cwd=folder).stdout
    assert not PLAYS_TRICKS.search(found.replace("\n", ""))
    assert max(map(columns, found.splitlines())) <= 100
    assert "שלום עולם" in found
    for form in ("csv", "html"):
        assert not PLAYS_TRICKS.search(argmap(*asked, "--to", form, "-o", "-", cwd=folder).stdout)


@pytest.mark.parametrize("name", ["probability", "depends", "of", "sets"])
def test_over_the_budget_there_is_an_answer(name: str, folder: Path) -> None:
    (folder / "map.yaml").write_text(web(), encoding="utf-8")
    done = argmap(*ASKED[name], "--budget", "5", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "budget" in done.stdout or "worlds drawn" in done.stdout


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("what-if maps/oped.yaml --without desp", "desperate"),
        ("what-if maps/oped.yaml --without 4 --with desp", "desperate"),
        ("depends maps/oped.yaml --of desp", "desperate"),
        ("depends maps/oped.yaml --on desp", "desperate"),
        ("what-if maps/oped.yaml --drop nuclear-", "nuclear-risk"),
    ],
)
def test_ids_are_completed_on_the_line(line: str, wanted: str) -> None:
    done = argmap(cwd=ROOT, _ARGMAP_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=f"argmap {line}")
    assert wanted in done.stdout


@pytest.mark.parametrize("file", ["nul", "empty", "unknown-id", "no-such"])
def test_a_broken_map_on_the_line_is_no_defect(file: str) -> None:
    line = f"argmap depends tests/golden/bad/{file}.yaml --of x"
    done = argmap(_ARGMAP_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=line)
    assert done.stderr == ""
