"""The diagrams of a block's gates."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heappop, heappush

from argmap.analysis.decision.arrange import Arrangement
from argmap.analysis.decision.bdd import Diagrams, OverBudget
from argmap.analysis.decision.gates import Gates

_FIRST_SWEEP = 50_000
_STEPS = 4  # for each node that is allowed


class Built:
    """A block's gates as functions of its inputs.

    Attributes:
        diagrams: where the functions are.
        inputs: the block's inputs by level.
        functions: the functions of the gates that are kept; while there is more to build, also of
            those still needed and of the inputs.
        done: how many of the block's circles are built.
        steps: how many pairs of nodes all attempts have looked at.
    """

    __slots__ = (
        "_circles",
        "_gates",
        "_kept",
        "_sweep_at",
        "diagrams",
        "done",
        "functions",
        "inputs",
        "steps",
    )

    def __init__(self, gates: Gates, arrangement: Arrangement, kept: Collection[int]) -> None:
        """Build nothing yet.

        Args:
            gates: the gates.
            arrangement: how to go through the block.
            kept: the gates whose functions are wanted.
        """
        self._gates = gates
        self._circles = arrangement.circles
        self._kept = kept
        self._sweep_at = _FIRST_SWEEP
        self.inputs = arrangement.inputs
        self.functions: dict[int, int] = {}
        self.done = 0
        self.steps = 0

    def build(self, allowance: int) -> bool:
        """Build the functions and tell whether that could be done.

        Args:
            allowance: how many nodes there may be at a time. Where more are needed, what has been
                built until then is there.
        """
        try:
            self._build(allowance)
        except OverBudget:
            return False
        finally:
            self.steps += self.diagrams.steps
        return True

    def _build(self, allowance: int) -> None:
        self.diagrams, self.functions, self.done = Diagrams(allowance), {}, 0
        self.functions = {node: self.diagrams.variable(at) for at, node in enumerate(self.inputs)}
        uses = Counter(
            node for circle in self._circles for gate in circle for node in self._gates.inputs[gate]
        )
        for circle in self._circles:
            if len(circle) > 1 or circle[0] in self._gates.inputs[circle[0]]:
                self._iterate(circle)
            else:
                self.functions[circle[0]] = self._function(circle[0])
            self._release(circle, uses)
            self.done += 1
        for node in self.inputs:
            self.functions.pop(node, None)
        self._sweep()

    @property
    def whole(self) -> bool:
        """Tell whether all is built."""
        return self.done == len(self._circles)

    def _function(self, gate: int) -> int:
        """Give the function of a gate, from the lowest inputs up.

        After each step, rows[n] is true where at least n of the inputs so far are.
        """
        diagrams, need = self.diagrams, self._gates.need[gate]
        level = diagrams.level
        inputs = sorted(
            (self.functions[node] for node in self._gates.inputs[gate]), key=level.__getitem__
        )
        rows = [1] + [0] * need
        for taken in range(1, len(inputs) + 1):
            f = inputs.pop()
            for wanted in range(min(need, taken), max(need - len(inputs), 1) - 1, -1):
                with_it = diagrams.both(f, rows[wanted - 1])
                rows[wanted] = diagrams.either(with_it, rows[wanted])
            if diagrams.steps > _STEPS * diagrams.budget:
                raise OverBudget(diagrams.budget)
            if len(diagrams) > self._sweep_at:
                rows, inputs = self._sweep(rows, inputs)
                level = diagrams.level
        return rows[need]

    def _iterate(self, circle: Sequence[int]) -> None:
        """Go round a circle from false until nothing changes: the least solution."""
        place = {gate: at for at, gate in enumerate(circle)}
        users: dict[int, list[int]] = {gate: [] for gate in circle}
        for gate in circle:
            for node in self._gates.inputs[gate]:
                if node in users:
                    users[node].append(place[gate])
        self.functions.update(dict.fromkeys(circle, 0))
        try:
            self._settle(circle, users)
        except OverBudget:
            for gate in circle:
                del self.functions[gate]
            raise

    def _settle(self, circle: Sequence[int], users: Mapping[int, Iterable[int]]) -> None:
        due = list(range(len(circle)))
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
        """Forget functions that nothing needs any more."""
        for gate in circle:
            for node in self._gates.inputs[gate]:
                uses[node] -= 1
                if not uses[node] and node not in self._kept:
                    self.functions.pop(node, None)

    def _sweep(self, *more: Sequence[int]) -> list[list[int]]:
        """Forget the nodes of all but the functions that are there and these; renumber them."""
        wanted = itertools.chain(self.functions.values(), *more)
        new = self.diagrams.keep(wanted)
        self.functions = {gate: new[f] for gate, f in self.functions.items()}
        self._sweep_at = max(_FIRST_SWEEP, 2 * len(self.diagrams))
        return [[new[f] for f in functions] for functions in more]
