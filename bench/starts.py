"""Cold starts: whole processes against one that only imports typer."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence

from bench.run import ROOT

ROUNDS, SMALL = 15, 5


def main(words: Sequence[str]) -> None:
    """Time whole processes, taking turns; the least of several rounds counts."""
    # What the installed program runs; `python -m` costs a few milliseconds more.
    argmap = [sys.executable, "-c", "from argmap.cli.main import main; main()"]
    render = [*argmap, "render", "maps/oped.yaml", "-o", "-", "--to", "svg"]
    commands = {
        "python -c 'import typer'": [sys.executable, "-c", "import typer"],
        "argmap --help": [*argmap, "--help"],
        "argmap check maps/oped.yaml": [*argmap, "check", "maps/oped.yaml"],
        "argmap status maps/oped.yaml": [*argmap, "status", "maps/oped.yaml"],
        "argmap depends maps/oped.yaml": [*argmap, "depends", "maps/oped.yaml"],
        "argmap render maps/oped.yaml": render,
        "argmap render, built-in layout": [*render, "--layout", "tidy"],
        "argmap render, Graphviz inside": [*render, "--layout", "graphviz"],
    }
    least = dict.fromkeys(commands, float("inf"))
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    rounds = SMALL if "--small" in words else ROUNDS
    for _ in range(rounds):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True)
            least[name] = min(least[name], time.perf_counter() - start)
    base = least["python -c 'import typer'"]
    print("Cold start, least of", rounds)
    for name, seconds in least.items():
        print(f"  {name:34} {seconds * 1000:6.0f} ms  {seconds / base:5.2f} x typer")
