"""The known name that somebody meant."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 80
_MOST = 20_000


def nearest(name: str, known: Iterable[str], *, least: float = 0.6) -> str | None:
    """Give the known name most like this one, or None where none is near.

    Case and the difference between `-`, `_` and blanks do not count. The ratio is that of
    Ratcliff and Obershelp, as in `difflib`; it must be at least `least`.
    """
    if not name or len(name) > _LONGEST:
        return None
    from difflib import get_close_matches
    from itertools import islice

    folded = {_fold(other): other for other in islice(known, _MOST) if len(other) <= _LONGEST}
    found = get_close_matches(_fold(name), folded, n=1, cutoff=least)
    return folded[found[0]] if found else None


def _fold(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")
