"""Where a claim stands in the essay."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The words and numbers that find a place of the essay again.

    Attributes:
        quote: words as they stand in the essay.
        prefix: words right before the quote, where it is not unique.
        suffix: words right after it.
        paragraph: the paragraph in which the quote begins, from 1.
        start: offset of its first code point in the essay, after NFC with LF line ends.
        end: offset behind its last code point.
    """

    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A sentence of the essay that is deliberately not on the map.

    Attributes:
        anchor: where it stands.
        why: the reason for leaving it out, such as `background`.
    """

    anchor: Anchor
    why: str | None = None
