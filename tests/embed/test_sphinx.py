"""Maps in documents of Sphinx, written in reStructuredText and in MyST."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.embed.documents import BAD, RAIN, STREET, lay_out, made
from tests.embed.pages import ids, missed, pictures

pytestmark = pytest.mark.xdist_group("sphinx")  # they share what is made once

CONF = """project = "Maps"
extensions = ["argmap.embed.sphinx", "myst_parser"]
numfig = True
"""


def content(text: str) -> str:
    return "".join(f"   {line}\n" for line in text.splitlines())


INDEX = f"""Maps
====

.. toctree::

   other

See :numref:`street`.

.. argmap:: {STREET}
   :name: street
   :caption: The *street*

.. argmap::
   :no-title:
   :max-cards: 10

{content(RAIN)}
.. argmap::

{content(BAD)}
.. argmap:: ../secret.yaml

.. argmap:: {STREET}
   :max-crads: 3
"""
OTHER = f"""# Other

```{{argmap}} /{STREET}
:no-legend:
```

```{{argmap}}
:direction: left

{BAD}```

```{{argmap}}
{BAD}```
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sphinx") / "docs"
    lay_out(folder)
    for name, text in (("conf.py", CONF), ("index.rst", INDEX), ("other.md", OTHER)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def built(project: Path, kind: str, *more: str) -> subprocess.CompletedProcess[str]:
    command = ("-m", "sphinx", "-b", kind, "-d", "_build/d", *more, ".", f"_build/{kind}")
    return made(sys.executable, *command, cwd=project)


@pytest.fixture(scope="module")
def told(project: Path) -> str:
    """What Sphinx says while it makes the pages."""
    done = built(project, "html", "-j2")
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def page(project: Path, told: str) -> str:
    assert told
    return (project / "_build" / "html" / "index.html").read_text(encoding="utf-8")


def test_pages_hold_their_pictures_with_every_id_once(project: Path, page: str) -> None:
    other = (project / "_build" / "html" / "other.html").read_text(encoding="utf-8")
    assert (len(pictures(page)), len(pictures(other))) == (2, 1)
    shown = "".join(pictures(page + other))
    assert set(ids(shown).values()) == {1}
    assert missed(shown) == set()


def test_a_caption_makes_a_numbered_figure(page: str) -> None:
    assert 'href="#street"' in page
    assert "Fig. 1" in page
    assert "The <em>street</em>" in page
    assert 'id="argmap-street-c-' in page


def test_faults_are_told_with_their_lines_in_both_languages(page: str, told: str) -> None:
    for name, text, count in (("index.rst", INDEX, 1), ("other.md", OTHER, 2)):
        lines = [at for at, line in enumerate(text.splitlines(), 1) if "becuase" in line]
        assert len(lines) == count
        for line in lines:
            assert f"WARNING: {name}:{line}:10: error M03 A claim has no key `becuase`." in told
    assert "error E04 “../secret.yaml” is outside" in page
    assert "did you mean `max-cards`?" in page
    assert "Traceback" not in told


def test_a_warning_fails_where_sphinx_is_told_to_be_strict(project: Path, page: str) -> None:
    assert page
    assert built(project, "text", "-W", "--keep-going").returncode == 1
    text = (project / "_build" / "text" / "index.txt").read_text(encoding="utf-8")
    assert "├─ + 1 REASON: There are <script>alert(1)</script> clouds." in text
    assert "This map cannot be shown." in text


def test_paper_gets_pictures_in_files(project: Path, page: str) -> None:
    assert page
    assert built(project, "latex").returncode == 0
    suffix = "pdf"
    shown = sorted(path.name for path in (project / "_build" / "latex").glob(f"argmap-*.{suffix}"))
    tex = (project / "_build" / "latex" / "maps.tex").read_text(encoding="utf-8")
    assert len(shown) == 3
    for name in shown:
        assert "\\sphinxincludegraphics{{" + name.replace(f".{suffix}", "}." + suffix) in tex


def test_a_page_is_made_anew_when_its_map_has_changed(project: Path, page: str) -> None:
    file = project / STREET
    before = file.read_text(encoding="utf-8")
    changed = before.replace("Main Street should be", "Main Street must be")
    assert changed != before
    assert "must be" not in page
    file.write_text(changed, encoding="utf-8")
    assert built(project, "html").returncode == 0
    anew = (project / "_build" / "html" / "index.html").read_text(encoding="utf-8")
    assert "Main Street must be" in anew
