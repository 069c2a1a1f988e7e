"""Fault trees of the Aralia collection as maps: support sets, cut sets and probability."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from bench.run import ROOT, measured

FOLDER = ROOT.parent / "shared" / "corpora" / "aralia"
HARD = ("edf9203", "edf9204")
_BUDGET = 1_000_000
_LIMIT = 300.0


def main(_: Sequence[str]) -> None:
    """Print what each tree takes, and whether the answers are those of `expected.csv`."""
    table = FOLDER / "expected.csv"
    if not table.exists():
        print(f"  skipped: there is no {table}")
        return
    with table.open(encoding="utf-8", newline="") as lines:
        trees = list(csv.DictReader(lines))
    for question, keys in (("sets", _SETS), ("probability", ("probability_of_thesis",))):
        for tree in sorted(trees, key=lambda tree: tree["name"] in HARD):
            _tell(question, tree["name"], [tree[key] for key in keys])


_SETS = ("support_sets_of_thesis", "cut_sets_of_thesis", "load_bearing_of_thesis")


def _tell(question: str, name: str, expected: Sequence[str]) -> None:
    row = measured("aralia_row", question, FOLDER / f"{name}.yaml", _BUDGET, limit=_LIMIT)
    if isinstance(row, str):
        print(f"  {question:11} {name:8} budget {_BUDGET:10,}  {row}", flush=True)
        return
    told = "  ".join(f"{step} {seconds:7.3f}" for step, seconds in row.steps.items())
    right = "as expected" if row.said.split() == expected else f"expected {' '.join(expected)}"
    print(
        f"  {question:11} {name:8} budget {_BUDGET:10,}  {told}  peak {row.peak:5.0f} MB  "
        f"{row.said}, {right}",
        flush=True,
    )
