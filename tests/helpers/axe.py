"""The accessibility checker axe-core, where a package that carries it is installed."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

_PACKAGES = ("axe_playwright_python", "axe_core_python")
"""Those with the newer axe-core first. None is imported: the first would want its browsers."""


def axe() -> str | None:
    """Give the script; None where no package has it."""
    for name in _PACKAGES:
        found = find_spec(name)
        for folder in (found.submodule_search_locations or ()) if found else ():
            script = Path(folder) / "axe.min.js"
            if script.exists():
                return script.read_text(encoding="utf-8")
    return None
