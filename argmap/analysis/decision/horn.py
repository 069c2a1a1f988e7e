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

    __slots__ = ("_always", "_head", "_missing", "_uses")

    def __init__(self, horn: Horn) -> None:
        self._uses: list[list[int]] = [[] for _ in horn.bodies]
        self._head: list[int] = []
        self._missing: list[int] = []
        self._always: list[int] = []
        for atom, bodies in enumerate(horn.bodies):
            for body in bodies:
                needed = set(body)
                for premise in needed:
                    self._uses[premise].append(len(self._head))
                if not needed:
                    self._always.append(atom)
                self._head.append(atom)
                self._missing.append(len(needed))

    def model(self, assumed: Iterable[int]) -> bytearray:
        """Give the least model in which these atoms are assumed: 1 for each atom in it, else 0.

        Linear in the size of the program (Dowling and Gallier 1984).
        """
        holds = bytearray(len(self._uses))
        missing = self._missing.copy()
        head, uses = self._head, self._uses
        todo = [*assumed, *self._always]
        while todo:
            atom = todo.pop()
            if holds[atom]:
                continue
            holds[atom] = 1
            for rule in uses[atom]:
                missing[rule] -= 1
                if not missing[rule]:
                    todo.append(head[rule])
        return holds


def derivable(horn: Horn, assumed: Iterable[int]) -> bytearray:
    """Give the least model of a program in which these atoms are assumed: 1 for each atom in it.

    Linear in the size of the program (Dowling and Gallier 1984).
    """
    return Derivation(horn).model(assumed)
