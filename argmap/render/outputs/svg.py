"""SVG: the picture as it is painted, with its font inside."""

from __future__ import annotations

from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture
from argmap.render.scene_svg import svg


def write(picture: Picture) -> Rendered:
    """Write a picture as SVG."""
    scene = picture.scene
    font = picture.options.font == "embed"
    return Rendered(svg(scene, font=font, ids=picture.options.ids), scene.diagnostics)


OUTPUT = Output(name="svg", suffix=".svg", title="vector picture", write=write, worksheets=True)
