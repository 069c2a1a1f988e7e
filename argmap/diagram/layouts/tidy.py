"""The built-in layout: a tree packed close, in the order of the essay.

Each family of cards stands centred beside its conclusion, and families are moved together as far as
their outlines allow (after Reingold and Tilford). Lines over several columns get lanes in a second
round, through the gaps where they cross least. The time is linear, but for sorting the columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.diagram.grid import Grid
from argmap.diagram.layout import Frame, Layout, Placement, outside, title_room
from argmap.diagram.placing.packing import Outline, row

_LINKED, _BESIDE, _BELOW, _APART = 12.0, 16.0, 22.0, 40.0
_FRAME_EDGE, _FRAME_APART = 12.0, 16.0
_LANE_APART = 9.0


def place(grid: Grid, sections: bool) -> Placement:  # noqa: FBT001
    """Place the nodes of a grid; `sections` asks for room around the families of a section."""
    children, roots = grid.children()
    section = _sections(grid, children, roots) if sections else {}
    centre, frames = _pack(grid, children, roots, section)
    if any(grid.chains.values()):
        _hang_lanes(grid, children, roots, centre)
        centre, frames = _pack(grid, children, roots, section)
    placement = Placement(centre, frames)
    _straighten(grid, placement)
    return placement


def _pack(
    grid: Grid, children: list[list[int]], roots: list[int], section: dict[int, str]
) -> tuple[list[float], tuple[Frame, ...]]:
    """Pack all trees; give the middle of each node and the boxes around sections."""
    outlines: dict[int, Outline] = {}
    offset = [0.0] * len(grid.column)
    runs: list[list[int]] = []
    deepest_first = sorted(range(len(grid.column)), key=lambda node: -grid.column[node])
    for node in deepest_first:
        kids = children[node]
        half = grid.breadth[node] / 2
        if not kids:
            outlines[node] = Outline([-half], [half])
            continue
        whole = _family(grid, node, kids, outlines, offset, section, runs)
        cards = [kid for kid in kids if kid < len(grid.boxes)]
        middle = (offset[cards[0]] + offset[cards[-1]]) / 2
        for kid in kids:
            offset[kid] -= middle
        whole.move(-middle)
        whole.grow_root(-half, half)
        outlines[node] = whole
    if roots:
        gaps = [(_APART, _APART)] * (len(roots) - 1)
        _, moved = row([outlines[root] for root in roots], gaps)
        for root, by in zip(roots, moved, strict=True):
            offset[root] = by
    centre = _absolute(children, roots, offset)
    return centre, tuple(_frames(grid, centre, runs, children, section))


def _family(
    grid: Grid,
    parent: int,
    kids: list[int],
    outlines: dict[int, Outline],
    offset: list[float],
    section: dict[int, str],
    runs: list[list[int]],
) -> Outline:
    """Pack the families of one conclusion's premises, those of a section in a box of their own."""
    groups: list[list[int]] = []
    framed: list[bool] = []
    for kid in kids:
        own = section.get(kid)
        frame = own is not None and own != section.get(parent)
        if groups and framed[-1] == frame and (not frame or own == section.get(groups[-1][-1])):
            groups[-1].append(kid)
        else:
            groups.append([kid])
            framed.append(frame)
    parts: list[Outline] = []
    for group, frame in zip(groups, framed, strict=True):
        gaps = [_gap(grid, one, two) for one, two in pairwise(group)]
        whole, moved = row([outlines.pop(kid) for kid in group], gaps)
        for kid, by in zip(group, moved, strict=True):
            offset[kid] = by
        parts.append(whole.boxed(_room_before(grid), _FRAME_EDGE) if frame else whole)
        if frame:
            runs.append(group)
    between = [(_FRAME_APART, _FRAME_APART) if any(framed) else (_BESIDE, _BELOW)]
    whole, moved = row(parts, between * (len(parts) - 1))
    for group, by in zip(groups, moved, strict=True):
        for kid in group:
            offset[kid] += by
    return whole


def _gap(grid: Grid, one: int, two: int) -> tuple[float, float]:
    linked = grid.family[one] == grid.family[two]
    return (_LINKED if linked else _BESIDE), _BELOW


