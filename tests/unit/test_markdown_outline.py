"""The outline in Markdown, as a parser of Markdown reads it."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

import argmap
from argmap.diagram.typeset import display
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions, render
from argmap.render.escape import markdown
from argmap.render.outline_entries import outline_entries
from tests.conftest import ROOT
from tests.helpers.examples import each_map
from tests.helpers.hostile import MARKDOWN
from tests.property.strategies import maps, texts

OPED = ROOT / "maps" / "oped.yaml"
PARSER = MarkdownIt("commonmark", {"maxNesting": 1000}).enable("table").enable("strikethrough")
PLAIN = {"root", "bullet_list", "list_item", "paragraph", "heading", "inline", "text", "softbreak"}


@dataclass
class Item:
    """An item of a list, as the parser has found it."""

    text: str
    level: int
    below: list[Item] = field(default_factory=list)


def items(written: str) -> list[Item]:
    """Give all items of a document in order, each with its level."""
    found: list[Item] = []

    def walk(node: SyntaxTreeNode, level: int) -> None:
        for child in node.children:
            if child.type == "list_item":
                found.append(Item(plain(child.children[0]), level))
            walk(child, level + (child.type == "list_item"))

    walk(SyntaxTreeNode(PARSER.parse(written)), 0)
    return found


def plain(node: SyntaxTreeNode) -> str:
    """Give the text of a node without its marks."""
    if node.type in {"text", "code_inline"}:
        return node.content
    return "".join(plain(child) for child in node.children)


def kinds(written: str) -> set[str]:
    """Give the kinds of all that a parser finds."""
    return {node.type for node in SyntaxTreeNode(PARSER.parse(written)).walk()}


def shown(text: str) -> str:
    """Give a text as it is shown, all blanks alike."""
    return " ".join(display(text).split())


@each_map
def test_the_lists_are_nested_as_the_map_is(file: str) -> None:
    picture = Picture(argmap.load(file), RenderOptions(max_cards=0))
    found = items(str(render(picture, "markdown").data))
    entries = outline_entries(picture.drawing, grouped=True)
    assert [item.level for item in found] == [entry.level for entry in entries]
    for item, entry in zip(found, entries, strict=True):
        if entry.card and not entry.again:
            assert shown(entry.card.text) in shown(item.text)


@settings(max_examples=30)
@given(maps())
def test_of_any_map_every_claim_is_told_once(made: ArgumentMap) -> None:
    picture = Picture(made, RenderOptions(max_cards=0))
    written = str(render(picture, "markdown").data)
    entries = outline_entries(picture.drawing, grouped=True)
    told = [entry.card.id for entry in entries if entry.card and not entry.again]
    assert sorted(told) == sorted(claim.id for claim in made.claims)
    assert [item.level for item in items(written)] == [entry.level for entry in entries]
    assert kinds(written) <= PLAIN | {"strong", "em"}


@pytest.mark.parametrize("text", MARKDOWN)
def test_no_text_is_taken_for_markup(text: str) -> None:
    written = markdown(text)
    for document in (written, f"# {written}", f"- **Reason 1**: {written}"):
        assert kinds(document) <= PLAIN | {"strong"}
        assert plain(SyntaxTreeNode(PARSER.parse(document))).endswith(shown(text))


@given(texts())
def test_any_text_stays_what_it_is(text: str) -> None:
    document = f"- **Reason 1**: {markdown(text)}"
    assert kinds(document) <= PLAIN | {"strong"}
    said = plain(SyntaxTreeNode(PARSER.parse(document)))
    assert shown(said) == shown(f"Reason 1: {text}")


def test_an_undercut_and_a_reference_are_said_in_words() -> None:
    written = str(argmap.load(ROOT / "tests/data/every-sign.yaml").render("markdown"))
    assert (
        "    - *linked: needed together*\n        - **Evidence 1**: The first of two.\n" in written
    )
    assert "        - **Objection 3**, *attacks a step*: The step does not hold.\n" in written
    assert "- *closes a circle, see 5*\n" in written
    assert "**Unconnected 11**, *is preferred to*: This is preferred." in written


def test_what_is_folded_is_counted() -> None:
    written = str(argmap.load(OPED).render("markdown", max_cards=12))
    assert "**Reason 13 · +31 more**" in written
    assert "52 folded away" in written


def test_a_blank_is_a_line_and_its_place_in_the_essay_is_not_told() -> None:
    made = argmap.load(OPED)
    written = str(made.render("markdown", blank=("neither-aim",)))
    (line,) = (line for line in written.splitlines() if "**Reason 13**" in line)
    assert line.endswith("\\_\\_\\_")
    assert made.index.claim["neither-aim"].words not in written
