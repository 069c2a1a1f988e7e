"""The words of the page itself; those of the pictures are in `argmap.diagram.words`."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.render.interactive.languages import de, en, es, fr

TABLES: Mapping[str, Mapping[str, str]] = {
    "en": en.WORDS,
    "de": de.WORDS,
    "fr": fr.WORDS,
    "es": es.WORDS,
}


def page_words(language: str | None) -> Mapping[str, str]:
    """Give the page's words in a language such as `de-AT`; English where there is no table.

    In them `{0}` and `{1}` stand for names of claims or for numbers.
    """
    return TABLES.get((language or "en").split("-")[0].split("_")[0].lower(), en.WORDS)
