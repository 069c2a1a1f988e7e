"""The picture that a notebook shows of a map."""

from __future__ import annotations

from hashlib import sha256

from argmap.diagram.options import RenderOptions
from argmap.model import ArgumentMap
from argmap.render.picture import Picture
from argmap.render.render import render

_CARDS = 25
"""So many fit into the width of a notebook and can be read there."""


def notebook_svg(argument: ArgumentMap) -> str:
    """Draw a map for a notebook: folded where it is large, with ids that no other map has.

    Some notebooks put all pictures into one page; the ids come from the words of the map.
    """
    words = render(Picture(argument, RenderOptions(max_cards=0)), "outline").data
    name = sha256(str(words).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    options = RenderOptions(max_cards=_CARDS, ids=f"argmap-{name}")
    return str(render(Picture(argument, options), "svg").data)
