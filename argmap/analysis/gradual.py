"""How strong claims come out under gradual semantics: a second opinion, apart from status."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import prod
from typing import TypeAlias

from argmap.analysis.components import components
from argmap.analysis.program import Case, case_of
from argmap.diagnostics import count
from argmap.model import ArgumentMap

TOLERANCE = 1e-9
_WORK = 4_000_000  # nodes looked at in one circle
_NEUTRAL = 0.5


class Model(StrEnum):
    """A gradual semantics.

    `df-quad`: Rago, Toni, Aurisicchio and Baroni, Discontinuity-free decision support with
    quantitative argumentation debates, KR 2016. `quadratic-energy`: Potyka, Continuous dynamical
    systems for weighted bipolar argumentation, KR 2018.
    """

    DF_QUAD = "df-quad"
    QUADRATIC_ENERGY = "quadratic-energy"


@dataclass(frozen=True, slots=True)
class Gradual:
    """Strengths from 0 to 1.

    Attributes:
        model: the semantics.
        strength: the strength of each claim.
        unsettled: claims in circles whose strength has not come to rest within the tolerance; what
            is given for them is where it stood last.
    """

    model: Model
    strength: Mapping[str, float]
    unsettled: tuple[str, ...]

    def __repr__(self) -> str:
        unsettled = f", {len(self.unsettled):,} unsettled" if self.unsettled else ""
        return f"<Gradual, {self.model}: {count(len(self.strength), 'claim')}{unsettled}>"


def gradual(
    argument: ArgumentMap, model: Model = Model.DF_QUAD, *, tolerance: float = TOLERANCE
) -> Gradual:
    """Give the strength of every claim under a gradual semantics.

    A claim starts from its `credence`, without one from 0.5, a mere hypothesis from 0; a link from
    its `strength`, without one from 1. Linked premises count by their product, several backings by
    1 less the product of what each lacks, and undercuts act on the link as rebuttals on a claim.
    Outside circles every strength is computed once, inside them until none moves by more than the
    tolerance.
    """
    case = case_of(argument)
    strengths = _Strengths(argument, case, _COMBINED[model])
    unsettled = strengths.settle(tolerance)
    names = [name for name, at in case.number.items() if at in unsettled]
    found = {name: strengths.value[at] for name, at in case.number.items()}
    return Gradual(model, found, tuple(names))


_Values: TypeAlias = Iterable[float]
_Combined: TypeAlias = Callable[[float, _Values, _Values], float]


def _df_quad(base: float, pro: _Values, con: _Values) -> float:
    gain = prod(1 - value for value in con) - prod(1 - value for value in pro)
    return base + (1 - base if gain > 0 else base) * gain


def _quadratic_energy(base: float, pro: _Values, con: _Values) -> float:
    energy = sum(pro) - sum(con)
    impact = energy**2 / (1 + energy**2)
    return base + (1 - base) * impact if energy > 0 else base - base * impact


_COMBINED: Mapping[Model, _Combined] = {
    Model.DF_QUAD: _df_quad,
    Model.QUADRATIC_ENERGY: _quadratic_energy,
}


class _Strengths:
    """Strengths of propositions and, behind them, of links."""

    def __init__(self, argument: ArgumentMap, case: Case, combined: _Combined) -> None:
        self._case, self._combined = case, combined
        self._size = len(case.names)
        self.value = _bases(argument, case)
        self._base = tuple(self.value)

    def settle(self, tolerance: float) -> set[int]:
        """Work all strengths out, and give the nodes of circles in which they keep moving."""
        nodes = range(len(self.value))
        edges = [self._looked_at(node) for node in nodes]
        unsettled: set[int] = set()
        for part in components(nodes, edges.__getitem__):
            if len(part) == 1 and part[0] not in edges[part[0]]:
                self.value[part[0]] = self._next(part[0])
            elif not self._circle(part, tolerance):
                unsettled |= set(part)
        return unsettled

    def _circle(self, part: list[int], tolerance: float) -> bool:
        """Go half way to what the rules ask for, until nothing moves."""
        for _ in range(max(10, _WORK // len(part))):
            wanted = {node: self._next(node) for node in part}
            moved = max(abs(value - self.value[node]) for node, value in wanted.items())
            for node, value in wanted.items():
                self.value[node] = (self.value[node] + value) / 2
            if moved <= tolerance:
                return True
        return False

    def _looked_at(self, node: int) -> list[int]:
        case, size = self._case, self._size
        if node < size:
            links = (*case.reasons.get(node, ()), *case.rebuttals.get(node, ()))
            parts = [part for summary in case.summaries.get(node, ()) for part in summary.parts]
            return [*(size + link for link in links), *parts]
        link = node - size
        links = (*case.backing.get(link, ()), *case.undercuts.get(link, ()))
        return [*case.premises[link], *(size + other for other in links)]

    def _next(self, node: int) -> float:
        case = self._case
        if node < self._size:
            sums = [
                prod(self.value[part] for part in summary.parts)
                for summary in case.summaries.get(node, ())
            ]
            pro = [*self._of(case.reasons.get(node, ())), *sums]
            return self._combined(self._base[node], pro, self._of(case.rebuttals.get(node, ())))
        link = node - self._size
        works = self._combined(self._base[node], (), self._of(case.undercuts.get(link, ())))
        backing = self._of(case.backing[link]) if link in case.backing else [1.0]
        backed = 1 - prod(1 - value for value in backing)
        return works * backed * prod(self.value[premise] for premise in case.premises[link])

    def _of(self, links: Iterable[int]) -> list[float]:
        return [self.value[self._size + link] for link in links]


def _bases(argument: ArgumentMap, case: Case) -> list[float]:
    """Give what propositions and links start from."""
    bases = [
        0.0 if leaf and not asserted else _NEUTRAL
        for leaf, asserted in zip(case.leaf, case.asserted, strict=True)
    ]
    for at, credence in case.credences(argument).items():
        bases[at] = credence
    return [*bases, *(1.0 if link.strength is None else link.strength for link in case.links)]
