"""PNG: the SVG as pixels, drawn by resvg with the picture's own fonts."""

from __future__ import annotations

from contextlib import ExitStack

from argmap.diagnostics import Diagnostic, told
from argmap.diagram.faults import FOREIGN_LETTERS, PICTURE_TOO_LARGE
from argmap.diagram.typeset import FULL_FONTS, uncovered
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture
from argmap.render.scene_svg import svg

_MOST_PIXELS = 60_000_000
_SHOWN = 12
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
    data = _draw(svg(scene, font=False), scale, system_fonts=bool(foreign))
    told_of = (*scene.diagnostics, *_foreign(foreign, picture.drawing.file))
    return Rendered(data, told_of)


def _draw(text: str, scale: float, *, system_fonts: bool) -> bytes:
    from importlib.resources import as_file, files

    import resvg_py

    fonts = files("argmap.diagram") / "fonts"
    with ExitStack() as stack:
        paths = [str(stack.enter_context(as_file(fonts / name))) for name in FULL_FONTS]
        made = resvg_py.svg_to_bytes(
            svg_string=text, zoom=scale, skip_system_fonts=not system_fonts, font_files=paths
        )
    return _sized(bytes(made), scale)


def _sized(png: bytes, scale: float) -> bytes:
    """Say in a PNG how large it is on paper: 96 pixels of the drawing are an inch.

    The chunk `pHYs` holds dots per metre and stands anywhere before the picture (PNG, 11.3.4.3);
    here it comes right behind the header, which is 33 bytes long.
    """
    from struct import pack
    from zlib import crc32

    dots = round(_DOTS_PER_INCH * scale / _METRES_PER_INCH)
    chunk = pack(">4sIIB", b"pHYs", dots, dots, 1)
    return png[:33] + pack(">I", len(chunk) - 4) + chunk + pack(">I", crc32(chunk)) + png[33:]


def _foreign(chars: tuple[str, ...], file: str) -> tuple[Diagnostic, ...]:
    if not chars:
        return ()
    shown = " ".join(f"{c} (U+{ord(c):04X})" for c in chars[:_SHOWN])
    more = f" and {len(chars) - _SHOWN} more" if len(chars) > _SHOWN else ""
    message = (
        "The picture has characters that its own font lacks; a font of this system draws them, and "
        f"an empty box stands where there is none: {shown}{more}."
    )
    return (told(FOREIGN_LETTERS, file, message, "use --to svg, or look at the PNG before use"),)


OUTPUT = Output(name="png", suffix=".png", title="picture in pixels", write=write, worksheets=True)
