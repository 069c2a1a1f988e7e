"""Texts of files as they may be shown."""

from __future__ import annotations


def printable(text: str) -> str:
    r"""Show control characters as `\x1b`, so that no file can play tricks with a terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\u00a0" else _escaped(c) for c in text)


def _escaped(char: str) -> str:
    code = ord(char)
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 0x10000
        else f"\\U{code:08x}"
    )
