"""Dividing a map into parts, each of which is told on a slide and on those of its branches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.diagram.drawing import Drawing
from argmap.model import ArgumentMap, Link
from argmap.structure import ReadingOrder, bearing_on


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a map: claims that bear on some of them, and by which links.

    Attributes:
        tops: what the others bear on.
        claims: all of them.
        links: their ids.
        open: whether nothing of it may be folded.
    """

    tops: tuple[str, ...]
    claims: frozenset[str]
    links: frozenset[str]
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A map that is divided. What is done with a part takes as long as it is large.

    Attributes:
        argument: the map.
        order: in which it is read.
        claims: the place of each in the map.
        links: each by its id, restatements included, and its place.
    """

    argument: ArgumentMap
    order: ReadingOrder
    claims: Mapping[str, int]
    links: Mapping[str, tuple[int, Link]]

    @classmethod
    def of(cls, argument: ArgumentMap, order: ReadingOrder) -> Whole:
        """Look through a map."""
        return cls(
            argument=argument,
            order=order,
            claims={claim.id: place for place, claim in enumerate(argument.claims)},
            links={link.id: (place, link) for place, link in enumerate(order.relations.links)},
        )

    def part(self) -> Part:
        """Give all of it."""
        return Part(self.order.roots, frozenset(self.order.ids), frozenset(self.links))

    def inner(self, part: Part) -> ArgumentMap:
        """Give a part as a map of its own, with the claims from elsewhere that bear on it."""
        links = tuple(link for _, link in sorted(self.links[name] for name in part.links))
        named = {*part.claims, *(premise for link in links for premise in link.premises)}
        inside = sorted(named.intersection(self.claims), key=self.claims.__getitem__)
        claims = (replace(self.argument.index.claim[name], restates=()) for name in inside)
        return replace(self.argument, claims=tuple(claims), links=links, thesis=part.tops)

    def branch(self, part: Part, name: str, hidden: Collection[str]) -> Part:
        """Give what is folded behind a claim."""
        claims = frozenset({name, *hidden})
        return Part((name,), claims, self._links_at(part, claims))

    def once_more(self, part: Part, drawing: Drawing, branches: Sequence[Part]) -> Iterator[Part]:
        """Give the links that a drawing does not show whole, as they start from a branch too.

        Links that close a circle may do so. They are told again, by the claims that they bear on.
        """
        shown = {connector.id: connector.premises for connector in drawing.connectors}
        left = part.links.difference(*(branch.links for branch in branches))
        lost: dict[str, set[str]] = {}
        for _, link in sorted(self.links[name] for name in left):
            if shown.get(link.id) != tuple(dict.fromkeys(link.premises)):
                lost.setdefault(self._home(link), set()).add(link.id)
        for home, links in lost.items():
            at = [*links]
            while at:
                target = self.links[at.pop()][1].target
                if target in left and target not in links:
                    links.add(target)
                    at.append(target)
            yield Part((home,), frozenset({home}), frozenset(links), open=True)

    def halves(self, part: Part) -> Iterator[Part]:
        """Divide a part that is too much for a slide though all its branches are folded.

        Several tops are divided; a single one is told twice, each time with some of what bears on
        it. A map without a claim has none.
        """
        if not part.tops:
            return
        if len(part.tops) > 1:
            middle = len(part.tops) // 2
            one = self._below(part, part.tops[:middle])
            links = self._links_at(part, one)
            yield Part(part.tops[:middle], one, links, part.open)
            yield Part(part.tops[middle:], part.claims - one, part.links - links, part.open)
            return
        (top,) = part.tops
        onto = [link for link in self.order.relations.onto.get(top, ()) if link.id in part.links]
        if len(onto) < 2:
            return
        some = {found.id: found for link in onto[: len(onto) // 2] for found in self._with(link)}
        one = self._below(part, (p for link in some.values() for p in link.premises)) - {top}
        links = (self._links_at(part, one) | {*some}) & part.links
        yield Part((top,), one | {top}, links, part.open)
        yield Part((top,), part.claims - one, part.links - links, part.open)

    def _links_at(self, part: Part, claims: Collection[str]) -> frozenset[str]:
        """Give those links of a part that bear on some claims."""
        return frozenset(name for name in part.links if self._home(self.links[name][1]) in claims)

    def _home(self, link: Link) -> str:
        """Give the claim on which a link bears; a link onto nothing is its premise's."""
        base = self.order.relations.base[link.id]
        return base or next(iter(link.premises), self.order.roots[0])

    def _with(self, link: Link) -> Iterator[Link]:
        """Give a link, and the links onto it."""
        ahead = [link]
        while ahead:
            found = ahead.pop()
            yield found
            ahead += self.order.relations.onto.get(found.id, ())

    def _below(self, part: Part, starts: Iterable[str]) -> frozenset[str]:
        """Give claims with all that bears on them within a part."""
        found = {name for name in starts if name in part.claims}
        ahead = list(found)
        while ahead:
            for link, premise in bearing_on(self.order.relations, ahead.pop()):
                if link.id in part.links and premise in part.claims and premise not in found:
                    found.add(premise)
                    ahead.append(premise)
        return frozenset(found)
