"""Pictures and texts made from a map."""

from typing import TYPE_CHECKING

from argmap.diagram.options import RenderOptions
from argmap.exports import lazily
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture
from argmap.render.render import output_names, render

if TYPE_CHECKING:
    from argmap.render.own_theme import load_theme, open_theme

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

__getattr__ = lazily(__name__, {"argmap.render.own_theme": ("load_theme", "open_theme")})
