"""Sets of positions as the bits of an int."""

from __future__ import annotations

from collections.abc import Iterable


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
