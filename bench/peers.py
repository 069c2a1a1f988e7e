"""argmap beside other programs in Python that compute grounded extensions, on the same frameworks.

Other programs are those of the interpreter that `--python` names. Where one runs into the limit, it
is not tried on larger frameworks of that shape.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from bench.frameworks import ACYCLIC, FRAMEWORKS
from bench.peer import OWN, PROGRAMS, SORTED
from bench.run import Row, measured

SIZES = (100, 1_000, 10_000, 100_000)
_SMALL = 3
_LIMIT, _SHORT = 60.0, 10.0


def main(words: Sequence[str]) -> None:
    """Print for each framework what each program takes, as ratios to argmap."""
    others = words[words.index("--python") + 1] if "--python" in words else sys.executable
    small = "--small" in words
    limit = _SHORT if small else _LIMIT
    for shape in FRAMEWORKS:
        slow: set[str] = set()
        for size in SIZES[:_SMALL] if small else SIZES:
            rows: dict[str, Row] = {}
            print(f"{shape.replace('_', ' ')}, {size:,} arguments", flush=True)
            for name in PROGRAMS:
                if name in slow or (name == SORTED and shape not in ACYCLIC):
                    continue
                python = sys.executable if name in OWN else others
                row = measured("peer", name, shape, size, python=python, limit=limit)
                if isinstance(row, str):
                    slow.add(name)
                    print(f"  {name:21} {row}", flush=True)
                else:
                    rows[name] = row
                    print(f"  {name:21} {_told(row, rows)}", flush=True)
            print(f"  {_judged(rows)}", flush=True)


def _told(row: Row, rows: Mapping[str, Row]) -> str:
    first = rows.get("argmap", row)
    load, solve = row.steps["load"], row.steps["solve"]
    count, digest, version = row.said.split()
    agrees = "" if digest == first.said.split()[1] else "  DISAGREES"
    return (
        f"load {load:8.4f} ({load / first.steps['load']:6.2f} x argmap)  "
        f"solve {solve:8.4f} ({solve / first.steps['solve']:6.2f} x argmap)  "
        f"both {_both(row) / _both(first):6.2f} x argmap  "
        f"peak {row.peak:5.0f} MB  {int(count):,} accepted{agrees}  ({version})"
    )


def _judged(rows: Mapping[str, Row]) -> str:
    """Say how argmap stands to the fastest of the others."""
    own = rows.get("argmap")
    others = {name: row for name, row in rows.items() if not name.startswith("argmap")}
    if own is None or not others:
        return "nothing to compare"
    reasons = rows.get("argmap, with reasons", own).steps["solve"]
    solver = min(others, key=lambda name: others[name].steps["solve"])
    whole = min(others, key=lambda name: _both(others[name]))
    fastest = others[solver].steps["solve"]
    both = _both(own) / _both(others[whole])
    return (
        f"→ solving, argmap takes {own.steps['solve'] / fastest:.2f} x {solver}, with reasons "
        f"{reasons / fastest:.2f} x; solving and loading {both:.2f} x {whole}; "
        f"{'all agree' if len({row.said.split()[1] for row in rows.values()}) == 1 else 'DISAGREE'}"
    )


def _both(row: Row) -> float:
    return row.steps["load"] + row.steps["solve"]
