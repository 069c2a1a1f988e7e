"""Why the atoms of a program have the values that they have."""

from __future__ import annotations

from functools import cached_property

from argmap.analysis.components import components
from argmap.analysis.program.rules import Rules
from argmap.analysis.program.well_founded import FALSE, TRUE, UNDECIDED


class Explained:
    """A program with its well-founded model; what is asked is worked out once."""

    def __init__(self, program: Rules, value: bytearray) -> None:
        self.program, self.value = program, value

    def works(self, rule: int) -> bool:
        """Tell whether the body of a rule holds."""
        program, value = self.program, self.value
        return all(value[atom] == TRUE for atom in program.positive[rule]) and all(
            value[atom] == FALSE for atom in program.negative[rule]
        )

    @cached_property
    def founded(self) -> frozenset[int]:
        """The false atoms that are false without a circle.

        The least set of false atoms such that each rule for one of them needs another of them, or
        is barred by what holds. All else that is false has only support in a circle left.
        """
        program, value = self.program, self.value
        left = dict.fromkeys((a for a in range(program.size) if value[a] == FALSE), 0)
        needed: dict[int, list[int]] = {}
        for rule, head in enumerate(program.heads):
            if head in left and not any(value[atom] == TRUE for atom in program.negative[rule]):
                left[head] += 1
                for atom in program.positive[rule]:
                    if value[atom] == FALSE:
                        needed.setdefault(atom, []).append(rule)
        ready = [atom for atom, rules in left.items() if not rules]
        found = set(ready)
        stopped: set[int] = set()
        while ready:
            for rule in needed.get(ready.pop(), ()):
                if rule in stopped:
                    continue
                stopped.add(rule)
                head = program.heads[rule]
                left[head] -= 1
                if not left[head]:
                    found.add(head)
                    ready.append(head)
        return frozenset(found)

    @cached_property
    def fighting(self) -> frozenset[int]:
        """The undecided atoms whose component, among undecided atoms, has a negative edge."""
        undecided = {atom for atom, value in enumerate(self.value) if value == UNDECIDED}
        towards: dict[int, list[int]] = {atom: [] for atom in undecided}
        against: dict[int, list[int]] = {atom: [] for atom in undecided}
        program = self.program
        for rule, head in enumerate(program.heads):
            if head in undecided:
                towards[head] += (a for a in program.positive[rule] if a in undecided)
                against[head] += (a for a in program.negative[rule] if a in undecided)
        edges = {atom: towards[atom] + against[atom] for atom in undecided}
        found: set[int] = set()
        for part in components(sorted(undecided), edges.__getitem__):
            inside = set(part)
            if any(not inside.isdisjoint(against[atom]) for atom in part):
                found |= inside
        return frozenset(found)
