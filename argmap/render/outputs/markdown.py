"""The map as nested lists for a document in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.diagram.drawing import Card, Connector, Sign, State
from argmap.diagram.measure import dots
from argmap.diagram.words import words
from argmap.model import Anchor, ArgumentMap, LinkKind
from argmap.render.card_words import BLANK, card_text
from argmap.render.escape import markdown
from argmap.render.outline_entries import Entry, outline_entries
from argmap.render.output import Output, Rendered
from argmap.render.picture import Picture
from argmap.structure import Side

_INDENT = "    "  # fewer blanks nest nothing in Python-Markdown


def write(picture: Picture) -> Rendered:
    """Write the claims as nested lists, theses first; what hangs below a claim bears on it.

    A claim that stands below another supports it, unless words say what else it does. Premises that
    are needed together stand below a line that says so.
    """
    drawing = picture.drawing
    writer = _Writer(picture.argument, words(drawing.language))
    parts = []
    if picture.options.title:
        parts += [f"# {markdown(drawing.title)}"] if drawing.title else []
        parts += map(markdown, (*drawing.subtitle, *drawing.said))
    items = [
        f"{_INDENT * entry.level}- {writer.item(entry)}"
        for entry in outline_entries(drawing, grouped=True)
    ]
    return Rendered("\n\n".join([*parts, *(["\n".join(items)] if items else [])]) + "\n")


@dataclass(frozen=True, slots=True)
class _Writer:
    """Says one line after the other in the words of a table."""

    argument: ArgumentMap
    table: Mapping[str, str]

    def item(self, entry: Entry) -> str:
        """Say a line of the outline."""
        said = [*self._relation(entry)]
        if entry.again and entry.card:
            said.append(f"{self.table['see']} {entry.card.number or _word(self.table, 'thesis')}")
        if entry.card is None or entry.again:
            said += [] if entry.group or said else ["…"]
            return f"*{', '.join([*said, *self._more(entry)])}*"
        tags = " · ".join(self._tags(entry, entry.card))
        voices = f" ({', '.join(map(markdown, entry.card.voices))})" if entry.card.voices else ""
        relation = f", *{', '.join(said)}*" if said else ""
        text = markdown(card_text(entry.card)) + self._places(entry.card)
        return f"**{tags}**{voices}{relation}: {text}"

    def _relation(self, entry: Entry) -> Iterator[str]:
        """Say what a line does to the one above it; that it supports it goes without saying."""
        link = entry.link
        if link is None:
            return
        if entry.group or len(link.premises) < 2:
            yield from (markdown(self.table.get(word, word)) for word in _words_of(link))
        if entry.group:
            yield self.table["legend linked"]
        if entry.card and entry.card.id in link.circular:
            yield self.table["legend circular"]

    def _tags(self, entry: Entry, card: Card) -> Iterator[str]:
        if card.side is Side.CON and card.sign in (Sign.REASON, Sign.EVIDENCE):
            yield _word(self.table, "against")
        yield f"{_word(self.table, card.sign.value)} {card.number}".strip()
        if card.both_sides:
            yield _word(self.table, "both sides")
        yield from self._more(entry)
        if card.load is not None and card.load >= 0:
            yield dots(card.heat)
        if card.state not in {State.PLAIN, State.PALE}:
            yield _word(self.table, card.state.value)
        if card.status:
            yield _word(self.table, card.status)

    def _more(self, entry: Entry) -> Iterator[str]:
        if entry.more:
            yield f"+{entry.more} {self.table['more'].lower()}"

    def _places(self, card: Card) -> str:
        """Give the paragraphs and words of the essay where a claim stands."""
        anchors = () if card.blank else self.argument.index.claim[card.id].anchors
        found = list(dict.fromkeys(filter(None, map(_place, anchors))))
        return f" ({'; '.join(found)})" if found else ""


def _words_of(link: Connector) -> Iterator[str]:
    if link.blank:
        yield BLANK
    elif link.kind is LinkKind.SUPPORT:
        yield from ["legend backing"] if link.on_link else []
    elif link.kind is LinkKind.ATTACK:
        yield "legend undercut" if link.on_link else "legend attack"
    else:
        yield f"legend {link.kind.value}"


def _word(table: Mapping[str, str], name: str) -> str:
    return table[name].capitalize()


def _place(anchor: Anchor) -> str:
    mark = f"¶{anchor.paragraph}" if anchor.paragraph is not None else ""
    quote = f"“{markdown(anchor.quote)}”" if anchor.quote else ""
    return f"{mark} {quote}".strip()


OUTPUT = Output(
    name="markdown",
    suffix=".md",
    title="nested lists in Markdown",
    write=write,
    worksheets=True,
)
