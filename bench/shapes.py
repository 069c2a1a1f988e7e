"""Maps of the shapes on which the analysis is measured, each for a number of claims."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from argmap.model import ArgumentMap
from bench.draft import Draft


def attacks(size: int) -> ArgumentMap:
    """Arguments that only attack each other, half again as many attacks, at random."""
    chance, draft = random.Random(size), Draft(size)
    for _ in range(size * 3 // 2):
        draft.attack(chance.randrange(size), chance.randrange(size))
    return draft.done()


def mixed(size: int) -> ArgumentMap:
    """Reasons, linked reasons, objections and undercuts, five links for three claims."""
    chance, draft = random.Random(size), Draft(size)
    links: list[str] = []
    for _ in range(size * 5 // 3):
        target, kind = chance.randrange(size), chance.random()
        premises = [min(size - 1, target + 1 + int(chance.expovariate(0.05)))]
        if kind < 0.2:
            premises.append(chance.randrange(size))
        if kind < 0.55:
            links.append(draft.support(target, *premises))
        elif kind < 0.85 or not links:
            links.append(draft.attack(target, chance.randrange(size)))
        else:
            links.append(draft.attack(chance.choice(links), chance.randrange(size)))
    return draft.done()


def chain(size: int) -> ArgumentMap:
    """A claim on a claim on a claim, the thesis first."""
    draft = Draft(size)
    for at in range(size - 1):
        draft.support(at, at + 1)
    return draft.done()


def chain_from_below(size: int) -> ArgumentMap:
    """The same, the thesis last but for the order of the links."""
    draft = Draft(size)
    for at in range(size - 1, 0, -1):
        draft.support(0 if at == size - 1 else at + 1, at)
    return draft.done()


def circle(size: int) -> ArgumentMap:
    """A chain whose last claim rests on the first."""
    draft = Draft(size)
    for at in range(size):
        draft.support(at, (at + 1) % size)
    return draft.done()


def circle_on_premises(size: int) -> ArgumentMap:
    """A circle of half the claims, each of which also has a premise of its own."""
    around = size // 2
    draft = Draft(2 * around)
    for at in range(around):
        draft.support(at, (at + 1) % around)
        draft.support(at, around + at)
    return draft.done()


def ladder(size: int) -> ArgumentMap:
    """Circles of two without any footing, each also on the one below."""
    draft = Draft(size)
    for at in range(0, size - 1, 2):
        draft.support(at, at + 1)
        draft.support(at + 1, at)
        if at:
            draft.support(at, at - 2)
    return draft.done()


def ladder_of_attacks(size: int) -> ArgumentMap:
    """Circles that lose their footing one after the other, as objections come to stand.

    A circle of two also rests on a claim to which something objects, and to that the circle below
    objects.
    """
    draft = Draft(size)
    for at in range(0, size - 3, 4):
        draft.support(at, at + 1)
        draft.support(at + 1, at)
        if at:
            draft.support(at, at + 2)
            draft.attack(at + 2, at - 1)
        draft.attack(at + 3, at)
    return draft.done()


def tree(size: int) -> ArgumentMap:
    """Two linked premises and a reason of its own under each claim."""
    draft = Draft(size)
    for at in range(size):
        below = [child for child in range(3 * at + 1, 3 * at + 4) if child < size]
        if below:
            draft.support(at, *below[:2])
        if len(below) > 2:
            draft.support(at, below[2])
    return draft.done()


def layers(size: int) -> ArgumentMap:
    """A dense graph without circles: three premises in ten claims, half the rest with two reasons.

    Each reason has two linked premises from among the next two hundred claims.
    """
    chance, draft = random.Random(size), Draft(size)
    for at in range(size * 7 // 10):
        for _ in range(1 + at % 2):
            draft.support(at, *(chance.randint(at + 1, min(at + 200, size - 1)) for _ in range(2)))
    return draft.done()


SHAPES: Mapping[str, Callable[[int], ArgumentMap]] = {
    shape.__name__: shape
    for shape in (
        attacks,
        mixed,
        chain,
        chain_from_below,
        circle,
        circle_on_premises,
        ladder,
        ladder_of_attacks,
        tree,
        layers,
    )
}
