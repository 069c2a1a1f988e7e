"""Documents with maps, good, wrong and hostile."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

RAIN = """argmap: 1
title: Should it rain?
thesis: rain
claims:
  rain: {text: It will rain., because: [[clouds]], but: [[sun]]}
  clouds: There are <script>alert(1)</script> clouds.
  sun: The sun shines.
"""
BAD = """argmap: 1
claims:
  rain: {becuase: [clouds]}
"""
STREET = "maps/main-street.yaml"


def lay_out(folder: Path) -> None:
    """Put maps into a folder, and a map and a link to it outside."""
    (folder / "maps").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "data" / "main-street.yaml", folder / STREET)
    (folder.parent / "secret.yaml").write_text(RAIN, encoding="utf-8")
    (folder / "maps" / "link.yaml").symlink_to(folder.parent / "secret.yaml")


def fenced(body: str = "", header: str = "argmap") -> str:
    """Write a fenced block."""
    return f"```{header}\n{body}```\n"


def made(*words: str, cwd: Path, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment that runs the tests."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return subprocess.run(
        words,
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=120,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PATH": path, **env},
    )
