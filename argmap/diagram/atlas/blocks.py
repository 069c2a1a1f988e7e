"""Which claims have a block of their own on the atlas, where it is, and what is drawn together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from argmap.diagram.atlas.tree import Manner, Tree

LEAST = 1.0
MOST_ROWS = 60
_LONG_RUN, _BEFORE, _BEHIND = 10, 4, 3


class Why(Enum):
    """Why claims are drawn together."""

    NARROW = auto()
    DEEP = auto()
    RUN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A claim with a block of its own, from `left` to `right` in pixels."""

    node: int
    row: int
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Claims that are drawn together, as one grey block.

    Attributes:
        nodes: them all, the topmost of each branch before those that hang under it.
        row: that of the topmost.
        left: where they begin.
        rights: where they end: in that row, in the next and so on.
        why: why they are drawn together.
    """

    nodes: tuple[int, ...]
    row: int
    left: float
    rights: tuple[float, ...]
    why: Why


@dataclass(slots=True)
class Plan:
    """All blocks of an atlas, in the order in which they are met from the top down.

    Attributes:
        tree: what hangs under what.
        scale: pixels for each end of a branch.
    """

    tree: Tree
    scale: float
    blocks: list[Block] = field(default_factory=list)
    crowds: list[Crowd] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        rows = [block.row + 1 for block in self.blocks]
        return max([*rows, *(crowd.row + len(crowd.rights) for crowd in self.crowds)], default=0)


def planned(tree: Tree, room: float) -> Plan:
    """Give the claims of a forest room in proportion to the ends of their branches.

    A claim with less than a pixel is drawn together with its neighbours that have as little and
    bear on the same claim alike. So are claims below the last row, and, in a forest of more rows
    than that, those inside a long run of claims that stand alone under each other.
    """
    plan = Plan(tree, room / max(1, sum(tree.leaves[root] for root in tree.roots)))
    deep = max(tree.depth, default=0) >= MOST_ROWS
    stack: list[tuple[Sequence[int], int, float]] = [(tree.roots, 0, 0.0)]
    while stack:
        kids, row, left = stack.pop()
        if row >= MOST_ROWS - 1 and any(tree.kids[kid] for kid in kids):
            _crowd(plan, kids, row, left, Why.DEEP)
            continue
        wide = [kid for kid in kids if tree.leaves[kid] * plan.scale >= LEAST]
        below = []
        for kid in wide:
            right = left + tree.leaves[kid] * plan.scale
            end, at = _put(plan, kid, row, (left, right), deep=deep)
            below.append((tree.kids[end], at, left))
            left = right
        for some in _alike(tree, (kid for kid in kids if tree.leaves[kid] * plan.scale < LEAST)):
            left = _crowd(plan, some, row, left, Why.NARROW)
        stack += (entry for entry in reversed(below) if entry[0])
    return plan


def _put(
    plan: Plan, node: int, row: int, between: tuple[float, float], *, deep: bool
) -> tuple[int, int]:
    """Place a claim, and a long run under it; give the last of it and the row below that."""
    tree, (left, right) = plan.tree, between
    run = [node]
    if deep and tree.run[node] > _LONG_RUN:
        for _ in range(tree.run[node]):
            run.append(tree.kids[run[-1]][0])
    middle = run[_BEFORE:-_BEHIND] if len(run) > 1 else []
    for kid in run[:_BEFORE]:
        plan.blocks.append(Block(node=kid, row=row, left=left, right=right))
        row += 1
    if middle:
        plan.crowds.append(
            Crowd(nodes=tuple(middle), row=row, left=left, rights=(right,), why=Why.RUN)
        )
        row += 1
        for kid in run[-_BEHIND:]:
            plan.blocks.append(Block(node=kid, row=row, left=left, right=right))
            row += 1
    return run[-1], row


def _alike(tree: Tree, narrow: Iterable[int]) -> Iterator[list[int]]:
    """Put those together that bear on their claim in the same way."""
    groups: dict[Manner | None, list[int]] = {}
    for kid in narrow:
        groups.setdefault(tree.manner[kid], []).append(kid)
    yield from groups.values()


def _crowd(plan: Plan, tops: Sequence[int], row: int, left: float, why: Why) -> float:
    """Draw branches together, each row as wide as the ends of the claims that stand in it."""
    tree, level = plan.tree, list(tops)
    nodes: list[int] = []
    rights: list[float] = []
    while level:
        nodes += level
        if not rights or row + len(rights) < MOST_ROWS:
            rights.append(left + plan.scale * sum(tree.leaves[node] for node in level))
        level = [kid for node in level for kid in tree.kids[node]]
    plan.crowds.append(Crowd(nodes=tuple(nodes), row=row, left=left, rights=tuple(rights), why=why))
    return rights[0]
