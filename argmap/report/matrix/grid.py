"""Where the rows and columns of a drawn matrix stand, and what is written at them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin

from argmap.diagram.paint.paths import XY
from argmap.diagram.typeset import break_lines, display, fitted, width
from argmap.report.matrix import Heading, Matrix

TURN = 60.0
PITCH = 28.0
SIZE, HEAD_SIZE = 13.0, 12.0
LEADING = 16.0
PAD = 10.0
SUMS = 40.0
SUM_WORD = "load-bearing premises"
CARRIES = "load-bearing for so many conclusions"
_LOW, _HIGH = 28.0, 40.0
_LABEL, _WORDS, _HEAD = 64.0, 300.0, 236.0
_ABOVE, _SHIFT = 22.0, 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A matrix with sizes, in pixels.

    Attributes:
        labels: how wide the numbers of the rows are.
        words: how wide their words are.
        lines: the words of each row, on one or two lines.
        heads: the words above each column, cut to one line.
        row: how high a row is.
        above: how high the heads of the columns are.
        columns: how many columns there are.
        x: where it begins at the left.
        y: where it begins above.
    """

    labels: float
    words: float
    lines: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...]
    row: float
    above: float
    columns: int
    x: float = 0.0
    y: float = 0.0

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return self.y + self.above

    @property
    def text(self) -> float:
        """Where the words of the rows begin; their numbers end before it."""
        return self.x + PAD + self.labels + PAD

    @property
    def cells(self) -> float:
        """Where the first column begins."""
        return self.text + self.words + PAD

    @property
    def sums(self) -> float:
        """Where the column of sums begins, which is also where the cells end."""
        return self.cells + PITCH * self.columns

    @property
    def right(self) -> float:
        """Where the rows end."""
        return self.sums + SUMS

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.top + self.row * len(self.lines)

    @property
    def extent(self) -> float:
        """Where the picture ends at the right: slanted heads reach beyond the rows."""
        ends = [self._end(column, head) for column, head in enumerate(self.heads)]
        sums = self.sums + SUMS / 2 + _leaning(SUM_WORD)
        return max([self.right, sums, *ends])

    def centre(self, row: int, column: int) -> XY:
        """Give the middle of a cell."""
        x = self.cells + PITCH * (column + 0.5)
        return x, self.top + self.row * (row + 0.5)

    def head(self, x: float) -> XY:
        """Give where slanted words above a column begin whose middle is at x."""
        return x + _SHIFT, self.top - _ABOVE

    def _end(self, column: int, head: str) -> float:
        return self.centre(0, column)[0] + _leaning(head)


def measured(matrix: Matrix) -> Grid:
    """Measure a matrix. Linear in its size, however long its texts are."""
    labels = _up(_widest([label_of(heading) for heading in matrix.rows], SIZE, bold=True))
    # The line below the rows ends where their words do and is not to begin before them.
    least = width(CARRIES, HEAD_SIZE) - labels - 2 * PAD
    texts = [_words(heading, _WORDS * 2) for heading in matrix.rows]
    across = _widest(texts, SIZE, bold=True)
    words = min(_WORDS, max(across, least))
    lines = tuple(_two_lines(heading, words) for heading in matrix.rows)
    heads = tuple(_words(heading, _HEAD, HEAD_SIZE) for heading in matrix.columns)
    tallest = _widest([*heads, SUM_WORD], HEAD_SIZE, bold=True)
    return Grid(
        labels=labels,
        words=_up(words),
        lines=lines,
        heads=heads,
        row=_HIGH if any(len(found) > 1 for found in lines) else _LOW,
        above=_up(tallest * sin(radians(TURN)) + _ABOVE + HEAD_SIZE),
        columns=len(matrix.columns),
    )


def label_of(heading: Heading, room: float = _LABEL) -> str:
    """Give what a claim is called, cut to the room for it."""
    return fitted(display(heading.label), room, SIZE, bold=True)


def _words(heading: Heading, room: float, size: float = SIZE) -> str:
    """Give the words of a claim, cut to a width, and its mark, which is never cut."""
    shown = heading.mark if heading.mark != "thesis" else ""
    mark = f" ({fitted(display(shown), 80.0, size)})" if shown else ""
    left = room - width(mark, size, bold=True)
    return fitted(display(heading.words), left, size, bold=True) + mark


def _two_lines(heading: Heading, room: float) -> tuple[str, ...]:
    """Set the words of a claim on two lines at most."""
    whole = room * 2
    while True:
        lines = break_lines(_words(heading, whole), room, SIZE, bold=True)
        if len(lines) <= 2:
            return lines
        whole -= room / 10


def _widest(texts: Iterable[str], size: float, *, bold: bool) -> float:
    return max((width(text, size, bold) for text in texts), default=0.0)


def _leaning(text: str) -> float:
    """How far slanted words reach to the right of the middle of their column."""
    return _SHIFT + width(text, HEAD_SIZE, bold=True) * cos(radians(TURN)) + HEAD_SIZE


def _up(value: float) -> float:
    return float(-(-value // 1))
