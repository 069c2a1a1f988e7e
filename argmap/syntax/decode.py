"""From bytes to text, with every byte that is wrong told at its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.diagnostics import Diagnostic, Edit, Fix, SourceText
from argmap.syntax.controls import CONTROLS, name_of
from argmap.syntax.faults import CONTROL, NOT_UTF8, TOO_LARGE

MOST_BYTES = 64 * 1024 * 1024
_TOLD = 20
_WRONG = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]+|^\ufeff+",
    re.MULTILINE,
)


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
    other = _other_kind(data)
    if other:
        source = SourceText(file, "")
        message = f"This is {other}, not a text file."
        fix = Fix("save the map as plain text in UTF-8")
        return Decoded(source, (source.diagnostic(NOT_UTF8, message, 0, 0, fix),))
    wide = _wide(data)
    if wide:
        source = clean(data.decode(wide, "replace").lstrip("\ufeff"), file).source
        message = f"The file is saved as {wide[:6].upper()}, not as UTF-8."
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
    if text.replace("\n", "").isprintable() or not _WRONG.search(text):
        return Decoded(source)
    found = list(_WRONG.finditer(text))
    source = SourceText(file, _WRONG.sub(lambda run: "\ufffd" * len(run[0]), text), bom)
    more = len(found) - _TOLD
    told = []
    for number, run in enumerate(found[:_TOLD], start=1):
        count = f", {len(run[0])} of them" if len(run[0]) > 1 else ""
        rest = f" The file has {more} more such places." if number == _TOLD and more > 0 else ""
        kind = "The control character" if CONTROLS.match(run[0]) else "The character"
        message = f"{kind} {name_of(run[0][0])} stands here{count}.{rest}"
        if run[0][0] == "\ufeff":
            message = f"A byte order mark stands here; only the beginning of a file has one.{rest}"
        fix = Fix("delete it", (Edit(run.start(), run.end(), ""),))
        told.append(source.diagnostic(CONTROL, message, run.start(), run.end(), fix))
    return Decoded(source, tuple(told))


_SAVE = Fix("save the file as UTF-8")
_KINDS = (
    (b"PK\x03\x04", "a Word document or another packed file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a document with formatting (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Which of each four bytes are often NUL in a text of mostly ASCII.
_NULS = {
    ".0.0": "utf-16-le",
    "0.0.": "utf-16-be",
    ".000": "utf-32-le",
    "000.": "utf-32-be",
}
_LOOKED_AT, _FEWEST = 4096, 8


def _other_kind(data: bytes) -> str | None:
    """Tell what a file is that is no text at all, judged by its first bytes."""
    return next((kind for begin, kind in _KINDS if data.startswith(begin)), None)


def _wide(data: bytes) -> str | None:
    """Tell the encoding of a file with two or four bytes a character, by its mark or its NULs."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:_LOOKED_AT]
    if len(head) < _FEWEST:
        return None
    parts = [head[first::4] for first in range(4)]
    return _NULS.get("".join("0" if 2 * part.count(0) > len(part) else "." for part in parts))


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
