"""What a YAML text is made of: scalars, sequences and mappings, each with its place.

They are named tuples, since a large map has a million of them.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    """A text, number or word as it is spelt.

    Attributes:
        value: its characters, quotes and escapes taken away; nothing is resolved.
        plain: whether it stands without quotes and is no block.
        start: offset of its first code point in the file.
        end: offset behind its last one.
    """

    value: str
    plain: bool
    start: int
    end: int

    @property
    def missing(self) -> bool:
        """Whether there is nothing: a key without a value."""
        return self.plain and not self.value


class Sequence(NamedTuple):
    """A list.

    Attributes:
        items: what it holds, in order.
        flow: whether it is written in brackets.
        start: offset of its first code point in the file.
        end: offset behind its last one.
    """

    items: tuple[Node, ...]
    flow: bool
    start: int
    end: int


class Mapping(NamedTuple):
    """Keys with their values, in order. No key occurs twice.

    Attributes:
        entries: pairs of key and value.
        flow: whether it is written in braces.
        start: offset of its first code point in the file.
        end: offset behind its last one.
    """

    entries: tuple[tuple[Scalar, Node], ...]
    flow: bool
    start: int
    end: int

    def get(self, key: str) -> Node | None:
        """Give the value of a key."""
        return next((value for name, value in self.entries if name.value == key), None)


Node: TypeAlias = Scalar | Sequence | Mapping
