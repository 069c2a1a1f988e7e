"""Reading maps from text and writing them as text, in every known format."""

from argmap.formats.format import Format, Reading, choose, named
from argmap.formats.read_text import read_text

__all__ = ["Format", "Reading", "choose", "named", "read_text"]
