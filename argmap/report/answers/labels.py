"""How claims and steps are named to people: by number and words, never by bare ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.analysis import Add
from argmap.model import ArgumentMap, LinkKind
from argmap.report.columns import shortened
from argmap.report.matrix import Heading
from argmap.structure import reading_order

NO_THESIS = "The map names no thesis, and there is not just one claim that could be it."
_SHORT = 60
_THESIS = "T"


def listed(parts: Iterable[str]) -> str:
    """Put parts together: `a, b and c`; `nothing` where there are none."""
    found = list(parts)
    if not found:
        return "nothing"
    *first, last = found
    return f"{', '.join(first)} and {last}" if first else last


class Labels:
    """The names of a map's claims and links; numbers are those of pictures and outlines.

    Attributes:
        order: the claims in the order in which the map is read.
        plain: whether signs keep to ASCII.
    """

    def __init__(
        self, argument: ArgumentMap, supposed: Sequence[Add] = (), *, plain: bool = False
    ) -> None:
        """Number the claims of a map.

        Args:
            argument: the map.
            supposed: claims and links that are supposed and not on it.
            plain: whether signs keep to ASCII.
        """
        found = reading_order(argument)
        more = [claim for one in supposed for claim in one.claims]
        self.plain = plain
        self.order = (*found.ids, *(claim.id for claim in more))
        self._place = {name: place for place, name in enumerate(self.order)}
        self._onto = argument.index.onto
        self._claims = {**argument.index.claim, **{claim.id: claim for claim in more}}
        self._links = {**argument.index.link, **{one.link.id: one.link for one in supposed}}
        self._theses = frozenset(found.theses)
        self._numbers = {name: number or _THESIS for name, number in found.numbers.items()}
        self._numbers |= {claim.id: _new(place, len(more)) for place, claim in enumerate(more)}

    def knows(self, name: str) -> bool:
        """Tell whether an id is that of a claim."""
        return name in self._claims

    def number(self, claim: str) -> str:
        """Give the number of a claim; a single thesis is T."""
        return self._numbers[claim]

    def words(self, claim: str) -> str:
        """Give the text of a claim."""
        return self._claims[claim].words

    def said(self, claim: str) -> str:
        """Give number and first words of a claim, for a sentence."""
        dots = "..." if self.plain else "…"
        return f"{self.number(claim)} “{shortened(self.words(claim), _SHORT, dots)}”"

    def link(self, link: str) -> str:
        """Name a link by what it does and the claims it starts from; other names stay."""
        found = self._links.get(link)
        if found is None:
            return self._numbers.get(link, link)
        start = self.together(name for name in found.premises if name in self._claims)
        what = {
            (True, True): "backing by",
            (True, False): "the step from",
            (False, True): "the undercut by",
            (False, False): "the objection",
        }[found.kind is LinkKind.SUPPORT, found.target in self._links]
        return f"{what} {start or 'nothing'}"

    def steps(self, links: Sequence[str]) -> str:
        """Name links by the claims they start from: `1 + 12 and 13`."""
        found = [self._links.get(link) for link in links]
        return listed(
            self.together(link.premises) or "nothing" if link else self.number(name)
            for name, link in zip(links, found, strict=True)
        )

    def attacked(self, claim: str) -> bool:
        """Tell whether anything attacks a claim."""
        onto = self._onto.get(claim, ())
        return any(link.kind is LinkKind.ATTACK for link in onto)

    def together(self, claims: Iterable[str]) -> str:
        """Give the numbers of claims that are needed together, in reading order: `4 + 5`."""
        return " + ".join(
            self.number(claim) for claim in sorted(claims, key=self._place.__getitem__)
        )

    def each(self, claims: Iterable[str]) -> str:
        """Give the numbers of claims in reading order: `4, 5`."""
        return ", ".join(
            self.number(claim) for claim in sorted(claims, key=self._place.__getitem__)
        )

    def path(self, ids: Iterable[str]) -> str:
        """Give the claims along a way: `7 → 3 → T`."""
        arrow = " -> " if self.plain else " → "
        return arrow.join(self.number(name) for name in ids if name in self._claims)

    def heading(self, claim: str, mark: str = "") -> Heading:
        """Give a claim as a row or a column of a matrix."""
        thesis = "thesis" if claim in self._theses else ""
        return Heading(
            id=claim, number=self.number(claim), words=self.words(claim), mark=thesis or mark
        )


def _new(place: int, count: int) -> str:
    return f"new {place + 1}" if count > 1 else "new"
