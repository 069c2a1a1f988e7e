"""For people at a terminal: aligned, as wide as the terminal, long cells on several lines.

Where there is no room for columns, the cells of a row stand below each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from argmap.report.medium import Medium
from argmap.report.table import Table
from argmap.report.table_form import TableWriter
from argmap.terminal.columns import columns, one_line, padded, wrapped

_GAP = "  "
_LEAST = 12


def write(table: Table, medium: Medium) -> str:
    """Write a table; flexible columns share the room that the others leave.

    Of a table without rows, title and notes are left.
    """
    title = wrapped(one_line(table.title), medium.columns) if table.title else []
    body = list(_body(table, medium)) if table.rows else []
    notes = [wrapped(one_line(note), medium.columns) for note in table.notes]
    parts = filter(None, (title, body, *notes))
    return "\n\n".join(map("\n".join, parts)) + "\n"


def _body(table: Table, medium: Medium) -> Iterator[str]:
    """Give headings and rows."""
    rule = "-" if medium.plain else "─"
    heads = [one_line(column.title) for column in table.columns]
    rows = [[one_line(cell) for cell in row] for row in table.rows]
    natural = [max(map(columns, cells)) for cells in zip(heads, *rows, strict=True)]
    flexible = [column.flexible for column in table.columns]
    widths = _widths(natural, flexible, medium.columns - len(_GAP) * (len(heads) - 1))
    if not widths:
        yield from _stacked(heads, rows, medium.columns, rule)
        return
    yield from _row(heads, widths)
    yield _GAP.join(rule * width for width in widths)
    for row in rows:
        yield from _row(row, widths)


def _row(cells: Iterable[str], widths: Sequence[int]) -> Iterator[str]:
    """Give the lines of a row; a cell goes on below itself."""
    parts = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for line in zip_longest(*parts, fillvalue=""):
        yield _GAP.join(map(padded, line, widths)).rstrip()


def _stacked(
    heads: Sequence[str], rows: Iterable[Sequence[str]], room: int, rule: str
) -> Iterator[str]:
    """Give the first two cells of each row on one line, and each other below, behind its title."""
    first = wrapped(_GAP.join(heads[:2]).strip(), room)
    yield from (*first, rule * max(map(columns, first)))
    for row in rows:
        yield from wrapped(_GAP.join(row[:2]), room)
        for title, cell in zip(heads[2:], row[2:], strict=True):
            if cell:
                yield from (_GAP + line for line in wrapped(f"{title}: {cell}", room - len(_GAP)))


def _widths(natural: Sequence[int], flexible: Sequence[bool], room: int) -> list[int]:
    """Share the room in proportion to the needs, after a least for each.

    Nothing is given where the others leave too little for the flexible columns.
    """
    if sum(natural) <= room:
        return list(natural)
    sharing = [place for place, flex in enumerate(flexible) if flex]
    needed = sum(natural[place] for place in sharing)
    left = room - (sum(natural) - needed)
    if left < sum(min(natural[place], _LEAST) for place in sharing or (0,)):
        return []
    widths = list(natural)
    for count, place in enumerate(sorted(sharing, key=natural.__getitem__)):
        need = natural[place]
        least = min(need, _LEAST, left // (len(sharing) - count))
        widths[place] = max(2, least, left * need // max(1, needed))
        left, needed = left - widths[place], needed - need
    return widths


WRITER = TableWriter("text", write)
