"""How probable conclusions are, by enumerating all worlds (section 5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from tests.oracle.dependency import derived
from tests.oracle.rules import Reading
from tests.oracle.status import well_founded

Chances = Mapping[str, float]


def chances(reading: Reading) -> dict[str, float]:
    """Give the probability of each premise and each step: credence and strength."""
    stated = credences(reading)
    made = {p: stated.get(p, float(p in reading.asserted)) for p in reading.premises}
    for link in reading.steps:
        made[link.id] = 1.0 if link.strength is None else link.strength
    return made


def credences(reading: Reading) -> dict[str, float]:
    """Give the credence of each class: that of its name, else of its first member with one."""
    claims = sorted(reading.argument.claims, key=lambda c: reading.name[c.id] != c.id)
    made: dict[str, float] = {}
    for claim in claims:
        if claim.credence is not None:
            made.setdefault(reading.name[claim.id], claim.credence)
    return made


def _worlds(reading: Reading, chance: Chances) -> Iterator[tuple[float, Reading]]:
    """Give every world with its weight: which premises are asserted, which steps work."""
    open_ = [
        [state for state in (True, False) if share != (not state)] for share in chance.values()
    ]
    for states in product(*open_):
        weight = 1.0
        for share, state in zip(chance.values(), states, strict=True):
            weight *= share if state else 1 - share
        off = frozenset(one for one, state in zip(chance, states, strict=True) if not state)
        held = frozenset(premise for premise in reading.premises if premise not in off)
        yield weight, replace(reading, asserted=held, broken=off)


def accepted(reading: Reading, chance: Chances) -> tuple[dict[str, float], dict[str, float]]:
    """Give how probably each conclusion is accepted, and how probably undecided."""
    made = dict.fromkeys(reading.conclusions, 0.0)
    open_ = dict.fromkeys(reading.conclusions, 0.0)
    for weight, world in _worlds(reading, chance):
        model = well_founded(world)
        for claim in made:
            made[claim] += weight * (("acc", claim) in model.true)
            open_[claim] += weight * (("acc", claim) in model.undecided)
    return made, open_


def supported(reading: Reading, chance: Chances) -> dict[str, float]:
    """Give how probably each conclusion follows, whatever the objections."""
    made = dict.fromkeys(reading.conclusions, 0.0)
    for weight, world in _worlds(reading, chance):
        follows = derived(world, world.asserted)
        for claim in made:
            made[claim] += weight * (claim in follows)
    return made


def importance(reading: Reading, chance: Chances) -> dict[str, dict[str, float]]:
    """Give Birnbaum's importance of each premise for each conclusion."""
    made: dict[str, dict[str, float]] = {claim: {} for claim in reading.conclusions}
    for premise in reading.premises:
        sure = supported(reading, {**chance, premise: 1.0})
        never = supported(reading, {**chance, premise: 0.0})
        for claim, row in made.items():
            row[premise] = sure[claim] - never[claim]
    return made
