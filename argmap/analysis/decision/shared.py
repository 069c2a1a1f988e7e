"""On which free atoms each of many atoms depends, from blocks that they share."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable
from contextlib import suppress

from argmap.analysis.decision.bits import TooLarge, Trimmed
from argmap.analysis.decision.modules import Block
from argmap.analysis.decision.network import Network
from argmap.analysis.decision.program import Program


class Shared:
    """The dependence of atoms, as bits over positions, as far as small diagrams give it."""

    def __init__(self, program: Program, roots: Iterable[int], budget: int, positions: int) -> None:
        """Build small diagrams of all of the atoms that are no constants.

        Args:
            program: the program.
            roots: the atoms.
            budget: how many nodes the diagrams may have.
            positions: how many free atoms there are.
        """
        self._program = program
        self._all = (1 << positions) - 1
        asked = [root for root in roots if program.constant[root] == 2]
        self._network = Network(program, asked, budget)
        self._found = Trimmed()
        self._within = Trimmed()
        with suppress(TooLarge):
            for number in range(len(self._network.blocks)):
                self._add(number)
                self._network.forget(number)

    def dependence(self, atom: int) -> int | None:
        """Give the positions on which an atom depends, as bits; None where that is not known."""
        return 0 if self._program.constant[atom] != 2 else self._of(self._network.node(atom))

    def within(self, atom: int) -> int:
        """Give positions beside which an atom depends on none, as bits."""
        if self._program.constant[atom] != 2:
            return 0
        node = self._network.node(atom)
        position = self._network.gates.position[node]
        if position >= 0:
            return 1 << position
        found = self._within.get(node)
        return self._all if found is None else found

    def _of(self, node: int) -> int | None:
        position = self._network.gates.position[node]
        return self._found.get(node) if position < 0 else 1 << position

    def _add(self, number: int) -> None:
        """Add the gates of a block whose functions could be built, on inputs that are known."""
        gates, block = self._network.gates, self._network.blocks[number]
        self._bound(block)
        known = {node: self._of(node) for node in block.inputs}
        # The bits of what is not known are all of them: a negative number.
        below = {node: -1 if bits is None else bits for node, bits in known.items()}
        if len(block.circles) == 1 and len(block.circles[0]) == 1:
            (gate,) = block.circles[0]
            if sorted(gates.inputs[gate]) == sorted(below):
                # Inputs that are independent and each there once can all decide a gate.
                self._keep(gate, functools.reduce(operator.or_, below.values()))
                return
        built = self._network.built(number)
        diagrams = built.diagrams
        bits = {0: 0, 1: 0}
        for at in diagrams.nodes(built.functions.values()):
            here = below[built.inputs[diagrams.level[at]]]
            bits[at] = here | bits[diagrams.high[at]] | bits[diagrams.low[at]]
        for gate, f in built.functions.items():
            if gate not in below:
                self._keep(gate, bits[f])

    def _bound(self, block: Block) -> None:
        """Note which free atoms are below the gates of a block at all."""
        within, position = self._within, self._network.gates.position
        for circle in block.circles:
            below = {node for gate in circle for node in self._network.gates.inputs[gate]}
            bits = 0
            for node in below.difference(circle):
                bits |= within[node] if position[node] < 0 else 1 << position[node]
            for gate in circle:
                within[gate] = bits

    def _keep(self, gate: int, bits: int) -> None:
        if bits >= 0:
            self._found[gate] = bits
