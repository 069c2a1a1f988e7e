"""A place where the YAML syntax breaks, and what helps to tell why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.diagnostics import Diagnostic, Edit, Fault, Fix, SourceText
from argmap.syntax.nodes import Scalar

QUOTES_FIX = "put the whole text in double quotes"
_LINE_END = re.compile(r"[\r\n]")
_VALUE = re.compile(
    r"^(?P<before>\s*(?:- +)*(?:[^\s:#\"'\[\]{},][^:#]*?:\s+)?)(?P<value>\S.*?)\s*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """What the parser says and what was read before.

    Attributes:
        source: the file.
        at: where the parser stopped.
        begin: where the thing begins that it was reading; `at` where it does not say.
        problem: its words.
        last: the scalar that was read last.
        flow: where the innermost open bracket or brace stands.
    """

    source: SourceText
    at: int
    begin: int
    problem: str
    last: Scalar | None = None
    flow: int | None = None

    @property
    def char(self) -> str:
        """The character where the parser stopped; empty at the end of the file."""
        return self.source.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """What stands before it on its line."""
        return self.source.text[self.line_start(self.at) : self.at]

    def line_start(self, at: int) -> int:
        """Give where the line of a place begins."""
        return at - self.source.indent(at)

    def line_end(self, at: int) -> int:
        """Give where the line of a place ends."""
        found = _LINE_END.search(self.source.text, at)
        return found.start() if found else len(self.source.text)

    def tell(
        self, fault: Fault, message: str, start: int, end: int, fix: Fix | None = None
    ) -> Diagnostic:
        """Tell of a fault."""
        return self.source.diagnostic(fault, message, start, end, fix)

    def quote_value(self, at: int) -> Fix:
        """Put the value of a line in double quotes, instead of single ones if it has them."""
        start = self.line_start(at)
        found = _VALUE.match(self.source.text[start : self.line_end(at)])
        if found is None or start + found.start("value") > at or "#" in found["value"]:
            return Fix(QUOTES_FIX)
        value = found["value"]
        if len(value) > 1 and value[0] == value[-1] == "'":
            value = value[1:-1].replace("''", "'")
        value = value.replace("\\", "\\\\").replace('"', '\\"')
        begin, end = start + found.start("value"), start + found.end("value")
        return Fix(QUOTES_FIX, (Edit(begin, end, f'"{value}"'),))
