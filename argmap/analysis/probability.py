"""How probable conclusions are, where the map gives credences and strengths."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from math import sqrt

from argmap.analysis.above import above
from argmap.analysis.alternating import Alternating
from argmap.analysis.decision import Functions, OverBudget, derivable
from argmap.analysis.dependency import BUDGET
from argmap.analysis.program import (
    TRUE,
    UNDECIDED,
    Case,
    Rules,
    case_of,
    rules,
    support_rules,
    well_founded,
)
from argmap.diagnostics import count
from argmap.model import ArgumentMap

EXACT = "exact"
_MOST_WORLDS = 4_000
_WORK = 4_000_000
_SEED = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Probability:
    """Probabilities of conclusions, premises and steps being independent of each other.

    Attributes:
        accepted: for each conclusion the probability that it is accepted.
        undecided: the probability that it is undecided.
        supported: the probability that it follows from the premises, objections left aside.
        stated: the credences that the map gives to conclusions that are no premises; not used.
        importance: for some conclusions and each premise, P(supported | the premise) less
            P(supported | not the premise), where it is not 0.
        method: `exact`, or how the figures were estimated and how far they may be off.
        uncertain: how many premises and links have a probability other than 0 and 1.
    """

    accepted: Mapping[str, float]
    undecided: Mapping[str, float]
    supported: Mapping[str, float]
    stated: Mapping[str, float]
    importance: Mapping[str, Mapping[str, float]]
    method: str
    uncertain: int

    def __repr__(self) -> str:
        return f"<Probability: {count(len(self.accepted), 'conclusion')}, {self.method}>"


def probability(
    argument: ArgumentMap, *, of: Iterable[str] | None = None, budget: int = BUDGET
) -> Probability:
    """Say how probable conclusions are, exactly as long as that stays within a budget.

    A premise is asserted with its `credence` (without one 1, a hypothesis 0), a link works with its
    `strength` (without one 1), all independently. A premise that is used twice counts once, since
    decision diagrams (Bryant, IEEE Trans. Computers C-35(8), 1986) and not paths are multiplied.

    Args:
        argument: the map.
        of: the conclusions for which the importance of premises (Birnbaum 1969) is given; without
            it the theses.
        budget: how many nodes the decision diagrams may have; over it, worlds are drawn instead.

    Raises:
        KeyError: `of` names a claim that is not on the map.
    """
    case = case_of(argument)
    chances = _chances(argument, case)
    asked = case.theses if of is None else tuple(case.number[name] for name in of)
    support = _Support(case, chances)
    program = rules(case, chances)
    drawn = _Drawn(case, chances, support, program)
    functions = Functions(support.horn, (*case.conclusions, *asked), budget)
    importance: dict[int, dict[str, float]] = {}
    methods = [EXACT]
    with suppress(OverBudget):
        importance = {at: _importance(case, functions, support, at) for at in asked}
    try:
        supported = (
            drawn.supported()
            if drawn.certain
            else {at: functions.probability(at, support.weight) for at in case.conclusions}
        )
    except OverBudget:
        supported = drawn.supported()
        methods.append(f"supported by {drawn.method}")
    try:
        accepted, undecided = (
            drawn.accepted()
            if drawn.certain
            else _accepted(case, program, chances, supported, budget)
        )
    except OverBudget:
        accepted, undecided = drawn.accepted()
        methods.append(f"accepted and undecided by {drawn.method}")
    free = set(case.free)
    return Probability(
        accepted=_named(case, accepted),
        undecided=_named(case, undecided),
        supported=_named(case, supported),
        stated={
            case.names[at]: credence
            for at, credence in case.credences(argument).items()
            if at not in free
        },
        importance={case.names[at]: shares for at, shares in importance.items()},
        method=EXACT if methods == [EXACT] else "; ".join(methods[1:]),
        uncertain=sum(0 < chance < 1 for chance in chances.values()),
    )


def _named(case: Case, shares: Mapping[int, float]) -> dict[str, float]:
    return {case.names[at]: share for at, share in shares.items()}


def _importance(
    case: Case, functions: Functions, support: _Support, conclusion: int
) -> dict[str, float]:
    found = functions.importance(conclusion, support.weight)
    return {case.names[at]: found[at] for at in case.free if found[at]}


def _accepted(
    case: Case,
    program: Rules,
    chances: Mapping[int, float],
    supported: Mapping[int, float],
    budget: int,
) -> tuple[dict[int, float], dict[int, float]]:
    """Give how probably each conclusion is accepted, and how probably it is undecided.

    Where no objection bears on a conclusion, it is accepted just when it is supported.
    """
    contested = _contested(program)
    asked = [at for at in case.conclusions if at in contested]
    surely, possibly = Alternating(program, asked, budget).probabilities(chances)
    accepted = {at: surely[at] if at in contested else supported[at] for at in case.conclusions}
    undecided = {
        at: max(0.0, possibly[at] - surely[at]) if at in contested else 0.0
        for at in case.conclusions
    }
    return accepted, undecided


def _contested(program: Rules) -> set[int]:
    """Give the atoms on which some objection bears, however remote."""
    barred = (
        head for head, negative in zip(program.heads, program.negative, strict=True) if negative
    )
    return above(zip(program.heads, program.positive, strict=True), barred)


def _chances(argument: ArgumentMap, case: Case) -> dict[int, float]:
    """Give the probability of each premise p and link l, as -1 - l, that is not what is said."""
    stated = case.credences(argument)
    premises = {at: stated[at] for at in case.free if at in stated}
    links = {
        -1 - at: link.strength for at, link in enumerate(case.links) if link.strength is not None
    }
    return {
        **{at: chance for at, chance in premises.items() if chance != case.asserted[at]},
        **{at: chance for at, chance in links.items() if chance != 1},
    }


class _Support:
    """The rules of support with a guard for each link that may not work."""

    def __init__(self, case: Case, chances: Mapping[int, float]) -> None:
        links = [thing for thing in chances if thing < 0]
        self.horn = support_rules(case, links)
        first = len(self.horn.bodies) - len(links)
        self.weight = {at: chances.get(at, float(case.asserted[at])) for at in case.free}
        self.weight |= {first + place: chances[thing] for place, thing in enumerate(links)}


class _Drawn:
    """Figures from worlds that are drawn at random, always the same ones.

    Attributes:
        certain: whether there is only one world.
        method: how the figures were come to.
    """

    def __init__(
        self, case: Case, chances: Mapping[int, float], support: _Support, program: Rules
    ) -> None:
        self._case, self._chances, self._support = case, chances, support
        self._rules = program
        self.certain = all(chance in {0, 1} for chance in chances.values())
        most = max(30, min(_MOST_WORLDS, _WORK // max(1, len(self._rules.heads))))
        self._worlds = 1 if self.certain else most
        off = 0.98 / sqrt(self._worlds)  # 1.96 standard errors of a share of one half
        self.method = (
            f"{self._worlds:,} worlds drawn with seed {_SEED}, off by up to {off:.3f} in 19 of 20"
        )

    def supported(self) -> dict[int, float]:
        """Give the share of worlds in which each conclusion follows, objections left aside."""
        horn = self._support.horn
        first = len(horn.bodies) - sum(thing < 0 for thing in self._chances)
        shares = dict.fromkeys(self._case.conclusions, 0.0)
        for on in self._drawn():
            assumed = [at for at in self._case.free if on.get(at, self._case.asserted[at])]
            guards = [holds for thing, holds in on.items() if thing < 0]
            assumed += [first + place for place, holds in enumerate(guards) if holds]
            follows = derivable(horn, assumed)
            for at in shares:
                shares[at] += follows[at] / self._worlds
        return shares

    def accepted(self) -> tuple[dict[int, float], dict[int, float]]:
        """Give the shares of worlds in which conclusions are accepted, and undecided."""
        accepted = dict.fromkeys(self._case.conclusions, 0.0)
        undecided = dict.fromkeys(self._case.conclusions, 0.0)
        program = self._rules
        for on in self._drawn():
            facts = [program.switches[thing] for thing, holds in on.items() if holds]
            nothing: list[tuple[int, ...]] = [()] * len(facts)
            value = well_founded(
                program.size,
                [*program.heads, *facts],
                [*program.positive, *nothing],
                [*program.negative, *nothing],
            )
            for at in accepted:
                accepted[at] += (value[at] == TRUE) / self._worlds
                undecided[at] += (value[at] == UNDECIDED) / self._worlds
        return accepted, undecided

    def _drawn(self) -> Iterator[dict[int, bool]]:
        chance = random.Random(_SEED)  # noqa: S311
        for _ in range(self._worlds):
            yield {thing: chance.random() < share for thing, share in self._chances.items()}
