"""How reading, layout and the whole way to SVG grow."""

from __future__ import annotations

from collections.abc import Sequence

from bench.run import growth

SHAPES = ("tree", "tangle")
SIZES = (100, 1_000, 10_000, 20_000, 100_000)
HARD: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("all_for_all", (20, 40, 60)),
    ("all_linked", (20, 40, 60)),
    ("ring_of_attacks", (40, 80, 120)),
    ("grid_of_reasons", (100, 400)),
    ("undercuts", (100, 500)),
    ("linked", (100, 2_000)),
)
_SMALL = 3


def main(words: Sequence[str]) -> None:
    """Print a table for each shape."""
    for shape in SHAPES:
        print(f"{shape}: seconds; behind them the growth per claim over the row before")
        growth("drawing_row", (shape,), SIZES[:_SMALL] if "--small" in words else SIZES)
    for shape, sizes in HARD:
        print(f"{shape.replace('_', ' ')}, drawn whole")
        growth("drawing_row", (shape,), sizes)
