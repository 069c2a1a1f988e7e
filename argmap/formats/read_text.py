"""Reading a map from a text that is no file."""

from __future__ import annotations

from argmap.diagnostics import SourceText
from argmap.formats.format import Reading, choose, named
from argmap.syntax import clean


def read_text(text: str, name: str, *, from_: str | None = None, line: int = 1) -> Reading:
    """Read a map; what is in no known format is read as a map file.

    Args:
        text: the map.
        name: what the text, or the document that it stands in, is called where faults are told.
        from_: the name of its format, where it is not to be recognised.
        line: the line of the document in which it begins.

    Raises:
        LookupError: there is no such format.
    """
    format_ = named(from_) if from_ else choose(SourceText(name, text)) or named("argmap")
    if format_ is None:
        raise LookupError(f"no format is called {from_!r}")
    decoded = clean("\n" * (line - 1) + text, name)
    reading = format_.read(decoded.source)
    return Reading(reading.map, (*decoded.diagnostics, *reading.diagnostics))
