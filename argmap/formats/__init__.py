"""Reading maps from text and writing them as text, in every known format."""

from argmap.formats.format import Format, Reading, choose, named

__all__ = ["Format", "Reading", "choose", "named"]
