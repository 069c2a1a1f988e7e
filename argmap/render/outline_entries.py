"""A drawing line by line, as every outline tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.diagram.drawing import Blank, Card, Connector, Drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of an outline.

    Attributes:
        level: how deep it stands; roots have 0.
        link: by which it bears on what stands above; None for a root.
        card: the claim; None where a link starts or ends nowhere, and for a group.
        place: which of the link's premises it is, from 0.
        again: whether the claim is told elsewhere, so that its number is enough.
        group: whether it stands for premises that are needed together, which stand below it.
        more: how many claims are folded away below it.
    """

    level: int
    link: Connector | None = None
    card: Card | None = None
    place: int = 0
    again: bool = False
    group: bool = False
    more: int = 0


def outline_entries(
    drawing: Drawing, *, grouped: bool, of: str | None = None, depth: int | None = None
) -> tuple[Entry, ...]:
    """Tell a drawing line by line, each line before those that hang under it.

    Each claim is told once, where it hangs, with all that bears on it. What bears on a step stands
    under the last of its premises. Links to what is not on the map are told last.

    Args:
        drawing: what is told.
        grouped: whether premises that are needed together stand under a line of their own; what
            bears on their step stands there too.
        of: id of the claim whose branch alone is told.
        depth: how many levels are told below the first one; what is deeper is only counted.
    """
    tree = _Tree(drawing, grouped=grouped)
    found = list(tree.branch(of)) if of is not None else list(tree.all())
    return tuple(found if depth is None else _cut(found, depth))


def _cut(entries: Sequence[Entry], depth: int) -> Iterator[Entry]:
    """Leave out what is too deep, and count its claims above it."""
    last, more = None, 0
    for entry in entries:
        if entry.level > depth:
            more += entry.card is not None and not entry.again
            more += entry.card.folded if entry.card and not entry.again else 0
            continue
        if last:
            yield replace(last, more=last.more + more)
        last, more = entry, 0
    if last:
        yield replace(last, more=last.more + more)


class _Tree:
    """Walks a drawing without recursion."""

    def __init__(self, drawing: Drawing, *, grouped: bool) -> None:
        self.cards = {card.id: card for card in drawing.cards}
        self.grouped = grouped
        self.home = {name: link.id for name, link in drawing.hanging.under.items()}
        missing = {link.id for link in drawing.connectors if link.blank is Blank.ALL}
        links = [link for link in drawing.connectors if link.id not in missing]
        free = [name for name in self.cards if self.home.get(name) in missing]
        self.roots = [name for name in (*drawing.order.roots, *free) if name in self.cards]
        self.nowhere = [link for link in links if link.target is None or link.target in missing]
        self.onto: dict[str, list[Connector]] = {}
        for link in links:
            if link.target is not None:
                self.onto.setdefault(link.target, []).append(link)

    def all(self) -> Iterator[Entry]:
        for root in self.roots:
            yield from self.branch(root)
        for link in self.nowhere:
            yield from self._walk([Entry(level=0), *self._of_link(link, 1)])

    def branch(self, name: str) -> Iterator[Entry]:
        card = self.cards[name]
        return self._walk([Entry(level=0, card=card, more=card.folded)])

    def _walk(self, first: Sequence[Entry]) -> Iterator[Entry]:
        stack = list(reversed(first))
        while stack:
            entry = stack.pop()
            yield entry
            stack += reversed(list(self._below(entry)))

    def _below(self, entry: Entry) -> Iterator[Entry]:
        level, link = entry.level + 1, entry.link
        if entry.group and link:
            for place in range(len(link.premises)):
                yield self._premise(link, place, level)
        elif entry.card and not entry.again:
            for other in self.onto.get(entry.card.id, ()):
                yield from self._of_link(other, level)
        last = link and (entry.group or entry.place >= len(link.premises) - 1)
        if link and last and not (self._is_group(link) and not entry.group):
            for other in self.onto.get(link.id, ()):
                yield from self._of_link(other, level)

    def _is_group(self, link: Connector) -> bool:
        return self.grouped and len(link.premises) > 1

    def _of_link(self, link: Connector, level: int) -> Iterator[Entry]:
        if self._is_group(link):
            yield Entry(level=level, link=link, group=True)
        elif not link.premises:
            yield Entry(level=level, link=link)
        else:
            for place in range(len(link.premises)):
                yield self._premise(link, place, level)

    def _premise(self, link: Connector, place: int, level: int) -> Entry:
        card = self.cards[link.premises[place]]
        again = self.home.get(card.id) != link.id
        more = 0 if again else card.folded
        return Entry(level=level, link=link, card=card, place=place, again=again, more=more)
