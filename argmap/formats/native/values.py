"""Values of records: each is read as the kind that its key needs, or its fault is told."""

from __future__ import annotations

import re
from collections.abc import Collection
from unicodedata import normalize

from argmap.diagnostics import Diagnostic, Edit, Fault, Fix, SourceText, nearest
from argmap.formats.native.faults import OUT_OF_RANGE, REPEATED, UNKNOWN_KEY, WRONG_TYPE
from argmap.formats.native.meant import meant_key
from argmap.formats.native.words import (
    NUMBER,
    is_missing,
    is_plain,
    kind_of,
    sentence,
    shown,
)
from argmap.model import EMPTY, FrozenMap, Json
from argmap.syntax import Mapping, Node, Scalar, Sequence, keep, room_for_more

_PERCENT = re.compile(r"(\d{1,3})\s?%")
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False}
_BOOLEANS["FALSE"] = False
_MEANT = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_LONGEST_NUMBER = 30
_BULLETS = frozenset("-–—•*·‣")
_COMMA = re.compile(r"0?,\d{1,10}")
_MOST_COMPARED = 30_000


_COMMA_HINT = "within braces a comma ends a value: put a text that has one in quotes, "
_COMMA_HINT += "and write numbers with a point"


class Values:
    """Reads nodes as values and keeps every fault that it meets.

    Attributes:
        source: the file.
        told: the faults, in the order in which they were met.
    """

    def __init__(self, source: SourceText, until: int | None = None) -> None:
        self.source = source
        self.told: list[Diagnostic] = []
        self._until = until
        self._compared = 0

    def tell(self, fault: Fault, message: str, node: Node, fix: Fix | None = None) -> None:
        """Tell of a fault at a node, unless it may come from the break of the syntax behind it."""
        if room_for_more(self.told) and (self._until is None or node.end < self._until):
            keep(self.told, self.source.diagnostic(fault, message, node.start, node.end, fix))

    def suggestion(self, node: Scalar, known: Collection[str]) -> Fix | None:
        """Give the nearest known name as a fix; in a file full of faults only the first get one."""
        if self._compared > _MOST_COMPARED:
            return None
        self._compared += len(known)
        return self.replacement(node, nearest(node.value, known))

    def replacement(self, node: Scalar, name: str | None) -> Fix | None:
        """Give a name as the fix of another one."""
        if name is None:
            return None
        edits = (Edit(node.start, node.end, name),) if node.plain and is_plain(name) else ()
        same = normalize("NFC", name) == normalize("NFC", node.value)
        form = (
            " It has the same letters in another Unicode form; copy it from there." if same else ""
        )
        return Fix(f"did you mean `{name}`?{form}", edits)

    def record(
        self, node: Node, keys: tuple[str, ...], what: str, hint: str | None = None
    ) -> dict[str, Node]:
        """Give the values of a record by their keys; keys without a value are left out.

        A key that is surely a misspelt one counts as that, so that its value is checked too.

        Args:
            node: the record.
            keys: the keys that it may have.
            what: what it is, for messages.
            hint: what to do about a key that is like no other.
        """
        if not isinstance(node, Mapping):
            self.wrong(node, f"{what} is a record, with keys such as `{keys[0]}:`")
            return {}
        found: dict[str, Node] = {}
        names: set[str] = set()
        for key, value in node.entries:
            missing, name = is_missing(value), key.value
            if name not in keys:
                told = _COMMA_HINT if node.flow and missing else hint
                name = self._unknown(key, keys, what, told) or ""
                names = names or {key.value for key, _ in node.entries}
                name = "" if name in names else name
            if name and not missing:
                found.setdefault(name, value)
        return found

    def _unknown(
        self, key: Scalar, keys: tuple[str, ...], what: str, hint: str | None
    ) -> str | None:
        """Tell of an unknown key, and give the one that was surely meant."""
        message = f"{sentence(what)} has no key {shown(key.value)}."
        if self._compared > _MOST_COMPARED:
            self.tell(UNKNOWN_KEY, message, key)
            return None
        self._compared += len(keys)
        name, sure = meant_key(key.value, keys)
        if hint and not sure:
            self.tell(UNKNOWN_KEY, message, key, Fix(hint))
            return None
        self.tell(UNKNOWN_KEY, message, key, self.replacement(key, name))
        return name if sure else None

    def wrong(self, node: Node, wanted: str, fix: Fix | None = None) -> None:
        """Tell that a value is of another kind than is wanted."""
        self.tell(WRONG_TYPE, f"{sentence(wanted)}; this is {kind_of(node)}.", node, fix)

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
        self.wrong(node, f"{what} is a list", self._as_list(node))
        return ()

    def _as_list(self, node: Node) -> Fix | None:
        """Tell how a value becomes a list."""
        if isinstance(node, Mapping):
            return Fix("write ids here, `- like-this`, and each claim with its text under `claims`")
        if not isinstance(node, Scalar) or not node.plain:
            return None
        if len(node.value) > 1 and node.value[0] in _BULLETS:
            return Fix("begin each line of the list with a hyphen and a space: `- `")
        written = self.source.text[node.start : node.end]
        if "\n" in written or "\r" in written:
            return Fix("begin each line of the list with `- `")
        edits = (Edit(node.start, node.start, "["), Edit(node.end, node.end, "]"))
        return Fix("put it in brackets", edits)

    def names(self, node: Node | None, what: str) -> tuple[Scalar, ...]:
        """Read one name or a list of names, none of them twice."""
        if node is None:
            return ()
        if isinstance(node, Scalar) and not node.missing:
            return (node,)
        nodes = node.items if isinstance(node, Sequence) else (node,)
        found: dict[str, Scalar] = {}
        for item in nodes:
            if not isinstance(item, Scalar) or item.missing:
                several = isinstance(node, Sequence)
                wanted = f"{what} is {'a list of names' if several else 'one name or a list'}"
                fix = Fix("write a name there, or take it away") if is_missing(item) else None
                self.wrong(item, wanted, fix)
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
        meant = None
        if isinstance(node, Scalar):
            meant = _MEANT.get(node.value.lower())
            if node.value in _BOOLEANS:
                meant = node.value.lower()
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
        meant = f"{number / 100:g}" if 10.0 <= number <= 100.0 else None
        edits = (Edit(node.start, node.end, meant),) if meant else ()
        fix = Fix(f"write `{meant}`", edits) if meant else None
        message = f"{sentence(what)} is a number from 0 to 1; this is {shown(spelt)}."
        self.tell(OUT_OF_RANGE, message, node, fix)
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
            self.tell(OUT_OF_RANGE, f"{sentence(wanted)}; this is {shown(spelt)}.", node)
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
        if isinstance(node, Scalar) and node.plain:
            if NUMBER.fullmatch(node.value):
                return node.value
            percent = _PERCENT.fullmatch(node.value)
            meant = f"{int(percent[1]) / 100:g}" if percent else None
            if _COMMA.fullmatch(node.value):
                meant = node.value.replace(",", ".")
            if meant:
                self.wrong(node, wanted, Fix(f"write `{meant}`", (Edit(*node[2:], meant),)))
                return None
        fix = None
        if isinstance(node, Scalar) and not node.plain and NUMBER.fullmatch(node.value[:40]):
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
    if len(node.value) <= _LONGEST_NUMBER and NUMBER.fullmatch(node.value):
        for kind in (int, float):
            try:
                number = kind(node.value)
            except ValueError:
                continue
            if repr(number) == node.value:
                return number
    return node.value
