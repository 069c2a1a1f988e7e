"""Functions of switches that are on with given probabilities, all independently."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping

from argmap.analysis.decision import Diagrams, OverBudget

_STEPS = 3  # for each node of the budget
_LOWEST = 1 << 30  # the level of the first switch
_BITS = 16  # of a probability that is drawn with


class Exact:
    """Functions as decision diagrams (Bryant, IEEE Trans. Computers C-35(8), 1986).

    Attributes:
        true: the function that is always true.
    """

    def __init__(self, chances: Mapping[int, float], budget: int) -> None:
        """Take switches.

        Args:
            chances: for each thing that is switched the probability that its switch is on.
            budget: how many nodes there may be; every method raises `OverBudget` over it.
        """
        self.true = 1
        self._chances, self._diagrams = chances, Diagrams(budget)
        self._weight: dict[int, float] = {}

    def switch(self, thing: int) -> int:
        """Give the function that is true where the switch of a thing is on; ask for each once.

        Later switches come above earlier ones, so that what rests on much needs few more nodes.
        """
        level = _LOWEST - len(self._weight)
        self._weight[level] = self._chances[thing]
        return self._diagrams.variable(level)

    def both(self, f: int, g: int) -> int:
        """Give f and g."""
        self._check()
        return self._diagrams.both(f, g)

    def either(self, f: int, g: int) -> int:
        """Give f or g."""
        self._check()
        return self._diagrams.either(f, g)

    def negated(self, f: int) -> int:
        """Give not f."""
        return self._diagrams.negated(f)

    def probabilities(self, functions: Iterable[int]) -> dict[int, float]:
        """Give the probability that each of some functions is true, linear in their nodes."""
        return self._diagrams.probabilities(functions, self._weight)

    def _check(self) -> None:
        if self._diagrams.steps > _STEPS * self._diagrams.budget:
            raise OverBudget(self._diagrams.budget)


class Drawn:
    """Functions as sets of worlds, drawn at random with a given seed: bit n stands for world n.

    The bits above them, all alike, are a world with every switch off that is not counted.

    Attributes:
        true: the function that is always true.
        worlds: how many worlds there are.
    """

    def __init__(self, chances: Mapping[int, float], worlds: int, seed: int) -> None:
        """Draw worlds.

        Args:
            chances: for each thing that is switched the probability that its switch is on.
            worlds: how many.
            seed: decides which, together with the order in which switches are asked for.
        """
        self.true = -1
        self.worlds = worlds
        self._chances, self._chance = chances, random.Random(seed)  # noqa: S311
        self._switch: dict[int, int] = {}

    def switch(self, thing: int) -> int:
        """Give the function that is true where the switch of a thing is on."""
        if thing not in self._switch:
            self._switch[thing] = self._drawn(self._chances[thing])
        return self._switch[thing]

    def both(self, f: int, g: int) -> int:
        """Give f and g."""
        return f & g

    def either(self, f: int, g: int) -> int:
        """Give f or g."""
        return f | g

    def negated(self, f: int) -> int:
        """Give not f."""
        return ~f

    def probabilities(self, functions: Iterable[int]) -> dict[int, float]:
        """Give the share of worlds in which each of some functions is true."""
        counted = (1 << self.worlds) - 1
        return {f: (f & counted).bit_count() / self.worlds for f in functions}

    def _drawn(self, chance: float) -> int:
        """Draw worlds bit by bit of the chance, from its last to its first."""
        found = 0
        share = round(chance * (1 << _BITS))
        if share == 1 << _BITS:
            return (1 << self.worlds) - 1
        for bit in range(_BITS):
            half = self._chance.getrandbits(self.worlds)
            found = found | half if share >> bit & 1 else found & half
        return found
