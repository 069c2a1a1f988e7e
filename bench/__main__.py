"""`python -m bench`: cold starts against a bare typer, and how reading and drawing grow.

`python -m bench --small` stops at 10,000 claims.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from bench.row import SHAPES, STEPS

ROOT = Path(__file__).parent.parent
ROUNDS = 15
SIZES = (100, 1_000, 10_000, 20_000, 100_000)
_SMALL = 3


def main() -> None:
    """Print all figures."""
    cold()
    sizes = SIZES[:_SMALL] if "--small" in sys.argv[1:] else SIZES
    for shape in SHAPES:
        growth(shape, sizes)


def cold() -> None:
    """Time whole processes, taking turns; the least of several rounds counts."""
    # What the installed program runs; `python -m` costs a few milliseconds more.
    argmap = [sys.executable, "-c", "from argmap.cli.main import main; main()"]
    render = [*argmap, "render", "maps/oped.yaml", "-o", "-", "--to", "svg"]
    commands = {
        "python -c 'import typer'": [sys.executable, "-c", "import typer"],
        "argmap --help": [*argmap, "--help"],
        "argmap check maps/oped.yaml": [*argmap, "check", "maps/oped.yaml"],
        "argmap render maps/oped.yaml": render,
        "argmap render, built-in layout": [*render, "--layout", "tidy"],
        "argmap render, Graphviz inside": [*render, "--layout", "graphviz"],
    }
    least = dict.fromkeys(commands, float("inf"))
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True)
            least[name] = min(least[name], time.perf_counter() - start)
    base = least["python -c 'import typer'"]
    print("Cold start, least of", ROUNDS)
    for name, seconds in least.items():
        print(f"  {name:34} {seconds * 1000:6.0f} ms  {seconds / base:5.2f} x typer")


def growth(shape: str, sizes: tuple[int, ...]) -> None:
    """Time reading, layout and the whole way to SVG for growing maps, each in its own process."""
    print(f"\n{shape}: seconds; behind them the growth per claim over the row before")
    before: dict[str, float] = {}
    for size in sizes:
        command = [sys.executable, "-m", "bench.row", shape, str(size)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        row: dict[str, float] = json.loads(done.stdout)
        told = "  ".join(_told(name, row, before) for name in STEPS)
        print(f"  {size:7,} claims  {told}  peak {row['peak']:6.0f} MB", flush=True)
        before = row


def _told(name: str, row: dict[str, float], before: dict[str, float]) -> str:
    seconds = f"{name} {row[name]:8.3f}"
    if not before:
        return f"{seconds}         "
    each = (row[name] / row["size"]) / (before[name] / before["size"])
    return f"{seconds} (x{each:5.2f})"


if __name__ == "__main__":
    main()
