"""What a check has found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from argmap.diagnostics import Diagnostic, Severity, count


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A map that could be used.

    Attributes:
        file: the file as the user named it.
        claims: how many claims it has.
        links: how many links.
        theses: ids of its theses.
    """

    file: str
    claims: int
    links: int
    theses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in some files.

    Attributes:
        diagnostics: file by file, in the order of each.
        maps: the files that are maps.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    maps: tuple[Checked, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is an error among them."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)

    def summary(self) -> str:
        """Count them in words: `3 errors and 1 warning in 2 files`."""
        counts = Counter(found.severity for found in self.diagnostics)
        parts = [
            count(counts[severity], severity.value) for severity in Severity if counts[severity]
        ]
        files = len({found.file for found in self.diagnostics})
        last = f" and {parts[-1]}" if len(parts) > 1 else "".join(parts[-1:])
        return f"{', '.join(parts[:-1])}{last} in {count(files, 'file')}"
