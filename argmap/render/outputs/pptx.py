"""PPTX: slides of shapes that can be edited, and shown step by step."""

from __future__ import annotations

from argmap.diagnostics import told
from argmap.diagram.faults import NO_SLIDES
from argmap.diagram.typeset import display
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture


def write(picture: Picture) -> Rendered:
    """Write a map as slides; without the package for it, say how to get it."""
    try:
        from argmap.render.slides.show import show
    except ModuleNotFoundError as missing:
        if missing.name not in {"pptx", "lxml"}:
            raise
        message = "Slides need the package python-pptx, which is not installed."
        fault = told(NO_SLIDES, picture.drawing.file, message, "pip install 'argmap[pptx]'")
        return Rendered(b"", (fault,))
    from argmap.diagram.cards import cards
    from argmap.diagram.views import view, viewed
    from argmap.render.slides.deck import deck

    argument, options = picture.argument, picture.options
    whole = viewed(cards(argument), argument, options, view(argument, options))
    slides = list(deck(argument, whole, options))
    title = display(whole.title or whole.described)
    found = (found for slide in slides for found in slide.scene.diagnostics)
    return Rendered(show(slides, whole, title, picture.options), tuple(dict.fromkeys(found)))


OUTPUT = Output(name="pptx", suffix=".pptx", title="slides", write=write)
