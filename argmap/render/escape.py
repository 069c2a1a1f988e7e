"""Writing a text so that it stays a text: one function for each target."""

from __future__ import annotations

_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


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
