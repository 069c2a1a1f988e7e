"""In which order the inputs of a block become levels, on which the size of diagrams depends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from argmap.analysis.components import components
from argmap.analysis.decision.gates import Gates
from argmap.analysis.decision.modules import Block

_LARGE = 10**9


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A way to go through a block.

    Attributes:
        circles: its gates by strongly connected component, each after those it rests on.
        inputs: its inputs, in the order of their levels.
    """

    circles: Sequence[Sequence[int]]
    inputs: Sequence[int]


def arrangements(gates: Gates, block: Block) -> Iterator[Arrangement]:
    """Give some orders, the most promising first: depth first, with inputs sorted in several ways.

    There is no order that is good for all diagrams, and to find the best is hard (Bryant 1986);
    a few plain ones (Bouissou, Bruyère and Rauzy 1997) are tried in turn.
    """
    given = gates.inputs
    if len(block.circles) == 1 and len(block.circles[0]) == 1:
        yield Arrangement(block.circles, tuple(block.inputs))
        return
    size, depth = _measures(gates, block)
    uses = Counter(node for circle in block.circles for gate in circle for node in given[gate])
    yield _arranged(block, lambda gate: sorted(given[gate], key=lambda node: -uses[node]))
    yield _arranged(block, lambda gate: sorted(given[gate], key=lambda node: -size[node]))
    yield _arranged(block, given.__getitem__)
    yield _arranged(block, lambda gate: sorted(given[gate], key=lambda node: -depth[node]))
    yield _arranged(block, lambda gate: sorted(given[gate], key=lambda node: size[node]))
    yield _arranged(block, lambda gate: given[gate][::-1])


def _arranged(block: Block, inputs: Callable[[int], Sequence[int]]) -> Arrangement:
    starts = [gate for circle in reversed(block.circles) for gate in circle]
    found = list(components(starts, lambda node: () if node in block.inputs else inputs(node)))
    return Arrangement(
        [circle for circle in found if circle[0] not in block.inputs],
        [circle[0] for circle in found if circle[0] in block.inputs],
    )


def _measures(gates: Gates, block: Block) -> tuple[dict[int, int], dict[int, int]]:
    """Give for each node its size when it is written out as a tree, and its depth."""
    size = dict.fromkeys(block.inputs, 1)
    depth = dict.fromkeys(block.inputs, 1)
    for circle in block.circles:
        for gate in circle:
            inputs = gates.inputs[gate]
            size[gate] = min(_LARGE, 1 + sum(size.get(node, 0) for node in inputs))
            depth[gate] = 1 + max(depth.get(node, 0) for node in inputs)
    return size, depth
