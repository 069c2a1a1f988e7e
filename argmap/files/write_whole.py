"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import stat

from argmap.diagnostics import Diagnostic, told
from argmap.files.faults import CANNOT_WRITE, NO_PERMISSION


def write_whole(path: str, data: str | bytes) -> Diagnostic | None:
    """Put data in place of a file in one step, so that whoever reads it finds it whole.

    A text is written as UTF-8 with its line ends as they are. Gives what went wrong, or None. A
    file that was there keeps its permissions; a symbolic link stays one. A device or a pipe is
    written into, never replaced.
    """
    whole = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    try:
        mode = _mode(path)
        if mode is not None and stat.S_ISDIR(mode):
            return told(CANNOT_WRITE, path, "The file cannot be written: this is a folder.")
        if mode is not None and not stat.S_ISREG(mode):
            with open(path, "wb") as opened:
                opened.write(whole)
        elif mode is not None and not os.access(path, os.W_OK):
            return told(
                NO_PERMISSION, path, "You may not write this file.", "change its permissions"
            )
        else:
            _replace(os.path.realpath(path), whole, mode)
    except (OSError, ValueError) as error:
        return _why_not(path, error)
    return None


def _replace(path: str, data: bytes, mode: int | None) -> None:
    """Write a new file beside the old one and put it in its place."""
    from tempfile import mkstemp

    handle, made = mkstemp(dir=os.path.dirname(path), prefix=".argmap-")
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        os.chmod(made, _usual() if mode is None else stat.S_IMODE(mode))
        os.replace(made, path)
    except BaseException:
        os.unlink(made)
        raise


def _why_not(path: str, error: OSError | ValueError) -> Diagnostic:
    folder = os.path.dirname(path)
    if isinstance(error, FileNotFoundError) and not os.path.isdir(folder or "."):
        message = f"The file cannot be written: there is no folder {folder}."
        return told(CANNOT_WRITE, path, message, "make the folder first")
    why = getattr(error, "strerror", None) or str(error)
    return told(CANNOT_WRITE, path, f"The file cannot be written: {why}.")


def _mode(path: str) -> int | None:
    """Give the kind and permissions of what is there, symbolic links followed; None for nothing."""
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return None


def _usual() -> int:
    """Give the permissions that a new file gets on this system."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
