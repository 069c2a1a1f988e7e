"""How probable conclusions are, where the map gives credences and strengths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from math import sqrt

from argmap.analysis.above import above
from argmap.analysis.alternating import Alternating
from argmap.analysis.decision import Functions, OverBudget
from argmap.analysis.dependency import BUDGET
from argmap.analysis.program import Case, Rules, case_of, rules, support_rules
from argmap.analysis.switched import Drawn, Exact
from argmap.diagnostics import count
from argmap.model import ArgumentMap

EXACT = "exact"
_WORLDS = (1_000, 10_000)
_ROOM = 100_000_000  # worlds times atoms
_SHARED = 8  # the part of the budget that diagrams of all conclusions together may have
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
    asked = case.theses if of is None else tuple(case.number[name] for name in of)
    chances = _chances(argument, case)
    program = _fixed(rules(case, chances), chances)
    drawn = _Drawn(program, chances)
    functions = _Functions(case, chances, asked, budget)
    importance: dict[int, dict[str, float]] = {}
    with suppress(OverBudget):
        importance = {at: functions.importance(at) for at in asked}
    methods = []
    try:
        supported = _supported(case, program, chances, functions, budget)
    except OverBudget:
        supported, _ = drawn.shares(_without_objections(program), case.conclusions)
        methods.append(f"supported by {drawn.method}")
    try:
        accepted, undecided = _accepted(case, program, chances, supported, budget)
    except OverBudget:
        accepted, undecided = drawn.shares(program, case.conclusions)
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
        method="; ".join(methods) or EXACT,
        uncertain=len(program.switches),
    )


def _named(case: Case, shares: Mapping[int, float]) -> dict[str, float]:
    return {case.names[at]: shares[at] for at in case.conclusions}


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


def _fixed(program: Rules, chances: Mapping[int, float]) -> Rules:
    """Give a program whose switches are only those that may stand either way."""
    switches = program.switches.items()
    return replace(
        program.extended((at, (), ()) for thing, at in switches if chances[thing] == 1),
        switches={thing: at for thing, at in switches if 0 < chances[thing] < 1},
    )


def _without_objections(program: Rules) -> Rules:
    return replace(program, negative=[()] * len(program.heads))


def _supported(
    case: Case,
    program: Rules,
    chances: Mapping[int, float],
    functions: _Functions,
    budget: int,
) -> dict[int, float]:
    """Give how probably each conclusion follows: from shared diagrams, or each from its own."""
    exact = Exact(chances, max(2, budget // _SHARED))
    shared = Alternating(_without_objections(program), exact)
    with suppress(OverBudget):
        shared.solve(case.conclusions)
    known = {at: shared.surely[at] for at in case.conclusions if at in shared.surely}
    shares = exact.probabilities(known.values())
    return {
        at: shares[known[at]] if at in known else functions.probability(at)
        for at in case.conclusions
    }


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
    barred = (
        head for head, negative in zip(program.heads, program.negative, strict=True) if negative
    )
    contested = above(zip(program.heads, program.positive, strict=True), barred)
    asked = [at for at in case.conclusions if at in contested]
    exact = Exact(chances, budget)
    found = Alternating(program, exact)
    found.solve(asked)
    if not found.settled:
        raise OverBudget(budget)
    surely, undecided = _shares(found, exact, asked)
    return {**supported, **surely}, {**dict.fromkeys(supported, 0.0), **undecided}


def _shares(
    found: Alternating, functions: Exact | Drawn, asked: Iterable[int]
) -> tuple[dict[int, float], dict[int, float]]:
    """Give how probably atoms are true, and how probably undecided."""
    asked = tuple(asked)
    both = (vector[at] for vector in (found.surely, found.possibly) for at in asked)
    share = functions.probabilities(both)
    surely = {at: share[found.surely[at]] for at in asked}
    return surely, {at: max(0.0, share[found.possibly[at]] - surely[at]) for at in asked}


class _Functions:
    """What single conclusions rest on, with a guard for each link that may not work."""

    def __init__(
        self, case: Case, chances: Mapping[int, float], asked: Sequence[int], budget: int
    ) -> None:
        links = [thing for thing in chances if thing < 0]
        horn = support_rules(case, links)
        first = len(horn.bodies) - len(links)
        self._case = case
        self._weight = {at: chances.get(at, float(case.asserted[at])) for at in case.free}
        self._weight |= {first + place: chances[thing] for place, thing in enumerate(links)}
        self._functions = Functions(horn, (*case.conclusions, *asked), budget)

    def probability(self, conclusion: int) -> float:
        return self._functions.probability(conclusion, self._weight)

    def importance(self, conclusion: int) -> dict[str, float]:
        found = self._functions.importance(conclusion, self._weight)
        return {self._case.names[at]: found[at] for at in self._case.free if found[at]}


class _Drawn:
    """Figures from worlds that are drawn at random, always the same ones.

    Attributes:
        method: how the figures were come to.
    """

    def __init__(self, program: Rules, chances: Mapping[int, float]) -> None:
        worlds = max(_WORLDS[0], min(_WORLDS[1], _ROOM // max(1, program.size)))
        off = 0.98 / sqrt(worlds)  # 1.96 standard errors of a share of one half
        self._functions = Drawn(chances, worlds, _SEED)
        self.method = (
            f"{worlds:,} worlds drawn with seed {_SEED}, off by up to {off:.3f} in 19 of 20"
        )

    def shares(
        self, program: Rules, asked: Iterable[int]
    ) -> tuple[dict[int, float], dict[int, float]]:
        """Give the shares of worlds in which atoms are true, and undecided."""
        found = Alternating(program, self._functions)
        found.solve(asked)
        if not found.settled:
            self.method += (
                " (circles not followed to the end: more may be accepted, and less undecided)"
            )
        return _shares(found, self._functions, asked)
