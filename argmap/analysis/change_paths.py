"""The ways along which a change spreads over a map."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from argmap.analysis.program import Case
from argmap.analysis.status import Statuses
from argmap.analysis.verdict import Firing, Status
from argmap.model import LinkKind

_WORTH = {
    Firing.FIRES: 2,
    Firing.UNDECIDED: 1,
    Status.ACCEPTED: 2,
    Status.UNDECIDED: 1,
    Status.REJECTED: 0,
}


def spread(
    onward: Callable[[str], Iterable[str]],
    starts: Iterable[str],
    more: Mapping[str, Iterable[str]],
) -> Mapping[str, str]:
    """Give for each claim and link that a change reaches the one it came from.

    Breadth first, linear in the links, so that every way is a shortest one.

    Args:
        onward: gives what a claim or link passes its change on to, as `Turns` tells.
        starts: ids of the claims and links that were supposed; they are missing in the answer.
        more: what some of them reach besides.
    """
    came: dict[str, str] = {}
    queue = deque(dict.fromkeys(starts))
    seen = set(queue)
    while queue:
        name = queue.popleft()
        for other in chain(onward(name), more.get(name, ())):
            if other not in seen:
                seen.add(other)
                came[other] = name
                queue.append(other)
    return came


class Turns:
    """Which claims and links get better, 1, or worse, -1, and pass that on.

    A step that begins to work speaks for its conclusion, an attack against its target; a link
    passes on only a change that goes its way.
    """

    def __init__(
        self,
        case: Case,
        claims: Mapping[int, int],
        links: Sequence[int],
        causes: Mapping[int, frozenset[str]],
    ) -> None:
        """Take what turns.

        Args:
            case: the case after the suppositions.
            claims: the turn of propositions; 0 where none is given.
            links: the turn of every link.
            causes: for propositions the only links that can have made them turn.
        """
        self._case, self._claims, self._links, self._causes = case, claims, links, causes
        self._uses: dict[int, list[int]] = {}
        for link, premises in enumerate(case.premises):
            for premise in premises:
                self._uses.setdefault(premise, []).append(link)
        self._sums: dict[int, list[int]] = {}
        for at, summaries in case.summaries.items():
            for summary in summaries:
                for part in summary.parts:
                    self._sums.setdefault(part, []).append(at)

    def freely(self, name: str) -> Iterator[str]:
        """Give the same as `onward`, whatever the causes.

        What falls together with all that its causes name is reached only so.
        """
        return self._onward(name, {})

    def onward(self, name: str) -> Iterator[str]:
        """Give the claims and links to which a changed claim or link passes its change on."""
        return self._onward(name, self._causes)

    def _onward(self, name: str, causes: Mapping[int, frozenset[str]]) -> Iterator[str]:
        case = self._case
        at = case.number.get(name)
        if at is None:
            yield from self._from_link(case.at[name], causes)
            return
        turn = self._claims.get(at, 0)
        if turn:
            for sum_ in self._sums.get(at, ()):
                if self._claims.get(sum_) == turn:
                    yield case.names[sum_]
            for link in self._uses.get(at, ()):
                if self._links[link] == turn:
                    yield case.links[link].id

    def _from_link(self, link: int, causes: Mapping[int, frozenset[str]]) -> Iterator[str]:
        case = self._case
        sign = 1 if case.links[link].kind is LinkKind.SUPPORT else -1
        passed = sign * self._links[link]
        target = str(case.links[link].target)
        if not passed:
            return
        if target in case.number:
            onto = case.number[target]
            able = onto not in causes or case.links[link].id in causes[onto]
            if able and self._claims.get(onto) == passed:
                yield case.names[onto]
        elif target in case.at and self._links[case.at[target]] == passed:
            yield target


def status_turns(
    case: Case,
    before: Statuses,
    after: Statuses,
    supposed: Mapping[str, int],
) -> Turns:
    """Tell which claims gain and lose status, and which links begin and cease to work.

    Args:
        case: the case after the suppositions.
        before: the status of everything before them.
        after: the same after them.
        supposed: -1 for links that are dropped, 1 for links that are added.
    """
    claims = {}
    causes = {}
    for at, name in enumerate(case.names):
        was, now = before.claims.get(name), after.claims[name]
        claims[at] = _turn(was.status if was else Status.REJECTED, now.status)
        if claims[at] and was:
            # What has begun to stand against a claim, or has begun or ceased to.
            by = now.by if claims[at] < 0 else (*now.by, *was.by)
            causes[at] = frozenset((*by, *supposed))
    links = [
        supposed.get(link.id)
        or _turn(before.links.get(link.id, Firing.PREMISE), after.links[link.id])
        for link in case.links
    ]
    return Turns(case, claims, links, causes)


def resettled(before: Case, after: Case, link: int) -> Iterator[str]:
    """Give the claims of which other rebuttals count, since preferences went with a dropped link.

    Args:
        before: the case with the link.
        after: the case without it.
        link: its number.
    """
    if before.preferred is not after.preferred:
        for at in after.rebuttals:
            for ground in after.grounds(at):
                if {*before.standing(at, ground)} - {link} != {*after.standing(at, ground)}:
                    yield after.names[at]


def footing_turns(case: Case, footing: Mapping[int, int], supposed: Mapping[str, int]) -> Turns:
    """Tell which claims and steps lose and gain footing, objections left aside.

    Args:
        case: the case after the suppositions.
        footing: -1 for propositions that lose their footing or a part of it, 1 for those that
            gain it.
        supposed: -1 for links that are dropped, 1 for links that are added.
    """
    links = []
    for link, premises in zip(case.links, case.premises, strict=True):
        turns = [footing.get(premise, 0) for premise in premises]
        turn = -1 if -1 in turns else max(turns, default=0)
        supports = link.kind is LinkKind.SUPPORT
        links.append(supposed.get(link.id, turn) if supports else 0)
    return Turns(case, footing, links, {})


def _turn(was: Status | Firing, now: Status | Firing) -> int:
    before, after = _WORTH.get(was, 0), _WORTH.get(now, 0)
    return (after > before) - (after < before)
