"""The diagrams of a program's atoms, module by module, built when they are needed."""

from __future__ import annotations

from collections.abc import Sequence
from sys import maxsize

from argmap.analysis.decision.arrange import arrangements
from argmap.analysis.decision.bdd import OverBudget
from argmap.analysis.decision.build import Built
from argmap.analysis.decision.gates import read
from argmap.analysis.decision.modules import Block, blocks, split
from argmap.analysis.decision.program import Program
from argmap.analysis.decision.rewrite import rewrite

_STEPS = 6  # for each node of the budget, in all attempts together
_ROUNDS = ((50, 6), (12, 6), (4, 3), (1, 1))  # part of the budget, how many orders try it


class Network:
    """What some atoms rest on, as blocks.

    Attributes:
        gates: the gates.
        blocks: the modules, each after those within it.
        home: for each gate the number of its block.
        used: how many nodes the blocks have that are built.
        steps: how many pairs of nodes have been looked at.
        budget: how many nodes there may be in all.
    """

    def __init__(self, program: Program, roots: Sequence[int], budget: int) -> None:
        """Take a program apart for these atoms, none of which is constant."""
        names = list(dict.fromkeys(program.class_of[root] for root in roots))
        self.gates = read(program, names)
        stands_for = rewrite(self.gates, [self.gates.node[name] for name in names])
        self._node = dict(zip(names, stands_for, strict=True))
        self._program = program
        self._kept = set(stands_for)
        found = blocks(self.gates, stands_for)
        if split(self.gates, found):
            found = blocks(self.gates, stands_for)
        self.blocks, self.home = found.blocks, found.home
        self._kept |= set(found.tops)
        self._built: dict[int, Built] = {}
        self.budget = budget
        self.used = 0
        self.steps = 0

    def node(self, atom: int) -> int:
        """Give the leaf or gate that an atom is."""
        return self._node[self._program.class_of[atom]]

    def built(self, number: int, most: int = maxsize) -> Built:
        """Give the functions of a block, as far as they could be built.

        Args:
            number: the block.
            most: how many nodes it may have, if that is less than the budget leaves.
        """
        if number not in self._built:
            made = self._best(self.blocks[number], most)
            if made.whole:
                self.used += len(made.diagrams) - 2  # without 0 and 1
            self._built[number] = made
        return self._built[number]

    def forget(self, number: int) -> None:
        """Free the memory of a block that is not asked for any more."""
        self._built.pop(number, None)

    def whole(self, number: int) -> Built:
        """Give the functions of a block.

        Raises:
            OverBudget: they take too many nodes.
        """
        made = self.built(number)
        if not made.whole:
            raise OverBudget(self.budget)
        return made

    def _best(self, block: Block, most: int) -> Built:
        """Try orders with small allowances, and those that come farthest with larger ones."""
        budget = min(self.budget - self.used, most)
        left = [Built(self.gates, way, self._kept) for way in arrangements(self.gates, block)]
        for share, entrants in _ROUNDS if len(left) > 1 else _ROUNDS[-1:]:
            left.sort(key=lambda attempt: -attempt.done)
            del left[entrants:]
            for attempt in left:
                before = attempt.steps
                done = attempt.build(budget // share)
                self.steps += attempt.steps - before
                if done:
                    return attempt
                if self.steps > _STEPS * self.budget:
                    return left[0]
        return left[0]
