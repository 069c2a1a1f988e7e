"""Abstract frameworks (Dung 1995): arguments, and who attacks whom."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from math import isqrt
from typing import TypeAlias

Framework: TypeAlias = tuple[list[str], list[tuple[str, str]]]


def sparse(size: int) -> Framework:
    """Half again as many attacks as arguments, at random."""
    chance = random.Random(size)
    return _named(size, ((_any(chance, size), _any(chance, size)) for _ in range(size * 3 // 2)))


def chain(size: int) -> Framework:
    """Each argument attacks the next."""
    return _named(size, ((at, at + 1) for at in range(size - 1)))


def grid(size: int) -> Framework:
    """Arguments in a square; each attacks the one at its right and the one below."""
    wide = isqrt(size)
    right = ((at, at + 1) for at in range(wide * wide) if (at + 1) % wide)
    down = ((at, at + wide) for at in range(wide * (wide - 1)))
    return _named(wide * wide, (*right, *down))


def erdos_renyi(size: int) -> Framework:
    """Any attack as likely as any other, five for each argument."""
    chance = random.Random(size)
    return _named(size, ((_any(chance, size), _any(chance, size)) for _ in range(5 * size)))


def barabasi_albert(size: int) -> Framework:
    """Each new argument attacks two, preferably ones in many attacks; a tenth is returned."""
    chance = random.Random(size)
    ends, pairs = [0, 1], [(1, 0)]
    for at in range(2, size):
        for other in {chance.choice(ends) for _ in range(2)}:
            pairs.append((at, other))
            if chance.random() < 0.1:
                pairs.append((other, at))
            ends += (at, other)
    return _named(size, pairs)


def mutual(size: int) -> Framework:
    """Sparse at random, and half of the attacks returned."""
    chance = random.Random(size)
    pairs = [(_any(chance, size), _any(chance, size)) for _ in range(size)]
    return _named(size, (*pairs, *((other, one) for one, other in pairs[: size // 2])))


def _any(chance: random.Random, size: int) -> int:
    return int(chance.random() * size)


def _named(size: int, pairs: Iterable[tuple[int, int]]) -> Framework:
    """Name arguments; every attack stands there once."""
    names = [f"a{at}" for at in range(size)]
    return names, [(names[one], names[other]) for one, other in dict.fromkeys(pairs)]


FRAMEWORKS: Mapping[str, Callable[[int], Framework]] = {
    shape.__name__: shape for shape in (sparse, chain, grid, erdos_renyi, barabasi_albert, mutual)
}
ACYCLIC = ("chain", "grid")
