"""What the page on documents shows works as it stands there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import markdown
import pytest

from argmap.embed.markdown import ArgmapExtension
from tests.conftest import ROOT
from tests.embed.documents import made
from tests.embed.pages import pictures

PAGE = (ROOT / "docs" / "embedding.md").read_text(encoding="utf-8")
SECTIONS = {text.partition("\n")[0]: text for text in PAGE.split("\n## ")[1:]}
FILE = re.compile(r"^`([\w./]+)`\n\n(`{3,})\w+\n(.*?)^\2$", re.MULTILINE | re.DOTALL)
COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MADE = {
    "MkDocs": ("site/index.html",),
    "Python-Markdown": (),
    "Sphinx": ("_build/html/index.html", "_build/text/index.txt"),
    "pandoc": ("paper.html", "paper.docx", "paper.tex", "paper.txt"),
    "Quarto": ("_extensions/argmap/_extension.yml", "_extensions/argmap/argmap.lua"),
}


@pytest.mark.parametrize("name", MADE)
def test_the_files_and_commands_of_a_section_make_what_it_says(name: str, tmp_path: Path) -> None:
    section = SECTIONS[name]
    commands = "".join(COMMANDS.findall(section)).splitlines()
    lay_out(tmp_path, section)
    outputs = []
    for command in commands:
        if command.startswith("pandoc ") and shutil.which("pandoc") is None:
            pytest.skip("pandoc is not installed on this system")
        done = made(*shlex.split(command), cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        outputs.append(done.stdout)
    assert outputs
    pages = [tmp_path / file for file in MADE[name]]
    assert all(page.stat().st_size for page in pages)
    texts = [page.read_text("utf-8") for page in pages if page.suffix == ".html"]
    shown = texts or (outputs if name == "Python-Markdown" else [])
    assert all("more claims behind it" in pictures(text)[0] for text in shown)


def lay_out(folder: Path, section: str) -> None:
    """Write the files of a section, and the maps both where pages and where papers want them."""
    for file, _, text in FILE.findall(section):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for place in (folder, folder / "docs"):
        shutil.copytree(ROOT / "maps", place / "maps")


def test_the_document_for_quarto_works_with_its_filter(tmp_path: Path) -> None:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed on this system")
    ((_, document),) = re.findall(
        r"^(````)markdown\n(.*?)^\1$", SECTIONS["Quarto"], re.MULTILINE | re.DOTALL
    )
    lay_out(tmp_path, "")
    (tmp_path / "oped.qmd").write_text(document, encoding="utf-8")
    lua = ROOT / "argmap" / "embed" / "quarto" / "argmap.lua"
    done = made("pandoc", "-f", "markdown", "oped.qmd", "-L", str(lua), cwd=tmp_path)
    assert len(pictures(done.stdout)) == 1
    assert done.stderr == ""


def test_the_first_blocks_of_the_page_are_drawn(tmp_path: Path) -> None:
    lay_out(tmp_path, "")
    ((_, document),) = re.findall(
        r"^(````)markdown\n(.*?)^\1$", PAGE.split("\n## ")[0], re.MULTILINE | re.DOTALL
    )
    extension = ArgmapExtension(folder=str(tmp_path), strict=True)
    page = markdown.markdown(document, extensions=[extension])
    assert len(pictures(page)) == 2
    assert 'id="oped-c-mistake"' in page
