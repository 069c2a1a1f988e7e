"""The minimal sets of many atoms, from blocks that they share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from functools import cached_property

from argmap.analysis.decision.bdd import OverBudget
from argmap.analysis.decision.build import Built
from argmap.analysis.decision.families import Families
from argmap.analysis.decision.minimal import Ordered
from argmap.analysis.decision.network import Network
from argmap.analysis.decision.program import Program

# Where the atoms of a block have little in common, one order for all takes more nodes than an order
# for each: a block may have this many, or so many for each of its gates and inputs.
_LEAST, _EACH = 1_000, 32


class SharedSets:
    """The support sets and cut sets of atoms, as far as one budget for all gives them.

    Every block is built once; what several atoms have below them is counted and put in order once.
    """

    def __init__(self, program: Program, roots: Iterable[int], budget: int) -> None:
        """Make the families of all of the atoms that are no constants.

        Args:
            program: the program.
            roots: the atoms.
            budget: how many nodes the diagrams and the families may have in all.
        """
        asked = [root for root in roots if program.constant[root] == 2]
        self._program = program
        self._network = network = Network(program, asked, budget)
        wanted = {network.node(root) for root in asked}
        self._support, self._cut = sides = [
            _Side(network.gates.position, wanted, cut=cut) for cut in (False, True)
        ]
        for number in range(len(network.blocks)):
            block = network.blocks[number]
            size = len(block.inputs) + sum(map(len, block.circles))
            most = max(_LEAST, _EACH * size)
            built = network.built(number, most)
            for side in sides:
                left = budget - network.used - sum(len(each.families) for each in sides)
                side.add(built, block.top, min(left, most))
            network.forget(number)

    def minimal(
        self, atom: int, limit: int, *, cut: bool
    ) -> tuple[int, list[tuple[int, ...]]] | None:
        """Give how many minimal sets an atom has, and the first of them as sorted positions.

        None where they are not known.
        """
        constant = self._program.constant[atom]
        if constant != 2:
            empty: list[tuple[int, ...]] = [()] if (constant == 1) != cut else []
            return len(empty), empty[:limit]
        side, node = self._cut if cut else self._support, self._network.node(atom)
        if node not in side.of:
            return None
        family = side.of[node]
        return side.counts[family], side.ordered.first(family, limit)


class _Side:
    """The minimal sets of one kind.

    Attributes:
        families: where they are.
        of: for each leaf that is asked for, and each gate that is or is a top, its family.
    """

    def __init__(self, position: Sequence[int], wanted: Collection[int], *, cut: bool) -> None:
        self.families = Families(len(wanted) + 2)
        self.of: dict[int, int] = {}
        self._position, self._wanted, self._is_cut = position, wanted, cut
        for node in wanted:
            if position[node] >= 0:
                self.families.meaning.append(position[node])
                self.of[node] = self.families.node(len(self.families.meaning) - 1, 1, 0)

    @cached_property
    def counts(self) -> list[int]:
        """For each family how many sets it has; to be asked for when all are made."""
        return self.families.counts()

    @cached_property
    def ordered(self) -> Ordered:
        """The sets in order; to be asked for when all families are made."""
        return Ordered(self.families)

    def add(self, built: Built, top: int | None, most: int) -> None:
        """Add the wanted gates of a block that could be built, on inputs that are known."""
        meaning = [self._meaning(node) for node in built.inputs]
        unknown = {level for level, known in enumerate(meaning) if known is None}
        functions = {
            gate: f
            for gate, f in built.functions.items()
            if gate not in self.of and (gate == top or gate in self._wanted)
            if unknown.isdisjoint(built.diagrams.support(f) if unknown else ())
        }
        self.families.budget = len(self.families) + most
        with suppress(OverBudget):
            made = self.families.minimal(
                built.diagrams.duals() if self._is_cut else built.diagrams,
                functions.values(),
                [known or 0 for known in meaning],
            )
            self.of.update((gate, made[f]) for gate, f in functions.items())

    def _meaning(self, node: int) -> int | None:
        """Give what an input stands for in a family; None where its own family is not known."""
        if self._position[node] >= 0:
            return self._position[node]
        return ~self.of[node] if node in self.of else None
