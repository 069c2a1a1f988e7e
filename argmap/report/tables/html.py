"""A page of its own, light or dark, for a screen of any width and for paper."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.render.html_shell import page, text
from argmap.report.medium import Medium
from argmap.report.table import Column, Table
from argmap.report.table_form import TableWriter

_STYLE = """
body{max-width:72rem}
main{overflow-x:auto}
table{border-collapse:collapse;width:100%}
h1{margin-bottom:.75rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .75rem}
thead th{border-bottom:2px solid var(--line);color:var(--muted);font-size:.875rem}
tbody tr{border-bottom:1px solid var(--band)}
tbody tr:nth-child(even){background:var(--band)}
.rigid{white-space:nowrap}
.flexible{min-width:min(12rem,18vw)}
@media screen and (max-width:40rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,th,td{display:block}
tbody tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
th,td{padding:.15rem .5rem}
.rigid{white-space:normal}
.flexible{min-width:0}
td::before,tbody th::before{content:attr(data-head);display:block;color:var(--muted);
font-size:.75rem;
font-weight:400}
td:empty{display:none}}
@media print{thead{display:table-header-group}tr{break-inside:avoid}}
"""


def write(table: Table, medium: Medium) -> str:
    """Write a table as a page; on a narrow screen each row becomes a block of its own.

    Roles are told beside the elements, since blocks are no tables to a screen reader. Of a table
    without rows, title and notes are left.
    """
    title = f'<h1 id="title">{text(table.title)}</h1>\n' if table.title else ""
    notes = "".join(f'<p dir="auto">{text(note)}</p>\n' for note in table.notes)
    shown = _table(table) if table.rows else ""
    return page(
        table.title or "Table",
        table.language,
        f"<main>\n{title}{shown}{notes}</main>\n",
        style=_STYLE,
        font=medium.font,
    )


def _table(table: Table) -> str:
    heads = "".join(
        f'<th role="columnheader" scope="col" class="{_cls(column)}" dir="auto">'
        f"{text(column.title)}</th>"
        for column in table.columns
    )
    named = ' aria-labelledby="title"' if table.title else ""
    return (
        f'<table role="table"{named}>\n'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n<tbody role="rowgroup">\n'
        f"{''.join(_row(table, row) for row in table.rows)}</tbody>\n</table>\n"
    )


def _row(table: Table, row: Sequence[str]) -> str:
    cells: list[str] = []
    for column, cell in zip(table.columns, row, strict=True):
        tag, role = ("td", 'role="cell"') if cells else ("th", 'role="rowheader" scope="row"')
        head = text(column.title)
        cells.append(
            f'<{tag} {role} class="{_cls(column)}" data-head="{head}" dir="auto">'
            f"{text(cell)}</{tag}>"
        )
    return f'<tr role="row">{"".join(cells)}</tr>\n'


def _cls(column: Column) -> str:
    return "flexible" if column.flexible else "rigid"


WRITER = TableWriter("html", write)
