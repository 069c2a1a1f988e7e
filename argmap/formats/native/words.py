"""How values are spoken of in messages."""

from __future__ import annotations

import re

from argmap.syntax import HIDDEN, Mapping, Node, Scalar, Sequence

NUMBER = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?")
_HIDDEN = f"[{HIDDEN}]"


def is_missing(node: Node) -> bool:
    """Tell whether there is nothing: a key or a dash without a value."""
    return isinstance(node, Scalar) and node.missing


def shown(name: str) -> str:
    """Give a name as it stands in a message; odd blanks in it can be seen."""
    name = name if len(name) <= 60 else f"{name[:57]}…"
    return "`" + re.sub(_HIDDEN, lambda found: f"\\u{ord(found[0]):04x}", name) + "`"


def sentence(words: str) -> str:
    """Begin words with a capital letter."""
    return words[:1].upper() + words[1:]


def is_plain(name: str) -> bool:
    """Tell whether a name needs no quotes anywhere."""
    return bool(re.fullmatch(r"\w[\w .-]*", name)) and name == name.strip()


def kind_of(node: Node) -> str:
    """Say what a value is."""
    if isinstance(node, Mapping):
        key = f" with the key {shown(node.entries[0][0].value)}" if node.entries else ""
        return f"a record{key}"
    if isinstance(node, Sequence):
        return "a list"
    if node.missing:
        return "empty"
    if node.plain and NUMBER.fullmatch(node.value):
        return f"the number {shown(node.value)}"
    return f"the {'word' if node.plain and ' ' not in node.value else 'text'} {shown(node.value)}"
