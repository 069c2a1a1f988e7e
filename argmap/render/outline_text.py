"""A drawing as an indented tree of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.diagram.drawing import Card, Connector, Drawing
from argmap.diagram.measure import tag_text
from argmap.diagram.typeset import display
from argmap.diagram.words import words
from argmap.model import LinkKind

_LEAST = 24


@dataclass(frozen=True, slots=True)
class _Signs:
    """What the tree is drawn with."""

    last: str
    inner: str
    bar: str
    link: Mapping[LinkKind, str]
    step: str
    paragraph: str


_RICH = _Signs(
    "└─ ",
    "├─ ",
    "│  ",
    {
        LinkKind.SUPPORT: "+",
        LinkKind.ATTACK: "−",
        LinkKind.REPHRASE: "=",
        LinkKind.PREFERENCE: ">",
        LinkKind.UNKNOWN: "?",
    },
    "⊣",
    "¶",
)
_PLAIN = _Signs("`- ", "|- ", "|  ", {**_RICH.link, LinkKind.ATTACK: "-"}, "-|", "par. ")


@dataclass(slots=True)
class _Line:
    """A line of the tree: what stands before its text, and before further lines of it."""

    lead: str
    onward: str
    text: str


def outline_text(drawing: Drawing, *, columns: int, plain: bool) -> str:
    """Write the claims as a tree, theses first; `plain` keeps to ASCII signs.

    Each claim is told once, where it hangs, with all that bears on it; elsewhere its number stands.
    `+` supports, `−` attacks, `⊣` attacks the step above it; premises in one bracket are linked.
    """
    tree = _Tree(drawing, _PLAIN if plain else _RICH, words(drawing.language))
    lines = [display(drawing.title), ""] if drawing.title else []
    for number, root in enumerate(drawing.order.roots):
        if root in tree.cards:
            lines += [""] if number else []
            for line in tree.walk(root):
                lines += _wrapped(line, columns)
    text = "\n".join(line.rstrip() for line in lines) + "\n"
    return _ascii_marks(text) if plain else text


def _ascii_marks(text: str) -> str:
    return text.replace(" · ", " - ")


def _wrapped(line: _Line, columns: int) -> Iterator[str]:
    from textwrap import wrap

    room = max(_LEAST, columns - len(line.lead))
    rows = wrap(line.text, room, break_on_hyphens=False) or [""]
    yield line.lead + rows[0]
    for row in rows[1:]:
        yield line.onward + row


class _Tree:
    """Walks a drawing without recursion."""

    def __init__(self, drawing: Drawing, signs: _Signs, table: Mapping[str, str]) -> None:
        self.cards = {card.id: card for card in drawing.cards}
        self.signs, self.table = signs, table
        self.home = {name: link.id for name, link in drawing.hanging.under.items()}
        self.onto: dict[str, list[Connector]] = {}
        for connector in drawing.connectors:
            if connector.target is not None:
                self.onto.setdefault(connector.target, []).append(connector)

    def walk(self, root: str) -> Iterator[_Line]:
        """Give the lines of a claim and of all that hangs under it."""
        yield _Line("", "   ", self._said(self.cards[root]))
        stack = [("", self._under(root))]
        while stack:
            indent, ahead = stack[-1]
            if not ahead:
                stack.pop()
                continue
            sign, text, name, connector = ahead.pop(0)
            corner = self.signs.inner if ahead else self.signs.last
            onward = indent + (self.signs.bar if ahead else "   ")
            yield _Line(f"{indent}{corner}{sign}", onward + " " * len(sign), text)
            below = self._under(name) if name else []
            if connector is not None:
                below += self._steps(connector)
            stack.append((onward, below))

    def _under(self, name: str) -> list[tuple[str, str, str | None, Connector | None]]:
        return [
            entry for connector in self.onto.get(name, ()) for entry in self._entries(connector)
        ]

    def _steps(self, connector: Connector) -> list[tuple[str, str, str | None, Connector | None]]:
        found = self.onto.get(connector.id, ())
        return [entry for other in found for entry in self._entries(other)]

    def _entries(self, connector: Connector) -> list[tuple[str, str, str | None, Connector | None]]:
        """Give the lines of a link: one for each premise; linked ones have a bracket."""
        on_step = connector.on_link and connector.kind is LinkKind.ATTACK
        sign = self.signs.step if on_step else self.signs.link[connector.kind]
        entries: list[tuple[str, str, str | None, Connector | None]] = []
        count = len(connector.premises)
        if not count:
            return [(f"{sign} ", "()", None, connector)]
        for place, premise in enumerate(connector.premises):
            card = self.cards[premise]
            bracket = "" if count == 1 else f"[{place + 1}/{count}] "
            last = connector if place == count - 1 else None
            if self.home.get(premise) == connector.id:
                entries.append((f"{sign} {bracket}", self._said(card), premise, last))
            else:
                entries.append((f"{sign} {bracket}", self._again(card), None, last))
        return entries

    def _said(self, card: Card) -> str:
        tag = re.sub(r"\s+", " ", tag_text(card, self.table))
        voices = f" ({', '.join(card.voices)})" if card.voices else ""
        marks = ", ".join(f"{self.signs.paragraph}{number}" for number in card.paragraphs)
        return f"{tag}{voices}: {display(card.text)}" + (f" [{marks}]" if marks else "")

    def _again(self, card: Card) -> str:
        return f"{self.table['see']} {card.number or self.table['thesis']}"
