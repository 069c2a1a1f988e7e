"""A drawing as a flowchart of Mermaid: nodes, links, and their looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from argmap.diagram.drawing import Blank, Card, Connector, Drawing, Sign
from argmap.diagram.paint.card_words import look_of
from argmap.diagram.paint.link import pen_of
from argmap.diagram.paint.palette import Palette, layers
from argmap.diagram.theme import Theme
from argmap.diagram.words import words
from argmap.model import LinkKind
from argmap.render.card_words import card_tag, card_text
from argmap.render.escape import mermaid
from argmap.structure import Side

_INDENT = "  "
_LINES = {
    LinkKind.SUPPORT: ("---", "-->"),
    LinkKind.ATTACK: ("-.-", "-.-x"),
    LinkKind.PREFERENCE: ("---", "-->"),
    LinkKind.REPHRASE: ("---", "---"),
    LinkKind.UNKNOWN: ("---", "---"),
}
_BLANK_LINES = ("---", "--o")
_GOES_WITHOUT_SAYING = (LinkKind.SUPPORT, LinkKind.ATTACK)


@dataclass(slots=True)
class Chart:
    """Writes nodes and links under names of its own.

    Attributes:
        drawing: what is drawn.
        theme: its colours; those of links that only support are left to the page.
        links: how many links are written so far.
    """

    drawing: Drawing
    theme: Theme
    links: int = 0
    _table: Mapping[str, str] = field(init=False)
    _names: dict[str, str] = field(init=False)
    _points: list[str] = field(default_factory=list)
    _pens: dict[str, list[int]] = field(default_factory=dict)
    _ends: int = 0

    def __post_init__(self) -> None:
        self._table = words(self.drawing.language)
        self._names = {card.id: f"n{number}" for number, card in enumerate(self.drawing.cards)}

    def lines(self, *, sections: bool) -> list[str]:
        """Give all lines below the head; `sections` are boxes."""
        links = list(self._all_links())
        points = [f'{point}@{{ shape: {shape}, label: " " }}' for point, shape in self._shapes()]
        return [*self._cards(sections=sections), *points, *links, *self._looks()]

    def _shapes(self) -> Iterator[tuple[str, str]]:
        for point in self._points:
            yield point, "f-circ" if point.startswith("d") else "sm-circ"

    def _cards(self, *, sections: bool) -> Iterator[str]:
        """Give the cards, those of a section in a box of their own."""
        boxed: dict[str | None, list[Card]] = {}
        for card in self.drawing.cards:
            boxed.setdefault(card.section if sections else None, []).append(card)
        titles = {section.id: section.title for section in self.drawing.sections}
        for number, (section, found) in enumerate(boxed.items()):
            lines = [line for card in found for line in self._card(card)]
            if section is None:
                yield from lines
                continue
            yield f"subgraph s{number}[{_string(mermaid(titles.get(section, section)))}]"
            yield from (_INDENT + line for line in lines)
            yield "end"

    def _card(self, card: Card) -> Iterator[str]:
        """Give a node; its shape tells what its colour tells.

        A label beside a shape within `@{}` would be read as Markdown after all, so such a shape is
        told in a line of its own.
        """
        name, label = self._names[card.id], _string(self._label(card))
        if card.sign is Sign.THESIS:
            yield f"{name}([{label}])"
        elif card.side is Side.CON:
            yield f"{name}{{{{{label}}}}}"
        else:
            yield f"{name}[{label}]" if card.evidence else f"{name}({label})"
        if card.folded:
            yield f"{name}@{{ shape: st-rect }}"
        elif card.evidence and card.side is not Side.CON:
            yield f"{name}@{{ shape: notch-rect }}"

    def _label(self, card: Card) -> str:
        marks = ", ".join(f"¶{number}" for number in card.paragraphs)
        voices = [mermaid(f"({', '.join(card.voices)})")] if card.voices else []
        first = f"**{mermaid(card_tag(card, self._table))}** {mermaid(marks)}".strip()
        return "\n".join([first, mermaid(card_text(card)), *voices])

    def _all_links(self) -> Iterator[str]:
        """Give the links; one that is left to be drawn in is not there."""
        shown = [link for link in self.drawing.connectors if link.blank is not Blank.ALL]
        met = {link.target for link in shown if link.on_link}
        places = {**self._names, **{link.id: f"d{at}" for at, link in enumerate(shown)}}
        for link in shown:
            end = places.get(link.target or "") or self._loose()
            starts = [(self._names[name], name in link.circular) for name in link.premises]
            starts = starts or [(self._loose(), False)]
            if len(starts) == 1 and link.id not in met:
                yield self._link(link, starts[0][0], end, circular=starts[0][1])
                continue
            point = places[link.id]
            self._points.append(point)
            for start, circular in starts:
                yield self._link(link, start, point, circular=circular, head=False)
            yield self._link(link, point, end)

    def _loose(self) -> str:
        """Give a new node for an end that is not on the map."""
        self._ends += 1
        self._points.append(f"e{self._ends}")
        return self._points[-1]

    def _link(
        self, link: Connector, start: str, end: str, *, circular: bool = False, head: bool = True
    ) -> str:
        lines = _BLANK_LINES if link.blank else _LINES[link.kind]
        said = ["↺"] if circular else []
        if head and not link.blank and link.kind not in _GOES_WITHOUT_SAYING:
            said.append(self._table[f"legend {link.kind.value}"])
        if link.kind is LinkKind.ATTACK or link.state or link.strength is not None:
            pen = pen_of(link, self.theme)
            look = f"stroke:{pen.colour},stroke-width:{pen.width:g}px"
            self._pens.setdefault(look, []).append(self.links)
        self.links += 1
        label = f'|"{mermaid(", ".join(said))}"|' if said else ""
        return f"{start} {lines[head]}{label} {end}"

    def _looks(self) -> Iterator[str]:
        """Give the colours, and the nodes and links that have them."""
        palette, coloured = Palette(self.theme), {layer.look for layer in layers(self.theme)}
        found: dict[tuple[str, str], list[str]] = {}
        for card in self.drawing.cards:
            look = look_of(card)
            ink = palette.ink(look)
            named = [word for word in look.split() if word in coloured]
            if card.sign is Sign.THESIS:
                named.remove(card.side.value)
            colours = f"fill:{ink.fill},stroke:{ink.edge},color:{ink.text}"
            dashes = ",stroke-dasharray:5 4" if card.implicit else ""
            key = ("_".join(named).replace("-", "_"), colours + dashes)
            found.setdefault(key, []).append(self._names[card.id])
        muted = f"fill:{self.theme.muted},stroke:{self.theme.muted}"
        found["point", muted] = [point for point in self._points if point.startswith("d")]
        for (name, look), nodes in found.items():
            yield from _class(name, look, nodes)
        for look, numbers in self._pens.items():
            yield f"linkStyle {','.join(map(str, numbers))} {look}"


def _string(label: str) -> str:
    """Give a label as a string of Markdown.

    Of all kinds of label it alone shows the same in all releases of Mermaid, whatever its text.
    """
    return f'"`{label}`"'


def _class(name: str, look: str, nodes: Iterable[str]) -> Iterator[str]:
    names = ",".join(nodes)
    if names:
        yield f"classDef {name} {look}"
        yield f"class {names} {name}"
