"""Which conclusions depend on which premises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from argmap.analysis.decision import Functions, TooLarge, members
from argmap.analysis.load_bearing import load_bearing
from argmap.analysis.program import Case, case_of, support_rules
from argmap.analysis.signs import Walks
from argmap.analysis.witnesses import witnessed
from argmap.diagnostics import count, need_id, unknown
from argmap.model import ArgumentMap

BUDGET = 1_000_000


class Word(StrEnum):
    """What a premise is for a conclusion; of several words the first that applies."""

    LOAD_BEARING = "load-bearing"
    CONTRIBUTES = "contributes"
    MIXED = "mixed"
    OBJECTION = "objection"
    REDUNDANT = "redundant"
    REPLY = "reply"
    IRRELEVANT = "irrelevant"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Premise:
    """A premise of a map: a leaf, or a conclusion that is also asserted outright.

    Attributes:
        id: the claim.
        asserted: whether somebody puts it forward; a leaf that nobody asserts is a hypothesis.
        leaf: whether nothing concludes it.
    """

    id: str
    asserted: bool
    leaf: bool


@dataclass(frozen=True, slots=True)
class Bearing:
    """What one premise is for one conclusion.

    Attributes:
        word: the first that applies.
        sign: "+" for walks with evenly many attacks, "-" for oddly many, "+-" for both.
    """

    word: Word
    sign: str


class Dependency:
    """The matrix of conclusions and premises. Rows are worked out when they are looked at.

    Attributes:
        theses: the claims that the map is about.
        premises: the columns, in file order.
        conclusions: the rows, in file order.
        partial: why rows other than those of the theses are missing; None if none is.
    """

    def __init__(
        self, case: Case, rows: Sequence[int] | None = None, *, budget: int = BUDGET
    ) -> None:
        self.theses = _names(case, case.theses)
        self.premises = tuple(
            Premise(case.names[at], case.asserted[at], case.leaf[at]) for at in case.free
        )
        rows = case.conclusions if rows is None else rows
        self.partial: str | None = None
        try:
            self._sets = _Sets(case, rows, budget)
        except TooLarge:
            rows = case.theses
            self.partial = (
                f"{len(case.conclusions):,} conclusions and {len(case.free):,} premises are too "
                "many for one table; here are the theses"
            )
            self._sets = _Sets(case, rows, budget)
        self.conclusions = _names(case, rows)
        self._row = dict(zip(self.conclusions, rows, strict=True))
        self._case = case

    def __repr__(self) -> str:
        rows, columns = len(self.conclusions), len(self.premises)
        return f"<Dependency: {count(rows, 'conclusion')}, {count(columns, 'premise')}>"

    def same(self, claim: str) -> str:
        """Give the claim that stands for a claim: itself, or that of which it is a wording."""
        return self._case.same_as.get(claim, claim)

    def row(self, conclusion: str) -> Mapping[str, Bearing]:
        """Give what each premise is for a conclusion, in file order; irrelevant ones are missing.

        Raises:
            LookupError: it is no conclusion, or its row is missing.
        """
        bearings = self._sets.bearings(self._asked(conclusion))
        return {self.premises[place].id: bearings[place] for place in sorted(bearings)}

    def load_bearing(self, conclusion: str) -> tuple[str, ...]:
        """Give the premises that a conclusion cannot do without, in file order.

        Raises:
            LookupError: it is no conclusion, or its row is missing.
        """
        bits = self._sets.load[self._asked(conclusion)]
        return tuple(self.premises[place].id for place in members(bits))

    def column(self, premise: str) -> Mapping[str, Bearing]:
        """Give what a premise is for each conclusion, in file order; irrelevant ones are missing.

        Raises:
            LookupError: it is no premise.
        """
        self._check_claim(premise)
        places = [place for place, found in enumerate(self.premises) if found.id == premise]
        if not places:
            raise LookupError(f"{premise!r} is no premise: the map gives reasons for it")
        found = {name: self._sets.bearings(at, 1 << places[0]) for name, at in self._row.items()}
        return {name: said[places[0]] for name, said in found.items() if said}

    def _asked(self, conclusion: str) -> int:
        """Give the row of a conclusion."""
        self._check_claim(conclusion)
        if conclusion in self._row:
            return self._row[conclusion]
        if self._case.number[conclusion] not in self._case.conclusions:
            raise LookupError(f"{conclusion!r} is no conclusion: the map gives no reasons for it")
        raise LookupError(
            f"the row of {conclusion!r} is missing: {self.partial or 'it was not asked for'}"
        )

    def _check_claim(self, name: str) -> None:
        need_id(name)
        if name in self._case.at:
            raise LookupError(f"{name!r} is a link; a claim is meant here")
        if name not in self._case.number:
            raise unknown("claim", name, self._case.number)
        if self.same(name) != name:
            raise LookupError(
                f"{name!r} is another wording of {self.same(name)!r}, which stands in the matrix"
            )


def dependency(
    argument: ArgumentMap, *, of: Iterable[str] | None = None, budget: int = BUDGET
) -> Dependency:
    """Say which conclusions of a map depend on which of its premises, and how.

    Args:
        argument: the map.
        of: ids of the claims whose rows are wanted; without it all conclusions.
        budget: how many nodes the decision diagrams of one answer may have; what cannot be known
            within it is undetermined.

    Raises:
        KeyError: `of` names a claim that is not on the map.
    """
    case = case_of(argument)
    rows = None if of is None else tuple(dict.fromkeys(case.number[name] for name in of))
    return Dependency(case, rows, budget=budget)


class _Sets:
    """For each row sets of columns, as bits."""

    def __init__(self, case: Case, rows: Sequence[int], budget: int) -> None:
        self._horn = horn = support_rules(case)
        self._rows = rows
        asked = set(rows)
        self.load = load_bearing(horn, asked)
        self._walks = Walks(case, asked)
        self._functions = Functions(horn, rows, budget)
        self._found: dict[int, tuple[int, int]] = {}

    def bearings(self, row: int, among: int = -1) -> dict[int, Bearing]:
        """Give the bearing of each column on a row, or of some; irrelevant ones are missing."""
        pro, con = self._walks.pro(row) & among, self._walks.con(row) & among
        signs = {"+": pro & ~con, "-": con & ~pro, "+-": pro & con}
        sign_of = {place: sign for sign, bits in signs.items() for place in members(bits)}
        return {
            place: Bearing(word, sign_of[place])
            for word, bits in self._words(row, pro, con)
            for place in members(bits)
        }

    def _words(self, row: int, pro: int, con: int) -> Iterator[tuple[Word, int]]:
        """Give for each word the columns for which it is the first that applies."""
        sure, unknown = self._contributing(row)
        left = pro | con
        for word, bits in (
            (Word.LOAD_BEARING, self.load[row]),
            (Word.CONTRIBUTES, sure),
            (Word.UNDETERMINED, unknown),
            (Word.MIXED, pro & con),
            (Word.OBJECTION, con),
            (Word.REDUNDANT, self._walks.plain(row)),
            (Word.REPLY, pro),
        ):
            yield word, bits & left
            left &= ~bits

    def _contributing(self, row: int) -> tuple[int, int]:
        """Give the premises in some support set, and those of which that is not known."""
        if row not in self._found:
            sure, unknown = self._functions.contributing(row)
            if unknown:
                sure = self._witnessed[row] & unknown
                unknown &= ~sure
            if unknown:
                alone, unknown = self._functions.contributing_alone(row)
                sure, unknown = sure | alone, unknown & ~sure
            self._found[row] = sure, unknown
        return self._found[row]

    @cached_property
    def _witnessed(self) -> dict[int, int]:
        """For each row premises that were shown to contribute without a diagram."""
        within = {row: self._functions.contributing(row)[1] for row in self._rows}
        return witnessed(
            self._horn,
            [row for row, unknown in within.items() if unknown],
            lambda row, found: within[row] & ~found,
        )


def _names(case: Case, propositions: Sequence[int]) -> tuple[str, ...]:
    return tuple(case.names[at] for at in propositions)
