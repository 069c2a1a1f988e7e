"""PNG: the SVG as pixels, drawn by resvg with the picture's own fonts."""

from __future__ import annotations

from argmap.diagnostics import told
from argmap.diagram.faults import PICTURE_TOO_LARGE
from argmap.diagram.typeset import uncovered
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture
from argmap.render.pixels import foreign_letters, png
from argmap.render.scene_svg import svg

_MOST_PIXELS = 60_000_000
_DOTS_PER_INCH, _METRES_PER_INCH = 96, 0.0254


def write(picture: Picture) -> Rendered:
    """Draw a picture as PNG; one of more than 60 megapixels is refused."""
    scene, scale = picture.scene, picture.options.scale
    pixels = scene.width * scene.height * scale * scale
    if pixels > _MOST_PIXELS:
        most = (_MOST_PIXELS / (scene.width * scene.height)) ** 0.5
        message = f"The picture would have {pixels / 1e6:,.0f} megapixels; 60 is the most."
        fix = f"--scale {most:.2f} or less, or --to svg" if most >= 0.01 else "--to svg"
        return Rendered(b"", (told(PICTURE_TOO_LARGE, picture.drawing.file, message, fix),))
    foreign = uncovered("".join(scene.texts()))
    data = _sized(png(svg(scene, font=False), scale, system_fonts=bool(foreign)), scale)
    return Rendered(data, (*scene.diagnostics, *foreign_letters(foreign, picture.drawing.file)))


def _sized(picture: bytes, scale: float) -> bytes:
    """Say in a PNG how large it is on paper: 96 pixels of the drawing are an inch.

    The chunk `pHYs` holds dots per metre and stands anywhere before the picture (PNG, 11.3.4.3);
    here it comes right behind the header, which is 33 bytes long.
    """
    from struct import pack
    from zlib import crc32

    dots = round(_DOTS_PER_INCH * scale / _METRES_PER_INCH)
    chunk = pack(">4sIIB", b"pHYs", dots, dots, 1)
    told_of = pack(">I", len(chunk) - 4) + chunk + pack(">I", crc32(chunk))
    return picture[:33] + told_of + picture[33:]


OUTPUT = Output(name="png", suffix=".png", title="picture in pixels", write=write, worksheets=True)
