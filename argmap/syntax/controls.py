"""Characters that cannot be seen, and the escapes by which a quoted text can hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
HIDDEN = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f"
)
HIDDEN += "\u2060\u3000\ufeff"
_ESCAPE = r"(?s)\\(?:x(..)|u(.{4})|U(.{8})|(.))"
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v"}
_NAMES = {"\0": "NUL", "\u00a0": "a non-breaking space", "\ufeff": "a byte order mark"}


def escapes(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Give the escapes of a text in double quotes: start, end, and the character they stand for."""
    for found in re.compile(_ESCAPE).finditer(text, start, end):
        digits = found[1] or found[2] or found[3]
        char = chr(int(digits, 16)) if digits else _SHORT.get(found[4], found[4])
        yield found.start(), found.end(), char


def name_of(char: str) -> str:
    """Give the name of a character that cannot be seen."""
    return _NAMES.get(char, f"U+{ord(char):04X}")


def escape_of(char: str) -> str:
    r"""Give a character as its escape, such as `\x1b`."""
    code = ord(char)
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 0x10000
        else f"\\U{code:08x}"
    )
