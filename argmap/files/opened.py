"""Opening a map: the file, its format, the text that it maps."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.diagnostics import Diagnostic, Severity, told
from argmap.files.faults import OUTSIDE, UNKNOWN_FORMAT
from argmap.files.read_bytes import STDIN, read_bytes
from argmap.formats import Format, choose, named
from argmap.model import ArgumentMap
from argmap.syntax import Decoded, decode

if TYPE_CHECKING:
    from argmap.essay import EssayText

MOST_MAP, MOST_TEXT = 64 * 1024 * 1024, 2 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that was opened as a map.

    Attributes:
        file: the file as the user named it.
        map: the map; None where its faults make it unusable.
        diagnostics: what was found while reading.
        essay: the mapped text, where it is at hand.
        text_missing: why the text that the map names could not be read.
    """

    file: str
    map: ArgumentMap | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    essay: EssayText | None = None
    text_missing: str | None = None


def open_map(path: str, *, text: str | None = None, from_: str | None = None) -> Opened:
    """Open a map.

    Args:
        path: its file; `-` is standard input.
        text: the file of the mapped text, instead of the one that the map names.
        from_: the name of its format, where it is not to be recognised.
    """
    file = STDIN if path == "-" else path
    data = read_bytes(file, MOST_MAP, "to read from a pipe, give - and send it to standard input")
    if isinstance(data, Diagnostic):
        return Opened(file=file, diagnostics=(data,))
    decoded = decode(data, file)
    if decoded.diagnostics and not decoded.source.text:
        return Opened(file=file, diagnostics=decoded.diagnostics)
    format_ = _format(decoded, from_)
    if format_ is None:
        message = "This is no format that argmap knows."
        fix = "a map file begins with `argmap: 1`"
        lost = decoded.diagnostics or (told(UNKNOWN_FORMAT, file, message, fix),)
        return Opened(file=file, diagnostics=lost)
    reading = format_.read(decoded.source)
    found = tuple(dict.fromkeys((*decoded.diagnostics, *reading.diagnostics)))
    usable = not any(told_of.severity is Severity.ERROR for told_of in found)
    argument = reading.map if usable else None
    essay, missing, more = _essay(file, argument, text)
    if any(told_of.severity is Severity.ERROR for told_of in more):
        argument = None
    return Opened(
        file=file,
        map=argument,
        diagnostics=(*found, *more),
        essay=essay,
        text_missing=missing,
    )


def _format(decoded: Decoded, name: str | None) -> Format | None:
    if name is not None:
        return named(name)
    found = choose(decoded.source)
    # What cannot be recognised is most likely a map file that somebody has just begun.
    return found or (named("argmap") if not decoded.source.text.strip() else None)


def _essay(
    file: str, argument: ArgumentMap | None, text: str | None
) -> tuple[EssayText | None, str | None, tuple[Diagnostic, ...]]:
    """Read the mapped text; give it, or why it is missing, and the faults that were found."""
    if text is not None:
        found = _text(text)
        return (None, None, (found,)) if isinstance(found, Diagnostic) else (found, None, ())
    named_text = argument.essay.text if argument and argument.essay else None
    if named_text is None or argument is None:
        return None, None, ()
    folder = os.path.dirname(os.path.abspath(file)) if file != STDIN else os.getcwd()
    path = os.path.join(folder, named_text)
    if not within(folder, path):
        message = f"`{named_text}` leads out of the map's folder."
        fault = argument.origin.diagnostic(OUTSIDE, message, "source", "text")
        return None, None, (fault,)
    found = _text(path)
    if isinstance(found, Diagnostic):
        return None, f"“{named_text}”: {found.message[0].lower()}{found.message[1:-1]}", ()
    return replace(found, file=named_text), None, ()


def within(folder: str, path: str) -> bool:
    """Tell whether a path stays in a folder, symbolic links followed."""
    real = os.path.realpath(folder)
    try:
        return os.path.commonpath([real, os.path.realpath(path)]) == real
    except ValueError:  # another drive of Windows, or a name that no system allows
        return False


def _text(path: str) -> EssayText | Diagnostic:
    data = read_bytes(path, MOST_TEXT, "save it as a file and give that")
    if isinstance(data, Diagnostic):
        return data
    decoded = decode(data, path)
    if decoded.diagnostics:
        return decoded.diagnostics[0]
    from argmap.essay import essay_text

    return essay_text(decoded.source.text, path)
