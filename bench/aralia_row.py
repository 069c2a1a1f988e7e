"""What one tree takes, as JSON: `python -m bench.aralia_row sets|probability PATH BUDGET`."""

from __future__ import annotations

import argmap
from bench.run import Row, ready, timed


def main() -> None:
    """Measure one question to one tree."""
    question, path, budget = ready()
    tree = argmap.load(path)
    answer = _sets if question == "sets" else _probability
    answer(tree, int(budget)).tell()


def _sets(tree: argmap.Map, budget: int) -> Row:
    thesis = tree.theses[0]
    seconds, answer = timed(lambda: tree.depends(thesis, budget=budget))
    counts = (answer.support_sets.count, answer.cut_sets.count, len(answer.load_bearing))
    return Row(size=len(tree.claims), steps={"support": seconds}, said=" ".join(map(str, counts)))


def _probability(tree: argmap.Map, budget: int) -> Row:
    thesis = tree.theses[0]
    seconds, answer = timed(lambda: tree.probability(budget=budget))
    told = f"{answer.supported[thesis]:.5E}"
    said = told if answer.method == "exact" else f"{told} {answer.method}"
    return Row(size=len(tree.claims), steps={"probability": seconds}, said=said)


if __name__ == "__main__":
    main()
