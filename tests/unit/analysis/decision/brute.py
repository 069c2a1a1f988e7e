"""Small random programs, and their answers by trying every set."""

from __future__ import annotations

import itertools

from hypothesis import strategies as st

from argmap.analysis.decision import Horn, derivable

Set = tuple[int, ...]


@st.composite
def programs(draw: st.DrawFn, most: int = 9, free_most: int = 6) -> Horn:
    """Give a random program: circles, constants, and free atoms with bodies of their own."""
    atoms = draw(st.integers(1, most))
    atom = st.integers(0, atoms - 1)
    body = st.lists(atom, max_size=3).map(tuple)
    rules = draw(st.lists(st.tuples(atom, body), max_size=3 * atoms))
    free = draw(st.lists(atom, unique=True, max_size=free_most))
    bodies: list[list[Set]] = [[] for _ in range(atoms)]
    for head, premises in rules:
        if premises or draw(st.integers(0, 4)) == 0:
            bodies[head].append(premises)
    return Horn(bodies, tuple(free))


def subsets(horn: Horn) -> list[Set]:
    """Give every set of free atoms by size and then by file order, each in file order."""
    sizes = range(len(horn.free) + 1)
    return [chosen for size in sizes for chosen in itertools.combinations(horn.free, size)]


def supports(horn: Horn) -> list[list[Set]]:
    """Give for each atom the minimal sets from which it follows."""
    found: list[list[Set]] = [[] for _ in horn.bodies]
    for chosen in subsets(horn):
        for atom, holds in enumerate(derivable(horn, chosen)):
            if holds and not any(set(chosen) >= set(known) for known in found[atom]):
                found[atom].append(chosen)
    return found


def cuts(horn: Horn) -> list[list[Set]]:
    """Give for each atom the minimal sets without which it does not follow."""
    found: list[list[Set]] = [[] for _ in horn.bodies]
    for chosen in subsets(horn):
        left = set(horn.free) - set(chosen)
        for atom, holds in enumerate(derivable(horn, left)):
            if not holds and not any(set(chosen) >= set(known) for known in found[atom]):
                found[atom].append(chosen)
    return found


def chance(horn: Horn, atom: int, weight: dict[int, float]) -> float:
    """Give the probability of an atom as a sum over all sets."""
    total = 0.0
    for chosen in subsets(horn):
        if derivable(horn, chosen)[atom]:
            product = 1.0
            for free in horn.free:
                product *= weight[free] if free in chosen else 1 - weight[free]
            total += product
    return total


def positions(horn: Horn, bits: int) -> set[int]:
    """Give the free atoms whose positions are set in an int."""
    return {atom for at, atom in enumerate(horn.free) if bits >> at & 1}
