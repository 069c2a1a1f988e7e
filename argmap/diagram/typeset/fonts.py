"""The fonts that pictures carry: Argmap Sans, a subset of Source Sans 3 under the OFL."""

from __future__ import annotations

from functools import lru_cache

from argmap.diagram.typeset.widths import Tier

FAMILY = "'Argmap Sans','Source Sans 3',Arial,'Liberation Sans',Helvetica,sans-serif"
FULL_FONTS = ("full-regular.ttf", "full-bold.ttf")


@lru_cache
def font_face_css(tier: Tier) -> str:
    """Give the CSS rules that embed regular and bold."""
    return "".join(
        f"@font-face{{font-family:'Argmap Sans';font-weight:{weight};"
        f"src:url(data:font/woff2;base64,{_base64(f'{tier}-{face}.woff2')}) format('woff2')}}"
        for weight, face in ((400, "regular"), (700, "bold"))
    )


def _base64(file: str) -> str:
    from binascii import b2a_base64
    from pkgutil import get_data

    data = get_data("argmap.diagram", f"fonts/{file}")
    if data is None:
        raise FileNotFoundError(file)
    return b2a_base64(data, newline=False).decode("ascii")
