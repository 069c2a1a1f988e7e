r"""Argument maps as text: check them, see what depends on what, draw them.

>>> import argmap
>>> essay = argmap.loads("argmap: 1\nclaims: {rain: It will rain.}")
>>> essay.claims[0].text
'It will rain.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exports import lazily

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
    from argmap.render import load_theme as load_theme

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
    "load_theme",
    "loads",
]

__getattr__ = lazily(
    __name__,
    {
        "argmap.analysis": ("Add", "Assert", "Drop", "Retract"),
        "argmap.api": ("Map", "load", "loads"),
        "argmap.diagnostics": ("Diagnostic", "Fix", "MapError", "Place", "Severity"),
        "argmap.model": ("Anchor", "Claim", "Link", "LinkKind"),
        "argmap.render": ("load_theme",),
    },
)


def __dir__() -> list[str]:
    return sorted(__all__)
