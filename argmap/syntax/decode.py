"""From bytes to text, with every byte that is wrong told at its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.diagnostics import Diagnostic, Fix, SourceText
from argmap.syntax.faults import CONTROL, NOT_UTF8, TOO_LARGE

MOST_BYTES = 64 * 1024 * 1024
_TOLD = 20
_WRONG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and what was wrong with it; what could not be read is U+FFFD in the text."""

    source: SourceText
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(data: bytes, file: str) -> Decoded:
    """Read bytes as UTF-8, with or without a byte order mark. Never raises."""
    if len(data) > MOST_BYTES:
        message = f"The file is larger than {MOST_BYTES // 1024 // 1024} MB."
        source = SourceText(file, "")
        return Decoded(source, (source.diagnostic(TOO_LARGE, message, 0, 0),))
    utf16 = _utf16(data)
    if utf16:
        source = clean(data.decode(utf16, "replace").lstrip("\ufeff"), file).source
        message = "The file is saved as UTF-16, not as UTF-8."
        return Decoded(source, (source.diagnostic(NOT_UTF8, message, 0, 0, _SAVE),))
    try:
        return clean(data.decode("utf-8"), file)
    except UnicodeDecodeError as error:
        return _wrong_bytes(data, error, file)


def clean(text: str, file: str) -> Decoded:
    """Tell of every character that does not belong into a text, and put U+FFFD in its place."""
    bom = text.startswith("\ufeff")
    text = text[bom:]
    source = SourceText(file, text, bom)
    if not _WRONG.search(text):
        return Decoded(source)
    found = list(_WRONG.finditer(text))
    source = SourceText(file, _WRONG.sub(lambda run: "\ufffd" * len(run[0]), text), bom)
    more = len(found) - _TOLD
    told = []
    for number, run in enumerate(found[:_TOLD], start=1):
        count = f", {len(run[0])} of them" if len(run[0]) > 1 else ""
        rest = f" The file has {more} more such places." if number == _TOLD and more > 0 else ""
        message = f"The control character {_named(run[0][0])} stands here{count}.{rest}"
        fix = Fix("delete it")
        told.append(source.diagnostic(CONTROL, message, run.start(), run.end(), fix))
    return Decoded(source, tuple(told))


_SAVE = Fix("save the file as UTF-8")


def _utf16(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = data[:64]
    if len(head) >= 4 and not any(head[1::2]) and all(head[:-1:2]):
        return "utf-16-le"
    if len(head) >= 4 and not any(head[::2]) and all(head[1::2]):
        return "utf-16-be"
    return None


def _wrong_bytes(data: bytes, error: UnicodeDecodeError, file: str) -> Decoded:
    before = data[: error.start].decode("utf-8-sig", "replace")
    rest = clean(data.decode("utf-8", "replace"), file)
    wrong = data[error.start]
    guess = bytes([wrong]).decode("cp1252", "replace")
    meant = f" In a file saved as Windows-1252 it would be {guess!r}." if guess.isalpha() else ""
    message = f"The byte 0x{wrong:02X} is not UTF-8.{meant}"
    at = len(before)
    told = rest.source.diagnostic(NOT_UTF8, message, at, at + 1, _SAVE)
    return Decoded(rest.source, (told, *rest.diagnostics))


def _named(char: str) -> str:
    return "NUL" if char == "\0" else f"U+{ord(char):04X}"
