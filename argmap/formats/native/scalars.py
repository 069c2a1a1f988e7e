"""Writing a text as a YAML scalar that reads as the same text."""

from __future__ import annotations

import re

from argmap.syntax import CONTROLS, escape_of

_PLAIN = re.compile(r"[\w(“‘£€$§¿¡][^\x00-\x1f\x7f]*")
_ODD = re.compile("[\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_BLOCK_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_FLOW_SIGNS = frozenset(",[]{}:#")
_LONGEST_KEY = 900


def scalar(text: str, *, flow: bool) -> str:
    """Write a text on one line: without quotes where that is safe, else in double quotes."""
    if _is_plain(text) and not (flow and _FLOW_SIGNS & set(text)):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Write a text in double quotes; what is hidden is escaped, what no file can hold is U+FFFD."""
    return '"' + "".join(_escaped(char) for char in text) + '"'


def key(text: str, *, flow: bool) -> str:
    """Write a text as a key, with its colon; YAML asks for a sign before a long one."""
    written = scalar(text, flow=flow)
    if len(written.encode()) > _LONGEST_KEY:
        return f"? {quoted(text)}\n:" if not flow else f"? {quoted(text)} :"
    return f"{written}:"


def block(text: str, indent: str) -> str | None:
    """Write a text of several lines as a block, or None where a block would not keep it."""
    lines = text.split("\n")
    odd = _BLOCK_ODD.search(text) or not lines[0].strip() or lines[0].startswith(" ")
    if len(lines) < 2 or odd or not lines[-1] or any(line != line.rstrip() for line in lines):
        return None
    return "|-\n" + "\n".join(indent + line if line else "" for line in lines)


def _is_plain(text: str) -> bool:
    return (
        bool(_PLAIN.fullmatch(text))
        and text[-1] not in " :"
        and ": " not in text
        and " #" not in text
        and not _ODD.search(text)
    )


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    if 0xD800 <= code <= 0xDFFF or CONTROLS.match(char):
        return "\ufffd"
    if char.isprintable() and code != 0xFEFF:
        return char
    return escape_of(char)
