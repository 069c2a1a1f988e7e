"""Values of records: each is read as the kind that its key needs, or its fault is told."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.diagnostics import Diagnostic, Edit, Fault, Fix, SourceText, nearest
from argmap.formats.native.faults import OUT_OF_RANGE, REPEATED, UNKNOWN_KEY, WRONG_TYPE
from argmap.model import EMPTY, FrozenMap, Json
from argmap.syntax import Mapping, Node, Scalar, Sequence

_NUMBER = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?")
_PERCENT = re.compile(r"(\d{1,3})\s?%")
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False}
_BOOLEANS["FALSE"] = False
_MEANT = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_LONGEST_NUMBER = 30
_MOST_SUGGESTIONS = 20


class Values:
    """Reads nodes as values and keeps every fault that it meets.

    Attributes:
        source: the file.
        told: the faults, in the order in which they were met.
    """

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.told: list[Diagnostic] = []
        self._suggested = 0

    def tell(self, fault: Fault, message: str, node: Node, fix: Fix | None = None) -> None:
        """Tell of a fault at a node; of a long one the first line is shown."""
        self.told.append(self.source.diagnostic(fault, message, node.start, node.end, fix))

    def suggestion(self, node: Scalar, known: Iterable[str]) -> Fix | None:
        """Give the nearest known name as a fix; only a file's first unknown names get one."""
        self._suggested += 1
        if self._suggested > _MOST_SUGGESTIONS:
            return None
        name = nearest(node.value, known)
        if name is None:
            return None
        edits = (Edit(node.start, node.end, name),) if node.plain and _is_plain(name) else ()
        return Fix(f"did you mean `{name}`?", edits)

    def record(self, node: Node, keys: tuple[str, ...], what: str) -> dict[str, Node]:
        """Give the values of a record by their keys; keys without a value are left out."""
        if not isinstance(node, Mapping):
            self.wrong(node, f"{what} is a record, with keys such as `{keys[0]}:`")
            return {}
        found = {}
        for key, value in node.entries:
            if key.value not in keys:
                message = f"{_sentence(what)} has no key {shown(key.value)}."
                self.tell(UNKNOWN_KEY, message, key, self.suggestion(key, keys))
            elif not (isinstance(value, Scalar) and value.missing):
                found[key.value] = value
        return found

    def wrong(self, node: Node, wanted: str, fix: Fix | None = None) -> None:
        """Tell that a value is of another kind than is wanted."""
        self.tell(WRONG_TYPE, f"{_sentence(wanted)}; this is {_kind(node)}.", node, fix)

    def text(self, node: Node | None, what: str) -> str | None:
        """Read a text as it is spelt."""
        if node is None:
            return None
        if isinstance(node, Scalar):
            return node.value
        self.wrong(node, f"{what} is one text")
        return None

    def items(self, node: Node | None, what: str) -> tuple[Node, ...]:
        """Read a list."""
        if node is None:
            return ()
        if isinstance(node, Sequence):
            return node.items
        fix = None
        if (
            isinstance(node, Scalar)
            and node.plain
            and "\n" not in self.source.text[slice(*node[2:])]
        ):
            edits = (Edit(node.start, node.start, "["), Edit(node.end, node.end, "]"))
            fix = Fix("put it in brackets", edits)
        self.wrong(node, f"{what} is a list", fix)
        return ()

    def names(self, node: Node | None, what: str) -> tuple[Scalar, ...]:
        """Read one name or a list of names, none of them twice."""
        if node is None:
            return ()
        nodes = node.items if isinstance(node, Sequence) else (node,)
        found: dict[str, Scalar] = {}
        for item in nodes:
            if not isinstance(item, Scalar) or item.missing:
                self.wrong(item, f"{what} is a name or a list of names")
            elif item.value in found:
                message = f"{shown(item.value)} stands twice in this list."
                self.tell(REPEATED, message, item, Fix("take one of the two away"))
            else:
                found[item.value] = item
        return tuple(found.values())

    def words(self, node: Node | None, what: str) -> tuple[str, ...]:
        """Read one word or a list of words."""
        return tuple(name.value for name in self.names(node, what))

    def boolean(self, node: Node | None, what: str) -> bool | None:
        """Read `true` or `false`."""
        if node is None:
            return None
        if isinstance(node, Scalar) and node.plain and node.value in _BOOLEANS:
            return _BOOLEANS[node.value]
        meant = _MEANT.get(node.value.lower()) if isinstance(node, Scalar) else None
        edits = (Edit(node.start, node.end, meant),) if meant else ()
        self.wrong(
            node, f"{what} is true or false", Fix(f"write `{meant}`", edits) if meant else None
        )
        return None

    def share(self, node: Node | None, what: str) -> float | None:
        """Read a number from 0 to 1."""
        if node is None:
            return None
        spelt = self._number(node, f"{what} is a number from 0 to 1")
        if spelt is None:
            return None
        number = float(spelt)
        if 0.0 <= number <= 1.0:
            return number
        meant = f"{number / 100:g}" if 1.0 < number <= 100.0 else None
        edits = (Edit(node.start, node.end, meant),) if meant else ()
        fix = Fix(f"write `{meant}`", edits) if meant else None
        self.tell(OUT_OF_RANGE, f"{_sentence(what)} is a number from 0 to 1.", node, fix)
        return None

    def count(self, node: Node | None, what: str, *, least: int) -> int | None:
        """Read a whole number that is not less than `least`."""
        if node is None:
            return None
        wanted = f"{what} is a whole number from {least} on"
        spelt = self._number(node, wanted)
        if spelt is None:
            return None
        if not spelt.lstrip("+-").isdigit():
            self.wrong(node, wanted)
            return None
        if len(spelt) > 15 or int(spelt) < least:
            self.tell(OUT_OF_RANGE, f"{_sentence(wanted)}.", node)
            return None
        return int(spelt)

    def meta(self, node: Node | None) -> FrozenMap:
        """Read what is kept for other programs."""
        if node is None:
            return EMPTY
        if not isinstance(node, Mapping):
            self.wrong(node, "`meta` is a record")
            return EMPTY
        return FrozenMap({key.value: plain(value) for key, value in node.entries})

    def _number(self, node: Node, wanted: str) -> str | None:
        if isinstance(node, Scalar) and node.plain and len(node.value) <= _LONGEST_NUMBER:
            if _NUMBER.fullmatch(node.value):
                return node.value
            percent = _PERCENT.fullmatch(node.value)
            if percent:
                meant = f"{int(percent[1]) / 100:g}"
                self.wrong(node, wanted, Fix(f"write `{meant}`", (Edit(*node[2:], meant),)))
                return None
        fix = None
        if isinstance(node, Scalar) and not node.plain and _NUMBER.fullmatch(node.value[:40]):
            fix = Fix("take the quotes away", (Edit(node.start, node.end, node.value),))
        self.wrong(node, wanted, fix)
        return None


def plain(node: Node) -> Json:
    """Give a node as plain values; a spelling that Python would not write so stays a text."""
    if isinstance(node, Mapping):
        return FrozenMap({key.value: plain(value) for key, value in node.entries})
    if isinstance(node, Sequence):
        return tuple(map(plain, node.items))
    if not node.plain:
        return node.value
    known = {"null": None, "": None, "true": True, "false": False}
    if node.value in known:
        return known[node.value]
    if len(node.value) <= _LONGEST_NUMBER and _NUMBER.fullmatch(node.value):
        for kind in (int, float):
            try:
                number = kind(node.value)
            except ValueError:
                continue
            if repr(number) == node.value:
                return number
    return node.value


def shown(name: str) -> str:
    """Give a name as it stands in a message."""
    return f"`{name}`" if len(name) <= 60 else f"`{name[:57]}…`"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _is_plain(name: str) -> bool:
    return bool(re.fullmatch(r"\w[\w .-]*", name)) and name == name.strip()


def _kind(node: Node) -> str:
    if isinstance(node, Mapping):
        return "a record"
    if isinstance(node, Sequence):
        return "a list"
    if node.missing:
        return "empty"
    return f"the {'word' if node.plain and ' ' not in node.value else 'text'} {shown(node.value)}"
