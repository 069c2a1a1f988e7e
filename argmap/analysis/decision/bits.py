"""Sets of positions as the bits of an int."""

from __future__ import annotations

from collections.abc import Iterable

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

    def __setitem__(self, key: int, whole: int) -> None:
        offset = max(0, (whole & -whole).bit_length() - 1)
        short = whole >> offset
        self._bytes += 100 + short.bit_length() // 8
        if self._bytes > MOST_BYTES:
            raise TooLarge
        self._sets[key] = (offset, short)

    def __getitem__(self, key: int) -> int:
        offset, short = self._sets.get(key, (0, 0))
        return short << offset

    def get(self, key: int) -> int | None:
        """Give a set; None where there is none."""
        return self[key] if key in self._sets else None
