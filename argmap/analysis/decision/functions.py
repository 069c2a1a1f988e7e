"""Answers about a program: minimal sets, dependence, probability of each of its atoms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from argmap.analysis.decision.bdd import OverBudget
from argmap.analysis.decision.bits import bits, members
from argmap.analysis.decision.bounded import small_cuts, small_supports
from argmap.analysis.decision.horn import Horn
from argmap.analysis.decision.minimal import MinimalSets, Ordered
from argmap.analysis.decision.program import cone, program
from argmap.analysis.decision.sets import SharedSets
from argmap.analysis.decision.shared import Shared
from argmap.analysis.decision.single import Single

_STEPS = 40  # for each node of the budget, spent on the probabilities of all atoms together
_ALONE = 2  # the part of the budget for an atom that needs a network of its own
_PATIENCE = 1  # steps for each node of the budget, spent on all such atoms


class Functions:
    """For each atom c the function f_c(S): whether c follows when exactly S is assumed.

    Everything is made when it is asked for.
    """

    def __init__(self, horn: Horn, roots: Sequence[int], budget: int = 1_000_000) -> None:
        """Keep a program for questions about some of its atoms.

        Args:
            horn: the program.
            roots: the atoms about which something may be asked.
            budget: how many nodes of diagrams an answer may take.
        """
        self._horn = horn
        self._budget = budget
        self._position = {atom: position for position, atom in enumerate(horn.free)}
        self._last: tuple[tuple[int, int], Single | bool, tuple[int, ...]] | None = None
        self._roots = roots
        self._shared: Shared | None = None
        self._sets: SharedSets | None = None
        self._patience = _PATIENCE * budget
        self._steps = 0

    def support_sets(self, atom: int, limit: int) -> MinimalSets:
        """Give the minimal sets of free atoms from which an atom follows, at most `limit`."""
        return self._minimal(atom, limit, cut=False)

    def cut_sets(self, atom: int, limit: int) -> MinimalSets:
        """Give the minimal sets of free atoms without which an atom does not follow."""
        return self._minimal(atom, limit, cut=True)

    def contributing(self, atom: int) -> tuple[int, int]:
        """Give the free atoms in some support set, and those of which that is not known.

        An atom is in a support set just where the function of the other depends on it, that is,
        where it is a variable of its diagram. Diagrams are shared by all roots; where they get too
        large, only what is not below the atom at all is known to be in no support set.

        Both are sets of positions in `free`, as bits of an int.
        """
        if self._shared is None:
            ready = program(self._horn)
            self._shared = Shared(ready, self._roots, self._budget, len(self._horn.free))
        found = self._shared.dependence(atom)
        return (0, self._shared.within(atom)) if found is None else (found, 0)

    def contributing_alone(self, atom: int) -> tuple[int, int]:
        """Give the same from diagrams of one atom by itself, as long as patience lasts."""
        if self._patience <= 0:
            return self.contributing(atom)
        budget = max(2, self._budget // _ALONE)
        single, positions = self._single(atom, budget)
        if isinstance(single, bool):
            return 0, 0
        try:
            return bits(positions[at] for at in single.dependence()), 0
        except OverBudget:
            self._patience -= budget
            return 0, bits(positions[at] for at in single.leaves())
        finally:
            self._patience -= single.steps

    def probability(self, atom: int, weight: Mapping[int, float]) -> float:
        """Give the probability that an atom follows.

        Args:
            atom: the atom.
            weight: for each free atom the probability, from 0 to 1, that it is assumed,
                independently of the others.

        Raises:
            OverBudget: it takes too many nodes.
        """
        single, positions = self._single(atom, self._budget)
        if isinstance(single, bool):
            return float(single)
        if self._steps > _STEPS * self._budget:
            raise OverBudget(self._budget)
        try:
            return single.probability([weight[self._horn.free[at]] for at in positions])
        finally:
            self._steps += single.steps

    def importance(self, atom: int, weight: Mapping[int, float]) -> dict[int, float]:
        """Give P(atom | p) - P(atom | not p) for every free atom p (Birnbaum 1969).

        Args:
            atom: the atom.
            weight: for each free atom the probability, from 0 to 1, that it is assumed.

        Raises:
            OverBudget: it takes too many nodes.
        """
        free = self._horn.free
        result = dict.fromkeys(free, 0.0)
        single, positions = self._single(atom, self._budget)
        if not isinstance(single, bool):
            found = single.importance([weight[free[at]] for at in positions])
            result.update((free[positions[at]], slope) for at, slope in found.items())
        return result

    def _minimal(self, atom: int, limit: int, *, cut: bool) -> MinimalSets:
        if len(self._roots) > 1:
            if self._sets is None:
                self._sets = SharedSets(program(self._horn), self._roots, self._budget)
            found = self._sets.minimal(atom, limit, cut=cut)
            if found is not None:
                named = tuple(tuple(self._horn.free[at] for at in one) for one in found[1])
                return MinimalSets(found[0], complete=True, why=None, sets=named)
        single, positions = self._single(atom, self._budget)
        if isinstance(single, bool):
            empty = int(single != cut)
            return MinimalSets(empty, complete=True, why=None, sets=((),)[: min(empty, limit)])
        try:
            families, root = single.families(cut=cut)
        except OverBudget:
            return self._small(atom, limit, cut=cut)
        sets = Ordered(families).first(root, limit)
        named = tuple(self._named(each, positions) for each in sets)
        return MinimalSets(families.counts()[root], complete=True, why=None, sets=named)

    def _small(self, atom: int, limit: int, *, cut: bool) -> MinimalSets:
        """Give the minimal sets of a few members where the diagrams are too large."""
        part, positions = cone(self._horn, atom, self._position)
        small = small_cuts(part) if cut else small_supports(part)
        ordered = sorted(map(members, small.sets), key=lambda each: (len(each), each))
        sets = tuple(self._named(each, positions) for each in ordered[:limit])
        if small.size is None:
            return MinimalSets(len(ordered), complete=True, why=None, sets=sets)
        premises = "1 premise" if small.size == 1 else f"up to {small.size} premises"
        what = f"sets of {premises} only" if small.size else "no set was found"
        why = f"{OverBudget(self._budget)}; {what}"
        return MinimalSets(len(ordered), complete=False, why=why, sets=sets)

    def _named(self, members: Iterable[int], positions: Sequence[int]) -> tuple[int, ...]:
        return tuple(self._horn.free[positions[at]] for at in members)

    def _single(self, atom: int, budget: int) -> tuple[Single | bool, tuple[int, ...]]:
        """Give an atom's function, or whether it always or never follows; and its positions."""
        key = atom, budget
        if self._last is None or self._last[0] != key:
            self._last = None  # so that its memory is free
            part, positions = cone(self._horn, atom, self._position)
            ready = program(part)
            constant = ready.constant[0]
            single = Single(ready, 0, budget) if constant == 2 else constant == 1
            self._last = key, single, positions
        return self._last[1:]
