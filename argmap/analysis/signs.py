"""From which premises a walk leads to which conclusions, and with how many attacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.analysis.program import Case
from argmap.analysis.united import united


class Walks:
    """The premises from which walks premise, link, target, … lead to some conclusions.

    All are given as bits at the premises' places in `case.free`. Linear in the links for each 64
    premises: one search over nodes that are doubled by parity.

    Raises:
        TooLarge: there are too many conclusions and premises for the memory.
    """

    def __init__(self, case: Case, conclusions: Iterable[int]) -> None:
        edges = _edges(case)
        self._odd = len(edges) // 2
        place = {proposition: at for at, proposition in enumerate(case.free)}

        def own(node: int) -> int:
            return 1 << place[node] if node in place else 0

        asked = set(conclusions)
        doubled = asked | {at + self._odd for at in asked}
        self._any = united(edges, own, doubled)
        plain = [
            [onward for onward in edges[node] if onward < self._odd] for node in range(self._odd)
        ]
        self._plain = united(plain, own, asked)

    def pro(self, conclusion: int) -> int:
        """Give those with a walk of evenly many attacks; the walk of no steps is one."""
        return self._any[conclusion]

    def con(self, conclusion: int) -> int:
        """Give those with a walk of oddly many attacks."""
        return self._any[conclusion + self._odd]

    def plain(self, conclusion: int) -> int:
        """Give those with a walk without any attack."""
        return self._plain[conclusion]


def _edges(case: Case) -> Sequence[Sequence[int]]:
    """Give what each node is reached from: propositions, then links, then both at odd parity."""
    size, odd = len(case.names), len(case.names) + len(case.links)
    even: list[list[int]] = []
    for at in range(size):
        parts = [part for summary in case.summaries.get(at, ()) for part in summary.parts]
        even.append(
            [
                *parts,
                *(size + link for link in case.reasons.get(at, ())),
                *(odd + size + link for link in case.rebuttals.get(at, ())),
            ]
        )
    for link, premises in enumerate(case.premises):
        even.append(
            [
                *premises,
                *(size + other for other in case.backing.get(link, ())),
                *(odd + size + other for other in case.undercuts.get(link, ())),
            ]
        )
    return [*even, *([(node + odd) % (2 * odd) for node in nodes] for nodes in even)]
