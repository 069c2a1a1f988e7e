"""In which order the nodes of a column stand, so that lines cross least.

The lines in a gutter are nets: trees that tie places on its two sides. Two of them have to cross
once for every time that their places alternate around the gutter, but for the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from argmap.diagram.grid import Grid

Columns: TypeAlias = list[list[int]]
_WORK = 120_000  # pairs of nets that are compared at most, about four microseconds each


@dataclass(slots=True, eq=False)
class Net:
    """The places that a line ties in one gutter: nodes of the column before and of that behind."""

    near: tuple[int, ...]
    far: tuple[int, ...]
    plain: bool = field(init=False)

    def __post_init__(self) -> None:
        self.plain = len(self.near) == len(self.far) == 1


def nets(grid: Grid) -> list[list[Net]]:
    """Give the nets of each gutter."""
    found: list[list[Net]] = [[] for _ in range(grid.columns + 1)]
    index = {connector.id: number for number, connector in enumerate(grid.connectors)}
    ends: list[tuple[dict[int, None], dict[int, None]]] = []
    for number, connector in enumerate(grid.connectors):
        near: dict[int, None] = {}
        far: dict[int, None] = {}
        for premise in connector.premises:
            last, back = _hops(grid, number, grid.node[premise], found)
            (near if back else far)[last] = None
        if not connector.on_link and connector.base is not None:
            near[grid.node[connector.base]] = None
        else:
            # A connector comes after the one on which it bears.
            target = index.get(connector.target or "", number)
            if target < number and grid.arrival[target] == grid.arrival[number]:
                _meet(far, ends[target][1])
        ends.append((near, far))
    for number, (near, far) in enumerate(ends):
        if len(near) + len(far) > 1:
            found[grid.arrival[number]].append(Net(tuple(near), tuple(far)))
    return found


def _meet(far: dict[int, None], step: dict[int, None]) -> None:
    """Lead what bears on a step to it: to a lone premise's line, or to the track of several.

    That track is drawn out to what meets it, so it is another of the places that it ties.
    """
    own, met = tuple(far), tuple(step)
    if len(met) > 1 and own:
        step[own[len(own) // 2]] = None
    if met and (len(met) == 1 or len(own) > 1):
        far[met[len(met) // 2]] = None


def _hops(grid: Grid, number: int, premise: int, found: list[list[Net]]) -> tuple[int, bool]:
    """Add the nets of a line on its way along its lanes; give its last node, and if it is near."""
    at = premise
    for step, lane in enumerate(grid.chains[number, premise]):
        column = grid.column[at]
        if grid.column[lane] < column:
            found[column].append(Net((lane,), (at,)))
        elif step == 0:
            found[column].append(Net((), (at, lane)))
        else:
            found[column + 1].append(Net((at,), (lane,)))
        at = lane
    return at, grid.column[premise] < grid.arrival[number]


def _tying(gutters: Sequence[Sequence[Net]], count: int) -> list[list[tuple[int, Net]]]:
    found: list[list[tuple[int, Net]]] = [[] for _ in range(count)]
    for gutter, some in enumerate(gutters):
        for net in some:
            for node in (*net.near, *net.far):
                found[node].append((gutter, net))
    return found


@dataclass(slots=True)
class Order:
    """The nodes of each column in order, with the nets that tie them.

    Attributes:
        columns: the nodes of each column.
        column: of each node.
        place: where each node stands in its column.
        nets: of each gutter.
        tying: the nets that tie each node, each behind the number of its gutter.
        work: how many pairs of nets have been compared.
    """

    columns: Columns
    column: Sequence[int]
    place: list[int]
    nets: list[list[Net]]
    tying: list[list[tuple[int, Net]]]
    work: int = 0

    @property
    def spent(self) -> bool:
        """Whether as much work has been done as may be."""
        return self.work > _WORK

    @classmethod
    def of(cls, grid: Grid, centre: Sequence[float]) -> Order:
        """Take the nodes of a grid in the order of their middles."""
        columns: Columns = [[] for _ in range(grid.columns)]
        for node, column in enumerate(grid.column):
            columns[column].append(node)
        count, found = len(grid.column), nets(grid)
        made = cls(columns, grid.column, [0] * count, found, _tying(found, count))
        for column, nodes in enumerate(columns):
            made.put(column, sorted(nodes, key=centre.__getitem__))
        return made

    def put(self, column: int, nodes: list[int]) -> None:
        """Order a column anew."""
        self.columns[column] = nodes
        for place, node in enumerate(nodes):
            self.place[node] = place


def crossings_of(one: Net, two: Net, place: Sequence[int]) -> int:
    """Count how often two nets have to cross.

    Around the gutter their places take turns. Where both have the same node, their lines can stand
    in either order there.
    """
    if one.plain and two.plain:
        ahead = place[one.near[0]] - place[two.near[0]]
        return ahead * (place[one.far[0]] - place[two.far[0]]) < 0
    if two.plain and len(one.near) == 1 and one.far:
        return _line_crosses(one, two, place)
    if one.plain and len(two.near) == 1 and two.far:
        return _line_crosses(two, one, place)
    if (one.near, one.far) > (two.near, two.far):
        one, two = two, one  # so that where they are tied, the answer is the same either way
    around: list[int] = []  # 0 for a place of the first, 1 for one of the second
    tied = False
    for way, some, others in ((2, one.far, two.far), (-2, one.near, two.near)):
        ends = [way * place[node] for node in some]
        ends += [way * place[node] + 1 for node in others]
        ends.sort()
        before = None
        for end in ends:
            around.append(end & 1)
            at = end >> 1
            if at == before and len(around) == 2:
                tied = True
            elif at == before and around[-3]:
                around[-2:] = 1, 0
            before = at
    turns = _turns(around)
    if tied:
        around[:2] = around[1], around[0]
        turns = min(turns, _turns(around))
    return max(0, turns // 2 - 1)


def _line_crosses(bracket: Net, line: Net, place: Sequence[int]) -> bool:
    """Tell whether a line crosses a bracket: it comes from between its arms, or past its stem."""
    at, arms = place[line.far[0]], [place[node] for node in bracket.far]
    ahead = place[line.near[0]] - place[bracket.near[0]]
    if at <= min(arms):
        return ahead > 0
    return at < max(arms) or ahead < 0


def _turns(around: Sequence[int]) -> int:
    turns, before = 0, around[-1]
    for second in around:
        turns += second != before
        before = second
    return turns
