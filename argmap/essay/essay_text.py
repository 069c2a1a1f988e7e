"""The text as positions count in it: LF line ends, NFC."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from unicodedata import normalize

from argmap.essay.search_form import SearchForm, search_form

_BLANK = re.compile(r"\n[^\S\n]*(?:\n\s*)")


@dataclass(frozen=True)
class EssayText:
    """A text that is mapped. Positions count its code points, paragraphs count from 1.

    Attributes:
        file: its file, as the user named it.
        text: its characters.
    """

    file: str
    text: str

    @cached_property
    def sha256(self) -> str:
        """The checksum by which a changed text is noticed."""
        from hashlib import sha256

        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Start and end of every run of lines that are not blank."""
        spans = []
        start = 0
        for blank in [*_BLANK.finditer(self.text), None]:
            end = blank.start() if blank else len(self.text)
            part = self.text[start:end]
            if part.strip():
                first = start + len(part) - len(part.lstrip())
                spans.append((first, start + len(part.rstrip())))
            start = blank.end() if blank else end
        return tuple(spans)

    @cached_property
    def searched(self) -> SearchForm:
        """The text as quotes are looked up in it."""
        return search_form(self.text)

    def paragraph_at(self, offset: int) -> int:
        """Give the number of the paragraph in which a position is."""
        return bisect_right([start for start, _ in self.paragraphs], offset)


def essay_text(text: str, file: str) -> EssayText:
    """Bring a text into the form in which positions count."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return EssayText(file, normalize("NFC", lines))
