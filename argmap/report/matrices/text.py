"""For people at a terminal: a sign for every cell, and below it what signs and numbers mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from argmap.report.matrix import Heading, Matrix
from argmap.report.matrix.kinds import Kind, kind, used
from argmap.report.matrix_form import MatrixWriter
from argmap.report.medium import Medium
from argmap.terminal.columns import columns, one_line, padded, shortened, wrapped

_PITCH = 2
_WORDS = 24
_GAP = "  "


def write(matrix: Matrix, medium: Medium) -> str:
    """Write a matrix; one that is wider than the lines is cut into blocks of columns."""
    room = medium.columns
    labels = max((columns(one_line(heading.label)) for heading in matrix.rows), default=1)
    texts = [one_line(heading.words) for heading in matrix.rows]
    left = room - labels - 2 * len(_GAP)
    blocks = _blocks(len(matrix.columns), (left - min(_WORDS, room // 3)) // _PITCH)
    widest = max((len(block) for block in blocks), default=0) * _PITCH
    words = min(left - widest, max(map(columns, texts), default=0))
    dots = "..." if medium.plain else "…"
    heads = [
        _right(one_line(heading.label), labels) + _GAP + padded(shortened(text, words, dots), words)
        for heading, text in zip(matrix.rows, texts, strict=True)
    ]
    cut = [
        heading
        for heading, text in zip(matrix.rows, texts, strict=True)
        if heading.mark or columns(text) > words
    ]
    lines = [*wrapped(one_line(matrix.title), room), ""] if matrix.title else []
    for block in blocks:
        lines += [*_block(matrix, block, heads, medium), ""]
    lines += _below(matrix, cut, medium)
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def _below(matrix: Matrix, cut: Sequence[Heading], medium: Medium) -> Iterator[str]:
    """Explain the signs that occur, and give in full the claims that are not so above."""
    for one in used(matrix):
        yield from _hung(_sign(one, medium), 1, one.meaning, medium.columns)
    yield from _named("Conclusions", cut, medium.columns)
    yield from _named("Premises", matrix.columns, medium.columns)
    for note in matrix.notes:
        yield from ("", *wrapped(one_line(note), medium.columns))


def _blocks(count: int, most: int) -> list[range]:
    """Divide the columns into blocks of at most so many, all about equally wide."""
    number = -(-count // max(1, most))
    edges = [count * place // number for place in range(number + 1)] if number else []
    return [range(start, end) for start, end in pairwise(edges)]


def _block(matrix: Matrix, block: range, heads: Sequence[str], medium: Medium) -> Iterator[str]:
    labels = [one_line(matrix.columns[column].label) for column in block]
    height = max(map(len, labels))
    indent = " " * max(map(columns, heads), default=0) + _GAP
    for line in zip(*(label.rjust(height) for label in labels), strict=True):
        yield indent + "".join(padded(char, _PITCH) for char in line)
    for row, head in enumerate(heads):
        kinds = (kind(matrix, row, column) for column in block)
        yield head + _GAP + " ".join(_sign(one, medium) for one in kinds)


def _sign(one: Kind, medium: Medium) -> str:
    return one.plain if medium.plain else one.sign


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
