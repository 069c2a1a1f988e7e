"""The ways along which a change spreads over a map."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from argmap.analysis.program import Case
from argmap.analysis.status import Firing, Status, Statuses
from argmap.model import LinkKind

_WORTH = {
    Firing.FIRES: 2,
    Firing.UNDECIDED: 1,
    Status.ACCEPTED: 2,
    Status.UNDECIDED: 1,
    Status.REJECTED: 0,
}


def spread(turns: Turns, starts: Iterable[str]) -> Mapping[str, str]:
    """Give for each claim and link that a change reaches the one it came from.

    Breadth first, linear in the links, so that every way is a shortest one.

    Args:
        turns: how claims and links change.
        starts: ids of the claims and links that were supposed; they are missing in the answer.
    """
    came: dict[str, str] = {}
    queue = deque(dict.fromkeys(starts))
    seen = set(queue)
    while queue:
        name = queue.popleft()
        for onward in turns.onward(name):
            if onward not in seen:
                seen.add(onward)
                came[onward] = name
                queue.append(onward)
    return came


class Turns:
    """Which claims and links get better, 1, or worse, -1, and pass that on.

    A step that begins to work speaks for its conclusion, an attack against its target; a link
    passes on only a change that goes its way.
    """

    def __init__(
        self,
        case: Case,
        before: Statuses,
        after: Statuses,
        footing: Mapping[int, int],
        supposed: Mapping[str, int],
    ) -> None:
        """Compare two readings of a case.

        Args:
            case: the case after the suppositions.
            before: the status of everything before them.
            after: the same after them.
            footing: -1 for propositions that lose their footing or a part of it, 1 for those that
                gain it.
            supposed: -1 for links that are dropped, 1 for links that are added.
        """
        self._case, self._before, self._after = case, before, after
        self._footing, self._supposed = footing, supposed
        self._uses: dict[int, list[int]] = {}
        for link, premises in enumerate(case.premises):
            for premise in premises:
                self._uses.setdefault(premise, []).append(link)
        self._sums: dict[int, list[int]] = {}
        for at, summaries in case.summaries.items():
            for summary in summaries:
                for part in summary.parts:
                    self._sums.setdefault(part, []).append(at)

    def onward(self, name: str) -> Iterator[str]:
        """Give the claims and links to which a changed claim or link passes its change on."""
        case = self._case
        at = case.number.get(name)
        if at is None:
            yield from self._from_link(case.at[name])
            return
        turn = self._of(at)
        yield from (case.names[sum_] for sum_ in self._sums.get(at, ()) if self._of(sum_) == turn)
        for link in self._uses.get(at, ()):
            if turn and self._of_link(link) == turn:
                yield case.links[link].id

    def _from_link(self, link: int) -> Iterator[str]:
        case = self._case
        sign = 1 if case.links[link].kind is LinkKind.SUPPORT else -1
        passed = sign * self._of_link(link)
        target = str(case.links[link].target)
        if target in case.number:
            onto = case.number[target]
            if passed and self._of(onto) == passed:
                yield case.names[onto]
        elif target in case.at and passed and self._of_link(case.at[target]) == passed:
            yield target

    def _of(self, at: int) -> int:
        name = self._case.names[at]
        before = self._before.claims.get(name)
        was = _WORTH[before.status] if before else 0
        now = _WORTH[self._after.claims[name].status]
        return (now > was) - (now < was) or self._footing.get(at, 0)

    def _of_link(self, link: int) -> int:
        name = self._case.links[link].id
        if name in self._supposed:
            return self._supposed[name]
        was = _WORTH.get(self._before.links.get(name, Firing.PREMISE), 0)
        now = _WORTH.get(self._after.links[name], 0)
        footing = [self._footing.get(premise, 0) for premise in self._case.premises[link]]
        lost = -1 if -1 in footing else max(footing, default=0)
        return (now > was) - (now < was) or lost
