"""Sets of positions as the bits of an int."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

MOST_BYTES = 300_000_000


def bits(positions: Iterable[int]) -> int:
    """Give a set of positions as bits, in linear time."""
    digits = bytearray()
    for at in positions:
        if at >> 3 >= len(digits):
            digits.extend(bytes((at >> 3) + 1 - len(digits)))
        digits[at >> 3] |= 1 << (at & 7)
    return int.from_bytes(digits, "little")


def members(whole: int) -> list[int]:
    """Give the positions in a set of bits, in order, in linear time."""
    digits = bin(whole)[:1:-1]
    found: list[int] = []
    at = digits.find("1")
    while at >= 0:
        found.append(at)
        at = digits.find("1", at + 1)
    return found


Packed: TypeAlias = "tuple[int, int]"  # how many zeros come first, and the bits after them


def packed(whole: int) -> Packed:
    """Leave out the zeros before the first position, so that sets of near positions are short."""
    offset = max(0, (whole & -whole).bit_length() - 1)
    return offset, whole >> offset


def unpacked(short: Packed) -> int:
    """Give a set as it was before it was packed."""
    offset, bits = short
    return bits << offset


class TooLarge(Exception):  # noqa: N818
    """The sets asked for would not fit into memory."""


class Trimmed:
    """Packed sets.

    Raises:
        TooLarge: all sets together take more than `MOST_BYTES`.
    """

    __slots__ = ("_bytes", "_sets")

    def __init__(self) -> None:
        self._sets: dict[int, Packed] = {}
        self._bytes = 0

    def __setitem__(self, key: int, whole: int) -> None:
        short = packed(whole)
        self._bytes += 100 + short[1].bit_length() // 8
        if self._bytes > MOST_BYTES:
            raise TooLarge
        self._sets[key] = short

    def __getitem__(self, key: int) -> int:
        return unpacked(self._sets.get(key, (0, 0)))

    def get(self, key: int) -> int | None:
        """Give a set; None where there is none."""
        return self[key] if key in self._sets else None
