"""What can bear on what: rules that a derivation without detours may use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.analysis.components import components
from argmap.analysis.decision import Horn, derivable

_WORK = 4_000_000  # rules looked at; after that every rule is taken to be usable


def usably_above(horn: Horn, start: Iterable[int]) -> set[int]:
    """Give the atoms whose smallest derivations may use one of some atoms; these are among them.

    A smallest derivation of an atom comes to no atom by way of itself, so a rule is of no use to
    its head where its body follows only from the head. What is left out surely does not depend on
    the atoms given; what is given may.
    """
    ways = _Ways(horn)
    found = dict.fromkeys(start)
    ahead = list(found)
    while ahead:
        for head, body in ways.users[ahead.pop()]:
            if head not in found and ways.usable(head, body):
                found[head] = None
                ahead.append(head)
    return set(found)


class _Ways:
    """Tells of rules whether their bodies follow without their heads."""

    def __init__(self, horn: Horn) -> None:
        self._horn, self._free = horn, set(horn.free)
        self._follows = derivable(horn, horn.free)
        self._left = _WORK
        self._known: dict[int, set[int]] = {}
        self.users: list[list[tuple[int, tuple[int, ...]]]] = [[] for _ in horn.bodies]
        for head, bodies in enumerate(horn.bodies):
            for body in bodies:
                for atom in body:
                    self.users[atom].append((head, body))
        edges = [[atom for body in bodies for atom in body] for bodies in horn.bodies]
        self._circle = [0] * len(edges)
        self._circles: list[Sequence[int]] = []
        for circle in components(range(len(edges)), edges.__getitem__):
            for atom in circle:
                self._circle[atom] = len(self._circles)
            self._circles.append(circle)

    def usable(self, head: int, body: Iterable[int]) -> bool:
        """Tell whether all atoms of a body follow, all premises assumed, without its head."""
        if not all(self._follows[atom] for atom in body):
            return False
        around = [atom for atom in body if self._circle[atom] == self._circle[head]]
        return not around or self._left < 0 or self._without(head).issuperset(around)

    def _without(self, head: int) -> set[int]:
        """Give the atoms on a circle with an atom that follow without it."""
        if head in self._known:
            return self._known[head]
        lacks = self._lacks(head)
        self._left -= len(lacks)
        among = self._circles[self._circle[head]]
        ready = [atom for atom in among if atom in self._free and atom != head]
        ready += [atom for (atom, _), missing in lacks.items() if not missing]
        holds: set[int] = set()
        while ready:
            atom = ready.pop()
            if atom not in holds:
                holds.add(atom)
                for rule in dict.fromkeys(self.users[atom]):
                    if rule in lacks:
                        lacks[rule] -= 1
                        if not lacks[rule]:
                            ready.append(rule[0])
        self._known[head] = holds
        return holds

    def _lacks(self, head: int) -> dict[tuple[int, tuple[int, ...]], int]:
        """Give for the rules on a circle, but for those of an atom, what they need of the circle.

        Rules are left out that need what does not follow.
        """
        number = self._circle[head]
        return {
            (atom, body): len({at for at in body if self._circle[at] == number})
            for atom in self._circles[number]
            if atom != head
            for body in self._horn.bodies[atom]
            if all(self._follows[at] for at in body)
        }
