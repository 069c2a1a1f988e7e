"""Where the words of an anchor stand in the essay."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.essay.essay_text import EssayText
from argmap.essay.search_form import quote_form
from argmap.model import Anchor

_MOST_PLACES = 1000
_NEAR = 1000


class State(StrEnum):
    """How well an anchor finds its place."""

    EXACT = "exact"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Located:
    """What was found for an anchor.

    Attributes:
        state: how well it was found.
        spans: start and end of every place, in code points of the essay.
        paragraphs: the paragraph in which each place begins.
        failed: the selectors that do not fit, where it has moved.
    """

    state: State
    spans: tuple[tuple[int, int], ...] = ()
    paragraphs: tuple[int, ...] = ()
    failed: tuple[str, ...] = ()


def locate(anchor: Anchor, essay: EssayText) -> Located:
    """Find an anchor: by its quote, told apart by paragraph, prefix, suffix and position."""
    if anchor.quote is None:
        return _without_quote(anchor, essay)
    quote = quote_form(anchor.quote)
    places = _places(quote, essay) if quote else []
    if not places:
        return Located(State.ORPHAN)
    misfits = {place: _misfits(anchor, place, quote, essay) for place in places}
    least = min(map(len, misfits.values()))
    best = [place for place in places if len(misfits[place]) == least]
    state = State.AMBIGUOUS if len(best) > 1 else State.MOVED if least else State.EXACT
    spans = tuple(_span(place, quote, essay) for place in best)
    return Located(
        state,
        spans,
        tuple(essay.paragraph_at(start) for start, _ in spans),
        misfits[best[0]] if state is State.MOVED else (),
    )


def _without_quote(anchor: Anchor, essay: EssayText) -> Located:
    if anchor.start is not None:
        end = anchor.start if anchor.end is None else anchor.end
        if end > len(essay.text):
            return Located(State.ORPHAN)
        return Located(State.EXACT, ((anchor.start, end),), (essay.paragraph_at(anchor.start),))
    number = anchor.paragraph or 0
    if not 1 <= number <= len(essay.paragraphs):
        return Located(State.ORPHAN)
    return Located(State.EXACT, (essay.paragraphs[number - 1],), (number,))


def _places(quote: str, essay: EssayText) -> list[int]:
    """Give the places of a quote in the search form, those that overlap too."""
    found: list[int] = []
    at = essay.searched.text.find(quote)
    while at >= 0 and len(found) < _MOST_PLACES:
        found.append(at)
        at = essay.searched.text.find(quote, at + 1)
    return found


def _misfits(anchor: Anchor, place: int, quote: str, essay: EssayText) -> tuple[str, ...]:
    text = essay.searched.text
    start, end = _span(place, quote, essay)
    before = text[max(0, place - _NEAR) : place].rstrip()
    behind = text[place + len(quote) :][:_NEAR].lstrip()
    fits = {
        "paragraph": anchor.paragraph in (None, essay.paragraph_at(start)),
        "prefix": not anchor.prefix or before.endswith(quote_form(anchor.prefix)),
        "suffix": not anchor.suffix or behind.startswith(quote_form(anchor.suffix)),
        "start": anchor.start in (None, start),
        "end": anchor.end in (None, end),
    }
    return tuple(name for name, fit in fits.items() if not fit)


def _span(place: int, quote: str, essay: EssayText) -> tuple[int, int]:
    origin = essay.searched.origin
    return origin[place], origin[place + len(quote) - 1] + 1
