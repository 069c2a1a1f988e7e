"""Choosing the output by its name."""

from __future__ import annotations

from argmap import discovery
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
    return output(to).write(picture)
