"""What a conclusion rests on: the smallest sets that carry it, and those that bring it down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from argmap.analysis.decision import Functions, Horn, MinimalSets, members
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
        self._load = load_bearing(self._horn, set(conclusions))
        self._hypotheses = frozenset(case.names[at] for at in case.free if not case.asserted[at])

    def of(self, conclusion: int, *, limit: int = LIMIT) -> Support:
        """Say what a conclusion rests on, naming at most `limit` sets of either kind."""
        load = self._load[conclusion]
        found = self._answer(self._horn, self._functions, conclusion, load, limit)
        return replace(found, by_reasons=self._by_reasons(conclusion, limit))

    def _by_reasons(self, conclusion: int, limit: int) -> Support | None:
        case = self._case
        if case.leaf[conclusion] or not case.asserted[conclusion]:
            return None
        free = tuple(atom for atom in self._horn.free if atom != conclusion)
        horn = Horn(self._horn.bodies, free)
        functions = Functions(horn, (conclusion,), self._budget)
        load = load_bearing(horn, {conclusion})[conclusion]
        return self._answer(horn, functions, conclusion, load, limit)

    def _answer(
        self, horn: Horn, functions: Functions, conclusion: int, load: int, limit: int
    ) -> Support:
        names = self._case.names
        return Support(
            conclusion=names[conclusion],
            support_sets=self._listing(functions.support_sets(conclusion, limit)),
            cut_sets=self._listing(functions.cut_sets(conclusion, limit)),
            load_bearing=tuple(names[horn.free[place]] for place in members(load)),
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
