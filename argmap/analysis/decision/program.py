"""A program made ready: constants found, claims that follow from each other made one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.analysis.components import components
from argmap.analysis.decision.horn import Derivation, Horn


@dataclass(frozen=True, slots=True)
class Program:
    """Rules of which none is idle for a plain reason.

    Atoms that follow from each other by rules with a single premise are one class, named by one of
    them.

    Attributes:
        constant: for each atom whether it always follows (1), never (0) or depends (2).
        class_of: for each atom the name of its class; it matters only for those that depend.
        bodies: for each name of a class the bodies that conclude it: names, at least one, each
            once, none of them its own, and none beside which one of them stands alone as a body.
        leaves: for each name of a class the positions of its free atoms.
    """

    constant: bytearray
    class_of: Sequence[int]
    bodies: Sequence[Sequence[tuple[int, ...]]]
    leaves: Sequence[Sequence[int]]


def program(horn: Horn) -> Program:
    """Make a program ready, in linear time."""
    derivation = Derivation(horn)
    always, ever = derivation.model(()), derivation.model(horn.free)
    constant = bytearray(
        1 if sure else 2 if possible else 0 for sure, possible in zip(always, ever, strict=True)
    )
    bodies = [
        [_open(body, constant) for body in given if all(map(ever.__getitem__, body))]
        if state == 2
        else []
        for state, given in zip(constant, horn.bodies, strict=True)
    ]
    class_of = _classes(bodies)
    leaves: list[list[int]] = [[] for _ in bodies]
    for position, atom in enumerate(horn.free):
        if constant[atom] == 2:
            leaves[class_of[atom]].append(position)
    merged: list[dict[frozenset[int], tuple[int, ...]]] = [{} for _ in bodies]
    for atom, given in enumerate(bodies):
        for body in given:
            named = dict.fromkeys(class_of[premise] for premise in body)
            merged[class_of[atom]].setdefault(frozenset(named), tuple(named))
    return Program(constant, class_of, [_needed(*each) for each in enumerate(merged)], leaves)


def _open(body: Iterable[int], constant: bytearray) -> dict[int, None]:
    return dict.fromkeys(premise for premise in body if constant[premise] == 2)


def _classes(bodies: Sequence[Sequence[Collection[int]]]) -> list[int]:
    """Give for each atom the name of its class."""
    alone = [[premise for body in given if len(body) == 1 for premise in body] for given in bodies]
    name = list(range(len(bodies)))
    for circle in components(range(len(bodies)), alone.__getitem__):
        for atom in circle:
            name[atom] = circle[0]
    return name


def _needed(name: int, bodies: Mapping[frozenset[int], tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Leave out the bodies that say nothing beside the others."""
    given = [body for body in bodies if name not in body]
    alone = frozenset[int]().union(*(body for body in given if len(body) == 1))
    return [bodies[body] for body in given if len(body) == 1 or alone.isdisjoint(body)]


def cone(horn: Horn, root: int, position: Mapping[int, int]) -> tuple[Horn, tuple[int, ...]]:
    """Give the part of a program on which an atom rests, with the atom as number 0.

    Bodies that need the atom itself are left out: no shortest derivation of it uses it on the way.

    Args:
        horn: the program.
        root: the atom.
        position: for each free atom its position in `free`.

    Returns:
        the part, and for each of its free atoms the position in the whole program.
    """
    number: dict[int, int] = {root: 0}
    order = [root]
    bodies: list[list[tuple[int, ...]]] = []
    for atom in order:  # grows on the way
        kept = [body for body in horn.bodies[atom] if root not in body]
        for premise in (premise for body in kept for premise in body):
            if premise not in number:
                number[premise] = len(order)
                order.append(premise)
        bodies.append([tuple(number[premise] for premise in body) for body in kept])
    positions = tuple(sorted(position[atom] for atom in order if atom in position))
    return Horn(bodies, tuple(number[horn.free[at]] for at in positions)), positions
