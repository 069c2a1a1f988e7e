"""The one exception for a map that cannot be used."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Diagnostic


class MapError(ValueError):
    """A map has faults; `diagnostics` holds every one of them, with its place and its fix."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return "\n".join(
            f"{told}\n   fix: {told.fix.message}" if told.fix else str(told)
            for told in self.diagnostics
        )
