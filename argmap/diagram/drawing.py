"""What is to be drawn: cards and connectors, without sizes or coordinates.

Both are named tuples, since a large picture has thousands of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from argmap.model import LinkKind, Section
from argmap.structure import Hanging, ReadingOrder, Side

MOST_HUES = 8  # voices that have a colour of their own
LOAD_STEPS = (1, 2, 3, 5)  # from so many conclusions on a premise has one more dot


class Sign(StrEnum):
    """What the word on a card says of its claim."""

    THESIS = "thesis"
    REASON = "reason"
    REPLY = "reply"
    OBJECTION = "objection"
    EVIDENCE = "evidence"
    UNSTATED = "unstated"
    RESTATEMENT = "restatement"
    UNCONNECTED = "unconnected"
    OPEN = "open"


class State(StrEnum):
    """What has become of a claim, or of a link, in the view of the map that is drawn."""

    PLAIN = ""
    PALE = "pale"
    WITHOUT = "without"
    FALLS = "falls"
    WEAKER = "weaker"
    PERHAPS_WEAKER = "perhaps"
    ACCEPTED = "now-accepted"
    REJECTED = "now-rejected"
    UNDECIDED = "now-undecided"
    DEAD = "dead"


class Blank(StrEnum):
    """What of a link is left to be filled in by hand."""

    NOTHING = ""
    KIND = "kind"
    ALL = "all"


class Card(NamedTuple):
    """A claim as it is drawn.

    Attributes:
        id: the claim's id.
        number: what stands before the word; empty for a single thesis.
        sign: what the claim is.
        text: its words.
        side: for the thesis, against it, or tied to none.
        both_sides: whether it also speaks for the other side.
        role: `thesis`, `conclusion` or `premise`.
        implicit: whether the essay leaves it unsaid.
        evidence: whether its corner is folded.
        paragraphs: the paragraphs of its anchors.
        voices: names of those who say it.
        section: id of its section.
        folded: how many claims are hidden behind it.
        state: what has become of it in the view that is drawn.
        status: accepted, rejected or undecided; empty where that is not shown.
        load: for how many conclusions it is load-bearing; -1 for one that is no premise; None where
            that is not shown.
        hue: which colour its voice has, from 0; -1 for one without a voice; None where that is not
            shown.
        changed: how many of the claims hidden behind it fall, or change their status.
        blank: for how many letters there are lines to write on in place of its text; 0 for none.
    """

    id: str
    number: str
    sign: Sign
    text: str
    side: Side
    both_sides: bool = False
    role: str = "premise"
    implicit: bool = False
    evidence: bool = False
    paragraphs: tuple[int, ...] = ()
    voices: tuple[str, ...] = ()
    section: str | None = None
    folded: int = 0
    state: State = State.PLAIN
    status: str = ""
    load: int | None = None
    hue: int | None = None
    changed: int = 0
    blank: int = 0

    @property
    def heat(self) -> int:
        """How much rests on it, as a step from 0 to 4."""
        return sum((self.load or 0) >= least for least in LOAD_STEPS)


class Connector(NamedTuple):
    """A link as it is drawn.

    Attributes:
        id: the link's id.
        kind: what it does.
        premises: ids of the cards it starts from.
        target: id of the card or connector it leads to; None where there is none.
        base: id of the card it bears on in the end; None where there is none.
        circular: those of its premises that close a circle.
        scheme: name of the pattern of inference.
        strength: how strong it is, from 0 to 1.
        state: whether it is pale, or dead because what it starts from does not hold.
        blank: what of it is left to be filled in by hand.
    """

    id: str
    kind: LinkKind
    premises: tuple[str, ...]
    target: str | None
    base: str | None
    circular: tuple[str, ...] = ()
    scheme: str | None = None
    strength: float | None = None
    state: State = State.PLAIN
    blank: Blank = Blank.NOTHING

    @property
    def on_link(self) -> bool:
        """Whether it leads to a connector: an undercut, or backing."""
        return self.target is not None and self.target != self.base


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """All that is drawn of a map.

    Attributes:
        title: the heading; None where the map has none.
        subtitle: the lines below it.
        language: of the words on it.
        cards: in reading order.
        connectors: those onto one card or connector in the order in which they are read.
        sections: in the order of the map.
        order: the reading order of the whole map.
        hanging: under which conclusion each card hangs, of those that are drawn.
        hidden: how many claims are folded away.
        behind: for each folded card the claims that it hides.
        described: the picture in a few sentences.
        said: what the view shows, in a sentence or two.
        hues: the voices that have a colour, in its order.
        file: the map's file, for what is told of the picture.
    """

    title: str | None
    subtitle: tuple[str, ...]
    language: str
    cards: tuple[Card, ...]
    connectors: tuple[Connector, ...]
    sections: tuple[Section, ...]
    order: ReadingOrder
    hanging: Hanging
    hidden: int = 0
    behind: Mapping[str, frozenset[str]] = field(default_factory=dict)
    described: str = ""
    said: tuple[str, ...] = ()
    hues: tuple[str, ...] = ()
    file: str = "<map>"
