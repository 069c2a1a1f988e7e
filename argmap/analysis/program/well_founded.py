"""The well-founded model of a logic program with negation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.components import components

UNDECIDED, TRUE, FALSE = 0, 1, 2
_Bodies = Sequence[tuple[int, ...]]


def well_founded(
    size: int, heads: Sequence[int], positive: _Bodies, negative: _Bodies
) -> bytearray:
    """Give each atom's value: TRUE, FALSE, or UNDECIDED where the program does not settle it.

    Rule r says: the atom `heads[r]` holds if all of `positive[r]` hold and none of `negative[r]`.
    Linear, but for components that mix positive and negative edges: there size × rounds.

    Van Gelder, Ross and Schlipf, The well-founded semantics for general logic programs, J. ACM
    38(3), 1991. What counters leave open (Dowling and Gallier, J. Logic Programming 1(3), 1984) is
    taken component by component, each of them asked for what rests on nothing but itself.

    Args:
        size: how many atoms there are; they are numbered from 0.
        heads: what each rule concludes.
        positive: the atoms that must hold.
        negative: the atoms that must not hold.
    """
    solver = _Solver(size, heads, positive, negative)
    solver.start()
    solver.settle()
    return solver.value


class _Solver:
    """Counters and queues of one run."""

    def __init__(
        self, size: int, heads: Sequence[int], positive: _Bodies, negative: _Bodies
    ) -> None:
        self.heads, self.positive, self.negative = heads, positive, negative
        self.value = bytearray(size)
        self.missing = [len(p) + len(n) for p, n in zip(positive, negative, strict=True)]
        self.dead = bytearray(len(heads))
        self.needed: list[list[int]] = [[] for _ in range(size)]
        self.barred: list[list[int]] = [[] for _ in range(size)]
        self.left = [0] * size
        for rule, (head, body, unless) in enumerate(zip(heads, positive, negative, strict=True)):
            self.left[head] += 1
            for atom in body:
                self.needed[atom].append(rule)
            for atom in unless:
                self.barred[atom].append(rule)
        self.rules: dict[int, list[int]] = {}
        self.queue: list[int] = []

    def start(self) -> None:
        """Propagate from what holds outright and from what nothing concludes."""
        for head, missing in zip(self.heads, self.missing, strict=True):
            if not missing:
                self._decide(head, TRUE)
        for atom, left in enumerate(self.left):
            if not left:
                self._decide(atom, FALSE)
        self._propagate()

    def settle(self) -> None:
        """Take what is left component by component, each after those that it rests on."""
        undecided = [atom for atom, value in enumerate(self.value) if not value]
        self.rules = {atom: [] for atom in undecided}
        for rule, head in enumerate(self.heads if undecided else ()):
            if not self.value[head] and not self.dead[rule]:
                self.rules[head].append(rule)
        stack = self._parts(undecided)
        while stack:
            open_now = [atom for atom in stack.pop() if not self.value[atom]]
            unfounded = self._unfounded(open_now) if open_now else []
            if unfounded:
                for atom in unfounded:
                    self._decide(atom, FALSE)
                self._propagate()
                stack += self._parts([a for a in open_now if not self.value[a]])

    def _decide(self, atom: int, value: int) -> None:
        if not self.value[atom]:
            self.value[atom] = value
            self.queue.append(atom)

    def _propagate(self) -> None:
        """Count down what rules lack, and the rules that are left for an atom."""
        queue, value, heads = self.queue, self.value, self.heads
        missing, dead, left = self.missing, self.dead, self.left
        while queue:
            atom = queue.pop()
            helped, blocked = self.needed[atom], self.barred[atom]
            if value[atom] == FALSE:
                helped, blocked = blocked, helped
            for rule in helped:
                missing[rule] -= 1
                if not missing[rule] and not value[heads[rule]]:
                    value[heads[rule]] = TRUE
                    queue.append(heads[rule])
            for rule in blocked:
                if not dead[rule]:
                    dead[rule] = 1
                    head = heads[rule]
                    left[head] -= 1
                    if not left[head] and not value[head]:
                        value[head] = FALSE
                        queue.append(head)

    def _parts(self, atoms: list[int]) -> list[list[int]]:
        """Give the components of undecided atoms, each before those that its rules look at."""
        among = set(atoms)
        edges = {atom: [b for b in self._looked_at(atom) if b in among] for atom in atoms}
        return [*components(atoms, edges.__getitem__)][::-1]

    def _looked_at(self, atom: int) -> Iterator[int]:
        for rule in self.rules[atom]:
            if not self.dead[rule]:
                yield from self.positive[rule]
                yield from self.negative[rule]

    def _unfounded(self, part: list[int]) -> list[int]:
        """Give the atoms of a component that rest on nothing but each other.

        All else that is undecided is taken to be on their side.
        """
        inside = dict.fromkeys(part, True)
        lacks: dict[int, int] = {}
        ready: list[int] = []
        for atom in part:
            for rule in self.rules[atom]:
                if not self.dead[rule]:
                    lacks[rule] = sum(body in inside for body in self.positive[rule])
                    if not lacks[rule]:
                        ready.append(atom)
        while ready:
            atom = ready.pop()
            if inside[atom]:
                inside[atom] = False
                for rule in self.needed[atom]:
                    if rule in lacks:
                        lacks[rule] -= 1
                        if not lacks[rule]:
                            ready.append(self.heads[rule])
        return [atom for atom in part if inside[atom]]
