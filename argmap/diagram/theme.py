"""What a theme is: the colours of a picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """The colours of one kind of card."""

    fill: str
    edge: str
    tag: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of a picture. A module of `argmap.diagram.themes` defines one as `THEME`.

    Attributes:
        name: what the theme is called.
        page: behind everything.
        text: of titles.
        muted: of what matters less.
        thesis: cards of theses.
        pro: cards on the author's side.
        con: cards against.
        none: cards tied to no thesis.
        support: lines of inferences.
        attack: lines of rebuttals and undercuts.
        thin: lines of the other relations.
        section: behind a section.
        section_edge: around a section.
    """

    name: str
    page: str
    text: str
    muted: str
    thesis: Ink
    pro: Ink
    con: Ink
    none: Ink
    support: str
    attack: str
    thin: str
    section: str
    section_edge: str
