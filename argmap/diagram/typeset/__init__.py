"""Text on the picture: what is shown of it, how wide it is, where it breaks, in which font."""

from argmap.diagram.typeset.breaking import break_lines
from argmap.diagram.typeset.clusters import clusters
from argmap.diagram.typeset.display import display, is_rtl
from argmap.diagram.typeset.fitting import fitted
from argmap.diagram.typeset.fonts import FAMILY, FULL_FONTS, font_face_css
from argmap.diagram.typeset.widths import tier, uncovered, width

__all__ = [
    "FAMILY",
    "FULL_FONTS",
    "break_lines",
    "clusters",
    "display",
    "fitted",
    "font_face_css",
    "is_rtl",
    "tier",
    "uncovered",
    "width",
]
