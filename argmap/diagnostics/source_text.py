"""A text with a name, in which offsets become places and places become diagnostics."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from argmap.diagnostics.counted import count
from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.diagnostics.fault import Fault
from argmap.diagnostics.place import Place


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file as it was read, with LF, CRLF or CR line ends.

    Attributes:
        file: the file as the user named it; `<stdin>` for standard input.
        text: its characters, without a byte order mark.
        bom: whether the file has one.
    """

    file: str
    text: str
    bom: bool = False
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    _last: dict[int, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __repr__(self) -> str:
        return f"<SourceText {self.file!r}: {count(len(self.text), 'character')}>"

    def place(self, start: int, end: int) -> Place:
        """Give the place of the code points from offset `start` up to `end`."""
        line, column = self._position(start)
        end_line, end_column = self._position(max(start, end))
        return Place(self.file, line, column, end_line, end_column)

    def line(self, number: int) -> str:
        """Give a line by its number from 1, without its line end.

        The last one is kept: a hundred thousand faults of one long line share its text.
        """
        if number not in self._last:
            starts = self._line_starts()
            end = starts[number] if number < len(starts) else len(self.text)
            self._last.clear()
            self._last[number] = self.text[starts[number - 1] : end].rstrip("\r\n")
        return self._last[number]

    def line_start(self, number: int) -> int:
        """Give the offset at which a line begins."""
        return self._line_starts()[number - 1]

    def indent(self, offset: int) -> int:
        """Tell how many code points stand before an offset on its line."""
        return self._position(offset)[1] - 1

    def diagnostic(
        self, fault: Fault, message: str, start: int, end: int, fix: Fix | None = None
    ) -> Diagnostic:
        """Tell of a fault at the code points from offset `start` up to `end`."""
        place = self.place(start, end)
        return Diagnostic(
            code=fault.code,
            rule=fault.name,
            severity=fault.severity,
            message=message,
            file=self.file,
            place=place,
            source_line=self.line(place.line),
            fix=fix,
        )

    def _position(self, offset: int) -> tuple[int, int]:
        starts = self._line_starts()
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def _line_starts(self) -> list[int]:
        if not self._starts:
            at, starts = 0, [0]
            for line in self.text.splitlines(keepends=True):
                at += len(line)
                if line[-1] in "\r\n":
                    starts.append(at)
            self._starts.extend(starts)
        return self._starts
