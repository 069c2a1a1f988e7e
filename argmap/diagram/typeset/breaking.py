"""Where a text breaks into lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from argmap.diagram.kept import Kept
from argmap.diagram.typeset.clusters import clusters
from argmap.diagram.typeset.widths import ems

_SOFT = "\u00ad"
_DROPPED = {ord(_SOFT): None, 0x200B: None}
_SPACES = " \u2000-\u2006\u2008-\u200a\u205f\u3000"
_PIECE = re.compile(
    rf"[^{_SPACES}\-\u2010\u2012-\u2014/\u00ad\u200b]*"
    rf"(?:[{_SPACES}]+|[\-\u2010\u2012-\u2014/]+(?![{_SPACES}\d.,;:!?)\]>’”'\"])|[\u00ad\u200b]+"
    rf"|[\-\u2010\u2012-\u2014/]+[{_SPACES}]*|$)"
)
_UNITS = (
    r"%|‰|°[CF]?|[ap]\.m\.|[ap]m\b|(?:k|c|m|µ|d)?(?:m|g|l|s|W|Hz|V|A|B|J|N)\b(?:/[a-z]+²?)?"
    r"|km/h|mph|h\b|min\b|t\b|[MGT](?:W|Hz|B|J)h?\b|kWh\b|km²|m[²³]|million|billion|trillion"
    r"|thousand|per ?cent\b|[€£$¥]"
)
_HELD = re.compile(rf"[\d€£$¥](?:(?<=\d)[\d.,]{{0,20}}[ \u00a0](?:{_UNITS})|(?<!\d) \d)")
_HOLD = str.maketrans({" ": "\u00a0", "/": "|"})
_FIRST_WIDE = "\u1100"
_CLOSING = frozenset("、。，．」』）！？…：；〉》】〕ー々")
_MOST_KEPT = 20_000  # widths of parts


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
    parts = _parts(text)
    if not parts:
        return ()
    row = _Row.of(parts, bold=bold)
    if row.widest > limit:
        parts = [piece for part in parts for piece in _divided(part, limit, bold=bold)]
        row = _Row.of(parts, bold=bold)
    ends = row.balanced(limit)
    lines = ["".join(parts[start:end]) for start, end in zip([0, *ends], ends, strict=False)]
    return tuple(lines if text.isascii() else map(_shown, lines))


def _parts(text: str) -> list[str]:
    """Divide a text wherever a line may end."""
    held = _HELD.sub(lambda found: found[0].translate(_HOLD), text)
    parts: list[str] = _PIECE.findall(held)[:-1]  # the last is the nothing at the end
    if held != text:
        ends = accumulate(map(len, parts), initial=0)
        parts = [text[start:end] for start, end in pairwise(ends)]
    if text.isascii() or max(text, default="") < _FIRST_WIDE:
        return parts
    return [word for part in parts for word in _between_wide(part)]


def _divided(part: str, limit: float, *, bold: bool) -> Iterator[str]:
    """Give a part as it is, or if it is wider than a line in pieces that fill lines."""
    if _WIDTHS[bold][part][1] <= limit:
        yield part
        return
    held, room = "", 0
    for cluster in clusters(part):
        advance = ems(cluster, bold=bold)
        if held and room + advance > limit:
            yield held
            held, room = "", 0
        held += cluster
        room += advance
    yield held


def _widths(part: str, *, bold: bool) -> tuple[int, int, int]:
    """Give how wide a part of a text is within a line and at its end, and the difference."""
    inside = last = ems(part, bold=bold)
    if part.endswith(_SOFT):
        last += ems("-", bold=bold)
    elif part[-1].isspace():
        last = ems(part.rstrip(), bold=bold)
    return inside, last, inside - last


_WIDTHS = {bold: Kept(partial(_widths, bold=bold), _MOST_KEPT) for bold in (False, True)}


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
    """The parts of a text side by side, as if they all stood on one line.

    Attributes:
        starts: where each begins, and where the last ends.
        reach: how far all up to each come if a line ends behind it, or a shorter one further on.
        widest: the width of the widest at the end of a line.
        spare: by how much one takes less room there, at most.
    """

    starts: list[int]
    reach: list[int]
    widest: int
    spare: int

    @classmethod
    def of(cls, parts: Sequence[str], *, bold: bool) -> _Row:
        """Put parts side by side."""
        inside, last, spare = zip(*map(_WIDTHS[bold].__getitem__, parts), strict=True)
        starts = list(accumulate(inside, initial=0))
        reach = list(map(add, starts, last))
        if min(spare) < 0:
            reach = list(accumulate(reversed(reach), min))[::-1]
        return cls(starts, reach, max(last), max(spare))

    def balanced(self, limit: float) -> list[int]:
        """Give behind which part each line ends, at the narrowest width that needs no more lines.

        Each width that is tried leads to the next one at which a line would end elsewhere.
        """
        count = len(self.reach)
        ends, high, _ = self._filled(limit, count)
        most = len(ends)
        low = max(self.widest, (self.starts[-1] - most * self.spare) // most)
        while low < high:
            tried, width, wider = self._filled((low + high) // 2, most)
            if tried[-1] == count:
                ends, high = tried, width
            else:
                low = wider
        return ends

    def _filled(self, limit: float, most: int) -> tuple[list[int], int, int]:
        """Fill lines one after the other, no more than `most`.

        Behind the ends of lines stand the width of the widest, and the next width at which one of
        them would take in what stands behind it; 0 where all the text is in them.
        """
        starts, reach, *_ = self
        ends: list[int] = []
        end, count, widest, wider = 0, len(reach), 0, 0
        while end < count and len(ends) < most:
            start = starts[end]
            end = bisect_right(reach, start + limit, end + 1)
            ends.append(end)
            widest = max(widest, reach[end - 1] - start)
            if end < count and not 0 < wider <= reach[end] - start:
                wider = reach[end] - start
        return ends, widest, wider


def _shown(line: str) -> str:
    """Leave out what is not seen, but for the hyphen at which a line ends."""
    return line.translate(_DROPPED) + ("-" if line.endswith(_SOFT) else "")
