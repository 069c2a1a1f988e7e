"""`python -m bench`: how long things take. `python -m bench PART …` measures some parts alone.

`--small` stops at 10,000 claims, tries starts less often and waits less long for other programs.
`layout --seed N` measures one random map. `argdown` is measured only where it is named.
`--python PATH` is the interpreter that has the other programs that compute grounded extensions.
"""

from __future__ import annotations

import sys
from importlib import import_module

ELSEWHERE = ("argdown",)  # installs another program, so it has to be asked for
PARTS = ("starts", "drawing", "layout", "page", "analysis", "aralia", "peers")


def main() -> None:
    """Print the figures of the parts that were asked for."""
    words = sys.argv[1:]
    for part in [part for part in (*PARTS, *ELSEWHERE) if part in words] or PARTS:
        print(f"── {part}", flush=True)
        import_module(f"bench.{part}").main(words)


if __name__ == "__main__":
    main()
