"""The order in which the letters of a line stand on the page, from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import bidirectional

from argmap.diagram.typeset import clusters, is_rtl

_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))
_BACK, _FORTH = {"R", "AL"}, {"L", "EN", "AN"}


def visual(text: str) -> str:
    """Put the letters of a line as they stand on the page; programs turn them about when they read.

    A plain form of the Unicode Bidirectional Algorithm (Annex 9): stretches of letters that run one
    way, blanks and signs between two alike going with them, others with the line. Marks of
    direction are left out.
    """
    line = text.translate(_MARKS)
    backward = is_rtl(line)
    if not backward and not any(bidirectional(char) in _BACK for char in line):
        return line
    runs = list(_runs(list(clusters(line)), backward=backward))
    shown = ["".join(reversed(run)) if back else "".join(run) for back, run in runs]
    return "".join(reversed(shown) if backward else shown)


def _runs(letters: list[str], *, backward: bool) -> Iterator[tuple[bool, list[str]]]:
    """Give stretches of letters with whether they run backward."""
    ways = [_way(letter) for letter in letters]
    for at, way in enumerate(ways):
        if way is None:
            after = next((known for known in ways[at:] if known is not None), backward)
            before = ways[at - 1] if at else backward
            ways[at] = before if before == after else backward
    held: list[str] = []
    for at, letter in enumerate(letters):
        if held and ways[at] != ways[at - 1]:
            yield bool(ways[at - 1]), held
            held = []
        held.append(letter)
    if held:
        yield bool(ways[-1]), held


def _way(letter: str) -> bool | None:
    kind = bidirectional(letter[0])
    return True if kind in _BACK else False if kind in _FORTH else None
