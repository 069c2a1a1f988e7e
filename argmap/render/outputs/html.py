"""HTML: a page on which the map can be walked, folded, searched, and premises taken away."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagram.views import need_claims
from argmap.render.interactive.page import interactive_page
from argmap.render.interactive.told import Told
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture

_MAIN_REASONS = 1  # what bears on a thesis is open however few cards there may be


def write(picture: Picture) -> Rendered:
    """Write the page; a large map opens with its main reasons, and the rest is folded."""
    options = picture.options
    need_claims(picture.argument, options)
    plain = replace(
        options,
        title=False,
        legend=False,
        max_cards=0,
        focus=None,
        without=(),
        ids="",
        layout="tidy" if options.layout == "atlas" else options.layout,
    )
    whole = Picture(picture.argument, plain)
    told = Told.of(picture.argument, whole.drawing)
    most = options.max_cards
    if most is None:
        most = _MAIN_REASONS if len(told.at) > picture.usual else 0
    html = interactive_page(told, whole.scene, options, most=most)
    return Rendered(html, whole.scene.diagnostics)


OUTPUT = Output(name="html", suffix=".html", title="page to explore the map", write=write)
