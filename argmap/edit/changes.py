"""The edits that turn the file of one map into the file of another."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from argmap.diagnostics import Edit
from argmap.edit.places import Places
from argmap.formats.native.emit import flow, item_lines, lines
from argmap.formats.native.scalars import key, quoted, scalar
from argmap.formats.native.tree import Tree
from argmap.syntax import Mapping, Node, Scalar, Sequence

Record = dict[str, Tree]


class Changes:
    """Finds the smallest parts of a file that have to be written anew.

    Attributes:
        deepest: how many records deep parts are looked for; below, whole values are written.
    """

    def __init__(self, places: Places, deepest: int) -> None:
        self._places = places
        self._deepest = deepest

    def record(self, node: Mapping, was: Record, now: Record, depth: int = 0) -> Iterator[Edit]:
        """Give the edits for a record: keys that are changed, taken away and added."""
        entries = {found.value: (found, value) for found, value in node.entries}
        changed = [name for name in {**was, **now} if _differ(was.get(name), now.get(name))]
        gone = {name for name in changed if name in entries and name not in now}
        for name in changed:
            if name in gone:
                yield self._removed(node, name, gone)
            elif name in entries:
                yield from self._value(node, entries[name], was.get(name), now[name], depth)
        if any(name not in entries for name in now):
            yield from self._added(node, {*entries} - gone, now, ordered=depth <= 1)

    def _value(
        self, record: Mapping, entry: tuple[Scalar, Node], was: Tree, now: Tree, depth: int
    ) -> Iterator[Edit]:
        found, node = entry
        inside = self._inside(found.value, node, was, now, depth)
        yield from [self._replaced(record, entry, now)] if inside is None else inside

    def _inside(
        self, name: str, node: Node, was: Tree, now: Tree, depth: int
    ) -> Iterator[Edit] | None:
        """Give the edits within a value, or None where it must be written as a whole."""
        if depth >= self._deepest:
            return None
        if isinstance(node, Mapping):
            old, new = _long(node, was), _long(node, now)
            if isinstance(old, dict) and isinstance(new, dict) and old.keys() & new.keys():
                return self.record(node, old, new, depth + 1)
        if isinstance(node, Sequence) and isinstance(was, list) and isinstance(now, list):
            same = len(was) == len(now)
            if len(was) == len(node.items) and (same or not node.flow):
                return self._items(name, node, was, now, depth)
        return None

    def _items(
        self, name: str, node: Sequence, was: list[Tree], now: list[Tree], depth: int
    ) -> Iterator[Edit]:
        """Give the edits for a list."""
        if len(was) == len(now):
            for item, old, new in zip(node.items, was, now, strict=True):
                if _differ(old, new):
                    inside = self._inside(name, item, old, new, depth)
                    yield from [self._new_item(name, node, item, new)] if inside is None else inside
            return
        gists = [_gist(item) for item in was], [_gist(item) for item in now]
        matcher = SequenceMatcher(None, *gists, autojunk=False)
        for tag, first, last, start, end in matcher.get_opcodes():
            if tag == "equal":
                part = Sequence(node.items[first:last], node.flow, node.start, node.end)
                yield from self._items(name, part, was[first:last], now[start:end], depth)
                continue
            for item in node.items[first:last]:
                yield Edit(self._places.line_start(item.start), self._after(None, item), "")
            if now[start:end]:
                yield self._new_items(name, node, last, now[start:end])

    def _new_item(self, name: str, node: Sequence, item: Node, now: Tree) -> Edit:
        if node.flow:
            return Edit(item.start, self._places.end(None, item), flow(now))
        written = self._item(name, node, now)
        written[0] = written[0].lstrip(" ").removeprefix("- ")
        return self._written(item.start, self._places.end(None, item), written)

    def _new_items(self, name: str, node: Sequence, place: int, now: list[Tree]) -> Edit:
        written = [line for item in now for line in self._item(name, node, item)]
        if place:
            at = self._after(None, node.items[place - 1])
        else:
            at = self._places.chunk_start(node.items[0].start)
        return self._put_in(at, written)

    def _item(self, name: str, node: Sequence, item: Tree) -> list[str]:
        dash = self._places.source.indent(node.start)
        return "\n".join(item_lines(name, item, " " * dash)).split("\n")

    def _replaced(self, record: Mapping, entry: tuple[Scalar, Node], now: Tree) -> Edit:
        """Replace a value, or the key with its value where they do not stand on one line."""
        found, value = entry
        end = self._places.end(found, value)
        one_line = isinstance(now, (str, bool, int, float)) and "\n" not in str(now)
        if isinstance(value, Scalar) and one_line and value.end > value.start:
            return Edit(value.start, end, self._like(value, now, record))
        if record.flow:
            return Edit(found.start, end, f"{key(found.value, flow=True)} {flow(now)}")
        indent = " " * self._places.source.indent(found.start)
        written = _lines(found.value, now, indent)
        written[0] = written[0].removeprefix(indent)
        return self._written(found.start, end, written)

    def _written(self, start: int, end: int, written: list[str]) -> Edit:
        """Write lines; a comment behind the old ones goes behind the first of the new ones."""
        comment = self._places.behind(end)
        if comment and len(written) > 1:
            written[0] += comment
            end = self._places.line_end(end)
        return Edit(start, end, self._places.line_break.join(written))

    def _like(self, value: Scalar, now: Tree, record: Mapping) -> str:
        """Write a value with the quotation marks that the old one had."""
        opened = self._places.text[value.start]
        if isinstance(now, str) and opened == "'" and now.isprintable():
            return "'" + now.replace("'", "''") + "'"
        if isinstance(now, str) and opened == '"':
            return quoted(now)
        if isinstance(now, str) and not record.flow:
            return scalar(now, flow=False)
        return flow(now)

    def _removed(self, node: Mapping, name: str, gone: set[str]) -> Edit:
        """Cut a key with its value: its lines, or its part of a line in braces."""
        names = [found.value for found, _ in node.entries]
        place = names.index(name)
        found, value = node.entries[place]
        end = self._places.end(found, value)
        if not node.flow:
            if not self._places.begins_line(found.start):
                return Edit(found.start, end, "")
            return Edit(self._places.line_start(found.start), self._after(found, value), "")
        if not gone.issuperset(names[place:]):
            return Edit(found.start, node.entries[place + 1][0].start, "")
        before = self._places.end(*node.entries[place - 1]) if place else found.start
        return Edit(before, end, "")

    def _added(
        self, node: Mapping, stay: set[str], now: Record, *, ordered: bool
    ) -> Iterator[Edit]:
        """Put in the keys that the file does not have: at the end, or where they stand in order."""
        entries = [entry for entry in node.entries if entry[0].value in stay]
        names = [found.value for found, _ in node.entries]
        if not entries:
            if node.flow and not node.entries:
                yield Edit(node.start + 1, node.start + 1, flow(now).strip("{}"))
            return
        last = entries[-1]
        runs: dict[str, list[str]] = {}
        before = "" if ordered else last[0].value
        for name in now:
            if name not in names:
                runs.setdefault(before, []).append(name)
            elif ordered and name in stay:
                before = name
        by_name = {entry[0].value: entry for entry in entries}
        for before, run in runs.items():
            yield self._put_behind(node, by_name.get(before), [(name, now[name]) for name in run])

    def _put_behind(
        self, node: Mapping, entry: tuple[Scalar, Node] | None, run: list[tuple[str, Tree]]
    ) -> Edit:
        """Put keys behind an entry, or before the first one."""
        first = node.entries[0][0]
        if node.flow:
            parts = [f"{key(name, flow=True)} {flow(tree)}" for name, tree in run]
            at = self._places.end(*entry) if entry else first.start
            inside = ", ".join(parts)
            return Edit(at, at, f", {inside}" if entry else f"{inside}, ")
        indent = " " * self._places.source.indent(first.start)
        written = [line for name, tree in run for line in _lines(name, tree, indent)]
        at = self._after(*entry) if entry else self._places.chunk_start(first.start)
        return self._put_in(at, written)

    def _put_in(self, at: int, written: list[str]) -> Edit:
        """Put lines where a line begins, or behind the last line that has no line end."""
        break_ = self._places.line_break
        text = break_.join(written)
        open_end = at > 0 and self._places.text[at - 1] not in "\r\n"
        return Edit(at, at, break_ + text if open_end else text + break_)

    def _after(self, found: Scalar | None, value: Node) -> int:
        return self._places.next_line(self._places.end(found, value))


def _lines(name: str, tree: Tree, indent: str) -> list[str]:
    return "\n".join(lines(name, tree, indent)).split("\n")


def _long(node: Mapping, tree: Tree) -> Tree:
    """Give the long form of what has a short one, since the file has the long one."""
    if isinstance(tree, str) and node.get("text"):
        return {"text": tree}
    if isinstance(tree, (str, list)) and node.get("premises"):
        return {"premises": tree if isinstance(tree, list) else [tree]}
    return tree


def _gist(tree: Tree) -> str:
    """Give an item of a list without its name, by which it is found in another list."""
    if isinstance(tree, dict):
        tree = {name: value for name, value in tree.items() if name != "id"}
        if tree.keys() == {"premises"}:
            tree = tree["premises"]
    return flow(tree[0] if isinstance(tree, list) and len(tree) == 1 else tree)


def _differ(one: Tree, other: Tree) -> bool:
    return flow(one) != flow(other)
