"""How the answers of the analysis grow."""

from __future__ import annotations

from collections.abc import Sequence

from bench.run import growth

_ALL = (1_000, 10_000, 100_000)
_FEW = (1_000, 10_000)
TABLES: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("status", "attacks", _ALL),
    ("status", "mixed", _ALL),
    ("status", "chain", _ALL),
    ("status", "chain_from_below", _ALL),
    ("status", "circle", _ALL),
    ("status", "circle_on_premises", _ALL),
    ("status", "ladder", _ALL),
    ("status", "ladder_of_attacks", _ALL),
    ("status", "reasons", _ALL),
    ("status", "objections", _ALL),
    ("status", "fights", (200, 600)),
    ("status", "debated", _ALL),
    ("status", "undercuts", _ALL),
    ("status", "wordings", _ALL),
    ("status", "one_component", (1_000, 20_000)),
    ("status", "knot", (500, 1_000, 2_000)),
    ("status", "preferences", (1_000, 10_000, 20_000)),
    ("matrix", "layers", _FEW),
    ("matrix", "tree", _FEW),
    ("matrix", "chain", _ALL),
    ("matrix", "circle", _ALL),
    ("matrix", "circle_on_premises", _ALL),
    ("matrix", "reasons", _ALL),
    ("matrix", "linked", _ALL),
    ("row", "layers", (200, 1_000, 10_000)),
    ("row", "circle_on_premises", _ALL),
    ("row", "at_least", (100, 200, 2_000)),
    ("rows", "tree", _FEW),
    ("rows", "chain", _ALL),
    ("support", "tree", (100, 1_000, 10_000)),
    ("support", "chain", _ALL),
    ("support", "circle", _ALL),
    ("support", "circle_on_premises", _ALL),
    ("support", "reasons", _ALL),
    ("support", "linked", _ALL),
    ("support", "choices", (*_FEW, 50_000)),
    ("support", "grid_of_reasons", (100, 1_000)),
    ("support", "at_least_in_blocks", (400, 2_000)),
    ("support", "at_least", (50, 100, 200, 2_000)),
    ("supports", "tree", _ALL),
    ("supports", "chain", _ALL),
    ("supports", "circle_on_premises", (500, 1_000, 2_000)),
    ("supports", "layers", (100, 200, 300)),
    ("rows", "layers", (200, 300)),
    ("rows", "mixed", (300, 1_000, 3_000)),
    ("rows", "one_component", (100, 300)),
    ("probability", "credences", _FEW),
    ("probability", "doubted", (100, 300, 1_000, 10_000)),
    ("gradual", "mixed", _ALL),
    ("gradual", "faint", (1, 2)),
    ("what-if", "chain", _ALL),
    ("what-if", "mixed", _ALL),
    ("what-if", "circle_on_premises", _FEW),
)
_SMALL = 10_000


def main(words: Sequence[str]) -> None:
    """Print a table for each question and shape; `status` with reasons is `verdicts`."""
    for what, shape, sizes in TABLES:
        print(f"{what}, {shape.replace('_', ' ')}")
        most = _SMALL if "--small" in words else max(sizes)
        growth("analysis_row", (what, shape), [size for size in sizes if size <= most])
