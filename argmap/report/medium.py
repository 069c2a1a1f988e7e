"""What a table or a matrix is shown on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """What a writer may count on. Each looks at what concerns it.

    Attributes:
        columns: how many characters fit on a line of text.
        plain: whether texts keep to ASCII signs; the words of claims stay as they are.
        font: whether a picture carries its font, or names it only.
    """

    columns: int = 80
    plain: bool = False
    font: bool = True