def _absolute(children: list[list[int]], roots: list[int], offset: list[float]) -> list[float]:
    centre = list(offset)
    stack = list(roots)
    while stack:
        node = stack.pop()
        for kid in children[node]:
            centre[kid] = centre[node] + offset[kid]
        stack += children[node]
    return centre


def _room_before(grid: Grid) -> float:
    """Give the room between the edge of a frame and its first card, in which its title stands."""
    return title_room(grid) + 6.0


def _frames(
    grid: Grid,
    centre: list[float],
    runs: list[list[int]],
    children: list[list[int]],
    section: dict[int, str],
) -> Iterator[Frame]:
    """Give the frames with their edges, those inside others before them."""
    low = [at - grid.breadth[node] / 2 for node, at in enumerate(centre)]
    high = [at + grid.breadth[node] / 2 for node, at in enumerate(centre)]
    for run in runs:
        nodes = _all_below(run, children)
        first = min(low[node] for node in nodes) - _room_before(grid)
        last = max(high[node] for node in nodes) + _FRAME_EDGE
        # What encloses this frame encloses it by way of its first card.
        low[run[0]], high[run[0]] = first, last
        yield Frame(section[run[0]], nodes, first, last)


def _all_below(run: list[int], children: list[list[int]]) -> tuple[int, ...]:
    found, stack = [], list(run)
    while stack:
        node = stack.pop()
        found.append(node)
        stack += children[node]
    return tuple(found)


def _sections(grid: Grid, children: list[list[int]], roots: list[int]) -> dict[int, str]:
    """Give the section of each node: a card's own, else that of what it hangs under."""
    section: dict[int, str] = {}
    stack = [kid for root in roots for kid in children[root]]
    while stack:
        node = stack.pop()
        own = grid.boxes[node].card.section
        found = own or section.get(grid.parent[node])
        if found is not None:
            section[node] = found
        stack += children[node]
    return section


def _hang_lanes(
    grid: Grid, children: list[list[int]], roots: list[int], centre: list[float]
) -> None:
    """Hang each lane beside a card of its column, so that room is kept for it."""
    from argmap.diagram.placing.lanes import Columns, gaps

    columns = Columns.of(grid, centre)
    found = gaps(grid, columns, centre)
    goal = {
        lane: centre[premise if base is None else grid.node[base]]
        for (number, premise), lanes in grid.chains.items()
        for lane in lanes
        for base in [grid.connectors[number].base]
    }
    before: dict[int, list[int]] = {}
    behind: dict[int, list[int]] = {}
    for lane in sorted(found, key=lambda lane: goal[lane]):
        cards, gap = columns.cards[grid.column[lane]], found[lane]
        beside = cards[max(gap - 1, 0)]
        grid.parent[lane] = grid.parent[beside]
        (behind if gap else before).setdefault(beside, []).append(lane)
    for family in (roots, *children):
        family[:] = [
            node for card in family for node in (*before.get(card, ()), card, *behind.get(card, ()))
        ]


def _straighten(grid: Grid, placement: Placement) -> None:
    """Move each lane within its gap towards the line that comes to it, so that lines bend less."""
    centre, bands = placement.centre, placement.title_bands(grid)
    standing: list[list[int]] = [[] for _ in range(grid.columns)]
    for node, column in enumerate(grid.column):
        standing[column].append(node)
    rank = [0] * len(centre)
    for nodes in standing:
        nodes.sort(key=centre.__getitem__)
        for number, node in enumerate(nodes):
            rank[node] = number
    for (_, premise), lanes in grid.chains.items():
        wanted = centre[premise]
        for lane in lanes:
            column = grid.column[lane]
            gap = _room(grid, centre, standing[column], rank[lane])
            low, high = outside(bands[column], centre[lane], gap)
            if low <= high:
                centre[lane] = min(max(wanted, low), high)
            wanted = centre[lane]


def _room(grid: Grid, centre: list[float], nodes: list[int], rank: int) -> tuple[float, float]:
    """Give the bounds between which a lane may stand among its neighbours."""
    low, high = float("-inf"), float("inf")
    if rank > 0:
        before = nodes[rank - 1]
        low = centre[before] + grid.breadth[before] / 2 + _LANE_APART
    if rank + 1 < len(nodes):
        behind = nodes[rank + 1]
        high = centre[behind] - grid.breadth[behind] / 2 - _LANE_APART
    return low, high


LAYOUT = Layout(name="tidy", place=place)
