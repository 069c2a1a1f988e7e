"""Choosing the output by its name."""

from __future__ import annotations

from argmap import discovery
from argmap.diagnostics import told
from argmap.diagram.faults import NO_WORKSHEET
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture

_OUTPUTS = "argmap.render.outputs"


def output_names() -> tuple[str, ...]:
    """Give the names of all outputs, sorted; none of them is loaded."""
    return discovery.names(_OUTPUTS)


def output(name: str) -> Output:
    """Load one output by its name.

    Raises:
        LookupError: there is none of this name.
    """
    return discovery.choose(_OUTPUTS, name, Output, "output")


def render(picture: Picture, to: str) -> Rendered:
    """Make one output of a picture; several of one picture share its layout.

    Raises:
        LookupError: there is no output of this name.
    """
    found = output(to)
    if picture.options.worksheet and not found.worksheets:
        able = ", ".join(name for name in output_names() if output(name).worksheets)
        return _no_worksheet(picture, f"output `{found.name}`", f"--to one of {able}")
    if picture.options.worksheet and picture.options.layout == "atlas":
        return _no_worksheet(picture, "layout `atlas`", "--layout tidy")
    return found.write(picture.usually(found.max_cards))


def _no_worksheet(picture: Picture, what: str, fix: str) -> Rendered:
    """Refuse what would give away what is left to be filled in."""
    message = f"The {what} would give away what is left to be filled in."
    return Rendered("", (told(NO_WORKSHEET, picture.drawing.file, message, fix),))
