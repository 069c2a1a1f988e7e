"""DOT: the map as a graph for Graphviz and for programs that read its language."""

from __future__ import annotations

from argmap.diagram.theme import theme_of
from argmap.diagram.words import words
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture


def write(picture: Picture) -> Rendered:
    """Write a map as DOT; Graphviz places it when it draws it."""
    from argmap.diagram.dotgraph import drawing_graph

    drawing = picture.drawing
    theme = theme_of(picture.options.theme)
    text: str = drawing_graph(drawing, words(drawing.language), theme).to_string()
    return Rendered(text if text.endswith("\n") else text + "\n")


OUTPUT = Output(
    name="dot",
    suffix=".dot",
    title="graph for Graphviz",
    write=write,
    worksheets=True,
)
