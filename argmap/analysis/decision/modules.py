"""Modules: gates whose part of the diagram is tied to the rest by them alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from argmap.analysis.components import components
from argmap.analysis.decision.gates import Gates

_WIDE = 32


@dataclass(frozen=True, slots=True)
class Block:
    """The gates of one module, without those of the modules within it.

    Attributes:
        top: the gate by which it is tied to the rest; None for what is in no module.
        circles: the gates, by strongly connected component, each after those that it rests on; a
            gate outside circles is alone.
        inputs: leaves and tops of other modules: independent variables for this block.
    """

    top: int | None = None
    circles: list[Sequence[int]] = field(default_factory=list)
    inputs: dict[int, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Blocks:
    """Gates taken apart into modules.

    Attributes:
        blocks: each after those of which it uses the tops; one of them may have no top: it has what
            is in no module.
        home: for each gate the number of its block.
        tops: the gates that are tops of modules.
    """

    blocks: Sequence[Block]
    home: Mapping[int, int]
    tops: Collection[int]


def blocks(gates: Gates, roots: Sequence[int]) -> Blocks:
    """Take the gates on which some gates rest apart, in linear time."""
    circles = list(components(roots, gates.inputs.__getitem__))
    found = tops(gates, circles, roots)
    home: dict[int, int] = {}
    made = [Block()]
    for circle in reversed(circles):
        if not gates.need[circle[0]]:
            continue
        for top in found.intersection(circle):
            home.update(dict.fromkeys(circle, len(made)))
            made.append(Block(top))
        at = max(home.get(gate, 0) for gate in circle)  # where it is used, if it is
        made[at].circles.append(circle)
        for gate in circle:
            home[gate] = at
            for node in gates.inputs[gate]:
                if node in found or not gates.need[node]:
                    if node not in circle:
                        made[at].inputs[node] = None
                else:
                    home[node] = at
    made.reverse()
    for block in made:
        block.circles.reverse()
    return Blocks(made, {gate: len(made) - 1 - at for gate, at in home.items()}, found)


def split(gates: Gates, found: Blocks) -> bool:
    """Split wide gates whose inputs are independent into a tree of small ones; tell if any was.

    So nothing that is kept for each of their inputs grows with the number of those before it.
    """
    wide = [
        gate
        for block in found.blocks
        for gate in (circle[0] for circle in block.circles[:1] if len(block.circles) == 1)
        if len(gates.inputs[gate]) > _WIDE and (gates.is_or(gate) or gates.is_and(gate))
    ]
    for gate in wide:
        inputs, all_needed = gates.inputs[gate], gates.is_and(gate)
        while len(inputs) > _WIDE:
            parts = [inputs[at : at + _WIDE] for at in range(0, len(inputs), _WIDE)]
            inputs = [gates.add(len(part) if all_needed else 1, part) for part in parts]
        gates.inputs[gate] = inputs
        gates.need[gate] = len(inputs) if all_needed else 1
    return bool(wide)


def tops(gates: Gates, circles: Sequence[Sequence[int]], roots: Iterable[int]) -> set[int]:
    """Give the gates that are tops of modules, in linear time (Dutuit and Rauzy 1996).

    A walk visits every edge once and notes when it enters, leaves and last comes to a node. A node
    is the top of a module where all below it is entered and last visited while the walk is within
    it. A circle counts as one node; its top is the one gate through which it is reached.

    Args:
        gates: the gates.
        circles: their components, each after those that it rests on, for all of the roots.
        roots: the gates that are asked for; one that is within a module does not break it.
    """
    walk = _Dates(gates, circles)
    for circle in reversed(range(len(circles))):
        walk.visit(circle)
    return walk.tops(roots)


class _Dates:
    """The dates of a walk over circles, highest first."""

    def __init__(self, gates: Gates, circles: Sequence[Sequence[int]]) -> None:
        self._circles = circles
        self._of = {gate: number for number, circle in enumerate(circles) for gate in circle}
        self._below = [self._inputs(gates, number) for number in range(len(circles))]
        self._entered = [0] * len(circles)
        self._left = [0] * len(circles)
        self._last = [0] * len(circles)
        self._gates = gates
        self._now = 0

    def _inputs(self, gates: Gates, number: int) -> list[int]:
        inputs = dict.fromkeys(
            node for gate in self._circles[number] for node in gates.inputs[gate]
        )
        return [below for node in inputs if (below := self._of[node]) != number]

    def visit(self, start: int) -> None:
        """Walk from a circle, unless the walk has come there."""
        if self._entered[start]:
            return
        stack = [start]
        while stack:
            node = stack.pop()
            self._now += 1
            if node < 0:
                self._left[~node] = self._last[~node] = self._now
            elif self._entered[node]:
                self._last[node] = self._now
            else:
                self._entered[node] = self._last[node] = self._now
                stack.append(~node)
                stack += reversed(self._below[node])

    def tops(self, roots: Iterable[int]) -> set[int]:
        """Give the tops of modules."""
        found: set[int] = set()
        entries = self._entries(roots)
        first, last = self._entered.copy(), self._last.copy()
        for number, below in enumerate(self._below):
            inner_first = min((first[other] for other in below), default=self._now)
            inner_last = max((last[other] for other in below), default=0)
            inside = self._entered[number] < inner_first and inner_last < self._left[number]
            if below and inside and len(entries[number]) == 1:
                found |= entries[number]
            first[number] = min(first[number], inner_first)
            last[number] = max(last[number], inner_last)
        return found

    def _entries(self, roots: Iterable[int]) -> list[set[int]]:
        """Give for each circle the gates that are asked for or used from without."""
        entries: list[set[int]] = [set() for _ in self._circles]
        for root in roots:
            entries[self._of[root]].add(root)
        for number, circle in enumerate(self._circles):
            for node in (node for gate in circle for node in self._gates.inputs[gate]):
                if self._of[node] != number:
                    entries[self._of[node]].add(node)
        return entries
