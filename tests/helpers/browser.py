"""Opening a page in headless Chromium, and reading what stands on it afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "~/AppData/Local/Google/Chrome/Application/chrome.exe",
)
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--enable-logging=stderr",
)


@dataclass(frozen=True)
class Opened:
    """A page after its scripts have run.

    Attributes:
        dom: the page as HTML.
        console: what its scripts and the browser wrote to the console.
    """

    dom: str
    console: tuple[str, ...]


def chromium() -> str | None:
    """Give the path of Chromium or Chrome; None where neither is installed."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    places = (str(Path(place).expanduser()) for place in _PLACES)
    return found or next((place for place in places if Path(place).exists()), None)


def opened(page: Path, program: str, folder: Path, *switches: str) -> Opened:
    """Open a page; the browser keeps its own files in `folder`."""
    done = subprocess.run(
        [
            program,
            *SWITCHES,
            *switches,
            f"--user-data-dir={folder}",
            "--virtual-time-budget=60000",
            "--dump-dom",
            page.as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=120,
        env={**os.environ, "LANG": "C.UTF-8"},
    )
    told = done.stderr.decode("utf-8", "replace").splitlines()
    return Opened(
        dom=done.stdout.decode("utf-8"), console=tuple(line for line in told if ":CONSOLE" in line)
    )
