"""A drawing as the page tells it: what its claims and links are called, and what bears on what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.diagram.drawing import Card, Connector, Drawing
from argmap.diagram.measure import tag_text
from argmap.diagram.words import words
from argmap.model import ArgumentMap
from argmap.render.escape import lang
from argmap.render.html_shell import text
from argmap.render.interactive.words import page_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A map with the words for it.

    Attributes:
        argument: the map.
        drawing: all of it, nothing folded.
        signs: the words of its pictures.
        words: those of the page.
        at: the place of each claim in the reading order, by its id.
        onto: the connectors that lead to a claim or to another connector, by its id.
        used: the connectors that start from a claim, by its id.
        step: the connectors by their ids.
    """

    argument: ArgumentMap
    drawing: Drawing
    signs: Mapping[str, str]
    words: Mapping[str, str]
    at: Mapping[str, int]
    onto: Mapping[str, tuple[Connector, ...]]
    used: Mapping[str, tuple[Connector, ...]]
    step: Mapping[str, Connector]

    @classmethod
    def of(cls, argument: ArgumentMap, drawing: Drawing) -> Told:
        """Look up what the page needs of a drawing."""
        onto: dict[str, list[Connector]] = {}
        used: dict[str, list[Connector]] = {}
        for connector in drawing.connectors:
            for premise in connector.premises:
                used.setdefault(premise, []).append(connector)
            if connector.target is not None:
                onto.setdefault(connector.target, []).append(connector)
        return cls(
            argument=argument,
            drawing=drawing,
            signs=words(drawing.language),
            words=page_words(drawing.language),
            at={card.id: number for number, card in enumerate(drawing.cards)},
            onto={name: tuple(found) for name, found in onto.items()},
            used={name: tuple(found) for name, found in used.items()},
            step={connector.id: connector for connector in drawing.connectors},
        )

    def name(self, claim: str) -> str:
        """Give what a claim is called within a sentence: its number, or `the thesis`."""
        return self.drawing.cards[self.at[claim]].number or self.words["thesis"]

    def tag(self, card: Card) -> str:
        """Give the number and the words on the first row of a card, as HTML."""
        return text(tag_text(card, self.signs))

    @property
    def spoken(self) -> str:
        """The attribute for words of the page that are not in the language of the map."""
        foreign = self.words is page_words(None) and lang(self.drawing.language)[:2] != "en"
        return ' lang="en"' if foreign else ""

    def heading(self) -> str:
        """Give what the map is called; empty where it has no title."""
        return self.drawing.title or ""
