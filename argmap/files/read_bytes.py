"""Reading a file within a bound, or telling why it cannot be read."""

from __future__ import annotations

import errno
import os
import stat
import sys

from argmap.diagnostics import Diagnostic, nearest, told
from argmap.files.faults import (
    CANNOT_READ,
    FILE_TOO_LARGE,
    FOLDER,
    MISSING,
    NO_PERMISSION,
    NOT_A_FILE,
)

STDIN = "<stdin>"
_MOST_NEIGHBOURS = 2000


def read_bytes(file: str, most: int, instead: str) -> bytes | Diagnostic:
    """Read a regular file of at most `most` bytes; `<stdin>` is standard input. Never hangs.

    Args:
        file: the file.
        most: how many bytes it may have.
        instead: what to do where it is a pipe or a device.
    """
    try:
        if file == STDIN:
            return _read_stdin(most)
        about = os.stat(file)
        if stat.S_ISDIR(about.st_mode):
            return told(FOLDER, file, "This is a folder; one map file is expected.")
        if not stat.S_ISREG(about.st_mode):
            return told(NOT_A_FILE, file, "This is not a regular file.", instead)
        if about.st_size > most:
            return _too_large(file, most)
        with open(file, "rb") as opened:
            data = opened.read(most + 1)
    except (OSError, ValueError) as error:
        return _why_not(file, error)
    return data if len(data) <= most else _too_large(file, most)


def _read_stdin(most: int) -> bytes | Diagnostic:
    if sys.stdin is None:
        return told(CANNOT_READ, STDIN, "Standard input is closed.", "give a file instead of -")
    data = sys.stdin.buffer.read(most + 1)
    return data if len(data) <= most else _too_large(STDIN, most)


def _too_large(file: str, most: int) -> Diagnostic:
    size = f"{most // 1024} kB" if most < 1024 * 1024 else f"{most // 1024 // 1024} MB"
    return told(FILE_TOO_LARGE, file, f"The file is larger than {size}.")


def _why_not(file: str, error: OSError | ValueError) -> Diagnostic:
    if os.path.islink(file) and not isinstance(error, PermissionError):
        return told(MISSING, file, "This is a symbolic link that leads to no file.")
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        near = _neighbour(file)
        fix = f"did you mean {near}?" if near else None
        return told(MISSING, file, "There is no such file.", fix)
    if isinstance(error, PermissionError):
        return told(NO_PERMISSION, file, "You may not read this file.", "change its permissions")
    number = getattr(error, "errno", None)
    why = getattr(error, "strerror", None) or str(error)
    why = "its name is too long" if number == errno.ENAMETOOLONG else why
    return told(CANNOT_READ, file, f"The file cannot be read: {why}.")


def _neighbour(file: str) -> str | None:
    """Give the file of the same folder whose name is most like this one."""
    folder, name = os.path.split(file)
    try:
        names = os.listdir(folder or ".")[:_MOST_NEIGHBOURS]
    except OSError:
        return None
    near = nearest(name, names)
    return os.path.join(folder, near) if near else None
