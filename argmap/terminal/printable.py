"""Texts of files as they may be shown."""

from __future__ import annotations

from argmap.syntax import escape_of

_KEPT = "\u00a0\u200c\u200d"  # Persian words and joined emoji need the joiners.


def printable(text: str) -> str:
    r"""Show control characters as `\x1b`, so that no file can play tricks with a terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _KEPT else escape_of(c) for c in text)
