"""Pictures and texts made from a map."""

from argmap.diagram.options import RenderOptions
from argmap.render.output import Output, Rendered
from argmap.render.own_theme import load_theme, open_theme
from argmap.render.picture import Picture
from argmap.render.render import output_names, render

__all__ = [
    "Output",
    "Picture",
    "RenderOptions",
    "Rendered",
    "load_theme",
    "open_theme",
    "output_names",
    "render",
]
