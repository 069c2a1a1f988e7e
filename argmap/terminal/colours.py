"""Colours of a terminal."""

from __future__ import annotations

BLUE, CYAN, RED, YELLOW = "34", "36", "31", "33"
USUAL, FAINT = "39", "2"


def painted(text: str, code: str, *, bold: bool = True) -> str:
    """Give a text in a colour, such as `RED`, and as it was again behind it."""
    return f"\x1b[{'1;' if bold else ''}{code}m{text}\x1b[0m" if text else ""
