"""Maps in a site of MkDocs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.embed.documents import BAD, RAIN, STREET, fenced, lay_out, made
from tests.embed.pages import ids, missed, pictures
from tests.helpers.markup import Markup

pytestmark = pytest.mark.xdist_group("mkdocs")  # they share what is made once

CONFIG = """site_name: Maps
theme: {name: mkdocs, highlightjs: false, color_mode: auto}
markdown_extensions: [admonition, attr_list, pymdownx.superfences]
plugins: [search, argmap]
"""
INDEX = f"""---
title: Home
---
# Rain

{fenced(RAIN)}
!!! note

    ```{{.argmap #street file="{STREET}" caption="The *street*"}}
    ```

{fenced(BAD)}
{fenced(header="argmap file=../../secret.yaml")}
<div data-argmap="99"></div>
"""
DEEP = f"# Deep\n\n{fenced(header=f'argmap file=../{STREET}')}{fenced(header=f'argmap file=/{STREET}')}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mkdocs")
    lay_out(folder / "docs")
    (folder / "docs" / "deep").mkdir()
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (folder / "docs" / "index.md").write_text(INDEX, encoding="utf-8")
    (folder / "docs" / "deep" / "page.md").write_text(DEEP, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def told(project: Path) -> str:
    """What MkDocs says while it makes the site."""
    done = made("mkdocs", "build", cwd=project)
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def page(project: Path, told: str) -> str:
    assert told
    return (project / "site" / "index.html").read_text(encoding="utf-8")


def test_the_pages_hold_their_pictures(project: Path, page: str) -> None:
    assert len(pictures(page)) == 2
    assert "<figcaption>The *street*</figcaption>" in page
    assert 'id="street-c-' in page
    deep = (project / "site" / "deep" / "page" / "index.html").read_text(encoding="utf-8")
    assert len(pictures(deep)) == 2


def test_a_page_with_two_maps_has_every_id_once(page: str) -> None:
    assert set(ids(page).values()) == {1}
    assert missed(page) == set()


def test_texts_of_a_map_are_no_code(page: str) -> None:
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert page.count("alert(1)") == page.count("&lt;script&gt;alert(1)")
    assert Markup.of(page).tags.count("script") == page.count("<script")


def test_faults_are_told_with_their_lines_and_stand_in_the_page(page: str, told: str) -> None:
    (line,) = (at for at, text in enumerate(INDEX.splitlines(), 1) if "becuase" in text)
    for where in (page, told):
        assert f"index.md:{line}:10: error M03" in where
        assert "error E04" in where
    assert "secret" not in told.replace("../../secret.yaml", "")
    assert told.count("WARNING") == told.count("argmap: index.md:")


def test_the_search_finds_the_claims_and_not_the_code_of_pictures(project: Path, page: str) -> None:
    assert page
    index = json.loads((project / "site" / "search" / "search_index.json").read_text("utf-8"))
    texts = " ".join(entry["text"] for entry in index["docs"])
    assert "It will rain." in texts
    assert "Main Street should be closed to cars." in texts
    assert "font" not in texts
    assert len(texts) < 5_000


def test_strict_fails_on_a_fault(project: Path) -> None:
    done = made("mkdocs", "build", "--strict", "--site-dir", "strict", cwd=project)
    assert done.returncode == 1
    assert "Aborted with 3 warnings in strict mode!" in done.stdout


def test_maps_may_stand_in_a_folder_of_their_own(tmp_path: Path) -> None:
    lay_out(tmp_path / "project")
    docs = tmp_path / "project" / "docs"
    docs.mkdir()
    config = CONFIG.replace(" argmap]", " argmap: {folder: .}]")
    (docs.parent / "mkdocs.yml").write_text(config, encoding="utf-8")
    (docs / "index.md").write_text(fenced(header=f"argmap file=/{STREET}"), encoding="utf-8")
    done = made("mkdocs", "build", "--strict", cwd=docs.parent)
    assert done.returncode == 0, done.stderr
    page = (docs.parent / "site" / "index.html").read_text(encoding="utf-8")
    assert len(pictures(page)) == 1
