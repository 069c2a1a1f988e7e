"""What a conclusion rests on: the smallest sets that carry it, and those that bring it down."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from argmap.analysis.decision import (
    Functions,
    Horn,
    MinimalSets,
    TooLarge,
    Trimmed,
    cone,
    members,
)
from argmap.analysis.dependency import BUDGET
from argmap.analysis.load_bearing import load_bearing
from argmap.analysis.program import Case, case_of, support_rules
from argmap.diagnostics import count
from argmap.model import ArgumentMap

LIMIT = 100


@dataclass(frozen=True, slots=True)
class Listing:
    """How many sets there are, and the smallest of them.

    Attributes:
        count: exact where `complete`; else how many are known to be there.
        complete: whether nothing had to be left out for lack of memory.
        why: what was left out.
        sets: by size and then by file order, at most as many as were asked for; as lists of ids.
    """

    count: int
    complete: bool
    why: str | None
    sets: tuple[tuple[str, ...], ...]

    def __repr__(self) -> str:
        return f"<Listing: {_counted(self, 'set')}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What a conclusion rests on, objections left aside.

    Attributes:
        conclusion: the claim.
        support_sets: the smallest sets of premises that carry it.
        cut_sets: the smallest sets of premises whose loss brings it down.
        load_bearing: the premises that it cannot do without.
        hypotheses: the premises that nobody asserts.
        by_reasons: the same with the claim's own assertion left out, where it is a conclusion that
            is asserted outright; else None.
    """

    conclusion: str
    support_sets: Listing
    cut_sets: Listing
    load_bearing: tuple[str, ...]
    hypotheses: frozenset[str]
    by_reasons: Support | None = None

    def __repr__(self) -> str:
        parts = (
            _counted(self.support_sets, "support set"),
            _counted(self.cut_sets, "cut set"),
            count(len(self.load_bearing), "load-bearing premise"),
        )
        return f"<Support of {self.conclusion!r}: {', '.join(parts)}>"

    def held(self, ids: Iterable[str]) -> bool:
        """Tell whether all premises of a set are asserted."""
        return self.hypotheses.isdisjoint(ids)


def _counted(sets: Listing, what: str) -> str:
    return f"{'' if sets.complete else 'at least '}{count(sets.count, what)}"


class Supports:
    """Answers for several conclusions of one map; diagrams are shared."""

    def __init__(self, case: Case, conclusions: tuple[int, ...], *, budget: int = BUDGET) -> None:
        self._case, self._budget = case, budget
        self._horn = support_rules(case)
        self._functions = Functions(self._horn, conclusions, budget)
        self._position = {atom: place for place, atom in enumerate(self._horn.free)}
        self._load: Trimmed | None = None
        with suppress(TooLarge):  # then for one conclusion at a time
            self._load = load_bearing(self._horn, set(conclusions))
        self._hypotheses = frozenset(case.names[at] for at in case.free if not case.asserted[at])

    def of(self, conclusion: int, *, limit: int = LIMIT) -> Support:
        """Say what a conclusion rests on, naming at most `limit` sets of either kind."""
        case = self._case
        outright = case.asserted[conclusion] and not case.leaf[conclusion]
        sets = self._functions.support_sets(conclusion, limit + outright)
        cuts = self._functions.cut_sets(conclusion, limit)
        known = self._load
        load = self._bearing(conclusion) if known is None else members(known[conclusion])
        first = replace(sets, sets=sets.sets[:limit])
        found = self._answer(conclusion, first, cuts, load)
        if not outright:
            return found
        sets, cuts = self._by_reasons(conclusion, sets, cuts, limit)
        load = self._bearing(conclusion, outright=False)
        return replace(found, by_reasons=self._answer(conclusion, sets, cuts, load))

    def _bearing(self, conclusion: int, *, outright: bool = True) -> list[int]:
        """Give the load-bearing premises of one conclusion, with its own assertion or without."""
        part, positions = cone(self._horn, conclusion, self._position)
        among = [atom for atom in part.free if atom or outright]
        return [positions[at] for at in members(load_bearing(part, {0}, among)[0])]

    def _by_reasons(
        self, conclusion: int, sets: MinimalSets, cuts: MinimalSets, limit: int
    ) -> tuple[MinimalSets, MinimalSets]:
        """Give the sets of a conclusion that is asserted outright without its own assertion.

        That alone is one of its support sets, and so it is in no other and in every cut set; and
        nothing changes where the conclusion follows from nothing, and nothing cuts it.

        Args:
            conclusion: the conclusion.
            sets: its support sets, one more than the limit.
            cuts: its cut sets.
            limit: how many sets of either kind are named.
        """
        if not (sets.complete and cuts.complete):
            free = tuple(atom for atom in self._horn.free if atom != conclusion)
            reasons = Functions(Horn(self._horn.bodies, free), (conclusion,), self._budget)
            return reasons.support_sets(conclusion, limit), reasons.cut_sets(conclusion, limit)
        if not cuts.count:
            return replace(sets, sets=sets.sets[:limit]), cuts
        others = tuple(one for one in sets.sets if one != (conclusion,))
        rest = tuple(tuple(atom for atom in one if atom != conclusion) for one in cuts.sets)
        return replace(sets, count=sets.count - 1, sets=others[:limit]), replace(cuts, sets=rest)

    def _answer(
        self, conclusion: int, sets: MinimalSets, cuts: MinimalSets, load: Iterable[int]
    ) -> Support:
        names = self._case.names
        return Support(
            conclusion=names[conclusion],
            support_sets=self._listing(sets),
            cut_sets=self._listing(cuts),
            load_bearing=tuple(names[self._horn.free[place]] for place in load),
            hypotheses=self._hypotheses,
        )

    def _listing(self, found: MinimalSets) -> Listing:
        names = self._case.names
        sets = tuple(tuple(names[atom] for atom in one) for one in found.sets)
        return Listing(found.count, found.complete, found.why, sets)


def support(
    argument: ArgumentMap, conclusion: str, *, limit: int = LIMIT, budget: int = BUDGET
) -> Support:
    """Say what a conclusion rests on, objections left aside.

    Support sets are the environments of an assumption-based truth maintenance system (de Kleer,
    Artificial Intelligence 28(2), 1986), cut sets their minimal hitting sets (Reiter, Artificial
    Intelligence 32(1), 1987).

    Args:
        argument: the map.
        conclusion: the id of the claim, or of another wording of it.
        limit: how many sets of either kind are named; they are counted all the same.
        budget: how many nodes the decision diagrams of the answer may have.

    Raises:
        KeyError: no claim has this id.
    """
    case = case_of(argument)
    at = case.number[conclusion]
    return Supports(case, (at,), budget=budget).of(at, limit=limit)


def supports(
    argument: ArgumentMap, *, limit: int = LIMIT, budget: int = BUDGET
) -> tuple[Support, ...]:
    """Say of every conclusion what it rests on; see `support`."""
    case = case_of(argument)
    found = Supports(case, case.conclusions, budget=budget)
    return tuple(found.of(at, limit=limit) for at in case.conclusions)
