"""The form in which a quote is looked up: how it was typed does not matter, only what it says."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import normalize

_SAME = {
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class SearchForm:
    """A text in its search form.

    Attributes:
        text: its characters.
        origin: for each of them the position in the text that it was made from; one more for the
            end.
    """

    text: str
    origin: tuple[int, ...]


def search_form(text: str) -> SearchForm:
    """Make quotation marks and dashes plain and white space single; case stays."""
    pieces: list[str] = []
    origin: list[int] = []
    space = True
    for place, char in enumerate(text):
        if char in _DROPPED:
            continue
        if char.isspace():
            if not space:
                pieces.append(" ")
                origin.append(place)
            space = True
            continue
        space = False
        same = _SAME.get(char, char)
        pieces.append(same)
        origin += [place] * len(same)
    return SearchForm("".join(pieces), (*origin, len(text)))


def quote_form(quote: str) -> str:
    """Give a quote in its search form, without blanks around it."""
    return search_form(normalize("NFC", quote)).text.strip()
