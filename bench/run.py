"""Rows of tables: each is measured in a process of its own, which prints it as JSON."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
ROOT = Path(__file__).parent.parent
LIMIT = 60.0
_ALL_ROUNDS, _LEAST = 1.0, 0.02  # seconds for all rounds of a step, and for one at least
_MOST_BYTES = 8_000_000_000


def peak() -> float:
    """Give the most memory that this process had, in MB; not a number where nobody counts it."""
    try:
        import resource
    except ImportError:
        return float("nan")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one process has measured.

    Attributes:
        size: how many claims there were.
        steps: for each step the seconds of processor time that it took, the least of some rounds.
        peak: the most memory that the process had, in MB; not a number where nobody counts it.
        said: what came out, in a few words.
    """

    size: int
    steps: Mapping[str, float]
    peak: float = field(default_factory=peak)
    said: str = ""

    def tell(self) -> None:
        """Print the row for the process that has asked for it."""
        print(json.dumps(asdict(self)))


def ready() -> list[str]:
    """Prepare a process that measures one row, and give what it was asked.

    The collector is off, as in the program; memory is bounded, so that a row that takes too much of
    it ends alone.
    """
    gc.disable()
    try:
        import resource
    except ImportError:
        return sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
    return sys.argv[1:]


def measured(
    module: str, *words: object, python: str = sys.executable, limit: float = LIMIT
) -> Row | str:
    """Have a module measure one row, and give the row, or in a few words why there is none.

    Args:
        module: the module; run as a program it prints a row.
        words: what it is asked.
        python: the interpreter that runs it.
        limit: the seconds after which it is stopped.
    """
    command = [python, "-m", f"bench.{module}", *map(str, words)]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=limit
        )
    except subprocess.TimeoutExpired:
        return f"stopped after {limit:.0f} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or [f"ended with {done.returncode}"])[-1]
    return Row(**json.loads(done.stdout))


def growth(module: str, words: Iterable[object], sizes: Iterable[int]) -> None:
    """Print a row for each size, and behind each figure its growth per claim over the row before.

    The table ends with the first size for which there is no row.
    """
    before: Row | None = None
    for size in sizes:
        row = measured(module, *words, size)
        if isinstance(row, str):
            print(f"  {size:7,}         {row}", flush=True)
            return
        told = "  ".join(_told(step, row, before) for step in row.steps)
        print(f"  {row.size:7,} claims  {told}  peak {row.peak:5.0f} MB  {row.said}", flush=True)
        before = row


def _told(step: str, row: Row, before: Row | None) -> str:
    seconds = f"{step} {row.steps[step]:8.4f}"
    if before is None:
        return f"{seconds}         "
    each = (row.steps[step] / row.size) / (before.steps[step] / before.size)
    return f"{seconds} (x{each:5.2f})"


def timed(step: Callable[[], T]) -> tuple[float, T]:
    """Give the least processor time of some rounds, in seconds, and what the last one gave.

    Rounds go on for a second; there is one where that is longer, and at most fifty.
    """
    least, left = float("inf"), _ALL_ROUNDS
    while True:
        start = time.process_time()
        found = step()
        taken = time.process_time() - start
        least, left = min(least, taken), left - max(taken, _LEAST)
        if left < 0:
            return least, found
        del found
