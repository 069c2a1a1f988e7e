"""What a picture is to look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from argmap.diagram.theme import Theme

MOST_SCALE = 100
USUAL_CARDS = 80
_IDS = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)?")
_SHEETS = re.compile("([0-9]{1,2})x([0-9]{1,2})")
_IDS_ARE = "a letter, and then letters, digits, - and _"
Direction: TypeAlias = Literal["auto", "left", "top"]
LayoutName: TypeAlias = Literal["auto", "tidy", "graphviz", "dot", "atlas"]
FontUse: TypeAlias = Literal["embed", "none"]
ColourBy: TypeAlias = Literal["side", "status", "load", "voice"]
PageName: TypeAlias = Literal["fit", "a4", "a3", "letter"]
MOST_SHEETS = 20

_CHOICES: tuple[tuple[str, Any], ...] = (
    ("direction", Direction),
    ("layout", LayoutName),
    ("font", FontUse),
    ("colour_by", ColourBy),
    ("page", PageName),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderOptions:
    """How to draw a map.

    Attributes:
        direction: where the thesis stands.
        layout: what places the cards; `dot` is the Graphviz of the system, `atlas` draws blocks
            and not cards, and `auto` does so if there are too many claims and `max_cards` is None.
        sections: whether sections are drawn as boxes.
        max_cards: how many cards are drawn before branches are folded; 0 draws all, and None is
            what is usual for the output.
        title: whether the title block is drawn.
        legend: whether the legend is drawn.
        scale: pixels of a PNG for each pixel of the drawing.
        font: whether an SVG carries its font, or names it only.
        theme: the name of a theme, or a theme.
        colour_by: what the colours of cards tell.
        focus: id of the claim that the picture is about; what does not bear on it is pale.
        without: ids of claims that are taken away; what falls is struck through.
        blank: ids of claims whose text is left to be filled in, and of links whose kind is.
        missing: ids of links that are left to be drawn in.
        ids: the id of an SVG in a page that holds it, with which its other ids begin, so that
            several fit on one page; empty for a file of its own.
        page: the paper of a PDF; `fit` has the size of the picture.
        poster: sheets of a PDF across and down, such as `2x3`, of A4 where `page` names no paper;
            `auto` has as many as make it easy to read; empty for one page.
        steps: whether slides show one step of the argument more with each click.
    """

    direction: Direction = "auto"
    layout: LayoutName = "auto"
    sections: bool = False
    max_cards: int | None = None
    title: bool = True
    legend: bool = True
    scale: float = 2.0
    font: FontUse = "embed"
    theme: str | Theme = "light"
    colour_by: ColourBy = "side"
    focus: str | None = None
    without: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    ids: str = ""
    page: PageName = "fit"
    poster: str = ""
    steps: bool = True

    def __post_init__(self) -> None:
        for name, choices in _CHOICES:
            _require(name, getattr(self, name), getattr(self, name) in get_args(choices), choices)
        for name in ("sections", "title", "legend", "steps"):
            _require(name, getattr(self, name), isinstance(getattr(self, name), bool), bool)
        if self.max_cards is not None:
            _require("max_cards", self.max_cards, isinstance(self.max_cards, int), int)
            _require("max_cards", self.max_cards, self.max_cards >= 0, "0 or more")
        _require("ids", self.ids, _IDS.fullmatch(self.ids) is not None, _IDS_ARE)
        _require("theme", self.theme, isinstance(self.theme, (str, Theme)), "a name or a theme")
        _require("focus", self.focus, isinstance(self.focus, str | None), "the id of a claim")
        for name in ("without", "blank", "missing"):
            value = getattr(self, name)
            object.__setattr__(self, name, (value,) if isinstance(value, str) else tuple(value))
        _require(
            "scale", self.scale, 0.0 < self.scale <= MOST_SCALE, f"above 0, up to {MOST_SCALE}"
        )
        _require(
            "poster",
            self.poster,
            isinstance(self.poster, str) and is_poster(self.poster),
            f"auto, or 1x1 to {MOST_SHEETS}x{MOST_SHEETS}",
        )

    @property
    def worksheet(self) -> bool:
        """Whether something is left to be filled in."""
        return bool(self.blank or self.missing)

    @property
    def names_claims(self) -> bool:
        """Whether the picture is about some claims, which are to be seen on it."""
        return bool(self.focus or self.without) or self.worksheet


def is_poster(poster: str) -> bool:
    """Tell whether this says how many sheets a poster has: `auto`, `2x3`, or nothing for none."""
    found = _SHEETS.fullmatch(poster)
    return poster in {"", "auto"} or (
        found is not None and all(1 <= int(count) <= MOST_SHEETS for count in found.groups())
    )


def _require(name: str, value: object, fits: bool, wanted: Any) -> None:  # noqa: FBT001
    if not fits:
        known = ", ".join(map(repr, get_args(wanted))) or getattr(wanted, "__name__", wanted)
        raise ValueError(f"{name} cannot be {value!r}; it is {known}")
