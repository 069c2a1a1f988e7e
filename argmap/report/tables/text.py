"""For people at a terminal: aligned, as wide as the terminal, long cells on several lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from argmap.report.columns import columns, one_line, padded, wrapped
from argmap.report.medium import Medium
from argmap.report.table import Table
from argmap.report.table_writer import TableWriter

_GAP = "  "
_LEAST = 12


def write(table: Table, medium: Medium) -> str:
    """Write a table; flexible columns share the room that the others leave."""
    heads = [one_line(column.title) for column in table.columns]
    rows = [[one_line(cell) for cell in row] for row in table.rows]
    natural = [max(map(columns, cells)) for cells in zip(heads, *rows, strict=True)]
    flexible = [column.flexible for column in table.columns]
    widths = _widths(natural, flexible, medium.columns - len(_GAP) * (len(heads) - 1))
    rule = "-" if medium.plain else "─"
    lines = [*wrapped(one_line(table.title), medium.columns), ""] if table.title else []
    lines += _row(heads, widths)
    lines.append(_GAP.join(rule * width for width in widths))
    lines += (line for row in rows for line in _row(row, widths))
    for note in table.notes:
        lines += ["", *wrapped(one_line(note), medium.columns)]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str], widths: Sequence[int]) -> Iterator[str]:
    """Give the lines of a row; a cell goes on below itself."""
    parts = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for line in zip_longest(*parts, fillvalue=""):
        yield _GAP.join(map(padded, line, widths)).rstrip()


def _widths(natural: Sequence[int], flexible: Sequence[bool], room: int) -> list[int]:
    """Share the room in proportion to the needs, after a least for each.

    Where the others leave too little for the flexible columns, all of them share.
    """
    if sum(natural) <= room:
        return list(natural)
    fixed = sum(need for need, flex in zip(natural, flexible, strict=True) if not flex)
    every = room - fixed < _LEAST * max(1, sum(flexible))
    sharing = [place for place, flex in enumerate(flexible) if flex or every]
    widths = list(natural)
    left, needed = room if every else room - fixed, sum(natural[place] for place in sharing)
    for count, place in enumerate(sorted(sharing, key=natural.__getitem__)):
        need = natural[place]
        least = min(need, _LEAST, left // (len(sharing) - count))
        widths[place] = max(2, least, left * need // max(1, needed))
        left, needed = left - widths[place], needed - need
    return widths


WRITER = TableWriter("text", write)
