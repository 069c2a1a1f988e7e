"""What is shown of a text, and which way it runs."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSEEN = dict.fromkeys(map(ord, "\u2060\ufeff"))
_BROKEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_FIRST_RTL = "\u0590"


def display(text: str) -> str:
    """Give a text as one line that shows what is in it.

    Line ends and tabs become spaces; characters that turn the writing about are named, so that no
    text can pretend to be another; what cannot be shown at all becomes U+FFFD. Soft hyphens and
    zero-width spaces stay, for `break_lines`.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub(" ", text).translate(_UNSEEN)
    text = _TURNING.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)
    return _BROKEN.sub("\ufffd", text)


def is_rtl(line: str) -> bool:
    """Tell whether a line runs from right to left, by its first letter that has a direction."""
    if line.isascii() or max(line, default="") < _FIRST_RTL:
        return False
    from unicodedata import bidirectional

    for char in line:
        direction = bidirectional(char)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False
