"""The op-ed in every form in which it can be drawn, for the page that shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.api import Map

FALLEN = ("standing-counts", "aims-decide", "kim-wants-technology")
BLANKS = ("neither-aim", "fallen")
TEXTS: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("oped.svg", "svg", {}),
    ("oped-folded.svg", "svg", {"max_cards": 15}),
    ("oped-focus.svg", "svg", {"focus": "no-front"}),
    ("oped-without.svg", "svg", {"without": FALLEN}),
    ("oped-load.svg", "svg", {"colour_by": "load"}),
    (
        "oped-worksheet.svg",
        "svg",
        {"theme": "print", "max_cards": 15, "blank": ("neither-aim", "fallen")},
    ),
    ("oped.html", "html", {}),
    ("oped.mmd", "mermaid", {"max_cards": 20}),
    ("oped.tex", "tikz", {"max_cards": 20}),
    ("oped-outline.md", "markdown", {}),
)
FILES: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("oped.pdf", "pdf", {}),
    ("oped-poster.pdf", "pdf", {"page": "a4", "poster": "auto"}),
    ("oped.pptx", "pptx", {}),
)


def texts(essay: Map) -> Iterator[tuple[str, str]]:
    """Give the forms that are text, by the name of the file."""
    for name, to, options in TEXTS:
        yield name, str(essay.render(to, layout="tidy", **options))


def files(essay: Map) -> Iterator[tuple[str, bytes]]:
    """Give the others; other versions of the packages that write them may give other bytes."""
    for name, to, options in FILES:
        made = essay.render(to, layout="tidy", **options)
        yield name, made if isinstance(made, bytes) else made.encode()
