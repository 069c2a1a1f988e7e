"""Answers about one atom from the blocks on which it rests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.analysis.decision.families import Families
from argmap.analysis.decision.network import Network
from argmap.analysis.decision.program import Program


class Single:
    """One atom, that is no constant, as a function of free atoms, by their positions."""

    __slots__ = ("_network", "_root")

    def __init__(self, program: Program, atom: int, budget: int) -> None:
        self._network = Network(program, (atom,), budget)
        self._root = self._network.node(atom)

    @property
    def steps(self) -> int:
        """How many pairs of nodes have been looked at, and at least how many gates there are."""
        return self._network.steps + len(self._network.gates.need)

    def probability(self, weight: Sequence[float]) -> float:
        """Give the probability of the atom, from that of each free atom.

        Raises:
            OverBudget: it takes too many nodes.
        """
        return self._chances(weight)[self._root]

    def importance(self, weight: Sequence[float]) -> dict[int, float]:
        """Give P(atom | p) - P(atom | not p) for each free atom on which the atom depends.

        Raises:
            OverBudget: it takes too many nodes.
        """
        network, position = self._network, self._network.gates.position
        chances = self._chances(weight)
        found = {self._root: 1.0}
        for number in reversed(range(len(network.blocks))):
            top = network.blocks[number].top
            if top is not None:
                built = network.whole(number)
                weights = [chances[node] for node in built.inputs]
                slopes = built.diagrams.derivatives(built.functions[top], weights)
                for node, slope in zip(built.inputs, slopes, strict=True):
                    found[node] = slope * found[top]
        return {position[node]: slope for node, slope in found.items() if position[node] >= 0}

    def dependence(self) -> list[int]:
        """Give the free atoms on which the atom depends.

        Raises:
            OverBudget: it takes too many nodes.
        """
        network, position = self._network, self._network.gates.position
        found = {self._root}
        for number in reversed(range(len(network.blocks))):
            top = network.blocks[number].top
            if top in found:
                built = network.whole(number)
                levels = built.diagrams.support(built.functions[top])
                found.update(built.inputs[level] for level in levels)
        return sorted(position[node] for node in found if position[node] >= 0)

    def leaves(self) -> list[int]:
        """Give the free atoms that are needed to build the function, be they redundant or not."""
        gates = self._network.gates
        nodes = {self._root, *(node for block in self._network.blocks for node in block.inputs)}
        return sorted(gates.position[node] for node in nodes if gates.position[node] >= 0)

    def families(self, *, cut: bool) -> tuple[Families, int]:
        """Give the atom's support sets, or its cut sets, as a family.

        A module's minimal sets are those of its block with, in place of each module within, any one
        of that module's.

        Raises:
            OverBudget: it takes too many nodes.
        """
        network, position = self._network, self._network.gates.position
        built = [network.whole(at) for at, block in enumerate(network.blocks) if block.circles]
        families = Families(network.budget - network.used)
        family: dict[int, int] = {}
        for at, block in enumerate(network.blocks):
            if block.top is not None:
                diagrams, f = built[at].diagrams, built[at].functions[block.top]
                meaning = [
                    position[node] if position[node] >= 0 else ~family[node]
                    for node in built[at].inputs
                ]
                whole = diagrams.duals() if cut else diagrams
                family[block.top] = families.minimal(whole, (f,), meaning)[f]
        if self._root not in family:
            families.meaning.append(position[self._root])
            family[self._root] = families.node(len(families.meaning) - 1, 1, 0)
        return families, family[self._root]

    def _chances(self, weight: Sequence[float]) -> Mapping[int, float]:
        """Give the probability of each input and top."""
        network, position = self._network, self._network.gates.position
        found: dict[int, float] = {}
        for number, block in enumerate(network.blocks):
            if block.top is not None:
                built = network.whole(number)
                for node in built.inputs:
                    if position[node] >= 0:
                        found[node] = weight[position[node]]
                weights = [found[node] for node in built.inputs]
                f = built.functions[block.top]
                found[block.top] = built.diagrams.probability(f, weights)
        if position[self._root] >= 0:
            found[self._root] = weight[position[self._root]]
        return found
