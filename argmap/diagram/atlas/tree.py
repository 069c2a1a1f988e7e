"""A drawing as a forest of claims, each with the room that it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from argmap.diagram.drawing import Connector, Drawing, Sign
from argmap.model import LinkKind

Manner: TypeAlias = tuple[LinkKind, bool]


@dataclass(slots=True, kw_only=True)
class Tree:
    """The cards of a drawing by their place in it, as they hang under each other.

    Attributes:
        parent: the card under which each hangs, -1 for roots.
        kids: those that hang under each, in the order in which they are drawn.
        roots: those that hang under nothing, theses first.
        step: the connector by which each hangs, -1 for roots.
        family: the connector onto the parent to which that belongs; another one for an undercut.
        manner: how each bears on that: the kind of the step, and whether on another step.
        leaves: how many ends the branch of each has, at least 1.
        count: how many claims there are in it.
        depth: how many steps each is away from its root.
        run: how many claims follow each in a row, every one alone under the one before.
    """

    parent: list[int]
    kids: list[list[int]]
    roots: list[int]
    step: list[int]
    family: list[int]
    manner: list[Manner | None]
    leaves: list[int]
    count: list[int]
    depth: list[int]
    run: list[int]


def grow(drawing: Drawing) -> Tree:
    """Hang the cards of a drawing under each other: larger branches first, then in file order.

    The premises of a step stay together, and what undercuts it follows them. Takes linear time, but
    for sorting.
    """
    size = len(drawing.cards)
    place = {card.id: number for number, card in enumerate(drawing.cards)}
    link = {connector.id: number for number, connector in enumerate(drawing.connectors)}
    tree = Tree(
        parent=[-1] * size,
        kids=[[] for _ in range(size)],
        roots=[],
        step=[-1] * size,
        family=[-1] * size,
        manner=[None] * size,
        leaves=[0] * size,
        count=[1] * size,
        depth=[0] * size,
        run=[0] * size,
    )
    for number, card in enumerate(drawing.cards):
        under = drawing.hanging.under.get(card.id)
        step = -1 if under is None else link[under.id]
        base = drawing.connectors[step].base if step >= 0 else None
        if base is None:
            tree.roots.append(number)
            continue
        parent = tree.parent[number] = place[base]
        tree.step[number] = step
        tree.manner[number] = manner(drawing.connectors[step])
        tree.family[number] = _family(drawing.connectors, link, step)
        tree.kids[parent].append(number)
        tree.depth[number] = tree.depth[parent] + 1
    _measure(tree)
    for kids in tree.kids:
        _sort(tree, kids)
    thesis = [card.sign is Sign.THESIS for card in drawing.cards]
    tree.roots.sort(key=lambda root: (not thesis[root], -tree.leaves[root]))
    return tree


def manner(connector: Connector) -> Manner:
    """Tell how a connector bears on its target: its kind, and whether that is a connector."""
    return connector.kind, connector.on_link


def _family(connectors: tuple[Connector, ...], link: dict[str, int], step: int) -> int:
    """Follow a connector onto connectors until one leads to a card."""
    while connectors[step].on_link and (connectors[step].target or "") in link:
        step = link[connectors[step].target or ""]
    return step


def _measure(tree: Tree) -> None:
    """Count what hangs under each card; each stands before those that hang under it."""
    for number in reversed(range(len(tree.parent))):
        kids = tree.kids[number]
        tree.leaves[number] = max(1, tree.leaves[number])
        if len(kids) == 1:
            tree.run[number] = tree.run[kids[0]] + 1
        if (parent := tree.parent[number]) >= 0:
            tree.leaves[parent] += tree.leaves[number]
            tree.count[parent] += tree.count[number]


def _sort(tree: Tree, kids: list[int]) -> None:
    if len(kids) < 2:
        return
    ends: dict[int, int] = {}
    for kid in kids:
        ends[tree.family[kid]] = ends.get(tree.family[kid], 0) + tree.leaves[kid]
    first = {family: number for number, family in enumerate(ends)}

    def key(kid: int) -> tuple[int, int, bool, int]:
        family = tree.family[kid]
        return -ends[family], first[family], tree.step[kid] != family, -tree.leaves[kid]

    kids.sort(key=key)
