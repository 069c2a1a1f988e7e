"""`python -m bench`: cold starts against a bare typer, and how reading and drawing grow.

`python -m bench --small` stops at 10,000 claims.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROUNDS = 9
SIZES = (100, 1_000, 10_000, 100_000)


def main() -> None:
    """Print all figures."""
    cold()
    sizes = SIZES[:3] if "--small" in sys.argv[1:] else SIZES
    for shape in ("tree", "tangle"):
        growth(shape, sizes)


def cold() -> None:
    """Time whole processes, taking turns; the least of several rounds counts."""
    # What the installed program runs; `python -m` costs a few milliseconds more.
    argmap = [sys.executable, "-c", "from argmap.cli.main import main; main()"]
    render = [*argmap, "render", "maps/oped.yaml", "-o", "-", "--to", "svg"]
    out = os.devnull
    commands = {
        "python -c 'import typer'": [sys.executable, "-c", "import typer"],
        "argmap --help": [*argmap, "--help"],
        "argmap check maps/oped.yaml": [*argmap, "check", "maps/oped.yaml"],
        "argmap render maps/oped.yaml": render,
        "argmap render, built-in layout": [*render, "--layout", "tidy"],
    }
    least = dict.fromkeys(commands, float("inf"))
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with Path(out).open("wb") as sink:
        for _ in range(ROUNDS):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, cwd=ROOT, env=env, stdout=sink, stderr=sink, check=True)
                least[name] = min(least[name], time.perf_counter() - start)
    base = least["python -c 'import typer'"]
    print("Cold start, least of", ROUNDS)
    for name, seconds in least.items():
        print(f"  {name:34} {seconds * 1000:6.0f} ms  {seconds / base:5.2f} x typer")


def growth(shape: str, sizes: tuple[int, ...]) -> None:
    """Time reading, layout and the whole way to SVG for growing maps."""
    import argmap
    from argmap.diagram import cards
    from argmap.render import Picture, RenderOptions, render

    options = RenderOptions(layout="tidy", max_cards=0)
    steps: dict[str, Callable[[argmap.Map], object]] = {
        "cards": cards,
        "svg": lambda made: render(Picture(made, options), "svg"),
    }
    print(f"\n{shape}: seconds (and growth over the size before; 10 is linear)")
    before: dict[str, float] = {}
    for size in sizes:
        text = text_of(shape, size)
        figures = {"load": timed(partial(argmap.loads, text))}
        made = argmap.loads(text)
        for name, step in steps.items():
            figures[name] = timed(partial(step, made))
        figures["layout"] = layout_seconds(made)
        told = "  ".join(
            f"{name} {seconds:8.3f}"
            + (f" ({seconds / before[name]:4.1f})" if before else "       ")
            for name, seconds in figures.items()
        )
        memory = peak(text, options)
        print(f"  {size:7,} claims  {told}  peak {memory:6.0f} MB", flush=True)
        before = figures


def layout_seconds(made: object) -> float:
    """Time the built-in layout alone."""
    from argmap.api import Map
    from argmap.diagram import cards
    from argmap.diagram.grid import grid
    from argmap.diagram.layouts.tidy import place
    from argmap.diagram.measure import measure
    from argmap.diagram.words import words

    assert isinstance(made, Map)  # noqa: S101
    drawing = cards(made)
    boxes = tuple(measure(card, words("en")) for card in drawing.cards)
    problem = grid(drawing, boxes, upright=True)
    return timed(lambda: place(problem, False), rounds=1)  # noqa: FBT003


def peak(text: str, options: object) -> float:
    """Give the most memory that reading and drawing take, in MB; up to 10,000 claims."""
    import argmap
    from argmap.render import Picture, RenderOptions, render

    assert isinstance(options, RenderOptions)  # noqa: S101
    if len(text) > 10_000_000:
        return float("nan")
    tracemalloc.start()
    render(Picture(argmap.loads(text), options), "svg")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def timed(step: Callable[[], object], *, rounds: int = 2) -> float:
    """Give the least time of a few rounds, in seconds."""
    least = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        step()
        least = min(least, time.perf_counter() - start)
        if least > 2:
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
