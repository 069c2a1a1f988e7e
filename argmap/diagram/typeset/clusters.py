"""Dividing a text into what a reader takes for single characters."""

from __future__ import annotations

from collections.abc import Iterator

_JOINER = "\u200d"


def clusters(text: str) -> Iterator[str]:
    """Give the characters of a text, each with the marks that combine with it.

    A simple form of the extended grapheme clusters of Unicode Standard Annex 29: combining marks,
    joined emoji, skin tones and flags stay together.
    """
    if text.isascii():
        yield from text
        return
    held = ""
    for char in text:
        if held and not _joins(held, char):
            yield held
            held = ""
        held += char
    if held:
        yield held


def _joins(held: str, char: str) -> bool:
    if held[-1] == _JOINER or char == _JOINER:
        return True
    if _is_flag(char):
        return _is_flag(held[-1]) and len(held) % 2 == 1
    if "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f":
        return True
    from unicodedata import category

    return category(char) in {"Mn", "Me", "Mc"}


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
