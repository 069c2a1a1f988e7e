"""Rules without negation over numbered atoms, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Horn:
    """Rules without negation over the atoms 0 … n-1.

    Attributes:
        bodies: for each atom the bodies that conclude it, each a tuple of atoms; an empty body
            holds of itself.
        free: the atoms that can be assumed, in file order; such an atom can have bodies too.
    """

    bodies: Sequence[Sequence[tuple[int, ...]]]
    free: tuple[int, ...]


class Derivation:
    """A program indexed by the atoms that its bodies use, to be asked more than once."""

    __slots__ = ("_always", "_body", "_head", "_missing", "_uses")

    def __init__(self, horn: Horn) -> None:
        self._uses: list[list[int]] = [[] for _ in horn.bodies]
        self._head = [atom for atom, bodies in enumerate(horn.bodies) for _ in bodies]
        self._body = [frozenset(body) for bodies in horn.bodies for body in bodies]
        self._missing = [len(body) for body in self._body]
        self._always = [rule for rule, body in enumerate(self._body) if not body]
        for rule, body in enumerate(self._body):
            for premise in body:
                self._uses[premise].append(rule)

    def model(self, assumed: Iterable[int]) -> bytearray:
        """Give the least model in which these atoms are assumed: 1 for each atom in it, else 0.

        Linear in the size of the program (Dowling and Gallier 1984).
        """
        holds = bytearray(len(self._uses))
        missing = self._missing.copy()
        head, uses = self._head, self._uses
        todo = [*assumed, *(head[rule] for rule in self._always)]
        while todo:
            atom = todo.pop()
            if not holds[atom]:
                holds[atom] = 1
                for rule in uses[atom]:
                    missing[rule] -= 1
                    if not missing[rule]:
                        todo.append(head[rule])
        return holds

    def used(self, assumed: Iterable[int], goal: int) -> set[int] | None:
        """Give those of the assumed atoms that one derivation of the goal uses, not the fewest.

        None where the goal does not follow. Linear in the size of the program.
        """
        reason: dict[int, int] = {}  # the first rule from which an atom came, -1 if it is assumed
        missing = self._missing.copy()
        todo = [*((atom, -1) for atom in assumed)]
        todo += [(self._head[rule], rule) for rule in self._always]
        for atom, rule in todo:  # grows on the way: the shortest derivations come first
            if atom not in reason:
                reason[atom] = rule
                for use in self._uses[atom]:
                    missing[use] -= 1
                    if not missing[use]:
                        todo.append((self._head[use], use))
        if goal not in reason:
            return None
        needed, open_ = {goal}, [goal]
        for atom in open_:  # grows on the way
            if reason[atom] >= 0:
                new = self._body[reason[atom]] - needed
                needed |= new
                open_ += new
        return {atom for atom in needed if reason[atom] < 0}


def derivable(horn: Horn, assumed: Iterable[int]) -> bytearray:
    """Give the least model of a program in which these atoms are assumed: 1 for each atom in it.

    Linear in the size of the program (Dowling and Gallier 1984).
    """
    return Derivation(horn).model(assumed)
