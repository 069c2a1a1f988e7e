"""The well-founded model of a program with switches, for all their positions at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.analysis.components import components
from argmap.analysis.decision import Diagrams
from argmap.analysis.program import Rules


class Alternating:
    """For each atom two functions of the switches: when it is surely true, when possibly.

    The alternating fixpoint (Van Gelder, J. Comput. Syst. Sci. 47(1), 1993) on vectors of decision
    diagrams, component by component; outside circles one step is enough.
    """

    def __init__(self, program: Rules, asked: Iterable[int], budget: int) -> None:
        """Take a program.

        Args:
            program: the rules.
            asked: the atoms that will be asked for.
            budget: how many nodes the diagrams may have.
        """
        self._program, self._asked = program, tuple(asked)
        self._diagrams = Diagrams(budget)
        self._rules: list[list[int]] = [[] for _ in range(program.size)]
        for rule, head in enumerate(program.heads):
            self._rules[head].append(rule)
        self._switch = {atom: thing for thing, atom in program.switches.items()}
        self._order: list[int] = []
        self._surely: dict[int, int] = {}
        self._possibly: dict[int, int] = {}

    def probabilities(
        self, chances: Mapping[int, float]
    ) -> tuple[dict[int, float], dict[int, float]]:
        """Give the probabilities that the atoms asked for are surely and possibly true.

        Args:
            chances: for each thing that is switched the probability that its switch is on.

        Raises:
            OverBudget: it takes too many nodes.
        """
        self._solve()
        weight = [chances[thing] for thing in self._order]
        surely, possibly = (
            {at: self._diagrams.probability(found[at], weight) for at in self._asked}
            for found in (self._surely, self._possibly)
        )
        return surely, possibly

    def _solve(self) -> None:
        edges = [
            [atom for rule in rules for atom in self._looked_at(rule)] for rules in self._rules
        ]
        for part in components(self._asked, edges.__getitem__):
            atom = part[0]
            if atom in self._switch:
                self._surely[atom] = self._diagrams.variable(len(self._order))
                self._possibly[atom] = self._surely[atom]
                self._order.append(self._switch[atom])
            elif len(part) == 1 and atom not in edges[atom]:
                self._surely[atom] = self._holds(atom, self._surely, self._possibly)
                self._possibly[atom] = self._holds(atom, self._possibly, self._surely)
            else:
                self._circle(part)

    def _looked_at(self, rule: int) -> tuple[int, ...]:
        return self._program.positive[rule] + self._program.negative[rule]

    def _holds(self, atom: int, positive: Mapping[int, int], negative: Mapping[int, int]) -> int:
        """Give when some rule for an atom fires, its literals read off two vectors."""
        diagrams, found = self._diagrams, 0
        for rule in self._rules[atom]:
            body = 1
            for needed in self._program.positive[rule]:
                body = diagrams.both(body, positive[needed])
            for barred in self._program.negative[rule]:
                body = diagrams.both(body, diagrams.negated(negative[barred]))
            found = diagrams.either(found, body)
        return found

    def _circle(self, part: list[int]) -> None:
        for atom in part:
            self._surely[atom] = 0
        while True:
            self._least(part, self._possibly, self._surely)
            before = [self._surely[atom] for atom in part]
            self._least(part, self._surely, self._possibly)
            if before == [self._surely[atom] for atom in part]:
                return

    def _least(self, part: list[int], of: dict[int, int], given: Mapping[int, int]) -> None:
        """Find the least vector that satisfies the rules of a component, negation being given."""
        for atom in part:
            of[atom] = 0
        moved = True
        while moved:
            moved = False
            for atom in part:
                now = self._holds(atom, of, given)
                moved = moved or now != of[atom]
                of[atom] = now
