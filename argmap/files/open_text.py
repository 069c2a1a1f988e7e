"""Opening a text that is no map, such as a theme."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic, SourceText
from argmap.files.read_bytes import read_bytes
from argmap.syntax import decode


def open_text(path: str, most: int) -> tuple[SourceText | None, tuple[Diagnostic, ...]]:
    """Read a file of at most `most` bytes as UTF-8, or tell why it cannot be read."""
    data = read_bytes(path, most, "save it as a file and give that")
    if isinstance(data, Diagnostic):
        return None, (data,)
    decoded = decode(data, path)
    return (None if decoded.diagnostics else decoded.source), decoded.diagnostics
