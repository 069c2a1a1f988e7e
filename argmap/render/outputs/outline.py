"""The map as an indented tree: the picture for those who read it as text."""

from __future__ import annotations

from argmap.render.outline_text import OutlineForm, outline_text
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture


def write(picture: Picture) -> Rendered:
    """Write the outline, as wide as a page."""
    return Rendered(outline_text(picture.drawing, OutlineForm()))


OUTPUT = Output(
    name="outline",
    suffix=".outline.txt",
    title="indented text",
    write=write,
    worksheets=True,
)
