"""YAML with places: from the bytes of a file to nodes that know where they stand."""

from argmap.syntax.controls import CONTROLS, HIDDEN, escape_of
from argmap.syntax.decode import Decoded, clean, decode
from argmap.syntax.nodes import Mapping, Node, Scalar, Sequence
from argmap.syntax.parse import Parsed, parse
from argmap.syntax.told import keep, room_for_more

__all__ = [
    "CONTROLS",
    "HIDDEN",
    "Decoded",
    "Mapping",
    "Node",
    "Parsed",
    "Scalar",
    "Sequence",
    "clean",
    "decode",
    "escape_of",
    "keep",
    "parse",
    "room_for_more",
]
