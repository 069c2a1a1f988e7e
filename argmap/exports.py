"""Names that a package gives, loaded only when they are first used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any


def lazily(package: str, homes: Mapping[str, Iterable[str]]) -> Callable[[str], Any]:
    """Give the `__getattr__` of a package that loads each name from the module that defines it.

    No such module may have the name of what it defines: once it is loaded, the package has the
    module under that name.

    Args:
        package: its name.
        homes: for each module the names that it defines.
    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def load(name: str) -> Any:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(home_of[name]), name)

    return load
