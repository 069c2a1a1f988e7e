"""The diagrams of a block's gates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from heapq import heapify, heappop, heappush

from argmap.analysis.decision.bdd import Diagrams
from argmap.analysis.decision.gates import Gates
from argmap.analysis.decision.modules import Block

_FIRST_SWEEP = 50_000


class Built:
    """A block's gates as functions of its inputs.

    Attributes:
        diagrams: where the functions are.
        inputs: the block's inputs by level.
        functions: the functions of the gates that are kept, and on the way of those still needed.
    """

    def __init__(
        self,
        gates: Gates,
        block: Block,
        inputs: Sequence[int],
        kept: Collection[int],
        allowance: int,
    ) -> None:
        """Build the functions.

        Args:
            gates: the gates.
            block: the block.
            inputs: its inputs in the order of their levels.
            kept: the gates whose functions are wanted.
            allowance: how many nodes there may be at a time.

        Raises:
            OverBudget: more are needed.
        """
        self.diagrams = Diagrams(allowance)
        self.inputs = inputs
        self.functions = {
            node: self.diagrams.variable(level) for level, node in enumerate(inputs)
        }
        self._gates = gates
        self._kept = kept
        self._sweep_at = _FIRST_SWEEP
        uses = Counter(
            node
            for circle in block.circles
            for gate in circle
            for node in gates.inputs[gate]
        )
        for circle in block.circles:
            if len(circle) == 1:
                self.functions[circle[0]] = self._function(circle[0])
            else:
                self._iterate(circle)
            self._release(circle, uses)

    def _function(self, gate: int) -> int:
        inputs = [self.functions[node] for node in self._gates.inputs[gate]]
        return at_least(self.diagrams, self._gates.need[gate], inputs)

    def _iterate(self, circle: Sequence[int]) -> None:
        """Go round a circle from false until nothing changes: the least solution."""
        place = {gate: at for at, gate in enumerate(circle)}
        users: dict[int, list[int]] = {gate: [] for gate in circle}
        for gate in circle:
            for node in self._gates.inputs[gate]:
                if node in users:
                    users[node].append(place[gate])
        self.functions.update(dict.fromkeys(circle, 0))
        due = list(range(len(circle)))
        heapify(due)
        waits = set(due)
        while due:
            at = heappop(due)
            waits.discard(at)
            gate = circle[at]
            new = self._function(gate)
            if new != self.functions[gate]:
                self.functions[gate] = new
                for user in users[gate]:
                    if user not in waits:
                        waits.add(user)
                        heappush(due, user)

    def _release(self, circle: Sequence[int], uses: Counter[int]) -> None:
        """Forget functions that nothing needs any more, and from time to time their nodes."""
        for gate in circle:
            for node in self._gates.inputs[gate]:
                uses[node] -= 1
                if not uses[node] and node not in self._kept:
                    self.functions.pop(node, None)
        if len(self.diagrams) > self._sweep_at:
            new = self.diagrams.keep(self.functions.values())
            self.functions = {gate: new[f] for gate, f in self.functions.items()}
            self._sweep_at = max(_FIRST_SWEEP, 2 * len(self.diagrams))


def at_least(diagrams: Diagrams, need: int, functions: Sequence[int]) -> int:
    """Give the function that is true where at least so many of these functions are."""
    level = diagrams.level
    ordered = sorted(functions, key=level.__getitem__)
    # After each step, rows[n] is true where at least n of the functions so far are.
    rows = [1] + [0] * need
    for before, f in enumerate(reversed(ordered)):
        left = len(ordered) - before - 1
        for wanted in range(min(need, before + 1), max(need - left, 1) - 1, -1):
            rows[wanted] = diagrams.either(diagrams.both(f, rows[wanted - 1]), rows[wanted])
    return rows[need]
