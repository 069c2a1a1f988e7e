"""Themes from files of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import Diagnostic, MapError, Severity
from argmap.diagram.theme import Theme
from argmap.diagram.theme.own import read_theme
from argmap.files import open_text

if TYPE_CHECKING:
    import os

_MOST_BYTES = 64 * 1024


def open_theme(path: str) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """Read a theme from a TOML file; see `argmap.diagram.theme_file.read_theme`."""
    source, told = open_text(path, _MOST_BYTES)
    return read_theme(source) if source else (None, told)


def load_theme(path: str | os.PathLike[str]) -> Theme:
    """Read a theme from a TOML file, for `Map.render(theme=...)`.

    Raises:
        MapError: the file cannot be read or has faults; it holds every one of them.
    """
    theme, told = open_theme(str(path))
    if theme is None:
        raise MapError(tuple(one for one in told if one.severity is Severity.ERROR))
    return theme
