"""Every output gives the words of a hostile map back, as a real parser of its format reads it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from io import BytesIO
from typing import Any
from unicodedata import category, normalize
from xml.etree import ElementTree as ET

import networkx as nx
import pypdf
import pytest
from markdown_it.tree import SyntaxTreeNode

from argmap.diagram.typeset import display
from argmap.render import Picture, RenderOptions, output_names, render
from tests.helpers.examples import sketch
from tests.helpers.hostile import hostile_map
from tests.helpers.markup import Markup
from tests.unit.test_dot import drawn
from tests.unit.test_markdown_outline import PARSER, PLAIN, plain

# A small scale, as nothing is read from the pixels.
OPTIONS = RenderOptions(layout="tidy", max_cards=0, scale=0.1)
SVG, LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
MARKS = {
    "textbackslash": "\\",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textasciigrave": "`",
    "langle": "⟨",
    "rangle": "⟩",
}
ACTIVE = {"/JS", "/JavaScript", "/AA", "/Launch", "/URI", "/GoToR", "/SubmitForm", "/ImportData"}


def same(text: str) -> str:
    """Give a text without blanks and what else cannot be seen, which outputs set differently."""
    text = normalize("NFC", display(text))
    return "".join(c for c in text if not c.isspace() and category(c) != "Cf")


def of_svg(data: Any) -> str:
    tree = ET.fromstring(data)  # noqa: S314
    tags = {one.tag.removeprefix(SVG) for one in tree.iter()}
    assert not tags & {"script", "a", "image", "foreignObject", "use", "set", "animate"}
    assert not [name for one in tree.iter() for name in one.attrib if name.startswith("on")]
    return "\n".join(tree.itertext())


def of_html(data: Any) -> str:
    page = Markup.of(data)
    found = re.search('<script type="application/json" id="data">(.*?)</script>', data, re.DOTALL)
    assert found
    assert page.tags.count("script") == 2
    assert not [name for _, name, _ in page.given if name.startswith("on")]
    assert set(json.loads(found[1])["ids"]) == {claim.id for claim in hostile_map().claims}
    return "\n".join(page.texts)


def of_markdown(data: Any) -> str:
    tree = SyntaxTreeNode(PARSER.parse(data))
    assert {node.type for node in tree.walk()} <= PLAIN | {"strong", "em"}
    return plain(tree)


def of_mermaid(data: Any) -> str:
    """Mermaid itself reads the same map in `tests/browser/test_mermaid.py`."""
    assert not re.search(r"^\s*(click|href|call|%%\{)", data, re.MULTILINE)
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), data)


def of_dot(data: Any) -> str:
    tree = drawn(data)
    links = list(tree.iter(f"{SVG}a"))
    assert not [one for one in links if one.get(f"{LINK}href")]
    return "\n".join((*tree.itertext(), *(one.get(f"{LINK}title") or "" for one in links)))


def of_graphml(data: Any) -> str:
    graph = nx.read_graphml(BytesIO(data.encode()))
    assert len(graph) == len(hostile_map().claims) + len(hostile_map().links)
    return "\n".join(str(node["label"]) for _, node in graph.nodes(data=True) if "label" in node)


def of_outline(data: Any) -> str:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", data)
    words = re.sub("(?m)^[│├└─ ]+", "", data)
    words = re.sub(r"\\u(20[26].)", lambda found: f"⟨U+{found[1].upper()}⟩", words)
    return re.sub(r"\\(?:x[0189][0-9a-f]|ufffe)", "\N{REPLACEMENT CHARACTER}", words)


def of_tikz(data: Any) -> str:
    r"""Read it as TeX does; no `\\` may begin a command that the picture of plain words lacks."""
    harmless = str(render(Picture(sketch("a: {because: [b]}", "b"), OPTIONS), "tikz").data)
    allowed = _commands(harmless) | MARKS.keys() | {"ensuremath", *"#$%&*_{}\\", "char"}
    assert _commands(data) <= allowed
    return re.sub(
        r"\\([A-Za-z]+)(?:\{\})?|\\([^\\])|\{([\[*]?)\}|\\\\",
        lambda found: MARKS.get(found[1], "") + (found[2] or "") + (found[3] or ""),
        re.sub(r"\\ensuremath\{(.*?)\}", r"\1{}", data)
        .replace("{\\char34}", '"')
        .replace("~", " "),
    )


def _commands(data: str) -> set[str]:
    """Give the names of all commands outside of comments."""
    bare = re.sub(r"(?m)(?<!\\)((?:\\\\)*)%.*$", r"\1", data)
    return set(re.findall(r"\\([A-Za-z]+|.)", bare))


def of_pptx(data: Any) -> str:
    import pptx

    shown = pptx.Presentation(BytesIO(data))
    for part in shown.part.package.iter_parts():
        assert not [one for one in part.rels.values() if one.is_external]
    tags = (one for slide in shown.slides for one in slide._element.iter())
    return "\n".join(one.text or "" for one in tags if one.tag.endswith("}t"))


def of_pdf(data: Any) -> str:
    reader = pypdf.PdfReader(BytesIO(data))
    found: list[Any] = [
        reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"])))
    ]
    keys = {key for one in found if isinstance(one, dict) for key in one}
    assert not keys & ACTIVE
    return "\n".join(page.extract_text() for page in reader.pages)


def of_png(data: Any) -> None:
    from PIL import Image

    with Image.open(BytesIO(data)) as picture:
        picture.verify()


JUDGES: dict[str, Callable[[Any], str | None]] = {
    "dot": of_dot,
    "graphml": of_graphml,
    "html": of_html,
    "markdown": of_markdown,
    "mermaid": of_mermaid,
    "outline": of_outline,
    "pdf": of_pdf,
    "png": of_png,
    "pptx": of_pptx,
    "svg": of_svg,
    "tikz": of_tikz,
}
# Marks without a letter, and letters that run to the left, are set apart by those who read PDFs.
APART = {"pdf": "Mn Lo"}


@pytest.mark.parametrize("name", output_names())
def test_every_output_gives_the_hostile_words_back(name: str) -> None:
    assert name in JUDGES, f"say here how {name} is read, and in tests/browser/test_hostile.py"
    words = JUDGES[name](render(Picture(hostile_map(), OPTIONS), name).data)
    if words is None:
        return
    found = same(words)
    missing = [
        claim.id
        for claim in hostile_map().claims
        if same(claim.words)[:40] not in found
        and not any(category(c) in APART.get(name, "").split() for c in claim.words)
    ]
    assert missing == []
