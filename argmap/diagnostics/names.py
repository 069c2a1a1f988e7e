"""What is said of a name that nobody has."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics.suggest import nearest


def unknown(what: str, name: str, known: Iterable[str]) -> LookupError:
    """Give the error for a name that is not known, with the nearest one that is."""
    near = nearest(name, known)
    return LookupError(f"no {what} is called {name!r}" + (f"; {near!r}?" if near else ""))
