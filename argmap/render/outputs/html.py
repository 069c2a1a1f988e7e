"""HTML: a page on which the map can be walked, folded, searched, and premises taken away."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagram.views import need_claims
from argmap.render.interactive.page import interactive_page
from argmap.render.interactive.told import Told
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture


def write(picture: Picture) -> Rendered:
    """Write the page; above 300 cards it opens with branches folded, of which none is left out."""
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
    most = picture.usual if options.max_cards is None else options.max_cards
    html = interactive_page(told, whole.scene, options, most=most)
    return Rendered(html, whole.scene.diagnostics)


OUTPUT = Output(
    name="html", suffix=".html", title="page to explore the map", write=write, max_cards=300
)
