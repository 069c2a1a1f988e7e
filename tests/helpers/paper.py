"""Looking at PDFs with programs that others wrote: qpdf, and those of Poppler."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def tool(name: str, *words: str | Path) -> str:
    """Run a program on a file and give what it printed; skip the test where it is missing."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed (Debian: qpdf, poppler-utils)")
    done = subprocess.run(
        [path, *map(str, words)], capture_output=True, check=False, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return done.stdout


def text_of(file: Path, *options: str) -> str:
    """Give the text of a PDF as a reader copies it."""
    return tool("pdftotext", *options, file, "-")


def squeezed(text: str) -> str:
    """Leave out blanks and marks of direction, which no two programs set alike."""
    kept = (
        char
        for char in text
        if not char.isspace() and char not in "\u200e\u200f\u202a\u202b\u202c\u00ad\u200b"
    )
    return "".join(kept)
