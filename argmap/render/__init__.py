"""Pictures and texts made from a map."""

from argmap.diagram.options import RenderOptions
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture
from argmap.render.render import output_names, render

__all__ = ["Output", "Picture", "RenderOptions", "Rendered", "output_names", "render"]
