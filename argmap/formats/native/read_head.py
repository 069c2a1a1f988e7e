"""What stands at the top of a map file beside the claims."""

from __future__ import annotations

import re

from argmap.diagnostics import Edit, Fix
from argmap.formats.native.faults import CHECKSUM, MISSING_KEY, UNSAFE_PATH, VERSION
from argmap.formats.native.schema import SOURCE
from argmap.formats.native.values import Values
from argmap.formats.native.words import shown
from argmap.model import Essay
from argmap.syntax import Mapping, Node, Scalar

VERSION_KNOWN = "1"
_DIGITS = re.compile(r"[0-9a-fA-F]{64}")
_ADDRESS = re.compile(
    r"[A-Za-z]:|(?:file|https?|ftp|data|mailto):|.*://", re.IGNORECASE | re.DOTALL
)


def version(values: Values, node: Node | None, root: Mapping, *, broken: bool) -> None:
    """Check the version of the format."""
    if node is None:
        if not broken:
            _without_version(values, root)
    elif not isinstance(node, Scalar) or node.value != VERSION_KNOWN:
        said = shown(node.value) if isinstance(node, Scalar) else "that stands here"
        message = f"The version {said} of the format is not known; argmap knows 1."
        values.tell(VERSION, message, node, Fix("write `argmap: 1`, or get a newer argmap"))


def _without_version(values: Values, root: Mapping) -> None:
    message = "The key `argmap` with the version of the format is missing."
    words = "begin the file with `argmap: 1`"
    for key, value in root.entries:
        if key.value == "argmap":
            edit = Edit(value.start, value.end, " 1")
            fix = Fix("write `argmap: 1`", (edit,))
            message = "The version of the format is missing behind `argmap:`."
            values.tell(MISSING_KEY, message, key, fix)
            return
    at = root.start + root.flow
    text = "argmap: 1, " if root.flow else "argmap: 1\n" + " " * values.source.indent(at)
    place = Scalar("", True, root.start, root.start)  # noqa: FBT003
    values.tell(MISSING_KEY, message, place, Fix(words, (Edit(at, at, text),)))


def essay(values: Values, node: Node | None) -> Essay | None:
    """Read what is known of the mapped text."""
    if node is None:
        return None
    found = values.record(node, SOURCE, "`source`")
    return Essay(
        title=values.text(found.get("title"), "`title`"),
        author=values.text(found.get("author"), "`author`"),
        published=values.text(found.get("published"), "`published`"),
        url=values.text(found.get("url"), "`url`"),
        text=_path(values, found.get("text")),
        sha256=_checksum(values, found.get("sha256")),
        meta=values.meta(found.get("meta")),
    )


def titles(values: Values, node: Node | None, what: str) -> tuple[tuple[str, str], ...]:
    """Read a record of ids with their titles; without a title the id is it."""
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        values.wrong(node, f"{what} is a record of ids with their names")
        return ()
    found = []
    for key, value in node.entries:
        title = values.text(value, f"the name of {shown(key.value)}")
        found.append((key.value, title or key.value))
    return tuple(found)


def _path(values: Values, node: Node | None) -> str | None:
    path = values.text(node, "`text`")
    if path is None or node is None:
        return path
    parts = path.replace("\\", "/").split("/")
    depth = least = 0
    for part in parts:
        depth += -1 if part == ".." else part not in {"", "."}
        least = min(least, depth)
    if path.startswith(("/", "\\", "~")) or _ADDRESS.match(path) or least < 0:
        message = f"The text {shown(path)} is not within the map's folder."
        fix = Fix("put it beside the map, or give it with --text")
        values.tell(UNSAFE_PATH, message, node, fix)
        return None
    return path


def _checksum(values: Values, node: Node | None) -> str | None:
    digits = values.text(node, "`sha256`")
    if digits is None or node is None or _DIGITS.fullmatch(digits):
        return digits.lower() if digits else None
    values.tell(CHECKSUM, "A SHA-256 checksum has 64 hexadecimal digits.", node)
    return None
