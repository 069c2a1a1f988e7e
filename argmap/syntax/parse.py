"""From text to nodes. The YAML itself is read by libyaml, event by event, within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from argmap.diagnostics import Diagnostic, Edit, Fault, Fix, SourceText
from argmap.syntax.controls import CONTROLS, HIDDEN, escapes, name_of
from argmap.syntax.faults import (
    ALIAS,
    CONTROL,
    DOCUMENTS,
    DUPLICATE_KEY,
    EMPTY,
    HIDDEN_BLANK,
    KEY_NOT_TEXT,
    QUOTES,
    TAG,
    TOO_DEEP,
    TOO_LARGE,
)
from argmap.syntax.nodes import Mapping, Node, Scalar, Sequence
from argmap.syntax.told import keep, room_for_more

MOST_LEVELS = 200
MOST_NODES = 5_000_000


@dataclass(frozen=True, slots=True)
class Parsed:
    """The nodes of a text and its faults.

    Attributes:
        root: the outermost node; None where there is nothing.
        diagnostics: in the order of the text.
        broken: where the reading ended before the end of the text; None where it did not. A node
            that ends there may be what it is only because of the break.
    """

    root: Node | None
    diagnostics: tuple[Diagnostic, ...]
    broken: int | None = None


class _Open(NamedTuple):
    """A sequence or mapping that is not closed yet; for a mapping keys and values alternate."""

    flow: bool
    start: int
    mapping: bool
    items: list[Node]


def parse(source: SourceText) -> Parsed:
    """Read a text up to its end or to the first break of the syntax. Never raises."""
    import yaml

    reader = _Reader(source)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(source.text)
    try:
        reader.read(loader)
    except yaml.MarkedYAMLError as error:
        from argmap.syntax.breaks import explain

        reader.reason = explain(error, source, reader.last, reader.flow())
        mark = error.problem_mark or error.context_mark
        reader.break_at(mark.index if mark else 0)
    except (ValueError, OverflowError):  # the parser in Python, of an escape beyond Unicode
        at = loader.get_mark().index
        message = "This escape stands for no character."
        reader.reason = source.diagnostic(QUOTES, message, at, at + 1, Fix("write the character"))
        reader.break_at(at)
    finally:
        loader.dispose()
    return reader.parsed()


class _Reader:
    """Builds nodes from events, without recursion."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.told: list[Diagnostic] = []
        self.broken: int | None = None
        self.doubtful = False
        self.reason: Diagnostic | None = None
        self.last: Scalar | None = None
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.nodes = 0
        self.documents = 0

    def read(self, loader: Any) -> None:
        """Take events until the stream, or what is allowed of it, ends."""
        import yaml

        take = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open_mapping,
            yaml.SequenceStartEvent: self._open_sequence,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        next_event, ends = loader.get_event, (type(None), yaml.StreamEndEvent)
        while self.broken is None:
            event = next_event()
            handle = take.get(type(event))
            if handle:
                handle(event)
            elif isinstance(event, ends):
                return

    def flow(self) -> int | None:
        """Give where the innermost bracket or brace that is open stands."""
        starts = (opened.start for opened in reversed(self.stack) if opened.flow)
        return next((at for at in starts if self.source.text[at] in "[{"), None)

    def break_at(self, at: int) -> None:
        """Read no further."""
        self.broken = len(self.source.text[:at].rstrip())

    def parsed(self) -> Parsed:
        """Close the records that are still open, drop the lists, and give all."""
        while self.stack:
            if self.stack[-1].mapping:
                self._end(len(self.source.text))
            else:
                self.stack.pop()
        if self.reason and not self.doubtful:  # a hidden blank would be what broke it
            self.told.append(self.reason)
        if self.root is None and not self.told:
            message = "The file holds no map."
            fix = Fix("begin with `argmap: 1` and `claims:`")
            self.told.append(self.source.diagnostic(EMPTY, message, 0, 0, fix))
        order = sorted(self.told, key=_place)
        if self.broken is None and self.doubtful:
            self.broken = len(self.source.text)
        return Parsed(self.root, tuple(order), self.broken)

    def _tell(
        self, fault: Fault, message: str, start: int, end: int, fix: Fix | None = None
    ) -> None:
        if room_for_more(self.told):
            keep(self.told, self.source.diagnostic(fault, message, start, end, fix))
            if not room_for_more(self.told):
                self.break_at(start)

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            at = event.start_mark.index
            message = "A second document begins here; a file holds one map."
            fix = Fix("put it into a file of its own")
            self._tell(DOCUMENTS, message, at, at + 3, fix)
            self.break_at(at)

    def _scalar(self, event: Any) -> None:
        value = event.value
        if not value.isascii() and _has_halves(value):  # the parser in Python lets them pass
            value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        start, end = event.start_mark.index, event.end_mark.index
        if event.style == '"' and CONTROLS.search(value):
            self._control(start, end)
            value = CONTROLS.sub("\ufffd", value)
        node = self.last = Scalar(value, not event.style, start, end)
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        self._add(node)

    def _open_mapping(self, event: Any) -> None:
        self._open(event, mapping=True)

    def _open_sequence(self, event: Any) -> None:
        self._open(event, mapping=False)

    def _open(self, event: Any, *, mapping: bool) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        start = event.start_mark.index
        if len(self.stack) >= MOST_LEVELS:
            message = f"Here the records are nested more than {MOST_LEVELS} levels deep."
            fix = Fix("look for brackets that are never closed")
            self._tell(TOO_DEEP, message, start, start + 1, fix)
            self.break_at(start)
            return
        self.stack.append(_Open(bool(event.flow_style), start, mapping, []))

    def _close(self, event: Any) -> None:
        self._end(event.end_mark.index)

    def _end(self, end: int) -> None:
        flow, start, mapping, items = self.stack.pop()
        if mapping:
            self._add(Mapping(self._entries(items), flow, start, end))
        else:
            self._add(Sequence(tuple(items), flow, start, end))

    def _add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            message = f"The file has more than {MOST_NODES:,} values."
            self._tell(TOO_LARGE, message, node.start, node.start + 1, Fix("divide the map"))
            self.break_at(node.start)
        if self.stack:
            self.stack[-1].items.append(node)
        elif self.root is None:
            self.root = node

    def _entries(self, items: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        """Pair keys with values; tell of keys that stand twice or are no names."""
        first: dict[str, Scalar] = {}
        entries = []
        for key, value in zip(items[::2], items[1::2], strict=False):
            if not isinstance(key, Scalar):
                message = "A name must stand before the colon, not a list or a record."
                self._tell(KEY_NOT_TEXT, message, key.start, key.end)
                continue
            name = key.value
            if name in first:
                line = self.source.place(first[name].start, 0).line
                message = f"The key {_quoted(name)} stands already on line {line}."
                fix = Fix("give one of the two another name, or make one of them")
                self._tell(DUPLICATE_KEY, message, key.start, key.end, fix)
            elif key.plain and name != (bare := name.strip(HIDDEN)):
                self._hidden(key, bare)
            elif key.plain and name == "<<":
                message = "Map files have no merge keys `<<`."
                self._tell(ALIAS, message, key.start, key.end, Fix("write the keys out"))
            else:
                first[name] = key
                entries.append((key, value))
        return tuple(entries)

    def _control(self, start: int, end: int) -> None:
        """Tell of the escapes in a text that stand for control characters."""
        for at, stop, char in escapes(self.source.text, start, end):
            if CONTROLS.match(char):
                message = f"This escape stands for the control character {name_of(char)}."
                fix = Fix("delete it", (Edit(at, stop, ""),))
                self._tell(CONTROL, message, at, stop, fix)

    def _hidden(self, key: Scalar, bare: str) -> None:
        """Tell of a key between blanks that YAML takes as letters."""
        self.doubtful = True
        front = key.value[: key.value.index(bare)] if bare else key.value
        around = dict.fromkeys(name_of(char) for char in key.value.replace(bare, "", 1))
        message = (
            f"Beside this key stands {' and '.join(around)}, which looks like a blank or like "
            "nothing; YAML reads it as a letter."
        )
        blanks = "".join(" " for char in front if char.isspace())
        fix = Fix("write plain spaces instead", (Edit(key.start, key.end, blanks + bare),))
        self._tell(HIDDEN_BLANK, message, key.start, key.end, fix)

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


def _has_halves(text: str) -> bool:
    """Tell whether a text has halves of surrogate pairs."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _place(told: Diagnostic) -> tuple[int, int]:
    return (told.place.line, told.place.column) if told.place else (0, 0)


def _quoted(name: str) -> str:
    shown = name if len(name) <= 60 else f"{name[:57]}…"
    return f"`{shown}`"
