"""Sets of premises for many claims at once, as bits of ints."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from argmap.analysis.components import components

MOST_BYTES = 300_000_000


class TooLarge(Exception):  # noqa: N818
    """The sets asked for would not fit into memory."""


class Trimmed:
    """Sets as ints without their trailing zeros, so that sets of near premises are short.

    Raises:
        TooLarge: all sets together take more than `MOST_BYTES`.
    """

    __slots__ = ("_bytes", "_sets")

    def __init__(self) -> None:
        self._sets: dict[int, tuple[int, int]] = {}
        self._bytes = 0

    def __setitem__(self, key: int, bits: int) -> None:
        if not bits:
            return
        offset = (bits & -bits).bit_length() - 1
        short = bits >> offset
        self._bytes += 100 + short.bit_length() // 8
        if self._bytes > MOST_BYTES:
            raise TooLarge
        self._sets[key] = (offset, short)

    def __getitem__(self, key: int) -> int:
        offset, short = self._sets.get(key, (0, 0))
        return short << offset


def members(bits: int) -> Iterator[int]:
    """Give the positions of the bits that are set, lowest first. Linear in the int's length."""
    text = f"{bits:b}"
    last = len(text) - 1
    at = text.rfind("1")
    while at >= 0:
        yield last - at
        at = text.rfind("1", 0, at)


class Shared:
    """Sets of nodes that others wait for; what nobody waits for any more is dropped."""

    __slots__ = ("_left", "_sets")

    def __init__(self, parts: Collection[Sequence[int]], edges: Sequence[Sequence[int]]) -> None:
        self._sets: dict[int, int] = {}
        self._left: dict[int, int] = {}
        for part in parts:
            for node in part:
                for onward in edges[node]:
                    self._left[onward] = self._left.get(onward, 0) + 1

    def put(self, node: int, bits: int) -> None:
        """Keep the set of a node, if anybody waits for it."""
        if self._left.get(node):
            self._sets[node] = bits

    def take(self, node: int) -> int:
        """Give the set of a node to one of those who wait for it."""
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
    parts = list(components(asked, edges))
    shared = Shared(parts, edges)
    found = Trimmed()
    for part in parts:
        inside = set(part)
        bits = 0
        for node in part:
            bits |= own(node)
            for onward in edges[node]:
                if onward not in inside:
                    bits |= shared.take(onward)
        for node in part:
            shared.put(node, bits)
            if node in asked:
                found[node] = bits
    return found
