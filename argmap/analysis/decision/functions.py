"""Answers about a program: minimal sets, dependence, probability of each of its atoms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.analysis.decision.bdd import Diagrams
from argmap.analysis.decision.components import components
from argmap.analysis.decision.families import Families
from argmap.analysis.decision.horn import Horn
from argmap.analysis.decision.minimal import MinimalSets, smallest_first


class Functions:
    """For each atom c the function f_c(S): whether c follows when exactly S is assumed.

    Everything is made when it is asked for.
    """

    def __init__(self, horn: Horn, roots: Sequence[int], budget: int = 1_000_000) -> None:
        self._horn = horn
        self._budget = budget
        self._position = {atom: position for position, atom in enumerate(horn.free)}
        self._diagrams = Diagrams(budget)
        self._made: dict[int, int] = {}
        self._levels: list[int] = []
        self._below = [[premise for body in bodies for premise in body] for bodies in horn.bodies]
        self._roots = roots

    def support_sets(self, atom: int, limit: int) -> MinimalSets:
        """Give the minimal sets of free atoms from which an atom follows, at most `limit`."""
        return self._listed(self._function(atom), limit)

    def cut_sets(self, atom: int, limit: int) -> MinimalSets:
        """Give the minimal sets of free atoms without which an atom does not follow."""
        return self._listed(self._diagrams.dual(self._function(atom)), limit)

    def contributing(self, atom: int) -> tuple[int, int]:
        """Give the free atoms in some support set, and those of which that is not known.

        Both are sets of positions in `free`, as bits of an int.
        """
        sure = 0
        for level in self._diagrams.support(self._function(atom)):
            sure |= 1 << self._position[self._levels[level]]
        return sure, 0

    def probability(self, atom: int, weight: Mapping[int, float]) -> float:
        """Give the probability that an atom follows.

        Args:
            atom: the atom.
            weight: for each free atom the probability, from 0 to 1, that it is assumed,
                independently of the others.

        Raises:
            OverBudget: it takes too many nodes.
        """
        f = self._function(atom)
        return self._diagrams.probability(f, [weight[free] for free in self._levels])

    def importance(self, atom: int, weight: Mapping[int, float]) -> dict[int, float]:
        """Give P(atom | p) - P(atom | not p) for every free atom p (Birnbaum 1969).

        Args:
            atom: the atom.
            weight: for each free atom the probability, from 0 to 1, that it is assumed.

        Raises:
            OverBudget: it takes too many nodes.
        """
        result: dict[int, float] = {}
        for free in self._horn.free:
            sure = self.probability(atom, {**weight, free: 1.0})
            result[free] = sure - self.probability(atom, {**weight, free: 0.0})
        return result

    def _listed(self, f: int, limit: int) -> MinimalSets:
        families = Families(self._budget)
        meaning = [self._position[atom] for atom in self._levels]
        root = families.minimal(self._diagrams, f, meaning)
        sets = tuple(smallest_first(families, root, limit))
        return MinimalSets(families.counts()[root], complete=True, why=None, sets=sets)

    def _function(self, atom: int) -> int:
        if atom not in self._made:
            for circle in components(self._below, (atom,)):
                self._solve(circle)
        return self._made[atom]

    def _solve(self, circle: Sequence[int]) -> None:
        """Iterate from false until nothing changes; a single atom outside circles needs a round."""
        made = self._made
        if all(atom in made for atom in circle):
            return
        for atom in circle:
            made[atom] = 0
            if atom in self._position:
                made[atom] = self._diagrams.variable(len(self._levels))
                self._levels.append(atom)
        changed = True
        while changed:
            changed = False
            for atom in circle:
                new = made[atom]
                for body in self._horn.bodies[atom]:
                    new = self._diagrams.either(new, self._conjunction(body))
                changed |= new != made[atom]
                made[atom] = new

    def _conjunction(self, body: tuple[int, ...]) -> int:
        whole = 1
        for premise in reversed(body):
            whole = self._diagrams.both(self._made[premise], whole)
        return whole
