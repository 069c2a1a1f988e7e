"""The well-founded model of a program with switches, for all their positions at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import Protocol

from argmap.analysis.above import above
from argmap.analysis.components import components
from argmap.analysis.program import FALSE, TRUE, Rules, model

_Values = dict[int, int]
_ROUNDS = 3_000_000  # rules' heads looked at before circles are left as they are


class Switched(Protocol):
    """Functions of the switches, each as a number; equal functions have equal numbers; 0 is false.

    Attributes:
        true: the function that is always true.
    """

    true: int

    def switch(self, thing: int) -> int:
        """Give the function that is true where the switch of a thing is on."""
        ...

    def both(self, f: int, g: int) -> int:
        """Give f and g."""
        ...

    def either(self, f: int, g: int) -> int:
        """Give f or g."""
        ...

    def negated(self, f: int) -> int:
        """Give not f."""
        ...


class Alternating:
    """For each atom two functions of the switches: when it is surely true, when possibly.

    The alternating fixpoint (Van Gelder, J. Comput. Syst. Sci. 47(1), 1993) on vectors of
    functions, component by component; outside circles one step is enough. What holds or fails
    however the switches stand is found out first, and so is what no switch bears on.

    Attributes:
        surely: for each atom so far when it is true.
        possibly: for each atom so far when it is not false.
        settled: whether every circle was followed to the end; if not, `surely` may be too little
            and `possibly` too much.
    """

    def __init__(self, program: Rules, functions: Switched) -> None:
        """Find out what does not depend on switches.

        Args:
            program: the rules.
            functions: makes the functions.
        """
        self._program, self._functions = program, functions
        self._rules: list[list[int]] = [[] for _ in range(program.size)]
        for rule, head in enumerate(program.heads):
            self._rules[head].append(rule)
        self._switch = {atom: thing for thing, atom in program.switches.items()}
        self._looks: dict[int, list[int]] = {}
        self._left = _ROUNDS
        self.settled = True
        # Let it be undecided how the switches stand.
        value = model(program.extended((at, (), (at,)) for at in program.switches.values()))
        moved = above(
            (
                (head, positive + negative)
                for head, positive, negative in _rules(program)
                if value[head] not in {TRUE, FALSE}
            ),
            program.switches.values(),
        )
        self._moved = moved
        true = functions.true
        self.surely: _Values = {
            at: true if value[at] == TRUE else 0 for at in range(program.size) if at not in moved
        }
        self.possibly: _Values = {
            at: 0 if value[at] == FALSE else true for at in range(program.size) if at not in moved
        }

    def solve(self, asked: Iterable[int]) -> None:
        """Find the functions of some atoms, and of what they rest on.

        Raises:
            OverBudget: `functions` raised it; what was found until then is there.
        """
        for part in components((at for at in asked if at in self._moved), self._looked_at):
            atom = part[0]
            if atom in self._switch:
                function = self._functions.switch(self._switch[atom])
                self.surely[atom] = self.possibly[atom] = function
            elif len(part) == 1 and atom not in self._looked_at(atom):
                surely, possibly = self.surely, self.possibly
                surely[atom] = self._holds(atom, surely, possibly)
                clear = all(surely[at] == possibly[at] for at in self._named(atom))
                possibly[atom] = surely[atom] if clear else self._holds(atom, possibly, surely)
            else:
                self._circle(part)

    def _looked_at(self, atom: int) -> list[int]:
        """Give the atoms that an atom's rules name, but for those that are known from the start."""
        found = self._looks.get(atom)
        if found is None:
            names = dict.fromkeys(self._named(atom))
            found = self._looks[atom] = [at for at in names if at in self._moved]
        return found

    def _named(self, atom: int) -> Iterator[int]:
        for rule in self._rules[atom]:
            yield from self._program.positive[rule]
            yield from self._program.negative[rule]

    def _holds(self, atom: int, positive: Mapping[int, int], negative: Mapping[int, int]) -> int:
        """Give when some rule for an atom fires, its literals read off two vectors."""
        functions, found = self._functions, 0
        for rule in self._rules[atom]:
            body = functions.true
            for needed in self._program.positive[rule]:
                body = functions.both(body, positive[needed])
            for barred in self._program.negative[rule]:
                body = functions.both(body, functions.negated(negative[barred]))
            found = functions.either(found, body)
        return found

    def _circle(self, part: list[int]) -> None:
        """Alternate until nothing changes, each time on what is still open of a component."""
        try:
            self._alternate(part)
        except BaseException:
            for atom in part:
                self.surely.pop(atom, None)
                self.possibly.pop(atom, None)
            raise

    def _alternate(self, part: list[int]) -> None:
        self.surely.update(dict.fromkeys(part, 0))
        stack = [part]
        while stack:
            now = stack.pop()
            before = [self.surely[atom] for atom in now]
            self._least(now, self.possibly, self.surely)
            self._least(now, self.surely, self.possibly)
            if before != [self.surely[atom] for atom in now]:
                still = {atom for atom in now if self.surely[atom] != self.possibly[atom]}
                if self._left < 0:
                    self.settled = self.settled and not still
                else:
                    stack += [*self._parts(now, still)][::-1]

    def _parts(self, order: Iterable[int], among: set[int]) -> Iterable[list[int]]:
        def onward(atom: int) -> list[int]:
            return [at for at in self._looked_at(atom) if at in among]

        return components((atom for atom in order if atom in among), onward)

    def _least(self, part: Sequence[int], of: _Values, given: Mapping[int, int]) -> None:
        """Find the least vector that satisfies the rules of some atoms, negation being given."""
        place = {atom: at for at, atom in enumerate(part)}
        users: dict[int, list[int]] = {}
        for at, atom in enumerate(part):
            for rule in self._rules[atom]:
                for needed in self._program.positive[rule]:
                    if needed in place:
                        users.setdefault(needed, []).append(at)
        of.update(dict.fromkeys(part, 0))
        due = list(range(len(part)))
        waits = bytearray(b"\1" * len(part))
        while due:
            at = heappop(due)
            waits[at] = 0
            self._left -= 1
            new = self._holds(part[at], of, given)
            if new != of[part[at]]:
                of[part[at]] = new
                for user in users.get(part[at], ()):
                    if not waits[user]:
                        waits[user] = 1
                        heappush(due, user)


def _rules(program: Rules) -> Iterable[tuple[int, tuple[int, ...], tuple[int, ...]]]:
    return zip(program.heads, program.positive, program.negative, strict=True)
