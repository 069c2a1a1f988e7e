"""Which track each line takes in the gutter between two columns.

A line comes into a gutter through pins at its near side (towards the thesis) and its far side, runs
across the columns along a track, and leaves through other pins. Lines that run past each other need
different tracks; the order of the tracks decides how often lines cross. This is channel routing
(Hashimoto and Stevens, Wire routing by optimizing channel assignment, DAC 1971), with the order
chosen by the crossings that each pair would have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

_APART = 10.0
_TOUCH = 4.0
_PAIRS_EACH = 40
_PAIRS_FREE = 20_000
_BEHIND = 3  # tracks between a line and one that leads to its track, so that a head fits in


@dataclass(slots=True)
class Net:
    """A line in one gutter.

    Attributes:
        near: pins at the conclusion's side, as coordinates in breadth.
        far: pins at the premises' side.
        more: other coordinates that the track must reach.
        behind: a line whose track must be nearer to the conclusions.
        track: the number of the track, from 0 nearest to the conclusions.
    """

    near: list[float] = field(default_factory=list)
    far: list[float] = field(default_factory=list)
    more: list[float] = field(default_factory=list)
    behind: Net | None = None
    track: int = 0

    def span(self) -> tuple[float, float]:
        """Give the bounds of what it runs along its track."""
        points = self.near + self.far + self.more
        return min(points), max(points)


def assign(nets: Sequence[Net]) -> int:
    """Give every net its track; give the number of tracks."""
    spans = [net.span() for net in nets]
    running = [i for i, (low, high) in enumerate(spans) if high - low > 0.01]
    pairs = _overlapping(running, spans)
    if pairs is None:
        return _first_free(running, nets, spans)
    before: dict[int, set[int]] = {i: set() for i in running}
    for one, two in pairs:
        if _is_first(nets[one], nets[two], spans[one], spans[two]):
            before[two].add(one)
        else:
            before[one].add(two)
    return _stack(running, before, nets)


def _overlapping(
    running: list[int], spans: list[tuple[float, float]]
) -> list[tuple[int, int]] | None:
    """Give all pairs that run past each other, or None where there are too many to compare."""
    pairs: list[tuple[int, int]] = []
    open_now: list[int] = []
    most = _PAIRS_FREE + _PAIRS_EACH * len(running)
    for i in sorted(running, key=lambda i: spans[i]):
        open_now = [j for j in open_now if spans[j][1] + _APART > spans[i][0]]
        pairs += ((j, i) for j in open_now)
        open_now.append(i)
        if len(pairs) > most:
            return None
    return pairs


def _first_free(running: list[int], nets: Sequence[Net], spans: list[tuple[float, float]]) -> int:
    """Take the first free track for each in turn: the left-edge algorithm."""
    ends: list[tuple[float, int]] = []
    count = 0
    for i in sorted(running, key=lambda i: spans[i]):
        low, high = spans[i]
        if ends and ends[0][0] + _APART <= low:
            nets[i].track = heappop(ends)[1]
        else:
            nets[i].track = count
            count += 1
        heappush(ends, (high, nets[i].track))
    return count


def _is_first(one: Net, two: Net, span: tuple[float, float], other: tuple[float, float]) -> bool:
    """Tell whether the first of two lines should have the track nearer to the conclusions."""
    if one.behind is two or two.behind is one:
        return two.behind is one
    return _crossings(one, two, span, other) <= _crossings(two, one, other, span)


def _crossings(
    first: Net, second: Net, span: tuple[float, float], other: tuple[float, float]
) -> int:
    """Count where two lines meet when the first has the track nearer to the conclusions."""
    count = sum(other[0] < pin < other[1] for pin in first.far)
    count += sum(span[0] < pin < span[1] for pin in second.near)
    count += 3 * sum(abs(a - b) < _TOUCH for a in first.far for b in second.near)
    return count


def _stack(running: list[int], before: dict[int, set[int]], nets: Sequence[Net]) -> int:
    """Give each the first track behind those that come before it; circles are cut at the first."""
    behind: dict[int, list[int]] = {i: [] for i in running}
    waiting = {i: len(found) for i, found in before.items()}
    for i, found in before.items():
        for j in found:
            behind[j].append(i)
    ready = [(0, i) for i in running if waiting[i] == 0]
    heapify(ready)
    left = dict.fromkeys(running)
    track = dict.fromkeys(running, 0)
    while left:
        i = heappop(ready)[1] if ready else min(left, key=lambda i: (waiting[i], i))
        if i not in left:
            continue
        del left[i]
        nets[i].track = track[i]
        for j in behind[i]:
            if j in left:
                apart = _BEHIND if nets[j].behind is nets[i] else 1
                track[j] = max(track[j], track[i] + apart)
                waiting[j] -= 1
                if waiting[j] == 0:
                    heappush(ready, (track[j], j))
    return max(track.values(), default=-1) + 1
