"""What can be wrong with files."""

from __future__ import annotations

from argmap.diagnostics import Fault, Severity

MISSING = Fault(
    code="F01",
    name="missing-file",
    about="There is no file of this name. Look at the spelling and at the folder you are in.",
)
FOLDER = Fault(
    code="F02",
    name="folder",
    about="A folder was given where a file is expected. `argmap check` takes folders, other "
    "commands take one map.",
)
NO_PERMISSION = Fault(
    code="F03",
    name="no-permission",
    about="The file may not be read or written by you. Change its permissions, or copy it.",
)
NOT_A_FILE = Fault(
    code="F04",
    name="not-a-file",
    about="What was given is a device, a pipe or a socket, not a file on the disk. A map that "
    "another program writes is read from standard input, as `-`.",
)
FILE_TOO_LARGE = Fault(
    code="F05",
    name="file-too-large",
    about="A map file has at most 64 MB, a mapped text at most 2 MB.",
)
UNKNOWN_FORMAT = Fault(
    code="F06",
    name="unknown-format",
    about="The file is in no format that argmap knows. A map file begins with `argmap: 1`.",
)
OUTSIDE = Fault(
    code="F07",
    name="text-outside",
    about="`source.text` leads out of the map's folder by a symbolic link, so it is not read.",
)
CANNOT_READ = Fault(
    code="F08",
    name="cannot-read",
    about="The system could not read the file; the message says why.",
)
CANNOT_WRITE = Fault(
    code="F09",
    name="cannot-write",
    about="The system could not write the file; the message says why. What was there before is "
    "still there, whole.",
)
NO_MAPS = Fault(
    code="F10",
    name="no-maps",
    severity=Severity.WARNING,
    about="A folder holds no map files.",
)
FAULTS = (
    MISSING,
    FOLDER,
    NO_PERMISSION,
    NOT_A_FILE,
    FILE_TOO_LARGE,
    UNKNOWN_FORMAT,
    OUTSIDE,
    CANNOT_READ,
    CANNOT_WRITE,
    NO_MAPS,
)
