"""How reading, layout and the whole way to SVG grow."""

from __future__ import annotations

from collections.abc import Sequence

from bench.run import growth

SHAPES = ("tree", "tangle")
SIZES = (100, 1_000, 10_000, 20_000, 100_000)
_SMALL = 3


def main(words: Sequence[str]) -> None:
    """Print a table for each shape."""
    for shape in SHAPES:
        print(f"{shape}: seconds; behind them the growth per claim over the row before")
        growth("drawing_row", (shape,), SIZES[:_SMALL] if "--small" in words else SIZES)
