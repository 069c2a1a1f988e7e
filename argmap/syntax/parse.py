"""From text to nodes. The YAML itself is read by libyaml, event by event, within bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from argmap.diagnostics import Diagnostic, Fault, Fix, SourceText
from argmap.syntax.breaks import explain
from argmap.syntax.faults import (
    ALIAS,
    DOCUMENTS,
    DUPLICATE_KEY,
    EMPTY,
    KEY_NOT_TEXT,
    TAG,
    TOO_DEEP,
    TOO_LARGE,
)
from argmap.syntax.nodes import Mapping, Node, Scalar, Sequence

MOST_LEVELS = 200
_HALVES = re.compile("[\ud800-\udfff]")
MOST_NODES = 5_000_000


@dataclass(frozen=True, slots=True)
class Parsed:
    """The nodes of a text and its faults.

    Attributes:
        root: the outermost node; None where there is nothing.
        diagnostics: in the order of the text.
        broken: whether the reading ended before the end of the text.
    """

    root: Node | None
    diagnostics: tuple[Diagnostic, ...]
    broken: bool = False


@dataclass(slots=True)
class _Open:
    """A sequence or mapping that is not closed yet; for a mapping keys and values alternate."""

    flow: bool
    start: int
    mapping: bool
    items: list[Node] = field(default_factory=list)


def parse(source: SourceText) -> Parsed:
    """Read a text up to its end or to the first break of the syntax. Never raises."""
    import yaml

    reader = _Reader(source)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(source.text)
    try:
        reader.read(loader)
    except yaml.MarkedYAMLError as error:
        reader.told.append(explain(error, source))
        reader.broken = True
    finally:
        loader.dispose()
    return reader.parsed()


class _Reader:
    """Builds nodes from events, without recursion."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.told: list[Diagnostic] = []
        self.broken = False
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.nodes = 0
        self.documents = 0

    def read(self, loader: Any) -> None:
        """Take events until the stream, or what is allowed of it, ends."""
        import yaml

        take = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        while not self.broken:
            event = loader.get_event()
            if event is None or isinstance(event, yaml.StreamEndEvent):
                return
            handle = take.get(type(event))
            if handle:
                handle(event)

    def parsed(self) -> Parsed:
        """Close the records that are still open, drop the lists, and give all."""
        while self.stack:
            if self.stack[-1].mapping:
                self._end(len(self.source.text))
            else:
                self.stack.pop()
        if self.root is None and not self.told:
            message = "The file holds no map."
            fix = Fix("begin with `argmap: 1` and `claims:`")
            self.told.append(self.source.diagnostic(EMPTY, message, 0, 0, fix))
        order = sorted(self.told, key=_place)
        return Parsed(self.root, tuple(order), self.broken)

    def _tell(
        self, fault: Fault, message: str, start: int, end: int, fix: Fix | None = None
    ) -> None:
        self.told.append(self.source.diagnostic(fault, message, start, end, fix))

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            at = event.start_mark.index
            message = "A second document begins here; a file holds one map."
            fix = Fix("put it into a file of its own")
            self._tell(DOCUMENTS, message, at, at + 3, fix)
            self.broken = True

    def _scalar(self, event: Any) -> None:
        value = event.value
        if not value.isascii() and _HALVES.search(value):  # the parser in Python lets them pass
            value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        node = Scalar(value, not event.style, event.start_mark.index, event.end_mark.index)
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        self._add(node)

    def _open(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        start = event.start_mark.index
        if len(self.stack) >= MOST_LEVELS:
            message = f"Here the records are nested more than {MOST_LEVELS} levels deep."
            self._tell(TOO_DEEP, message, start, start + 1)
            self.broken = True
            return
        mapping = type(event).__name__ == "MappingStartEvent"
        self.stack.append(_Open(bool(event.flow_style), start, mapping))

    def _close(self, event: Any) -> None:
        self._end(event.end_mark.index)

    def _end(self, end: int) -> None:
        done = self.stack.pop()
        if done.mapping:
            entries = self._entries(done)
            self._add(Mapping(entries, done.flow, done.start, end))
        else:
            self._add(Sequence(tuple(done.items), done.flow, done.start, end))

    def _add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            message = f"The file has more than {MOST_NODES:,} values."
            self._tell(TOO_LARGE, message, node.start, node.start + 1)
            self.broken = True
        if self.stack:
            self.stack[-1].items.append(node)
        elif self.root is None:
            self.root = node

    def _entries(self, done: _Open) -> tuple[tuple[Scalar, Node], ...]:
        """Pair keys with values; tell of keys that stand twice or are no names."""
        first: dict[str, Scalar] = {}
        entries = []
        for key, value in zip(done.items[::2], done.items[1::2], strict=False):
            if not isinstance(key, Scalar):
                message = "A name must stand before the colon, not a list or a record."
                self._tell(KEY_NOT_TEXT, message, key.start, key.end)
            elif key.value in first:
                line = self.source.place(first[key.value].start, 0).line
                message = f"The key {_quoted(key.value)} stands here again; it is on line {line}."
                fix = Fix("rename one of the two, or merge them")
                self._tell(DUPLICATE_KEY, message, key.start, key.end, fix)
            else:
                if key.plain and key.value == "<<":
                    message = "Map files have no merge keys `<<`."
                    self._tell(ALIAS, message, key.start, key.end, Fix("write the keys out"))
                    continue
                first[key.value] = key
                entries.append((key, value))
        return tuple(entries)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        message = f"`{self.source.text[start:end]}` is a YAML alias; map files have none."
        fix = Fix("write the claim's id, or put a text that begins with `*` in quotes")
        self._tell(ALIAS, message, start, end, fix)
        self._add(Scalar(self.source.text[start:end], False, start, end))  # noqa: FBT003

    def _refuse(self, event: Any) -> None:
        """Tell of an anchor or a tag."""
        start, end = event.start_mark.index, event.end_mark.index
        said = self.source.text[start:end].split(None, 1)[0] if end > start else "!"
        if event.anchor is not None:
            message = f"`&{event.anchor}` is a YAML anchor; map files have none."
            fix = Fix("take it away, or put a text that begins with `&` in quotes")
            self._tell(ALIAS, message, start, start + len(event.anchor) + 1, fix)
        if event.tag is not None:
            message = "YAML tags such as `!!str` are not for map files."
            fix = Fix("take it away, or put a text that begins with `!` in quotes")
            self._tell(TAG, message, start, start + len(said), fix)


def _place(told: Diagnostic) -> tuple[int, int]:
    return (told.place.line, told.place.column) if told.place else (0, 0)


def _quoted(name: str) -> str:
    shown = name if len(name) <= 60 else f"{name[:57]}…"
    return f"`{shown}`"
