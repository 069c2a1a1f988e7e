"""Premises of which it can be shown that they contribute, where diagrams are too large."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from argmap.analysis.decision import Derivation, Horn
from argmap.analysis.load_bearing import load_bearing

_WORK = 400_000  # bodies looked at, for the rounds together
_ROUNDS = 48
_PARTS = (6, 40)  # how many parts the premises are divided into


def witnessed(
    horn: Horn,
    conclusions: Sequence[int],
    is_open: Callable[[int, int], bool],
    needed: Callable[[int], int],
) -> dict[int, int]:
    """Give for conclusions premises in some support set of them, as bits at places in `horn.free`.

    Leave premises out at random as long as a conclusion still follows from the rest: what is then
    load-bearing for it, or for any other conclusion, is in a support set. That shows much and never
    too much. The same premises are left out each time.

    Args:
        horn: the rules.
        conclusions: the atoms that are asked for.
        is_open: tells of a conclusion, and what was found for it, whether more is looked for.
        needed: gives the premises that are not left out for a conclusion, as bits.
    """
    chance = random.Random(0)  # noqa: S311
    derivation = Derivation(horn)
    size = 1 + sum(len(bodies) for bodies in horn.bodies)
    sure = dict.fromkeys(conclusions, 0)
    for _ in range(max(4, min(_ROUNDS, _WORK // size))):
        targets = [at for at in conclusions if is_open(at, sure[at])]
        if not targets:
            break
        goal = chance.choice(targets)
        among = _thinned(horn, derivation, chance, goal, needed(goal))
        load = load_bearing(horn, set(conclusions), among)
        for at in conclusions:
            sure[at] |= load[at]
    return sure


def _thinned(
    horn: Horn, derivation: Derivation, chance: random.Random, goal: int, needed: int
) -> set[int]:
    """Leave premises out, first many at a time and then fewer, while a goal follows from the rest.

    Args:
        horn: the rules.
        derivation: the same, ready to be asked.
        chance: decides in which order they are tried.
        goal: what has to follow.
        needed: premises that are not left out, as bits.
    """
    loose = [atom for place, atom in enumerate(horn.free) if not needed >> place & 1]
    chance.shuffle(loose)
    among = set(horn.free)
    for parts in _PARTS:
        step = 1 + len(loose) // parts
        for start in range(0, len(loose), step):
            fewer = among.difference(loose[start : start + step])
            if len(fewer) < len(among) and derivation.model(fewer)[goal]:
                among = fewer
    return among
