"""Packing trees of boxes as close as their outlines allow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Gap = Callable[[int, int], float]


@dataclass(slots=True)
class Outline:
    """The two edges of a packed tree, column by column, the deepest first.

    What is stored is `shift` less than where it is, so that moving a tree costs nothing.

    Attributes:
        low: the lower bound in each column.
        high: the upper bound in each column.
        shift: how far all of it has been moved.
    """

    low: list[float]
    high: list[float]
    shift: float = 0.0

    def move(self, by: float) -> None:
        """Move all of it."""
        self.shift += by

    def grow_root(self, low: float, high: float) -> None:
        """Add the column of a new root."""
        self.low.append(low - self.shift)
        self.high.append(high - self.shift)

    def clearance(self, other: Outline, beside: float, below: float) -> float:
        """Give how far another outline must move to stand behind this one.

        The gaps are kept: `beside` in the column of the roots, `below` in the deeper ones.
        """
        gap = beside
        most = float("-inf")
        apart = self.shift - other.shift
        for number in range(1, min(len(self.low), len(other.low)) + 1):
            need = self.high[-number] - other.low[-number] + gap
            most = max(most, need)
            gap = below
        return most + apart

    def joined(self, other: Outline) -> Outline:
        """Give the outline of both, of which the other stands behind this one.

        The deeper of the two is changed and given back, so that the cost is that of the shallower:
        all merges of a tree together are linear (Reingold and Tilford, Tidier drawings of trees,
        IEEE Trans. Software Engineering 7(2), 1981).
        """
        apart = other.shift - self.shift
        common = min(len(self.low), len(other.low))
        if len(self.low) >= len(other.low):
            for number in range(1, common + 1):
                self.high[-number] = other.high[-number] + apart
            return self
        for number in range(1, common + 1):
            other.low[-number] = self.low[-number] - apart
        return other

    def boxed(self, before: float, behind: float) -> Outline:
        """Give the outline of a rectangle around all of it, with some room before and behind."""
        low, high = min(self.low) - before, max(self.high) + behind
        return Outline([low] * len(self.low), [high] * len(self.low), self.shift)


def row(
    outlines: Sequence[Outline], gaps: Sequence[tuple[float, float]]
) -> tuple[Outline, list[float]]:
    """Pack outlines one behind the other; give the outline of all and how far each has moved.

    Args:
        outlines: at least one.
        gaps: between each and the next: beside the roots, and below them.
    """
    whole, moved = outlines[0], [0.0]
    for outline, (beside, below) in zip(outlines[1:], gaps, strict=True):
        by = whole.clearance(outline, beside, below)
        outline.move(by)
        moved.append(by)
        whole = whole.joined(outline)
    return whole, moved
