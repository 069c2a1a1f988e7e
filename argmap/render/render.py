"""Choosing the output by its name."""

from __future__ import annotations

from argmap import discovery
from argmap.diagnostics import Diagnostic, told
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
    if (picture.options.blank or picture.options.missing) and not found.worksheets:
        return Rendered("", (_no_worksheet(picture, found),))
    return found.write(picture)


def _no_worksheet(picture: Picture, found: Output) -> Diagnostic:
    """Refuse what would give away what is left to be filled in."""
    message = f"The output `{found.name}` would give away what is left to be filled in."
    able = ", ".join(name for name in output_names() if output(name).worksheets)
    return told(NO_WORKSHEET, picture.drawing.file, message, f"--to one of {able}")
