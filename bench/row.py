"""One row of the table of growth: `python -m bench.row SHAPE SIZE` prints it as JSON."""

from __future__ import annotations

import gc
import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

STEPS = ("load", "cards", "layout", "svg")
SHAPES = ("tree", "tangle")
_ROUNDS, _LONG = 3, 1.0


def main() -> None:
    """Measure one shape at one size."""
    gc.disable()  # as the program does
    shape, size = sys.argv[1], int(sys.argv[2])
    print(json.dumps({"size": size, **measured(shape, size)}))


def measured(shape: str, size: int) -> dict[str, float]:
    """Give the seconds of each step, and the most memory that the process had."""
    import argmap
    from argmap.diagram import cards
    from argmap.diagram.grid import grid
    from argmap.diagram.layouts.tidy import place
    from argmap.diagram.measure import measure
    from argmap.diagram.words import words
    from argmap.render import Picture, RenderOptions, render

    text = text_of(shape, size)
    options = RenderOptions(layout="tidy", max_cards=0)
    made = argmap.loads(text)
    drawing = cards(made)
    boxes = tuple(measure(card, words("en")) for card in drawing.cards)
    return {
        "load": timed(lambda: argmap.loads(text)),
        "cards": timed(lambda: cards(made)),
        "layout": timed(lambda: place(grid(drawing, boxes, upright=True), False)),  # noqa: FBT003
        "svg": timed(lambda: render(Picture(made, options), "svg")),
        "peak": peak(),
    }


def peak() -> float:
    """Give the most memory that this process had, in MB; not a number where nobody counts it."""
    try:
        import resource
    except ImportError:
        return float("nan")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


def timed(step: Callable[[], Any]) -> float:
    """Give the least time of a few rounds, of one round where that is long."""
    least = float("inf")
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        step()
        least = min(least, time.perf_counter() - start)
        if least > _LONG:
            break
    return least


def text_of(shape: str, size: int) -> str:
    """Write a map: a tree of threes, or one in which a tenth of the claims is used twice."""
    chance = random.Random(size)
    lines = ["argmap: 1", "thesis: c0", "claims:"]
    for number in range(size):
        lines.append(f"  c{number}:")
        lines.append(f"    text: Claim {number} says something about the price of a queue in town.")
        below = [child for child in range(3 * number + 1, 3 * number + 4) if child < size]
        if shape == "tangle" and number and chance.random() < 0.1:
            later = number + 1 + int((size - number - 1) * chance.random() ** 3)
            below += [later] if later < size and later not in below else []
        if len(below) > 1:
            lines += ["    because:", f"      - [c{below[0]}, c{below[1]}]"]
            lines += [f"      - c{child}" for child in below[2:]]
        elif below:
            lines += ["    because:", f"      - c{below[0]}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
