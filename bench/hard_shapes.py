"""Maps that are made to be hard."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import combinations
from math import isqrt

from argmap.model import ArgumentMap
from bench.draft import Draft
from bench.shapes import mixed


def reasons(size: int) -> ArgumentMap:
    """One claim, and all others are reasons for it."""
    draft = Draft(size)
    for at in range(1, size):
        draft.support(0, at)
    return draft.done()


def objections(size: int) -> ArgumentMap:
    """One claim with a reason, and all others object to it."""
    draft = Draft(size)
    draft.support(0, 1)
    for at in range(2, size):
        draft.attack(0, at)
    return draft.done()


def debated(size: int) -> ArgumentMap:
    """One claim, with half of the others as reasons and half as objections."""
    draft = Draft(size)
    for at in range(1, size, 2):
        draft.support(0, at)
        draft.attack(0, at + 1 if at + 1 < size else at)
    return draft.done()


def linked(size: int) -> ArgumentMap:
    """One claim, and all others are the linked premises of one reason for it."""
    draft = Draft(size)
    draft.support(0, *range(1, size))
    return draft.done()


def choices(size: int) -> ArgumentMap:
    """One claim on linked sub-conclusions, each with two reasons: long support sets."""
    draft = Draft(size)
    third = (size - 1) // 3
    draft.support(0, *range(1, third + 1))
    for at in range(1, third + 1):
        draft.support(at, third + 2 * at - 1)
        draft.support(at, third + 2 * at)
    return draft.done()


def fights(size: int) -> ArgumentMap:
    """Two halves, each claim of one attacking each of the other: size² / 4 attacks."""
    draft = Draft(size)
    for one in range(0, size, 2):
        for other in range(1, size, 2):
            draft.attack(other, one)
    return draft.done()


def grid_of_reasons(size: int) -> ArgumentMap:
    """Under the thesis rows of claims, each claim with every claim of the next row as a reason."""
    draft = Draft(size)
    wide = isqrt(size - 1)
    for at in range(1, size):
        row = (at - 1) // wide
        if at <= wide:
            draft.support(0, at)
        for below in range((row + 1) * wide + 1, min((row + 2) * wide + 1, size)):
            draft.support(at, below)
    return draft.done()


def all_for_all(size: int) -> ArgumentMap:
    """Each claim is a reason for every other: size² links, all but half of them in circles."""
    draft = Draft(size)
    for at in range(size):
        for other in range(size):
            if other != at:
                draft.support(at, other)
    return draft.done()


def all_linked(size: int) -> ArgumentMap:
    """Each claim has one reason, of which all others are the linked premises."""
    draft = Draft(size)
    for at in range(size):
        draft.support(at, *(other for other in range(size) if other != at))
    return draft.done()


def ring_of_attacks(size: int) -> ArgumentMap:
    """Each claim attacks the next quarter of all, around a circle."""
    draft = Draft(size)
    for at in range(size):
        for step in range(1, size // 4 + 1):
            draft.attack((at + step) % size, at)
    return draft.done()


def undercuts(size: int) -> ArgumentMap:
    """A reason with an undercut with an undercut and so on, one in another."""
    draft = Draft(size)
    link = draft.support(0, 1)
    for at in range(2, size):
        link = draft.attack(link, at)
    return draft.done()


def one_component(size: int) -> ArgumentMap:
    """Support and attack at random, of which a large part is one component."""
    chance, draft = random.Random(size), Draft(size)
    for at in range(size):
        if at % 3:
            draft.support(at, chance.randrange(size))
            draft.support(at, chance.randrange(size), chance.randrange(size))
        draft.attack(at, chance.randrange(size))
    return draft.done()


def knot(size: int) -> ArgumentMap:
    """A ladder of circles and attacks tied into one component, which only rounds take apart.

    Each circle rests on a claim that holds everything together, and that one is open to the end.
    """
    draft = Draft(size)
    top = 0
    for at in range(1, size - 3, 4):
        draft.support(at, at + 1)
        draft.support(at + 1, at, 0)
        if at > 1:
            draft.support(at, at + 2)
            draft.attack(at + 2, at - 1)
        draft.attack(at + 3, at)
        top = at
    draft.attack(0, top)
    return draft.done()


def at_least(size: int) -> ArgumentMap:
    """Claims without circles that follow from one, all or k of a few others near them."""
    chance, draft = random.Random(size), Draft(size)
    for at in range(size * 6 // 10):
        near = range(at + 1, min(at + 60, size))
        below = chance.sample(near, min(len(near), chance.choice((2, 3, 5))))
        need = chance.choice((1, 1, (len(below) + 1) // 2, len(below)))
        for premises in combinations(below, need):
            draft.support(at, *premises)
    return draft.done()


def at_least_in_blocks(size: int) -> ArgumentMap:
    """The same in blocks of forty claims, whose heads are the reasons of the thesis two by two."""
    draft, chance = Draft(size), random.Random(size)
    heads = range(1, size - 40, 40)
    for head in heads:
        for at in range(head, head + 24):
            below = chance.sample(range(at + 1, min(at + 12, head + 40)), 3)
            for premises in combinations(below, chance.choice((1, 2, 3))):
                draft.support(at, *premises)
    for one, other in zip(heads[::2], heads[1::2], strict=False):
        draft.support(0, one, other)
    return draft.done()


def preferences(size: int) -> ArgumentMap:
    """Claims each preferred to the next, and each with its next as objection."""
    draft = Draft(size)
    for at in range(size - 1):
        draft.prefer(at + 1, at)
        draft.attack(at, at + 1)
    return draft.done()


def wordings(size: int) -> ArgumentMap:
    """One claim in ever new words, each of which gives the one before again."""
    draft = Draft(1)
    for at in range(1, size):
        draft.claim(restates=(at - 1,))
    return draft.done()


def credences(size: int) -> ArgumentMap:
    """A chain with steps of some strength, every third claim with a premise of some credence."""
    draft = Draft(size)
    third = size // 4
    for at in range(size - third - 1):
        draft.support(at, at + 1, strength=0.99)
    for at in range(third):
        draft.support(3 * at, size - third + at, strength=0.5)
    return draft.done()


def doubted(size: int) -> ArgumentMap:
    """The shape `mixed` with a credence for every other claim."""
    chance, made = random.Random(size), mixed(size)
    claims = [
        replace(claim, credence=round(chance.random(), 2)) if at % 2 else claim
        for at, claim in enumerate(made.claims)
    ]
    return replace(made, claims=tuple(claims))


def faint(size: int) -> ArgumentMap:
    """Claims that support themselves and start from next to nothing: strengths hardly move."""
    draft = Draft()
    for at in range(size):
        draft.support(draft.claim(asserted=True, credence=1e-6), at)
    return draft.done()


HARD: Mapping[str, Callable[[int], ArgumentMap]] = {
    shape.__name__: shape
    for shape in (
        reasons,
        objections,
        debated,
        linked,
        choices,
        fights,
        grid_of_reasons,
        all_for_all,
        all_linked,
        ring_of_attacks,
        undercuts,
        one_component,
        knot,
        at_least,
        at_least_in_blocks,
        preferences,
        wordings,
        credences,
        doubted,
        faint,
    )
}
