"""The edits that turn the file of one map into the file of another."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Edit, SourceText
from argmap.formats.native.emit import flow, lines
from argmap.formats.native.locate import NodeLocator
from argmap.formats.native.scalars import key, quoted, scalar
from argmap.formats.native.tree import Tree, Trees
from argmap.model import ArgumentMap
from argmap.syntax import Mapping, Node, Scalar, Sequence


def head_changes(
    before: ArgumentMap, after: ArgumentMap, source: SourceText, locator: NodeLocator
) -> list[Edit]:
    """Give the edits for all that stands at the top of the file, the claims aside."""
    was, now = Trees(before).head(), Trees(after).head()
    names = [name for name in {**was, **now} if name != "claims"]
    changed = [name for name in names if _differ(was.get(name), now.get(name))]
    return list(_record(locator.root, now, changed, source))


def claim_changes(
    before: ArgumentMap,
    after: ArgumentMap,
    source: SourceText,
    locator: NodeLocator,
    *,
    whole: bool,
) -> list[Edit] | None:
    """Give the edits for the claims: for their changed keys, or for changed claims as a `whole`.

    None where claims changed their order, or there is no list of claims to edit.
    """
    claims = locator.root.get("claims")
    if not isinstance(claims, Mapping):
        return [] if before.claims == after.claims else None
    was_trees, now_trees = Trees(before), Trees(after)
    was = {claim.id: was_trees.claim(claim) for claim in before.claims}
    now = {claim.id: now_trees.claim(claim) for claim in after.claims}
    kept = [name for name in was if name in now]
    if kept != [name for name in now if name in was] or list(now)[: len(kept)] != kept:
        return None
    edits: list[Edit] = []
    for name in kept:
        _, node = locator.claims[name]
        old, new = was[name], now[name]
        if not _differ(old, new):
            continue
        if (
            isinstance(node, Mapping)
            and isinstance(old, dict)
            and isinstance(new, dict)
            and old.keys() & new.keys()
            and not whole
        ):
            names = [k for k in {**old, **new} if _differ(old.get(k), new.get(k))]
            edits += _record(node, new, names, source)
        else:
            edits += _record(claims, now, [name], source)
    rest = [name for name in {**was, **now} if (name in was) != (name in now)]
    return edits + list(_record(claims, now, rest, source))


def _record(
    node: Mapping,
    now: dict[str, Tree],
    names: list[str],
    source: SourceText,
) -> Iterator[Edit]:
    """Give the edits for some keys of a record: changed, taken away, added at its end."""
    entries = {found.value: (found, value) for found, value in node.entries}
    added = [name for name in names if name not in entries and name in now]
    kept = [entry for entry in node.entries if entry[0].value not in names or entry[0].value in now]
    rest = {found.value for found, _ in node.entries[_place(node, kept[-1:]) + 1 :]}
    for name in names:
        if name not in entries:
            continue
        found, value = entries[name]
        if name in now:
            yield _changed(found, value, name, now[name], node, source)
        else:
            yield _removed(node, found, value, source, last=name in rest)
    if added and kept:
        last_key, last = kept[-1]
        at = _end(last_key, last, source)
        if node.flow:
            text = "".join(f", {key(name, flow=True)} {flow(now[name])}" for name in added)
            yield Edit(at, at, text)
        else:
            break_ = _line_break(source)
            indent = " " * _column(last_key, source)
            text = break_.join(line for name in added for line in _lines(name, now[name], indent))
            yield Edit(at, at, break_ + text)


def _changed(
    found: Scalar, value: Node, name: str, tree: Tree, record: Mapping, source: SourceText
) -> Edit:
    """Replace a value, or the key with its value where they do not stand on one line."""
    end = _end(found, value, source)
    one_line = isinstance(tree, (str, bool, int, float)) and "\n" not in str(tree)
    if isinstance(value, Scalar) and one_line and value.end > value.start:
        return Edit(value.start, end, _like(value, tree, record, source))
    if record.flow:
        return Edit(found.start, end, f"{key(name, flow=True)} {flow(tree)}")
    indent = " " * _column(found, source)
    text = _line_break(source).join(_lines(name, tree, indent))
    return Edit(found.start, end, text.removeprefix(indent))


def _like(value: Scalar, tree: Tree, record: Mapping, source: SourceText) -> str:
    """Write a value with the quotation marks that the old one had."""
    opened = source.text[value.start]
    if isinstance(tree, str) and opened == "'" and tree.isprintable():
        return "'" + tree.replace("'", "''") + "'"
    if isinstance(tree, str) and opened == '"':
        return quoted(tree)
    if isinstance(tree, str) and not record.flow:
        return scalar(tree, flow=False)
    return flow(tree)


def _place(node: Mapping, entries: list[tuple[Scalar, Node]]) -> int:
    """Give the place of the entry in a record; -1 for none."""
    return node.entries.index(entries[0]) if entries else -1


def _removed(node: Mapping, found: Scalar, value: Node, source: SourceText, *, last: bool) -> Edit:
    """Cut a key with its value: its lines, or its part of a line in braces.

    `last` says that no entry that stays follows.
    """
    end = _end(found, value, source)
    if not node.flow:
        start = source.text.rfind("\n", 0, found.start) + 1
        if source.text[start : found.start].strip():
            return Edit(found.start, end, "")
        onward = source.text.find("\n", end)
        return Edit(start, onward + 1 if onward >= 0 else len(source.text), "")
    place = [entry for entry, _ in node.entries].index(found)
    if not last:
        return Edit(found.start, node.entries[place + 1][0].start, "")
    before = _end(*node.entries[place - 1], source) if place else found.start
    return Edit(before, end, "")


def _end(found: Scalar, value: Node, source: SourceText) -> int:
    """Give where a value ends, without the blanks and comments behind it."""
    while not isinstance(value, Scalar) and not value.flow:
        if isinstance(value, Mapping):
            found, value = value.entries[-1]
        elif isinstance(value, Sequence):
            value = value.items[-1]
    end = max(value.end, source.text.index(":", found.end) + 1 if value.end <= found.end else 0)
    return end - (
        len(source.text[value.start : end]) - len(source.text[value.start : end].rstrip())
    )


def _lines(name: str, tree: Tree, indent: str) -> list[str]:
    text = "\n".join(lines(name, tree, indent))
    return text.split("\n")


def _column(node: Scalar, source: SourceText) -> int:
    return node.start - (source.text.rfind("\n", 0, node.start) + 1)


def _line_break(source: SourceText) -> str:
    return "\r\n" if "\r\n" in source.text else "\n"


def _differ(one: Tree, other: Tree) -> bool:
    return flow(one) != flow(other)
