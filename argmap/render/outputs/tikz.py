"""TikZ: the picture for a paper in LaTeX, with styles that the paper can change."""

from __future__ import annotations

from argmap.diagnostics import told
from argmap.diagram.faults import TEX_LETTERS
from argmap.render.escape_tex import beyond_tex
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture
from argmap.render.tikz.document import tikz_document

_SHOWN = 12


def write(picture: Picture) -> Rendered:
    """Write a picture as TikZ."""
    scene = picture.scene
    found = scene.diagnostics
    if foreign := beyond_tex(scene.texts()):
        shown = " ".join(f"{char} (U+{ord(char):04X})" for char in foreign[:_SHOWN])
        more = f" and {len(foreign) - _SHOWN} more" if len(foreign) > _SHOWN else ""
        message = f"The picture has letters that pdfLaTeX cannot set: {shown}{more}."
        way = "use LuaLaTeX with a font that has them, or another output"
        found = (*found, told(TEX_LETTERS, picture.drawing.file, message, way))
    return Rendered(tikz_document(scene), found)


OUTPUT = Output(
    name="tikz",
    suffix=".tex",
    title="picture for LaTeX",
    write=write,
    worksheets=True,
)
