"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile

from argmap.diagnostics import Diagnostic
from argmap.files.faults import CANNOT_WRITE, told


def write_whole(path: str, data: str | bytes) -> Diagnostic | None:
    """Put data in place of a file in one step, so that whoever reads it finds it whole.

    A text is written as UTF-8 with its line ends as they are. Gives what went wrong, or None. A
    file that was there keeps its permissions; a symbolic link stays one.
    """
    whole = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    path_now = os.path.realpath(path)
    made = None
    try:
        handle, made = tempfile.mkstemp(dir=os.path.dirname(path_now), prefix=".argmap-")
        with os.fdopen(handle, "wb") as opened:
            opened.write(whole)
        os.chmod(made, _mode(path_now))
        os.replace(made, path_now)
    except OSError as error:
        if made is not None and os.path.exists(made):
            os.unlink(made)
        why = error.strerror or str(error)
        return told(CANNOT_WRITE, path, f"The file cannot be written: {why}.")
    return None


def _mode(path: str) -> int:
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
