"""Finding the files of a folder that define one record each."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

Record = TypeVar("Record")


@cache
def names(package: str) -> tuple[str, ...]:
    """Give the names of the modules in a package's folder, sorted; nothing of it is loaded."""
    top, *below = package.split(".")
    folders = [os.path.join(folder, *below) for folder in import_module(top).__path__]
    return tuple(sorted(found.name for found in iter_modules(folders)))


def load(package: str, name: str, kind: type[Record]) -> Record:
    """Load one module of a package and give the record of this kind that it defines.

    Raises:
        LookupError: the module defines no such record, or more than one.
    """
    module = import_module(f"{package}.{name}")
    records = [
        value for key, value in vars(module).items() if key.isupper() and isinstance(value, kind)
    ]
    if len(records) != 1:
        raise LookupError(f"{package}.{name} must define exactly one {kind.__name__}")
    return records[0]


def choose(package: str, name: str, kind: type[Record], what: str) -> Record:
    """Load a module of a package by the name that a user gives.

    Args:
        package: the folder.
        name: the name.
        kind: what the module defines one of.
        what: what such a thing is called, for the sentence that there is none: `output`.

    Raises:
        LookupError: there is none of this name.
    """
    known = names(package)
    if name not in known:
        raise LookupError(f"no {what} is called {name!r}; there are {', '.join(known)}")
    return load(package, name, kind)


def find(package: str, kind: type[Record]) -> tuple[Record, ...]:
    """Give the record of every module in a package's folder, in the order of their names."""
    return tuple(load(package, name, kind) for name in names(package))
