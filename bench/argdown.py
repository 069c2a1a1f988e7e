"""Side by side with Argdown: the same maps from source to SVG, each in a new process.

`--argdown PATH` names its command; without it `npm install @argdown/cli` puts it into a folder that
is thrown away afterwards. `--limit SECONDS` is how long Argdown may take for one map, 600 unless
said otherwise; `--small` stops at 1,000 claims. Maps are trees of threes with two thirds reasons,
one third objections. What Argdown has drawn is counted in its SVG: a map of which it leaves out a
statement would be no fair race. So argmap draws all cards too; what it makes of a large map if it
is not asked to, an atlas, stands below. Processor time is compared, so that what else runs on the
machine counts less; how long one waited stands beside it.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.run import ROOT

SIZES = (30, 300, 1_000, 5_000, 20_000)
_SMALL = 3
_ROUNDS = {30: 7, 300: 3, 1_000: 3, 5_000: 3}
_LIMIT = 600.0
_ATLAS = 5_000
_WANTED = {30: 4.0, 5_000: 10.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one program made of a map.

    Attributes:
        seconds: of processor time, the least of some rounds; infinite where it made nothing.
        waited: the seconds until it was there.
        cards: how many cards are in its SVG.
        said: what went wrong, in a few words.
    """

    seconds: float
    waited: float = 0.0
    cards: int = 0
    said: str = ""


def main(words: Sequence[str]) -> None:
    """Print a row for each size."""
    limit = float(_after(words, "--limit") or _LIMIT)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        argdown = _after(words, "--argdown") or _installed(folder)
        if argdown is None:
            print("  Argdown is not there: name it by --argdown PATH, or install node and npm")
            return
        version = subprocess.run([argdown, "--version"], capture_output=True, text=True, check=True)
        print(
            f"argmap render in {sys.executable}, Python {platform.python_version()}; "
            f"Argdown {version.stdout.strip()} map -f svg: processor seconds"
        )
        for size in SIZES[:_SMALL] if "--small" in words else SIZES:
            _race(folder, argdown, size, limit)


def _after(words: Sequence[str], option: str) -> str | None:
    return words[words.index(option) + 1] if option in words else None


def _installed(folder: Path) -> str | None:
    """Install Argdown into a folder, and give its command."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return None
    command = [npm, "install", "--no-audit", "--no-fund", "--silent", "@argdown/cli"]
    done = subprocess.run([*command, "--prefix", str(folder)], capture_output=True, check=False)
    found = folder / "node_modules" / ".bin" / "argdown"
    return str(found) if not done.returncode and found.exists() else None


def _race(folder: Path, argdown: str, size: int, limit: float) -> None:
    """Let both draw a map, in turns."""
    ours, theirs = folder / f"tree{size}.yaml", folder / f"tree{size}.argdown"
    ours.write_text(_yaml(size), encoding="utf-8")
    theirs.write_text(_argdown(size), encoding="utf-8")
    out, picture = folder / f"out{size}", folder / f"tree{size}.svg"
    call = [sys.executable, "-c", "from argmap.cli.main import main; main()", "render"]
    usual = [*call, str(ours), "-o", str(picture)]
    own = [*usual, "--layout", "tidy", "--max-cards", "0"] if size > min(SIZES) else usual
    foreign = [argdown, "map", "-f", "svg", str(theirs), str(out)]
    mine, other, atlas = (Run(seconds=float("inf")) for _ in range(3))
    for _ in range(_ROUNDS.get(size, 1)):
        mine = _better(mine, _run(own, picture, 'class="claim ', limit))
        other = _better(other, _run(foreign, out / f"tree{size}.svg", 'class="node"', limit))
        if size >= _ATLAS:
            atlas = _better(atlas, _run(usual, picture, 'class="claim ', limit))
    fair = "" if other.said or mine.cards == other.cards == size else "  NOT THE SAME CARDS"
    print(f"  {size:6,} claims  {_compared(mine, other, size)}{fair}", flush=True)
    if size >= _ATLAS:
        print(f"    as it comes, an atlas: {_compared(atlas, other)}", flush=True)


def _compared(mine: Run, other: Run, size: int = 0) -> str:
    """Tell how long both took, and how many times as long the other did."""
    ratio, by_clock = other.seconds / mine.seconds, other.waited / mine.waited
    wanted = f"; wanted: {_WANTED[size]:g}" if size in _WANTED else ""
    least = ">" if other.said.startswith("stopped") else ""
    told = f"{least}{ratio:6.1f} x (by the clock {by_clock:.1f} x{wanted})"
    told = told if ratio < float("inf") else "finishes"
    return f"argmap {_told(mine)}  Argdown {_told(other)}  {told}"


def _told(run: Run) -> str:
    return run.said or f"{run.seconds:7.2f} (waited {run.waited:.2f}, {run.cards} cards)"


def _better(one: Run, two: Run) -> Run:
    return one if one.seconds < two.seconds else two


def _run(command: Sequence[str], picture: Path, card: str, limit: float) -> Run:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start, used = time.perf_counter(), _used()
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=limit
        )
    except subprocess.TimeoutExpired:
        return Run(seconds=limit, waited=limit, said=f"stopped after {limit:.0f} s")
    waited, seconds = time.perf_counter() - start, _used() - used
    cards = picture.read_text(encoding="utf-8").count(card) if picture.exists() else 0
    if done.returncode or not cards:
        lines = [line.strip() for line in (done.stderr + done.stdout).splitlines()]
        said = next((line for line in lines if "rror" in line), "made no picture")
        return Run(seconds=float("inf"), said=f"failed after {waited:.0f} s: {said[:70]}")
    return Run(seconds=seconds, waited=waited, cards=cards)


def _used() -> float:
    """Give the processor time of all processes that this one has started and that have ended."""
    took = os.times()
    return took.children_user + took.children_system


def _said(number: int) -> str:
    return f"Claim {number} says something about the price of a queue in town."


def _below(number: int, size: int) -> list[int]:
    return [child for child in range(3 * number + 1, 3 * number + 4) if child < size]


def _yaml(size: int) -> str:
    """Write a tree as a map of argmap; every third claim below another is an objection."""
    lines = ["argmap: 1", "thesis: c0", "claims:"]
    for number in range(size):
        lines += [f"  c{number}:", f"    text: {_said(number)}"]
        children = _below(number, size)
        for key, some in (("because", children[:2]), ("but", children[2:])):
            if some:
                lines += [f"    {key}:", *(f"      - c{child}" for child in some)]
    return "\n".join(lines) + "\n"


def _argdown(size: int) -> str:
    """Write the same tree for Argdown."""
    lines, stack = [], [(0, 0, "")]
    while stack:
        number, depth, sign = stack.pop()
        lines.append(f"{'  ' * depth}{sign}[c{number}]: {_said(number)}")
        below = [(child, depth + 1, "-+"[child % 3 != 0] + " ") for child in _below(number, size)]
        stack += reversed(below)
    return "\n".join(lines) + "\n"
