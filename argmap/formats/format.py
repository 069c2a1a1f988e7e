"""What a format is, and which one a text is in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap import discovery
from argmap.diagnostics import Diagnostic, SourceText
from argmap.model import ArgumentMap

_KNOWN = "argmap.formats.known"
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format's reader made of a text.

    Attributes:
        map: None where a fault makes the map unusable.
        diagnostics: every fault that was found, in the order of the text.
    """

    map: ArgumentMap | None
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format. A module of `argmap.formats.known` defines one as `FORMAT`.

    Attributes:
        name: what `--from` calls it.
        title: what it is, in a few words.
        suffixes: the endings of its files, with the dot.
        recognises: whether a text that begins like this is in the format.
        read: reads a text without control characters; never raises for what is in it.
        write: writes a map.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    recognises: Callable[[str], bool]
    read: Callable[[SourceText], Reading]
    write: Callable[[ArgumentMap], str]


def named(name: str) -> Format | None:
    """Give the format of this name, or None."""
    known = (format_ for format_ in discovery.find(_KNOWN, Format) if format_.name == name)
    return next(known, None)


def choose(source: SourceText) -> Format | None:
    """Give the format that a text is in, judged by its beginning and then by its file's ending."""
    known = discovery.find(_KNOWN, Format)
    head = source.text[:_HEAD]
    by_content = (format_ for format_ in known if format_.recognises(head))
    by_suffix = (format_ for format_ in known if source.file.lower().endswith(format_.suffixes))
    return next(by_content, None) or next(by_suffix, None)
