"""Mermaid: the map as a flowchart for pages and notes that draw one from its text."""

from __future__ import annotations

import json
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, told
from argmap.diagram.draw import stands_left
from argmap.diagram.drawing import Drawing
from argmap.diagram.faults import MERMAID_TOO_LARGE
from argmap.diagram.options import RenderOptions
from argmap.diagram.theme import theme_of
from argmap.diagram.typeset import display
from argmap.render.escape import mermaid
from argmap.render.mermaid_chart import Chart
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture

_MOST_CHARACTERS, _MOST_LINKS = 50_000, 500


def write(picture: Picture) -> Rendered:
    """Write a map as a flowchart; Mermaid, from 11.3 on, places it when it draws it."""
    drawing, options = picture.drawing, picture.options
    chart = Chart(drawing, theme_of(options.theme))
    body = [f"  {line}" for line in chart.lines(sections=options.sections)]
    text = "\n".join([*_head(drawing, options), *body]) + "\n"
    return Rendered(text, tuple(_too_large(drawing, text, chart.links)))


def _head(drawing: Drawing, options: RenderOptions) -> Iterator[str]:
    """Give title, direction and name."""
    if options.title and drawing.title:
        title = display(" · ".join([drawing.title, *drawing.said]))
        yield from ("---", f"title: {json.dumps(title, ensure_ascii=False)}", "---")
    yield f"flowchart {'RL' if stands_left(drawing, options) else 'BT'}"
    if name := mermaid(drawing.title or ""):
        yield f"  accTitle: {name}"


def _too_large(drawing: Drawing, text: str, links: int) -> Iterator[Diagnostic]:
    characters = len(text.encode("utf-16-le")) // 2  # as JavaScript counts them
    if characters <= _MOST_CHARACTERS and links <= _MOST_LINKS:
        return
    message = (
        f"The diagram has {characters:,} characters and {links:,} links; most sites let Mermaid "
        f"draw up to {_MOST_CHARACTERS:,} and {_MOST_LINKS:,}."
    )
    yield told(MERMAID_TOO_LARGE, drawing.file, message, "--max-cards 80 or less, or --to svg")


OUTPUT = Output(
    name="mermaid",
    suffix=".mmd",
    title="flowchart for Mermaid",
    write=write,
    worksheets=True,
)
