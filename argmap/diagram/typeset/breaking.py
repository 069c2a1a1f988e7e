"""Where a text breaks into lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from argmap.diagram.typeset.clusters import clusters
from argmap.diagram.typeset.widths import ems

_SOFT = "\u00ad"
_DROPPED = {ord(_SOFT): None, 0x200B: None}
_SPACES = " \u2000-\u2006\u2008-\u200a\u205f\u3000"
_PIECE = re.compile(
    rf"[^{_SPACES}\-\u2010\u2012-\u2014/\u00ad\u200b]*"
    rf"(?:[\-\u2010\u2012-\u2014/]+(?![{_SPACES}\d.,;:!?)\]>’”'\"])|[\u00ad\u200b]+"
    rf"|[\-\u2010\u2012-\u2014/]*[{_SPACES}]+|[\-\u2010\u2012-\u2014/]+|$)"
)
_UNITS = (
    r"%|‰|°[CF]?|[ap]\.m\.|[ap]m\b|(?:k|c|m|µ|d)?(?:m|g|l|s|W|Hz|V|A|B|J|N)\b(?:/[a-z]+²?)?"
    r"|km/h|mph|h\b|min\b|t\b|[MGT](?:W|Hz|B|J)h?\b|kWh\b|km²|m[²³]|million|billion|trillion"
    r"|thousand|per ?cent\b|[€£$¥]"
)
_HELD = re.compile(rf"\d[\d.,]{{0,20}}[ \u00a0](?:{_UNITS})|[€£$¥] \d")
_HOLD = str.maketrans({" ": "\u00a0", "/": "|"})
_FIRST_WIDE = "\u1100"
_CLOSING = frozenset("、。，．」』）！？…：；〉》】〕ー々")
_FINE = 40  # thousandths of the size to which a balanced width is found


class _Piece(NamedTuple):
    """What stays together: its text, its width, and its width at the end of a line."""

    text: str
    inside: int
    last: int


def break_lines(
    text: str,
    max_width: float,
    size: float,
    bold: bool,  # noqa: FBT001
) -> tuple[str, ...]:
    """Break a text into as few lines as the width allows, all about equally long.

    Breaks come after spaces, hyphens, dashes, slashes, soft hyphens and zero-width spaces, and
    between wide characters; not between a number and its unit; inside a word only where the word
    alone is wider than the line. Spaces at the ends of lines stay in the lines.

    Args:
        text: one line, as `display` gives it.
        max_width: in pixels.
        size: of the letters, in pixels.
        bold: whether they are bold.
    """
    limit = max_width * 1000 / size
    pieces = _pieces(text, limit, bold=bold)
    if not pieces:
        return ()
    row = _Row.of(pieces)
    ends = row.fill(limit)
    if len(ends) > 1:
        ends = row.balanced(limit, ends)
    return tuple(_line(pieces[start:end]) for start, end in zip([0, *ends], ends, strict=False))


def _pieces(text: str, limit: float, *, bold: bool) -> list[_Piece]:
    """Give what stays together, each no wider than a line if it can be divided."""
    pieces: list[_Piece] = []
    for part in _parts(text):
        piece = _piece(part, bold)
        if piece.last <= limit:
            pieces.append(piece)
        else:
            pieces += _cut(part, limit, bold=bold)
    return pieces


def _parts(text: str) -> Iterator[str]:
    """Divide a text wherever a line may end."""
    held = _HELD.sub(lambda found: found[0].translate(_HOLD), text)
    wide = not text.isascii() and max(text, default="") >= _FIRST_WIDE
    parts: list[str] = _PIECE.findall(held)
    if held != text:
        ends = accumulate(map(len, parts), initial=0)
        parts = [text[start:end] for start, end in pairwise(ends)]
    found = filter(None, parts)
    return (word for part in found for word in _between_wide(part)) if wide else found


def _cut(part: str, limit: float, *, bold: bool) -> Iterator[_Piece]:
    """Give a part that is wider than a line in pieces that fill lines."""
    held, room = "", 0
    for cluster in clusters(part):
        advance = ems(cluster, bold=bold)
        if held and room + advance > limit:
            yield _piece(held, bold)
            held, room = "", 0
        held += cluster
        room += advance
    yield _piece(held, bold)


@lru_cache(maxsize=4096)
def _piece(part: str, bold: bool) -> _Piece:  # noqa: FBT001
    inside = ems(part, bold=bold)
    if part.endswith(_SOFT):
        return _Piece(part, inside, inside + ems("-", bold=bold))
    stripped = part.rstrip()
    return _Piece(part, inside, inside if stripped == part else ems(stripped, bold=bold))


def _between_wide(part: str) -> Iterator[str]:
    """Divide a part between wide characters, but not before closing marks."""
    from unicodedata import east_asian_width

    held = ""
    for cluster in clusters(part):
        here = east_asian_width(cluster[0]) in {"W", "F"}
        before = bool(held) and east_asian_width(held[-1]) in {"W", "F"}
        closing = cluster.isspace() or _closes(cluster[0])
        if held and (here or before) and not closing and not _opens(held[-1]):
            yield held
            held = ""
        held += cluster
    yield held


def _closes(char: str) -> bool:
    from unicodedata import category

    return char in _CLOSING or category(char) in {"Pe", "Pf"}


def _opens(char: str) -> bool:
    from unicodedata import category

    return category(char) in {"Ps", "Pi"}


class _Row(NamedTuple):
    """Pieces side by side, as if they all stood on one line.

    Attributes:
        starts: where each begins, and where the last ends.
        reach: how far all up to each come if a line ends behind it.
        widest: the width of the widest at the end of a line.
    """

    starts: list[int]
    reach: list[int]
    widest: int

    @classmethod
    def of(cls, pieces: Sequence[_Piece]) -> _Row:
        """Put pieces side by side."""
        _, inside, last = zip(*pieces, strict=True)
        starts = [0, *accumulate(inside)]
        return cls(starts, list(accumulate(map(add, starts, last), max)), max(last))

    def fill(self, limit: float) -> list[int]:
        """Fill lines one after the other; give behind which piece each ends."""
        starts, reach, _ = self
        ends, end = [], 0
        while end < len(reach):
            end = bisect_right(reach, starts[end] + limit, end + 1)
            ends.append(end)
        return ends

    def balanced(self, limit: float, ends: list[int]) -> list[int]:
        """Give the lines of the narrowest width that needs no more of them."""
        count = len(ends)
        low = max(self.widest, self.starts[-1] / count - _FINE)
        high = limit
        while high - low > _FINE:
            middle = (low + high) / 2
            tried = self.fill(middle)
            if len(tried) <= count:
                high, ends = middle, tried
            else:
                low = middle
        return ends


def _line(pieces: Sequence[_Piece]) -> str:
    text = "".join([piece.text for piece in pieces])
    if text.isascii():
        return text
    return text.translate(_DROPPED) + ("-" if text.endswith(_SOFT) else "")
