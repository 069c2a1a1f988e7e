"""Finding the map files of a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable

from argmap.diagnostics import Diagnostic, told
from argmap.files.faults import NO_MAPS, NO_PERMISSION
from argmap.formats import choose
from argmap.syntax import decode

_ENDINGS = (".yaml", ".yml")
_HEAD = 8192
_CLOSED = "This folder cannot be read."


def find_maps(paths: Iterable[str]) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Give the files that are meant by files and folders, and what is wrong with the folders.

    In folders those files count that are named `*.yaml` or `*.yml` and begin like a map; hidden
    folders are passed over and symbolic links to folders are not followed.
    """
    files: list[str] = []
    empty = []
    for path in paths:
        if path != "-" and os.path.isdir(path):
            closed: list[OSError] = []
            found = sorted(_within(path, closed))
            files += found
            empty += [told(NO_PERMISSION, str(one.filename), _CLOSED) for one in closed]
            if not found and not closed:
                empty.append(told(NO_MAPS, path, "There are no map files in this folder."))
        else:
            files.append(path)
    return tuple(dict.fromkeys(files)), tuple(empty)


def _within(folder: str, closed: list[OSError]) -> Iterable[str]:
    """Give the maps of a folder; the folders that cannot be read go into `closed`."""
    for at, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = os.path.join(at, name)
            if name.lower().endswith(_ENDINGS) and os.path.isfile(path) and _is_map(path):
                yield path


def _is_map(path: str) -> bool:
    try:
        with open(path, "rb") as opened:
            source = decode(opened.read(_HEAD), "").source
    except OSError:
        return True
    return choose(source) is not None
