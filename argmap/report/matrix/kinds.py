"""The kinds of cells of a matrix: what each is called and which sign shows it."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.diagram.typeset import display
from argmap.report.matrix import Heading, Matrix
from argmap.terminal.columns import shortened

_NAMED = 60


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of cell.

    Attributes:
        name: of one word, for programs.
        sign: one character as wide as a letter, told from the others by its shape.
        plain: the same in ASCII.
        says: what it tells of premise and conclusion: `3` … `12`.
        meaning: for the legend.
    """

    name: str
    sign: str
    plain: str
    says: str
    meaning: str


NOTHING = Kind("nothing", "·", ".", "has no bearing on", "no bearing")
_BEARS, _HELPS = "load-bearing", "contributes"
_KINDS = {
    (_BEARS, False): Kind(
        "bears",
        "●",
        "#",
        "is load-bearing for",
        "load-bearing: without the premise the conclusion loses all its support",
    ),
    (_BEARS, True): Kind(
        "bears-both",
        "◉",
        "@",
        "is load-bearing for, and feeds an objection to,",
        "load-bearing, and it feeds an objection too",
    ),
    (_HELPS, False): Kind(
        "helps",
        "○",
        "o",
        "contributes to",
        "contributes: one way to support the conclusion needs it, another does not",
    ),
    (_HELPS, True): Kind(
        "helps-both",
        "⊗",
        "%",
        "contributes to, and feeds an objection to,",
        "contributes, and it feeds an objection too",
    ),
    ("mixed", False): Kind(
        "mixed", "±", "*", "speaks for and against", "mixed: speaks for and against"
    ),
    ("objection", False): Kind(
        "objection", "×", "x", "speaks against", "objection: speaks against"
    ),
    ("reply", False): Kind(
        "reply",
        "◇",
        "<",
        "answers an objection to",
        "reply: speaks only against objections",
    ),
    ("redundant", False): Kind(
        "redundant",
        "~",
        "~",
        "is redundant for",
        "redundant: supports, yet nothing would be missing without it",
    ),
    ("undetermined", False): Kind(
        "undetermined",
        "?",
        "?",
        "may or may not contribute to",
        "undetermined: too much to work out within the budget",
    ),
    ("irrelevant", False): NOTHING,
}
KINDS = tuple(_KINDS.values())


def kind(matrix: Matrix, row: int, column: int) -> Kind:
    """Give the kind of a cell."""
    word, sign = matrix.cell(row, column)
    return _KINDS[word, word in {_BEARS, _HELPS} and sign == "+-"]


def used(matrix: Matrix) -> tuple[Kind, ...]:
    """Give the kinds that occur in a matrix, in one fixed order."""
    places = (
        (row, column) for row in range(len(matrix.rows)) for column in range(len(matrix.columns))
    )
    found = {kind(matrix, row, column) for row, column in places}
    return tuple(one for one in KINDS if one in found)


def named(heading: Heading) -> str:
    """Name a claim by its number and its first words, for a sentence."""
    words = shortened(display(heading.words), _NAMED, "…")
    return f"{display(heading.label)} “{words}”" if words else display(heading.label)


def whole(heading: Heading) -> str:
    """Name a claim by its number, its mark and all its words."""
    mark = f" ({heading.mark})" if heading.mark else ""
    return display(f"{heading.label}{mark}: {heading.words}")
