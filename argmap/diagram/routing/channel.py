"""Which track each line takes in the gutter between two columns.

A line comes into a gutter through pins at its near side (towards the thesis) and its far side, runs
across the columns along a track, and leaves through other pins. Lines that run past each other need
different tracks; the order of the tracks decides how often lines cross. This is channel routing
(Hashimoto and Stevens, Wire routing by optimizing channel assignment, DAC 1971), with the order
chosen by the crossings that each pair would have.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from operator import itemgetter

from argmap.diagram.routing.resort import resorted

_APART = 10.0
_STRAIGHT = 0.01
_TOUCH = 4.0
_PAIRS_EACH, _PAIRS_FREE = 40, 20_000  # that are compared in a gutter, for each net and besides
_PAIRS_EACH_OF_ALL, _PAIRS_OF_ALL = 5, 200_000  # and in all gutters together


@dataclass(slots=True)
class Net:
    """A line in one gutter.

    Attributes:
        near: pins at the conclusion's side, as coordinates in breadth.
        far: pins at the premises' side.
        more: other coordinates that the track must reach.
        behind: a line whose track must be nearer to the conclusions.
        apart: by how many tracks it must be nearer.
        onto: the line on whose track it ends; None where it ends at its own or at a near pin.
        stub: how many tracks beyond its own it ends where it leads nowhere.
        track: the number of the track, from 0 nearest to the conclusions.
        span: the bounds of what it runs along its track.
        runs: whether it needs a track: a line straight through the gutter does not.
    """

    near: list[float] = field(default_factory=list)
    far: list[float] = field(default_factory=list)
    more: list[float] = field(default_factory=list)
    behind: Net | None = None
    apart: int = 0
    onto: Net | None = None
    stub: int = 0
    track: int = 0
    span: tuple[float, float] = field(init=False)
    runs: bool = field(init=False)

    def __post_init__(self) -> None:
        points = self.near + self.far + self.more
        low, high = self.span = (min(points), max(points)) if points else (0.0, 0.0)
        self.runs = high - low > _STRAIGHT

    def far_end(self, level: float) -> float:
        """Give the track up to which its line from a far pin runs; -1 for the near side."""
        if self.onto is not None and level in self.more:
            return self.onto.track
        if self.stub and level in self.more:
            return self.track - self.stub
        return self.track if self.runs else -1.0


def assign(gutters: Sequence[Iterable[Net]]) -> list[int]:
    """Give every net of each gutter its track; give the number of tracks of each.

    Where there are too many pairs to compare, in a gutter or in all of them together, the gutters
    with the most pairs do without.
    """
    running = [[net for net in nets if net.runs] for nets in gutters]
    left = _PAIRS_OF_ALL + _PAIRS_EACH_OF_ALL * sum(map(len, running))
    for pairs, nets in sorted(((_overlapping(nets), nets) for nets in running), key=itemgetter(0)):
        if pairs <= min(left, _PAIRS_FREE + _PAIRS_EACH * len(nets)):
            left -= pairs
            beside, behind, extra = _compared(nets)
            _stack(nets, beside, behind)
            _sort_anew(nets, beside, extra)
        else:
            _first_free(nets)
    return [max((net.track for net in nets), default=-1) + 1 for nets in running]


def _sort_anew(
    nets: Sequence[Net], beside: Sequence[Sequence[int]], extra: Sequence[Mapping[int, int]]
) -> None:
    """Look for better tracks where not all pairs have got what is best for them."""
    if not any(
        more > 0 and net.track < nets[other].track
        for net, others in zip(nets, extra, strict=True)
        for other, more in others.items()
    ):
        return
    number = {id(net): i for i, net in enumerate(nets)}
    held = {i: number[id(net.behind)] for i, net in enumerate(nets) if id(net.behind) in number}
    order = resorted(sorted(range(len(nets)), key=lambda i: nets[i].track), extra, held)
    place = [0] * len(nets)
    for at, i in enumerate(order):
        place[i] = at
    behind = [[j for j in some if place[j] > place[i]] for i, some in enumerate(beside)]
    _stack(nets, beside, behind)


def _overlapping(nets: Sequence[Net]) -> int:
    """Count the pairs that run past each other."""
    ends = sorted([net.span[1] + _APART for net in nets])
    before = enumerate(sorted([net.span[0] for net in nets]))
    return sum(number - bisect_right(ends, low) for number, low in before)


def _compared(
    nets: Sequence[Net],
) -> tuple[list[list[int]], list[list[int]], list[dict[int, int]]]:
    """Give for each net those that run past it, and those of them that should come after it.

    Last comes by how many crossings more it has if it comes before each, where that matters.
    """
    beside: list[list[int]] = [[] for _ in nets]
    behind: list[list[int]] = [[] for _ in nets]
    extra: list[dict[int, int]] = [{} for _ in nets]
    open_now: list[int] = []
    for two in sorted(range(len(nets)), key=lambda two: nets[two].span):
        start = nets[two].span[0]
        open_now = [one for one in open_now if nets[one].span[1] + _APART > start]
        for one in open_now:
            beside[one].append(two)
            more = _more_if_first(nets[one], nets[two])
            if more <= 0:
                behind[one].append(two)
            else:
                behind[two].append(one)
            if more:
                extra[one][two], extra[two][one] = more, -more
        beside[two] += open_now
        open_now.append(two)
    return beside, behind, extra


def _first_free(nets: Sequence[Net]) -> int:
    """Take the first free track for each in turn: the left-edge algorithm.

    Nets behind others come after them, on tracks of their own.
    """
    rows: dict[int, list[int]] = {}
    for i, net in enumerate(nets):
        rows.setdefault(_rank(net), []).append(i)
    count = 0
    for _, row in sorted(rows.items()):
        first = count + max(max(nets[i].apart for i in row) - 1, 0)
        ends: list[tuple[float, int]] = []
        count = first
        for i in sorted(row, key=lambda i: nets[i].span):
            low, high = nets[i].span
            if ends and ends[0][0] + _APART <= low:
                nets[i].track = heappop(ends)[1]
            else:
                nets[i].track = count
                count += 1
            heappush(ends, (high, nets[i].track))
    return count


def _rank(net: Net) -> int:
    """Count the nets that a net is behind."""
    rank = 0
    while net.behind is not None:
        net, rank = net.behind, rank + 1
    return rank


def _more_if_first(one: Net, two: Net) -> int:
    """Tell how often more two lines meet if the first has the track nearer to the conclusions."""
    return _crossings(one, two) - _crossings(two, one)


def _crossings(first: Net, second: Net) -> int:
    """Count where two lines meet when the first has the track nearer to the conclusions."""
    (low, high), (start, end) = first.span, second.span
    count = 0
    for pin in first.far:
        count += start < pin < end
        for level in second.near:
            count += 3 * (abs(pin - level) < _TOUCH)
    for level in second.near:
        count += low < level < high
    return count


def _stack(
    nets: Sequence[Net], beside: Sequence[Sequence[int]], behind: Sequence[Sequence[int]]
) -> None:
    """Give each the first track behind those that should come before it.

    What a net must be behind always comes before it; a circle of what merely should is cut where
    the fewest are missing.

    Args:
        nets: the nets.
        beside: for each those that run past it, which need other tracks.
        behind: for each those of them that should come after it.
    """
    held = _held(nets)
    waiting = [0] * len(nets)
    for j in (j for after in behind for j in after):
        waiting[j] += 1
    open_now = set(held.get(-1, ()))
    ready = [(0, i) for i in open_now if not waiting[i]]
    fewest = [(waiting[i], i) for i in open_now]
    heapify(ready)
    heapify(fewest)
    track = [0] * len(nets)
    while open_now:
        i = heappop(ready)[1] if ready else _fewest(fewest, waiting)
        if i not in open_now:
            continue
        open_now.discard(i)
        nets[i].track = track[i]
        for j in beside[i]:
            track[j] = max(track[j], track[i] + 1)
        for j in held.get(i, ()):
            track[j] = max(track[j], track[i] + nets[j].apart)
            open_now.add(j)
        for j in behind[i]:
            waiting[j] -= 1
        for j in (*behind[i], *held.get(i, ())):
            if j in open_now:
                heappush(fewest, (waiting[j], j))
                if not waiting[j]:
                    heappush(ready, (track[j], j))


def _fewest(waiting_then: list[tuple[int, int]], waiting: Sequence[int]) -> int:
    """Take the net for which the fewest are missing off a heap that also has older figures."""
    while True:
        missing, i = heappop(waiting_then)
        if missing == waiting[i]:
            return i


def _held(nets: Sequence[Net]) -> dict[int, list[int]]:
    """Give the nets that must be behind each net, and under -1 those that are free."""
    place = {id(net): i for i, net in enumerate(nets)}
    held: dict[int, list[int]] = {}
    for j, net in enumerate(nets):
        held.setdefault(place.get(id(net.behind), -1), []).append(j)
    return held
