r"""Argument maps as text: check them, see what depends on what, draw them.

>>> import argmap
>>> essay = argmap.loads("argmap: 1\nclaims: {rain: It will rain.}")
>>> essay.claims[0].text
'It will rain.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.analysis import Add as Add
    from argmap.analysis import Assert as Assert
    from argmap.analysis import Drop as Drop
    from argmap.analysis import Retract as Retract
    from argmap.api import Map as Map
    from argmap.api import load as load
    from argmap.api import loads as loads
    from argmap.diagnostics import Diagnostic as Diagnostic
    from argmap.diagnostics import Fix as Fix
    from argmap.diagnostics import MapError as MapError
    from argmap.diagnostics import Place as Place
    from argmap.diagnostics import Severity as Severity
    from argmap.model import Anchor as Anchor
    from argmap.model import Claim as Claim
    from argmap.model import Link as Link
    from argmap.model import LinkKind as LinkKind

__version__ = "0.1.0"

__all__ = [
    "Add",
    "Anchor",
    "Assert",
    "Claim",
    "Diagnostic",
    "Drop",
    "Fix",
    "Link",
    "LinkKind",
    "Map",
    "MapError",
    "Place",
    "Retract",
    "Severity",
    "__version__",
    "load",
    "loads",
]

_HOMES = {
    "argmap.analysis": ("Add", "Assert", "Drop", "Retract"),
    "argmap.api": ("Map", "load", "loads"),
    "argmap.diagnostics": ("Diagnostic", "Fix", "MapError", "Place", "Severity"),
    "argmap.model": ("Anchor", "Claim", "Link", "LinkKind"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Load a public name from its room when it is first used."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'argmap' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
