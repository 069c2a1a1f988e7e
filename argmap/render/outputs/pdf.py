"""PDF: the picture on a page of its own size, on paper, or as a poster of several sheets."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic, told
from argmap.diagram.faults import SMALL_PRINT
from argmap.diagram.typeset import uncovered
from argmap.render.letters import letters_of
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture
from argmap.render.pixels import foreign_letters


def write(picture: Picture) -> Rendered:
    """Write a picture as PDF, and say so where its letters come out too small to be read."""
    from argmap.render.pdf.document import document
    from argmap.render.pdf.sheets import LEGIBLE, plan

    scene = picture.scene
    letters = letters_of(scene)
    laid = plan(scene.width, scene.height, letters, picture.options)
    data = document(scene, picture.drawing, laid)
    told_of = [*scene.diagnostics]
    if picture.options.page != "fit" and laid.scale * letters < LEGIBLE:
        told_of.append(_small(picture, laid.scale * letters))
    foreign = uncovered("".join(scene.texts()))
    return Rendered(data, (*told_of, *foreign_letters(foreign, picture.drawing.file)))


def _small(picture: Picture, points: float) -> Diagnostic:
    page, poster = picture.options.page, picture.options.poster
    where = f"a poster of {poster} sheets" if poster else f"one page of {page}"
    ways = ["--poster auto", "fewer --max-cards", *(["--page a3"] if page != "a3" else [])]
    message = f"The letters of claims are {points:.1f} points high on {where}: too small to read."
    return told(SMALL_PRINT, picture.drawing.file, message, f"use {', or '.join(ways)}")


OUTPUT = Output(name="pdf", suffix=".pdf", title="paper", write=write, worksheets=True)
