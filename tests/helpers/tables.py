"""Tables to test with."""

from __future__ import annotations

from argmap.report import Column, Table
from tests.helpers.matrices import ODD, library

_COLUMNS = (
    Column("No."),
    Column("Claim", flexible=True),
    Column("Status"),
    Column("Why", flexible=True),
)
_WHY = (
    ("accepted", "supported by 1, 2 and 12; the objection of 27 does not reach it"),
    ("accepted", "asserted"),
    ("rejected", "rebutted by 28"),
    ("undecided", "rests on 23, which is undecided"),
)


def statuses() -> Table:
    """Give what the library's map concludes, claim by claim."""
    rows = tuple(
        (heading.label, heading.words, *_WHY[number % len(_WHY)])
        for number, heading in enumerate(library().rows)
    )
    return Table("What the map concludes", _COLUMNS, rows, ("6 of 12 claims are accepted.",))


def odd() -> Table:
    """Give a table of odd texts, in rigid columns as in flexible ones."""
    rows = tuple((str(number), words, words[:60], "+-") for number, words in enumerate(ODD))
    columns = (Column("No."), Column(ODD[1], flexible=True), Column("Start"), Column("Sign"))
    return Table(ODD[1], columns, rows, ODD[:5], language='en"><script>')


TABLES = {
    "statuses": statuses(),
    "odd": odd(),
    "without rows": Table("Nothing", _COLUMNS, ()),
    "without a title": Table("", (Column("Word"),), (("one",), ("two",))),
}
