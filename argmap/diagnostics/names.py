"""What is said of a name that nobody has."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics.suggest import nearest


def unknown(what: str, name: str, known: Iterable[str]) -> LookupError:
    """Give the error for a name that is not known, with the nearest one that is."""
    near = nearest(name, known)
    return LookupError(f"no {what} is called {name!r}" + (f"; {near!r}?" if near else ""))


def need_id(name: object) -> None:
    """Refuse what is no text where an id is meant.

    Raises:
        TypeError: it is no text.
    """
    if not isinstance(name, str):
        raise TypeError(f"an id is a str, not {name!r}")
