"""Premises of which it can be shown that they contribute, where diagrams are too large."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Sequence

from argmap.analysis.decision import Derivation, Horn, members
from argmap.analysis.load_bearing import load_bearing

_WORK = 1_500_000  # premises of rules looked at, for each try to leave premises out
_IDLE = 40  # how many rounds may show nothing new
_PARTS = (6, 40)  # how many parts the premises are divided into; then halves of what is left
_MOST = 40  # parts that are tried after that


def witnessed(
    horn: Horn, conclusions: Sequence[int], wanted: Callable[[int, int], int]
) -> dict[int, int]:
    """Give for conclusions premises in some support set of them, as bits at places in `horn.free`.

    Leave premises out at random, but for one that is wanted, as long as a conclusion still follows
    from the rest: what is then load-bearing for it, or for any other conclusion, is in a support
    set. That shows much and never too much. The same premises are left out each time.

    Args:
        horn: the rules.
        conclusions: the atoms that are asked for.
        wanted: gives of a conclusion, and of what was found for it, the premises still looked for.
    """
    chance = random.Random(0)  # noqa: S311
    derivation = Derivation(horn)
    size = 1 + sum(len(body) for bodies in horn.bodies for body in bodies)
    asked = set(conclusions)
    needed = load_bearing(horn, asked)
    sure = {at: needed[at] for at in conclusions}
    idle = 0
    for _ in range(max(2, _WORK // size)):
        targets = [at for at in conclusions if wanted(at, sure[at])]
        if not targets or idle > _IDLE:
            break
        goal = chance.choice(targets)
        kept = needed[goal] | 1 << chance.choice(members(wanted(goal, sure[goal])))
        load = load_bearing(horn, asked, _thinned(horn, derivation, chance, goal, kept))
        idle += 1
        for at in conclusions:
            if load[at] & ~sure[at]:
                sure[at] |= load[at]
                idle = 0
    return sure


def _thinned(
    horn: Horn, derivation: Derivation, chance: random.Random, goal: int, kept: int
) -> Collection[int]:
    """Leave premises out, first many at a time and then fewer, while a goal follows from the rest.

    Where few premises are left, halves of them and so on (Zeller and Hildebrandt, IEEE Trans.
    Software Engineering 28(2), 2002), down to a smallest set.

    Args:
        horn: the rules.
        derivation: the same, ready to be asked.
        chance: decides in which order they are tried.
        goal: what has to follow.
        kept: premises that are not left out, as bits.
    """
    loose = [atom for place, atom in enumerate(horn.free) if not kept >> place & 1]
    chance.shuffle(loose)
    among = set(horn.free)
    steps = [1 + len(loose) // parts for parts in _PARTS]
    steps += [steps[-1] >> halved for halved in range(1, steps[-1].bit_length())]
    for level, step in enumerate(steps):
        if level >= len(_PARTS) and len(loose) > _MOST * step:
            break
        parts = [loose[start : start + step] for start in range(0, len(loose), step)]
        loose = []
        for part in parts:
            fewer = among.difference(part)
            if derivation.model(fewer)[goal]:
                among = fewer
            else:
                loose += part
    return among
