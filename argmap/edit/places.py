"""Where the pieces of a map file begin and end, comments and line ends included."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagnostics import SourceText
from argmap.syntax import Mapping, Node, Scalar, Sequence

_BREAK = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"(?:^|(?<=[\s\]},]))#[^\r\n]*")


class Places:
    """Knows the places of a file in which edits are made."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.text = source.text
        found = _BREAK.search(source.text)
        self.line_break = found[0] if found else "\n"

    def line_start(self, at: int) -> int:
        """Give where the line of a place begins."""
        return at - self.source.indent(at)

    def line_end(self, at: int) -> int:
        """Give where the line of a place ends, before its line end."""
        found = _BREAK.search(self.text, at)
        return found.start() if found else len(self.text)

    def next_line(self, at: int) -> int:
        """Give where the line behind that of a place begins."""
        found = _BREAK.search(self.text, at)
        return found.end() if found else len(self.text)

    def chunk_start(self, at: int) -> int:
        """Give where the line of a place begins, or the first of the comments right above it."""
        number = self.source.place(at, at).line
        while number > 1 and self.source.line(number - 1).lstrip().startswith("#"):
            number -= 1
        return self.source.line_start(number)

    def behind(self, at: int) -> str:
        """Give the comment that stands behind a place on its line, with the blanks before it."""
        rest = self.text[at : self.line_end(at)]
        return rest.rstrip() if rest.strip().startswith("#") else ""

    def begins_line(self, at: int) -> bool:
        """Tell whether nothing but blanks stands before a place on its line."""
        return not self.text[self.line_start(at) : at].strip()

    def end(self, key: Scalar | None, value: Node) -> int:
        """Give where a value ends, without the blanks and comments behind it."""
        while not isinstance(value, Scalar) and not value.flow:
            if isinstance(value, Mapping):
                key, value = value.entries[-1]
            elif isinstance(value, Sequence):
                key, value = None, value.items[-1]
        end = value.end
        if key is not None and value.end <= key.end:
            end = max(end, self.text.index(":", key.end) + 1)
        return (
            value.start + len(self.text[value.start : end].rstrip()) if end > value.start else end
        )


def comments(root: Node, source: SourceText) -> Iterator[tuple[int, str]]:
    """Give every comment of a file with its place: what looks like one between the scalars."""
    at = 0
    for start, end in [*sorted(_scalars(root)), (len(source.text), len(source.text))]:
        for found in _COMMENT.finditer(source.text, at, max(at, start)):
            yield found.start(), found[0].rstrip()
        at = max(at, end)


def _scalars(root: Node) -> Iterator[tuple[int, int]]:
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Scalar):
            yield node.start, node.end
        elif isinstance(node, Sequence):
            stack += node.items
        else:
            stack += [part for entry in node.entries for part in entry]
