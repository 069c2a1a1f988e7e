"""How wide a text is, by the table of the fonts' advances."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from argmap.diagram.typeset.advances import LATIN, MORE

Tier: TypeAlias = Literal["latin", "full"]

_WIDE, _OTHER = 1000, 600
_SCRIPTS = (  # first and last code point, and what a letter takes on average in common fonts
    ("\u0590", "\u05ff", 540),
    ("\u0600", "\u077f", 450),
    ("\u0900", "\u09ff", 540),
    ("\u0b80", "\u0bff", 800),
    ("\u0e00", "\u0e7f", 510),
)
_JOINER, _VARIANT = "\u200d", "\ufe0f"
_IGNORED = "\u00ad\u200b"


def _table(weight: int) -> dict[str, int]:
    table = {
        chr(run[0] + place): advance
        for run in (*LATIN, *MORE)
        for place, advance in enumerate(run[1] if weight == 1 else run[2])
    }
    return {**table, **dict.fromkeys(_IGNORED, 0)}


_ADVANCES = {False: _table(1), True: _table(2)}
_LATIN = frozenset(chr(run[0] + place) for run in LATIN for place in range(len(run[1]))) | {
    *_IGNORED
}


def width(text: str, size: float, bold: bool = False) -> float:  # noqa: FBT001, FBT002
    """Give the width of a text in pixels, at a size in pixels.

    The table leaves kerning out, which only ever narrows. Characters outside the fonts count 1 em
    where they are wide (East Asian, emoji), 0 where they combine with others, else 0.6 em or what
    is usual in their script.
    """
    return ems(text, bold=bold) * size / 1000


def ems(text: str, *, bold: bool) -> int:
    """Give the width of a text in thousandths of its size."""
    table = _ADVANCES[bold]
    try:
        return sum(map(table.__getitem__, text))
    except KeyError:
        return _foreign(text, table)


def _foreign(text: str, table: dict[str, int]) -> int:
    total, before = 0, ""
    for char in text:
        if before != _JOINER:
            advance = table.get(char)
            total += _guess(char) if advance is None else advance
        before = char
    return total


def _guess(char: str) -> int:
    from unicodedata import category, east_asian_width

    if category(char) in {"Mn", "Me", "Cf"} or "\U0001f3fb" <= char <= "\U0001f3ff":
        return 0
    if "\U0001f1e6" <= char <= "\U0001f1ff":
        return _WIDE // 2
    if east_asian_width(char) in {"W", "F"}:
        return _WIDE
    return next((usual for first, last, usual in _SCRIPTS if first <= char <= last), _OTHER)


def uncovered(text: str) -> tuple[str, ...]:
    """Give the characters of a text that the fonts do not have, sorted.

    Format characters and variation selectors are left out: they are not drawn. Combining marks are
    not: a letter and its mark come from one font, so a mark can take its letter along.
    """
    if text.isascii():
        return ()
    missing = [char for char in set(text) if char not in _ADVANCES[False]]
    if not missing:
        return ()
    from unicodedata import category

    return tuple(
        sorted(c for c in missing if category(c) != "Cf" and not "\ufe00" <= c <= "\ufe0f")
    )


def tier(texts: Iterable[str]) -> Tier:
    """Give the smallest font that has all characters of these texts which the fonts have at all."""
    used: set[str] = set().union(*[text for text in texts if not text.isascii()])
    return "full" if any(char in _ADVANCES[False] for char in used - _LATIN) else "latin"
