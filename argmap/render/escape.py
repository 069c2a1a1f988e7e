"""Writing a text so that it stays a text: one function for each target."""

from __future__ import annotations

import re

_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def lang(language: str) -> str:
    """Give the value of `lang` for XML: a tag such as `de-AT`; what is none becomes English.

    A screen reader chooses its voice by it; the program's own words are English.
    """
    tag = language.strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else "en"


def xml(text: str) -> str:
    """Escape a text for XML, between tags and between quotes.

    What XML cannot hold at all becomes U+FFFD: control characters, lone surrogates, U+FFFE, U+FFFF.
    """
    text = text.translate(_XML)
    return (
        text if text.isprintable() else "".join(c if _allowed(ord(c)) else "\ufffd" for c in text)
    )


def _allowed(code: int) -> bool:
    if code < 0x20:
        return code in (0x9, 0xA, 0xD)
    return not (0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF))
