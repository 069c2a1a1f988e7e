"""DOT as Graphviz reads it: every text is what it was, whatever it holds."""

from __future__ import annotations

import re
import shutil
import subprocess
from xml.etree import ElementTree as ET

import pytest

import argmap
from argmap.diagram.placing import embedded
from tests.conftest import ROOT
from tests.helpers.hostile import DOT, ODD, written

SVG, LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
ODDER = {**ODD, **DOT}


def odd_map() -> argmap.Map:
    """A map with all odd texts, and ids as odd as they."""
    claims = [f"  {written(name)}: {written(text)}" for name, text in ODDER.items()]
    top = f"  top: {{text: Top., because: [{', '.join(map(written, ODDER))}]}}"
    lines = ["argmap: 1", 'title: "A \\"title\\" &amp; \\\\N"', "thesis: top", "claims:", top]
    return argmap.loads("\n".join([*lines, *claims]) + "\n")


def drawn(dot: str) -> ET.Element:
    """Give the SVG that the Graphviz of the system draws."""
    program = shutil.which("dot")
    if program is None:
        pytest.skip("Graphviz is not installed on this system")
    done = subprocess.run([program, "-Tsvg"], input=dot.encode(), capture_output=True, check=True)
    assert done.stderr == b""
    return ET.fromstring(done.stdout.decode())  # noqa: S314


def flat(text: str) -> str:
    """Give a text without its spaces, which the breaking of lines changes."""
    return "".join(text.split())


def test_graphviz_draws_every_text_as_it_is() -> None:
    tree = drawn(str(odd_map().render("dot")))
    nodes = [group for group in tree.iter(f"{SVG}g") if group.get("class") == "node"]
    lines = [[flat(line.text or "") for line in node.iter(f"{SVG}text")] for node in nodes]
    assert [flat("".join(rows[1:])) for rows in lines] == ["Top.", *map(flat, ODDER.values())]


def test_graphviz_shows_every_text_as_it_is_where_it_is_pointed_at() -> None:
    tree = drawn(str(odd_map().render("dot")))
    found = [flat(link.get(f"{LINK}title") or "") for link in tree.iter(f"{SVG}a")]
    assert found == ["Top.", *map(flat, ODDER.values())]


def test_graphviz_draws_the_title_as_it_is() -> None:
    tree = drawn(str(odd_map().render("dot")))
    (graph,) = (group for group in tree.iter(f"{SVG}g") if group.get("class") == "graph")
    assert graph.findtext(f"{SVG}text") == 'A "title" &amp; \\N'


def test_the_graphviz_inside_reads_the_same_labels() -> None:
    pytest.importorskip("wasmtime", reason="wasmtime is not installed")
    plain = embedded.plain(str(odd_map().render("dot")))
    number = r"-?[\d.e-]+"
    line = rf'^node n\d+ (?:{number} ){{4}}("(?:\\.|[^"\\])*"|\S+) '
    labels = [_unquoted(label) for label in re.findall(line, plain, re.MULTILINE)]
    texts = [flat(label.partition("\n")[2]) for label in labels]
    assert texts == ["Top.", *map(flat, ODDER.values())]


def _unquoted(label: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], label[1:-1])


def test_no_label_is_one_of_html_and_all_names_are_made_up() -> None:
    dot = str(odd_map().render("dot"))
    assert "=<" not in re.sub(r'"(?:\\.|[^"\\])*"', '""', dot)
    names = re.findall(r"^(\S+)(?: -> (\S+))? \[", dot, re.MULTILINE)
    assert {name for pair in names for name in pair if name} <= {
        "node",
        "edge",
        *(f"n{number}" for number in range(len(ODDER) + 1)),
    }


def test_linked_premises_meet_in_a_point_and_an_undercut_ends_in_two_bars() -> None:
    dot = str(argmap.load(ROOT / "tests" / "data" / "every-sign.yaml").render("dot"))
    assert dot.count("shape=point") == 2
    assert dot.count("arrowhead=teetee") == 1
    assert len(drawn(dot).findall(f".//{SVG}g[@class='node']")) == 15 + 2
