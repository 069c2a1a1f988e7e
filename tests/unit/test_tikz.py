"""Pictures for LaTeX. That LaTeX sets them was tried by hand; here is what must hold for it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap import discovery
from argmap.diagram.typeset import display
from argmap.model import ArgumentMap, Claim
from argmap.render import Picture, RenderOptions, render
from argmap.render.escape_tex import beyond_tex, tex
from argmap.render.tikz.path import tikz_path
from tests.conftest import ROOT
from tests.helpers.examples import each_map
from tests.property.strategies import maps, texts

PLAIN = RenderOptions(layout="tidy")
# What may stand in an escaped text: letters, escaped marks, and a few commands with their braces.
WRITTEN = re.compile(
    r"(?:[^\\{}$&#%_^~<>|\"`\[*]|\\[{}$&#%_,]|~|\{\}|\{[\[*]\}|\{\\char34\}"
    r"|\\(?:textbackslash|textasciicircum|textasciitilde|textless|textgreater|textbar"
    r"|textasciigrave|enspace|quad)\{\}|\\ensuremath\{(?:-|\\[A-Za-z]+)\})*"
)


def tikz(made: ArgumentMap, options: RenderOptions = PLAIN) -> str:
    return str(render(Picture(made, options), "tikz").data)


@given(texts() | st.text(st.sampled_from("\\{}$&#^_~%\"'`<>|[]*-, aé")))
def test_no_text_means_anything_to_tex(text: str) -> None:
    assert WRITTEN.fullmatch(tex(display(text)))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (r"\input{/etc/passwd}", r"\textbackslash{}input\{/etc/passwd\}"),
        (r"\write18{ls}", r"\textbackslash{}write18\{ls\}"),
        ("50 % of $9 & #1", r"50 \% of \$9 \& \#1"),
        ("a -- b --- c", "a -{}- b -{}-{}- c"),
        ("''a''", "'{}'a'{}'"),
        ("[a] *b*", "{[}a] {*}b{*}"),
        ("^^M", r"\textasciicircum{}\textasciicircum{}M"),
        ("4\u00a0≤\u00a05 → 6", r"4~\ensuremath{\leq}~5 \ensuremath{\rightarrow} 6"),
        ("e\u0301", "é"),
    ],
)
def test_marks_are_written_as_what_shows_them(text: str, written: str) -> None:
    assert tex(text) == written


@settings(max_examples=30)
@given(maps())
def test_braces_match_and_the_picture_ends_in_every_map(made: ArgumentMap) -> None:
    written = tikz(made)
    lines = [line for line in written.splitlines() if not line.startswith("%")]
    bare = re.sub(r"\\[{}]", "", "\n".join(lines))
    assert bare.count("{") == bare.count("}")
    assert written.count(r"\begin{tikzpicture}") == written.count(r"\end{tikzpicture}") == 1
    for line in lines:
        if line.startswith((r"\path", r"\node")):
            assert line.endswith(";")


@each_map
def test_every_claim_is_a_node_and_every_line_of_it_is_there(file: str) -> None:
    picture = Picture(argmap.load(file), PLAIN)
    written = str(render(picture, "tikz").data)
    for card in picture.drawing.cards:
        assert f"({f'claim {card.number}' if card.number else 'thesis'}) at (" in written
    for line in picture.scene.texts():
        assert tex(line) in written


@each_map
def test_every_style_and_colour_that_is_used_is_defined(file: str) -> None:
    written = tikz(argmap.load(file))
    styles = set(re.findall(r"^  ([^/\n]+)/\.style=", written, re.MULTILINE))
    used = re.findall(r"^\\(?:path|node)\[([^,\]]+)", written, re.MULTILINE)
    assert set(used) <= styles
    assert {f"argmap/{name}/.try" for name in set(used) - {"card"}} <= set(
        re.findall(r"argmap/[^/]+/\.try", written)
    )
    colours = set(re.findall(r"\\providecolor\{([^}]+)\}", written))
    assert set(re.findall(r"(?:draw|fill|text)=(argmap-[\w-]+)", written)) == colours


def test_a_picture_is_a_document_where_none_has_begun() -> None:
    written = tikz(argmap.load(ROOT / "tests/data/main-street.yaml"))
    before, after = written.split(r"\begin{tikzpicture}")
    assert before.index("@nodocument") < before.index(r"\documentclass")
    assert after.endswith(
        "\\end{tikzpicture}%\n\\ifdefined\\argmapalone\\else\\expandafter\\endinput\\fi\n"
        "\\end{document}\n"
    )


def test_letters_that_pdflatex_cannot_set_are_told() -> None:
    made = ArgumentMap(claims=(Claim(id="a", text="שלום and 北京, but not “é” → ő"),))
    (told,) = render(Picture(made, PLAIN), "tikz").diagnostics
    assert told.code == "P32"
    assert "ש (U+05E9)" in told.message
    assert beyond_tex(["“é” → ő € § ¶"]) == ()


@pytest.mark.parametrize(
    ("d", "written"),
    [
        ("M0,0L10,0", "(0,0) -- (10,0)"),
        ("M0,0L6,0Q10,0 10,4L10,20", "(0,0) [rounded corners=3bp] -- (10,0) -- (10,20)"),
        (
            "M4,0L16,0Q20,0 20,4L20,6Q20,10 16,10L4,10Q0,10 0,6L0,4Q0,0 4,0Z",
            "[rounded corners=3bp] (20,0) -- (20,10) -- (0,10) -- (0,0) -- cycle",
        ),
        ("M0,0L4,0L4,4Z", "(0,0) -- (4,0) -- (4,4) -- cycle"),
        ("M4,-2Q3,-5 0,-5", "(4,-2) .. controls (3.33,-4) and (2,-5) .. (0,-5)"),
    ],
)
def test_a_round_corner_is_written_as_a_corner(d: str, written: str) -> None:
    assert tikz_path(d) == written


@pytest.mark.parametrize("theme", discovery.names("argmap.diagram.themes"))
def test_a_paper_can_name_the_colour_of_what_it_means_in_every_theme(theme: str) -> None:
    """A theme may have one colour for several things; each still has a name of its own."""
    made = Picture(argmap.load(ROOT / "maps/oped.yaml"), RenderOptions(layout="tidy", theme=theme))
    written = str(render(made, "tikz").data)
    for look in ("pro", "con", "thesis"):
        assert re.search(
            rf"  {look} outline/.style={{draw=argmap-{look}-\w+, fill=argmap-{look}-fill,", written
        )
