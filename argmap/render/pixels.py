"""Pictures in pixels, drawn by resvg, for the outputs that need them."""

from __future__ import annotations

from contextlib import ExitStack

from argmap.diagnostics import Diagnostic, told
from argmap.diagram.faults import FOREIGN_LETTERS
from argmap.diagram.typeset import FULL_FONTS

_SHOWN = 12


def png(text: str, scale: float, *, system_fonts: bool) -> bytes:
    """Draw an SVG with the picture's own fonts, and with those of the system where they are asked.

    Args:
        text: the SVG.
        scale: pixels for each of its own.
        system_fonts: whether letters that the own fonts lack are drawn with others.
    """
    from importlib.resources import as_file, files

    import resvg_py

    fonts = files("argmap.diagram") / "fonts"
    with ExitStack() as stack:
        paths = [str(stack.enter_context(as_file(fonts / name))) for name in FULL_FONTS]
        made = resvg_py.svg_to_bytes(
            svg_string=text, zoom=scale, skip_system_fonts=not system_fonts, font_files=paths
        )
    return bytes(made)


def foreign_letters(chars: tuple[str, ...], file: str) -> tuple[Diagnostic, ...]:
    """Tell which characters a font of the system has to draw, if there are any."""
    if not chars:
        return ()
    shown = " ".join(f"{c} (U+{ord(c):04X})" for c in chars[:_SHOWN])
    more = f" and {len(chars) - _SHOWN} more" if len(chars) > _SHOWN else ""
    message = (
        "The picture has characters that its own font lacks; a font of this system draws them, and "
        f"an empty box stands where there is none: {shown}{more}."
    )
    return (told(FOREIGN_LETTERS, file, message, "use --to svg, or look at the file before use"),)
