"""What many claims have below them, as sets of premises."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from argmap.analysis.components import components
from argmap.analysis.decision import Packed, Trimmed, packed, unpacked


class Waiting:
    """Sets of nodes that others wait for; what nobody waits for any more is dropped."""

    __slots__ = ("_left", "_sets")

    def __init__(self, parts: Collection[Sequence[int]], edges: Sequence[Sequence[int]]) -> None:
        self._sets: dict[int, Packed] = {}
        self._left: dict[int, int] = {}
        for part in parts:
            for node in part:
                for onward in edges[node]:
                    self._left[onward] = self._left.get(onward, 0) + 1

    def put(self, node: int, bits: int) -> None:
        """Keep the set of a node, if anybody waits for it."""
        if self._left.get(node):
            self._sets[node] = packed(bits)

    def take(self, node: int) -> Packed:
        """Give the set of a node, packed, to one of those who wait for it."""
        bits = self._sets[node]
        self._left[node] -= 1
        if not self._left[node]:
            del self._sets[node]
        return bits


def united(
    edges: Sequence[Sequence[int]], own: Callable[[int], int], asked: Collection[int]
) -> Trimmed:
    """Give for some nodes the union of the own sets of all nodes that they lead to, their own too.

    Linear in the edges times the length of a set. A circle counts as one node.

    Raises:
        TooLarge: the sets asked for would not fit into memory.
    """
    parts = list(components(asked, edges.__getitem__))
    waiting = Waiting(parts, edges)
    found = Trimmed()
    for part in parts:
        inside = set(part)
        bits = 0
        for node in part:
            bits |= own(node)
            for onward in edges[node]:
                if onward not in inside:
                    bits |= unpacked(waiting.take(onward))
        for node in part:
            waiting.put(node, bits)
            if node in asked:
                found[node] = bits
    return found
