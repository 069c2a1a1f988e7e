"""The Graphviz of the system: the program `dot`, where it is installed."""

from __future__ import annotations

from argmap.diagram.dotgraph import grid_graph, read_plain
from argmap.diagram.grid import Grid
from argmap.diagram.layout import Layout, Placement

_SECONDS = 60.0


def place(grid: Grid, sections: bool) -> Placement | str:  # noqa: ARG001, FBT001
    """Place a grid by the system's `dot`, or say why it could not be placed."""
    import shutil
    import subprocess

    program = shutil.which("dot")
    if program is None:
        return "the program dot is not installed"
    try:
        done = subprocess.run(  # noqa: S603
            [program, "-Tplain"],
            input=grid_graph(grid).to_string(),
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=True,
        )
    except subprocess.TimeoutExpired:
        return f"dot took longer than {_SECONDS:g} seconds"
    except (subprocess.CalledProcessError, OSError) as error:
        return f"dot failed: {error}"
    return read_plain(done.stdout, grid)


LAYOUT = Layout(name="dot", place=place)
