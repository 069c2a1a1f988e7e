"""What can be wrong with a map in a document."""

from __future__ import annotations

from argmap.diagnostics import Fault

BLOCK_OPTION = Fault(
    code="E01",
    name="block-option",
    about="A block with a map has an option that there is none of, or one with a value that it "
    "cannot have. Options of a block are those of `argmap render`, without the hyphens in front, "
    "and `file` and `caption`.",
)
NO_MAP = Fault(
    code="E02",
    name="block-without-map",
    about="A block holds no map. Write the map into it, or name its file with `file`.",
)
TWO_MAPS = Fault(
    code="E03",
    name="block-with-two-maps",
    about="A block holds a map and names the file of one. Leave one of the two out.",
)
FILE_OUTSIDE = Fault(
    code="E04",
    name="block-file-outside",
    about="The file that a block names is not in the folder of the documents, or a symbolic link "
    "leads out of it, so it is not read. A document may come from somebody who should not see "
    "other files of this machine. Move the file into the folder, or name another folder in the "
    "settings of the program that makes the documents.",
)
CANNOT_DRAW = Fault(
    code="E05",
    name="block-cannot-be-drawn",
    about="The map of a block can be read, but not be drawn as its options want it; the message "
    "says why.",
)
FAULTS = (BLOCK_OPTION, NO_MAP, TWO_MAPS, FILE_OUTSIDE, CANNOT_DRAW)
