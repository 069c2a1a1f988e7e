"""A program as gates: each is true when at least so many of its inputs are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import comb

from argmap.analysis.components import components
from argmap.analysis.decision.program import Program


@dataclass(frozen=True, slots=True)
class Gates:
    """Leaves and gates, by number. A gate is the least solution where gates run in circles.

    Attributes:
        need: for each gate how many of its inputs must be true: one for "or", all for "and"; 0 for
            a leaf.
        inputs: for each gate its inputs; each stands there once where one or all are needed.
        position: for each leaf the position of its free atom; -1 for a gate.
        node: for each name of a class that was read the leaf or gate that it is.
    """

    need: list[int] = field(default_factory=list)
    inputs: list[list[int]] = field(default_factory=list)
    position: list[int] = field(default_factory=list)
    node: dict[int, int] = field(default_factory=dict)

    def add(self, need: int, inputs: Iterable[int], position: int = -1) -> int:
        """Add a gate or a leaf and give its number."""
        self.need.append(need)
        self.inputs.append(list(inputs))
        self.position.append(position)
        return len(self.need) - 1

    def is_or(self, gate: int) -> bool:
        """Tell whether one input is enough."""
        return self.need[gate] == 1

    def is_and(self, gate: int) -> bool:
        """Tell whether all of at least two inputs are needed."""
        return 1 < self.need[gate] == len(self.inputs[gate])


def read(program: Program, roots: Iterable[int]) -> Gates:
    """Give the gates of these classes and of all on which they rest, in linear time."""
    reader = _Reader(program)
    bodies = program.bodies
    for circle in components(roots, lambda name: (at for body in bodies[name] for at in body)):
        reader.read(circle)
    return reader.gates


class _Reader:
    def __init__(self, program: Program) -> None:
        self.gates = Gates()
        self._program = program
        self._same: dict[tuple[int, frozenset[int]], int] = {}

    def read(self, circle: Sequence[int]) -> None:
        """Add the gates of the classes of a circle, or of one class outside circles."""
        node, gates = self.gates.node, self.gates
        (first, *others) = circle
        if not others:
            inputs = self._inputs(first)
            node[first] = inputs[0] if len(inputs) == 1 else self._gate(1, inputs)
            return
        for name in circle:
            node[name] = gates.add(1, ())
        for name in circle:
            gates.inputs[node[name]] += self._inputs(name)

    def _inputs(self, name: int) -> list[int]:
        """Give what a class follows from: leaves, single premises, gates of several."""
        node = self.gates.node
        leaves = [self.gates.add(0, (), at) for at in self._program.leaves[name]]
        bodies: dict[int, dict[frozenset[int], list[int]]] = {}
        for body in self._program.bodies[name]:
            mapped = list(dict.fromkeys(node[premise] for premise in body))
            bodies.setdefault(len(mapped), {})[frozenset(mapped)] = mapped
        several = (
            gate
            for need, given in sorted(bodies.items())
            for gate in self._several(need, list(given.values()))
        )
        return list(dict.fromkeys((*leaves, *several)))

    def _several(self, need: int, bodies: list[list[int]]) -> list[int]:
        """Give the gates of bodies of one size, a single one where they are all there can be."""
        if need == 1:
            return [premise for body in bodies for premise in body]
        every = dict.fromkeys(premise for body in bodies for premise in body)
        if len(bodies) > 1 and len(bodies) == comb(len(every), need):
            return [self._gate(need, list(every))]
        return [self._gate(need, body) for body in bodies]

    def _gate(self, need: int, inputs: list[int]) -> int:
        key = need, frozenset(inputs)
        if key not in self._same:
            self._same[key] = self.gates.add(need, inputs)
        return self._same[key]
