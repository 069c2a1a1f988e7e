"""The disk: opening maps and their texts within bounds, writing whole or not at all."""

from argmap.files.find import find_maps
from argmap.files.open_text import open_text
from argmap.files.opened import Opened, open_map, within
from argmap.files.write_whole import write_whole

__all__ = ["Opened", "find_maps", "open_map", "open_text", "within", "write_whole"]
