"""Maps in documents that pandoc makes, and Quarto by the same filter."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import argmap
from argmap.embed.pandoc import put_maps
from tests.conftest import ROOT
from tests.embed.documents import BAD, RAIN, STREET, fenced, lay_out, made
from tests.embed.pages import ids, missed, pictures
from tests.helpers import run

LUA = ROOT / "argmap" / "embed" / "quarto" / "argmap.lua"
PAPER = f"""---
title: A paper
---

{fenced(header=f'{{.argmap #street file="{STREET}" caption="The argument of the street"}}')}
> - In a list:
>
>   ``` {{.argmap .wide}}
{"".join(f">   {line}" + chr(10) for line in RAIN.splitlines())}>   ```

{fenced(BAD)}
{fenced(header='{.argmap file="../secret.yaml"}')}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed on this system")
    lay_out(tmp_path / "docs")
    (tmp_path / "docs" / "paper.md").write_text(PAPER, encoding="utf-8")
    return tmp_path / "docs"


def pandoc(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return made("pandoc", "paper.md", *words, cwd=folder)


def by_filter(folder: Path, to: str, *words: str) -> str:
    done = pandoc(folder, "--filter", "pandoc-argmap", "-s", "-t", to, *words)
    assert done.returncode == 0, done.stderr
    assert "argmap: map 3 of the document:3:10: error M03" in done.stderr
    assert "argmap: map 4 of the document: error E04" in done.stderr
    return done.stdout


def test_a_web_page_gets_pictures_in_place(folder: Path) -> None:
    page = by_filter(folder, "html")
    assert len(pictures(page)) == 2
    assert set(ids("".join(pictures(page))).values()) == {1}
    assert missed(page) == set()
    assert "<figcaption>The argument of the street</figcaption>" in page
    assert 'id="street-c-' in page
    assert page.count("This map cannot be shown.") == 2
    assert "<script>alert" not in page


def test_latex_gets_files_that_are_named_by_what_is_in_them(folder: Path) -> None:
    tex = by_filter(folder, "latex")
    shown = re.findall(r"\\includegraphics.*?\{(argmap-pictures/[0-9a-f]{16}\.(\w+))\}", tex)
    assert [suffix for _, suffix in shown] == ["pdf"] * 2
    assert "\\caption{The argument of the street}\\label{street}" in tex
    assert by_filter(folder, "latex") == tex
    files = sorted((folder / "argmap-pictures").iterdir())
    assert [f"argmap-pictures/{file.name}" for file in files] == sorted(name for name, _ in shown)


@pytest.mark.parametrize(("kind", "media"), [("docx", "word/media/"), ("epub", "EPUB/media/")])
def test_files_of_word_and_books_carry_their_pictures(kind: str, media: str, folder: Path) -> None:
    by_filter(folder, kind, "-o", f"paper.{kind}")
    with zipfile.ZipFile(folder / f"paper.{kind}") as parts:
        shown = [parts.read(name) for name in parts.namelist() if name.startswith(media)]
        for name in parts.namelist():
            if name.endswith(("xml", "xhtml")):
                ET.fromstring(parts.read(name))  # noqa: S314
    assert [data[:4] for data in shown] == [b"\x89PNG"] * 2


def test_pictures_are_written_nowhere_else(folder: Path) -> None:
    (folder / "argmap-pictures").symlink_to(folder.parent)
    done = pandoc(folder, "--filter", "pandoc-argmap", "-t", "latex")
    assert done.returncode != 0
    assert "pandoc-argmap: argmap-pictures leads out of this folder" in done.stderr
    assert not list(folder.parent.glob("*.png"))


def test_plain_text_gets_the_outline(folder: Path) -> None:
    text = by_filter(folder, "plain")
    assert "THESIS: Main Street should be closed to cars." in text
    assert "├─ + 1 REASON: There are <script>alert(1)</script> clouds." in text
    assert not (folder / "argmap-pictures").exists()


def test_strict_stops_pandoc(folder: Path) -> None:
    words = ("--filter", "pandoc-argmap", "-M", "argmap-strict=true", "-o", "paper.html")
    done = pandoc(folder, *words)
    assert done.returncode != 0
    assert "pandoc-argmap: stopped, because the document is strict" in done.stderr
    assert not (folder / "paper.html").exists()


def test_the_extension_of_quarto_does_the_same_and_knows_the_lines(folder: Path) -> None:
    done = pandoc(folder, "--lua-filter", str(LUA), "-s", "-t", "html")
    assert done.returncode == 0, done.stderr
    page = by_filter(folder, "html")
    (line,) = (at for at, text in enumerate(PAPER.splitlines(), 1) if "becuase" in text)
    assert f"argmap: paper.md:{line}:10: error M03" in done.stderr
    assert done.stdout == page.replace("map 3 of the document:3", f"paper.md:{line}").replace(
        "map 4 of the document", f"paper.md:{line + 3}:1"
    )


def test_in_quarto_maps_come_from_the_whole_project_and_from_nowhere_else(folder: Path) -> None:
    (folder / "deep").mkdir()
    names = (f"/{STREET}", f"../{STREET}", "../../secret.yaml")
    text = "\n".join(fenced(header=f'{{.argmap file="{name}"}}') for name in names)
    (folder / "deep" / "paper.md").write_text(text, encoding="utf-8")
    wrapper = folder / "quarto.lua"
    wrapper.write_text(
        f'quarto = {{ doc = {{ input_file = "{folder}/deep/paper.md" }},'
        f' project = {{ directory = "{folder}" }} }}\ndofile("{LUA}")\n',
        encoding="utf-8",
    )
    done = pandoc(folder / "deep", "--lua-filter", str(wrapper), "-t", "html")
    assert len(pictures(done.stdout)) == 2
    assert done.stderr.startswith("argmap: paper.md:7:1: error E04")
    assert str(folder) not in done.stdout


def test_the_extension_leaves_a_document_without_maps_alone(folder: Path) -> None:
    (folder / "paper.md").write_text("# Title\n\n```yaml\na: b\n```\n", encoding="utf-8")
    words = ("-t", "json")
    assert pandoc(folder, "--lua-filter", str(LUA), *words).stdout == pandoc(folder, *words).stdout


def test_argmap_puts_the_extension_into_a_folder(tmp_path: Path) -> None:
    done = run.argmap("quarto", ".", cwd=tmp_path)
    place = tmp_path / "_extensions" / "argmap"
    assert done.stdout == (
        "wrote ./_extensions/argmap/_extension.yml\nwrote ./_extensions/argmap/argmap.lua\n"
    )
    assert (place / "argmap.lua").read_text(encoding="utf-8") == LUA.read_text(encoding="utf-8")
    about = (place / "_extension.yml").read_text(encoding="utf-8")
    assert f"version: {argmap.__version__}\n" in about
    assert "    - argmap.lua\n" in about


@pytest.mark.parametrize("version", [[1, 22, 1], [1, 23]])
def test_a_figure_is_what_this_pandoc_takes_for_one(
    version: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code = {"t": "CodeBlock", "c": [["f", ["argmap"], [["caption", "A b"]]], RAIN]}
    document: dict[str, Any] = {"pandoc-api-version": version, "meta": {}, "blocks": [code]}
    assert put_maps(document, "docx") == ()
    (shown,) = document["blocks"]
    words = [{"t": "Str", "c": "A"}, {"t": "Space"}, {"t": "Str", "c": "b"}]
    if version >= [1, 23]:
        assert shown["t"] == "Figure"
        assert shown["c"][0] == ["f", [], []]
        assert shown["c"][1] == [None, [{"t": "Plain", "c": words}]]
        ((image,),) = (block["c"] for block in shown["c"][2])
        assert image["c"][1][0] == {"t": "Str", "c": "Argument"}
    else:
        (image,) = shown["c"]
        assert image["c"][0][0] == "f"
        assert image["c"][1:] == [words, [image["c"][2][0], "fig:"]]
    assert (tmp_path / image["c"][2][0]).read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("text", ["", "{}", "[]", "not json", '{"blocks": []}', "[" * 100_000])
def test_what_is_no_document_is_refused_in_a_sentence(text: str, tmp_path: Path) -> None:
    done = made("pandoc-argmap", "html", cwd=tmp_path, stdin=text)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("pandoc-argmap: this is no document of pandoc")


def test_a_document_without_a_name_for_its_format_is_a_web_page(tmp_path: Path) -> None:
    code = {"t": "CodeBlock", "c": [["", ["argmap"], []], RAIN]}
    document = {"pandoc-api-version": [1, 22], "meta": {}, "blocks": [code]}
    done = made("pandoc-argmap", cwd=tmp_path, stdin=json.dumps(document))
    assert json.loads(done.stdout)["blocks"][0]["t"] == "RawBlock"
