"""Running the program as a user does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conftest import ROOT


def argmap(
    *args: str, cwd: Path = ROOT, stdin: bytes = b"", encoding: str = "utf-8", **env: str
) -> subprocess.CompletedProcess[str]:
    """Run `argmap` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *args],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=120,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": encoding,
            "COLUMNS": "100",
            **env,
        },
    )
    out, err = (part.decode(encoding).replace("\r\n", "\n") for part in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def told(*args: str, cwd: Path = ROOT, stdin: bytes = b"") -> Any:
    """Run `argmap` with `--json` and give the document; nothing else may stand on stdout."""
    return json.loads(argmap(*args, "--json", cwd=cwd, stdin=stdin).stdout)
