"""For people at a terminal: a sign for every cell, and below it what signs and numbers mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.report.columns import columns, one_line, padded, shortened, wrapped
from argmap.report.kinds import kind, used
from argmap.report.matrix import Heading, Matrix
from argmap.report.matrix_writer import MatrixWriter
from argmap.report.medium import Medium

_PITCH = 2
_WORDS = 24
_GAP = "  "


def write(matrix: Matrix, medium: Medium) -> str:
    """Write a matrix; one that is wider than the lines is cut into blocks of columns."""
    room = medium.columns
    labels = max((columns(one_line(heading.label)) for heading in matrix.rows), default=1)
    texts = [one_line(heading.words) for heading in matrix.rows]
    least = min(_WORDS, room // 3)
    blocks = _blocks(len(matrix.columns), (room - labels - least - 2 * len(_GAP)) // _PITCH)
    widest = max((len(block) for block in blocks), default=0) * _PITCH
    words = min(room - labels - 2 * len(_GAP) - widest, max(map(columns, texts), default=0))
    dots = "..." if medium.plain else "…"
    heads = [
        f"{_right(one_line(heading.label), labels)}{_GAP}{padded(shortened(text, words, dots), words)}"
        for heading, text in zip(matrix.rows, texts, strict=True)
    ]
    lines = [*wrapped(one_line(matrix.title), room), ""] if matrix.title else []
    for block in blocks:
        lines += [*_block(matrix, block, heads, medium), ""]
    lines += _legend(matrix, medium)
    long = [
        h for h, text in zip(matrix.rows, texts, strict=True) if h.mark or columns(text) > words
    ]
    lines += _named("Conclusions", long, room)
    lines += _named("Premises", matrix.columns, room)
    for note in matrix.notes:
        lines += ["", *wrapped(one_line(note), room)]
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def _blocks(count: int, most: int) -> list[range]:
    """Divide the columns into blocks of at most so many, all about equally wide."""
    number = -(-count // max(1, most))
    edges = [count * place // number for place in range(number + 1)] if number else []
    return [range(start, end) for start, end in zip(edges, edges[1:], strict=False)]


def _block(matrix: Matrix, block: range, heads: Sequence[str], medium: Medium) -> Iterator[str]:
    labels = [one_line(matrix.columns[column].label) for column in block]
    height = max(map(len, labels))
    indent = " " * max(map(columns, heads), default=0) + _GAP
    for line in zip(*(label.rjust(height) for label in labels), strict=True):
        yield indent + "".join(padded(char, _PITCH) for char in line)
    for row, head in enumerate(heads):
        kinds = (kind(matrix, row, column) for column in block)
        yield head + _GAP + " ".join(one.plain if medium.plain else one.sign for one in kinds)


def _legend(matrix: Matrix, medium: Medium) -> Iterator[str]:
    """Explain the signs that occur."""
    for one in used(matrix):
        yield from _hung(one.plain if medium.plain else one.sign, 1, one.meaning, medium.columns)


def _named(title: str, headings: Sequence[Heading], room: int) -> Iterator[str]:
    """List claims by their numbers, with all their words."""
    if not headings:
        return
    labels = [one_line(heading.label) for heading in headings]
    across = max(map(columns, labels))
    yield from ("", title)
    for heading, label in zip(headings, labels, strict=True):
        mark = f"({one_line(heading.mark)}) " if heading.mark else ""
        yield from _hung(label, across, mark + one_line(heading.words), room)


def _hung(label: str, across: int, text: str, room: int) -> Iterable[str]:
    """Give a text beside its label, its further lines below its first."""
    first, *more = wrapped(text, max(_WORDS, room - across - 2 * len(_GAP)))
    yield f"{_GAP}{_right(label, across)}{_GAP}{first}"
    for line in more:
        yield " " * (across + 2 * len(_GAP)) + line


def _right(text: str, room: int) -> str:
    return " " * (room - columns(text)) + text


WRITER = MatrixWriter("text", ".txt", write)
