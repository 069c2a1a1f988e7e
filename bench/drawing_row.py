"""One row of a table of drawing: `python -m bench.drawing_row SHAPE SIZE` prints it as JSON."""

from __future__ import annotations

import random

from bench.hard_shapes import HARD
from bench.run import Row, ready, timed


def main() -> None:
    """Measure one shape at one size."""
    shape, size = ready()
    (hard_row if shape in HARD else row)(shape, int(size)).tell()


def hard_row(shape: str, size: int) -> Row:
    """Give the seconds that a map of a hard shape takes to be drawn whole, and its memory."""
    from argmap.render import Picture, RenderOptions, render

    made, options = HARD[shape](size), RenderOptions(max_cards=0)
    steps = {"svg": timed(lambda: render(Picture(made, options), "svg"))[0]}
    return Row(size=size, steps=steps, said=f"{len(made.links)} links")


def row(shape: str, size: int) -> Row:
    """Give the seconds of each step, and the most memory that the process had."""
    import argmap
    from argmap.diagram.cards import cards
    from argmap.diagram.grid import grid
    from argmap.diagram.layouts.tidy import place
    from argmap.diagram.measure import measure
    from argmap.diagram.words import words
    from argmap.render import Picture, RenderOptions, render

    text = text_of(shape, size)
    options = RenderOptions(layout="tidy", max_cards=0)
    blocks = RenderOptions(layout="atlas")
    made = argmap.loads(text)
    drawing = cards(made)
    boxes = tuple(measure(card, words("en")) for card in drawing.cards)
    steps = {
        "load": timed(lambda: argmap.loads(text))[0],
        "cards": timed(lambda: cards(made))[0],
        "layout": timed(lambda: place(grid(drawing, boxes, upright=True), False))[0],  # noqa: FBT003
        "folded": timed(lambda: cards(made, max_cards=80))[0],
        "svg": timed(lambda: render(Picture(made, options), "svg"))[0],
        "atlas": timed(lambda: render(Picture(made, blocks), "svg"))[0],
    }
    drawn = render(Picture(made, blocks), "svg").data
    return Row(size=size, steps=steps, said=f"atlas {len(drawn) / 1e6:.2f} MB")


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
