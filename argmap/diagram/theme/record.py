"""What a theme is: the colours of a picture, and how heavy its lines and letters are."""

from __future__ import annotations

from dataclasses import dataclass

from argmap import discovery

STATUSES = ("accepted", "rejected", "undecided")
"""The names of the colours that tell the status of a claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """The colours of one kind of card."""

    fill: str
    edge: str
    tag: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The look of a picture. A module of `argmap.diagram.themes` defines one as `THEME`.

    Attributes:
        name: what the theme is called.
        dark: the theme that readers with a dark screen see instead; empty for none.
        page: behind everything.
        text: of titles.
        muted: of what matters less.
        thesis: cards of theses.
        pro: cards on the author's side.
        con: cards against.
        none: cards tied to no thesis.
        pale: cards and lines that are left aside.
        fallen: cards that no longer hold.
        accepted: cards and chips of claims that are accepted.
        rejected: the same of those that are rejected.
        undecided: the same of those that are undecided.
        load: cards by how much rests on them, from nothing to nearly everything.
        voices: cards by their voice, one colour after the other.
        support: lines of inferences.
        attack: lines of rebuttals and undercuts.
        thin: lines of the other relations.
        section: behind a section.
        section_edge: around a section.
        edge: the width of the edges of cards, in pixels.
        weight: by how much lines are wider than usual.
        scale: by how much letters and cards are larger than usual.
    """

    name: str
    dark: str | Theme = ""
    page: str
    text: str
    muted: str
    thesis: Ink
    pro: Ink
    con: Ink
    none: Ink
    pale: Ink
    fallen: Ink
    accepted: Ink
    rejected: Ink
    undecided: Ink
    load: tuple[Ink, ...]
    voices: tuple[Ink, ...]
    support: str
    attack: str
    thin: str
    section: str
    section_edge: str
    edge: float = 1.5
    weight: float = 1.0
    scale: float = 1.0


def dark_of(theme: Theme) -> Theme | None:
    """Give the theme that readers with a dark screen see instead; None for the same.

    Raises:
        LookupError: there is none of the name that the theme gives.
    """
    return theme_of(theme.dark) if theme.dark else None


def inks(text: str, *pairs: tuple[str, str]) -> tuple[Ink, ...]:
    """Give the colours of cards that have one text and differ in fill and edge."""
    return tuple(Ink(fill=fill, edge=edge, tag=edge, text=text) for fill, edge in pairs)


def ramp(edge: str, *pairs: tuple[str, str]) -> tuple[Ink, ...]:
    """Give the colours of cards that have one edge and differ in fill and text."""
    return tuple(Ink(fill=fill, edge=edge, tag=text, text=text) for fill, text in pairs)


def theme_of(theme: str | Theme) -> Theme:
    """Give a theme by its name.

    Raises:
        LookupError: there is none of this name.
    """
    if isinstance(theme, Theme):
        return theme
    return discovery.choose("argmap.diagram.themes", theme, Theme, "theme")
