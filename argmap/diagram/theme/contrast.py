"""Whether the colours of a theme can be told apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.diagram.theme import STATUSES, Ink, Theme

TEXT, LINE = 4.5, 3.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours of a theme that lie on each other.

    Attributes:
        what: which they are, in words.
        ratio: their contrast, from 1 to 21.
        least: the contrast that WCAG 2 asks for at level AA.
    """

    what: str
    ratio: float
    least: float


def ratio(one: str, other: str) -> float:
    """Give the contrast of two colours such as `#14365a`, from 1 to 21.

    Source: Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio.
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs(theme: Theme) -> Iterator[Pair]:
    """Give all colours of a theme that lie on each other, with their contrast."""
    for ground, name in ((theme.page, "the page"), (theme.section, "a section")):
        for word in ("text", "muted"):
            yield _pair(f"{word} on {name}", getattr(theme, word), ground, TEXT)
        for word in ("support", "attack", "thin"):
            yield _pair(f"{word} lines on {name}", getattr(theme, word), ground, LINE)
        for word, ink in _cards(theme):
            yield _pair(f"the edge of {word} on {name}", ink.edge, ground, LINE)
    yield _pair("the edge of a section", theme.section_edge, theme.page, LINE)
    yield _pair("the signs on thin lines", theme.thin, theme.page, TEXT)
    for word, ink in _cards(theme):
        yield _pair(f"the text of {word}", ink.text, ink.fill, TEXT)
        yield _pair(f"the tag of {word}", ink.tag, ink.fill, TEXT)
    for word in ("pro", "con", "none"):
        ink = getattr(theme, word)
        yield _pair(f"the text of unstated {word} cards", ink.text, theme.page, TEXT)
        yield _pair(f"the tag of unstated {word} cards", ink.tag, theme.page, TEXT)


def _cards(theme: Theme) -> Iterator[tuple[str, Ink]]:
    for name in ("thesis", "pro", "con", "none", "pale", "fallen"):
        yield f"{name} cards", getattr(theme, name)
    for name in STATUSES:
        yield f"{name} cards", getattr(theme, name)
    yield from ((f"load cards of step {step}", ink) for step, ink in enumerate(theme.load))
    yield from ((f"cards of voice {place + 1}", ink) for place, ink in enumerate(theme.voices))


def _pair(what: str, colour: str, ground: str, least: float) -> Pair:
    return Pair(what, ratio(colour, ground), least)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
