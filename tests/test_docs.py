"""Everything that README and manual show is true."""

from __future__ import annotations

import re
import shlex
import shutil
from doctest import DocTest, DocTestFinder, DocTestParser, DocTestRunner
from importlib import import_module
from pathlib import Path

import pytest

import argmap
from argmap.diagnostics import SourceText
from argmap.diagram.theme.own import read_theme
from argmap.structure import reading_order
from checks.docs import pages
from tests.conftest import ROOT
from tests.helpers import run
from tests.helpers.plugins import SOURCES, module_of

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMAND = re.compile(r"(?:^|&& )argmap (.*)")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    """Give the blocks of a page in one language."""
    text = page.read_text(encoding="utf-8")
    return [body for name, body in BLOCK.findall(text) if name == language]


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.stem != "faults"], ids=lambda page: page.stem
)
def test_maps_on_the_pages_load(page: Path) -> None:
    for text in blocks(page, "yaml"):
        argmap.loads(text)


def test_the_tutorial_does_what_it_shows(tmp_path: Path) -> None:
    page = ROOT / "README.md"
    (text,) = blocks(page, "yaml")
    said, wrong, outline = blocks(page, "text")
    file = tmp_path / "library.yaml"
    file.write_text(text, encoding="utf-8")
    assert run.argmap("check", "library.yaml", cwd=tmp_path).stdout == said
    assert run.argmap("outline", "library.yaml", cwd=tmp_path).stdout == outline
    assert run.argmap("render", "library.yaml", cwd=tmp_path).stdout == "wrote library.svg\n"
    file.write_text(text.replace("[only-then", "[only-them"), encoding="utf-8")
    assert run.argmap("check", "library.yaml", cwd=tmp_path).stdout == wrong


def test_the_commands_of_the_pages_run(tmp_path: Path) -> None:
    lay_out(tmp_path, ROOT / "README.md")
    pages = [page for page in PAGES if page.stem != "contributing"]
    shown = [line for page in pages for text in blocks(page, "sh") for line in text.splitlines()]
    commands = [found[1] for line in shown if (found := COMMAND.search(line))]
    assert len(commands) > 10
    commands = list(dict.fromkeys(commands))
    for command in commands:
        assert run.argmap(*shlex.split(command), cwd=tmp_path).returncode == 0, command
    for name in ("maps/oped.svg", "maps/oped.png", "slide.png"):
        assert (tmp_path / name).stat().st_size > 10_000


def test_the_readme_counts_the_places_to_check() -> None:
    told = run.argmap("check", "maps/oped.yaml", "--notes").stdout
    (number,) = re.findall(r"^(\d+) places to check$", told, re.MULTILINE)
    assert f"One of its {number} answers" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_three_premises_of_the_readme_bring_the_thesis_down() -> None:
    essay = argmap.load(ROOT / "maps" / "oped.yaml")
    number = {shown: name for name, shown in reading_order(essay).numbers.items()}
    premises = [number[shown] for shown in ("12", "45", "47")]
    assert essay.theses[0] in essay.without(*premises).falls
    assert [essay.index.claim[name].implicit for name in premises].count(True) == 2
    assert essay.depends(number["32"]).load_bearing


@pytest.mark.parametrize(
    "page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.stem
)
def test_the_python_of_the_pages_does_what_it_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, page)
    monkeypatch.chdir(tmp_path)
    text = "\n".join(blocks(page, "python"))
    shown = DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    assert len(shown.examples) == text.count(">>> ")
    assert differences(shown) == ""


def test_the_python_of_the_docstrings_does_what_it_shows() -> None:
    modules = [module_of(file) for file in SOURCES if ">>> " in file.read_text(encoding="utf-8")]
    assert "argmap.api" in modules
    for module in map(import_module, modules):
        for shown in DocTestFinder().find(module):
            assert differences(shown) == ""


def differences(shown: DocTest) -> str:
    """Run what is shown, and tell where something else comes out."""
    told: list[str] = []
    DocTestRunner().run(shown, out=told.append)
    return "".join(told)


def lay_out(folder: Path, page: Path) -> None:
    """Put into a folder what a page works on: the maps, and the first map that it shows."""
    shutil.copytree(ROOT / "maps", folder / "maps", ignore=shutil.ignore_patterns("*.svg", "*.png"))
    for text in blocks(page, "yaml")[:1]:
        (folder / "library.yaml").write_text(text, encoding="utf-8")


def test_the_theme_of_the_pages_is_one() -> None:
    (text,) = (text for page in PAGES for text in blocks(page, "toml"))
    theme, told = read_theme(SourceText("own.toml", text))
    assert theme is not None
    assert told == ()


def test_pages_that_are_made_are_fresh() -> None:
    for path, text in pages().items():
        assert path.read_bytes().decode() == text, f"{path}: run python -m checks.docs"


def test_links_on_the_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!http)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
