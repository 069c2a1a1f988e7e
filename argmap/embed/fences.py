"""The fenced blocks of a Markdown text that hold a map."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_OPENS = re.compile(r"(?P<before>[ \t>]*)(?P<fence>`{3,}|~{3,})(?P<header>[^`]*)$")
_ARGMAP = re.compile(r"argmap(?:\s(?P<bare>.*))?|\{\s*\.?argmap(?:\s(?P<braced>.*))?\}")
_HOLDS = re.compile(r"[ \t>]*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===|///|\[\^[^\]]*\]:|:)(?:\s|$)")
"""A line to which an indented block below it belongs: of a list, an admonition, a tab, a note."""
_TOKEN = re.compile(
    r"""\#(?P<id>\S+) | \.(?P<cls>\S+)
    | (?P<name>[A-Za-z][\w-]*)
      (?:=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<plain>[^\s"']+)))?(?=\s|$)
    | (?P<odd>\S+)""",
    re.VERBOSE,
)
_CODE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """A fenced block with a map.

    Attributes:
        first: the number of the line with its opening fence, from 0.
        last: that of the line with its closing fence.
        before: what stands before the fences, such as blanks in a list, or `>`.
        id: the id that its author gave it; empty for none.
        options: its options, as they are written.
        body: its lines, without what stands before the fences.
    """

    first: int
    last: int
    before: str
    id: str
    options: dict[str, str]
    body: str


def fences(lines: Sequence[str]) -> Iterator[Fence]:
    """Find the blocks with maps; what stands in other fenced blocks, or as code, is none."""
    unclosed = {"`": len(lines) + _CODE, "~": len(lines) + _CODE}
    at = 0
    while at < len(lines):
        opened = _OPENS.match(lines[at])
        fence = opened["fence"] if opened else ""
        last = None
        if opened and len(fence) < unclosed[fence[0]]:
            last = _closing(lines, at, fence)
            if last is None:
                unclosed[fence[0]] = len(fence)
        if opened is None or last is None:
            at += 1
            continue
        header = _ARGMAP.fullmatch(opened["header"].strip())
        if header and not _is_code(lines, at, opened["before"]):
            yield _fence(lines, at, last, opened["before"], header["bare"] or header["braced"])
        at = last + 1


def _closing(lines: Sequence[str], first: int, fence: str) -> int | None:
    closes = re.compile(rf"[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    return next((at for at in range(first + 1, len(lines)) if closes.match(lines[at])), None)


def _is_code(lines: Sequence[str], at: int, before: str) -> bool:
    """Tell whether a fence is so far to the right that it is code, and belongs to no list."""
    indent = _indent(before)
    if indent < _CODE:
        return False
    while at and indent >= _CODE:
        at -= 1
        line = lines[at]
        if line.strip(" \t>") and _indent(line) < indent:
            if _HOLDS.match(line):
                return False
            indent = _indent(line)
    return True


def _indent(line: str) -> int:
    inner = line.replace(">", " ").expandtabs(_CODE)
    return len(inner) - len(inner.lstrip())


def _fence(lines: Sequence[str], first: int, last: int, before: str, header: str | None) -> Fence:
    body = [
        line[len(before) :] if line.startswith(before) else line.lstrip(" \t>")
        for line in lines[first + 1 : last]
    ]
    tokens = list(_TOKEN.finditer(header or ""))
    options = {token["name"]: _value(token) for token in tokens if token["name"]}
    odd = {token["odd"]: "" for token in tokens if token["odd"]}
    return Fence(
        first=first,
        last=last,
        before=before,
        id=next((token["id"] for token in tokens if token["id"]), ""),
        options=options | odd,
        body="\n".join(body),
    )


def _value(token: re.Match[str]) -> str:
    return token["double"] or token["single"] or token["plain"] or ""
