"""How claims and steps are named to people: by number and words, never by bare ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from argmap.analysis import Add
from argmap.model import ArgumentMap, LinkKind
from argmap.report.matrix import Heading
from argmap.structure import Side, Standing, reading_order, standings
from argmap.terminal.columns import shortened

NO_CLAIMS = "The map has no claims."
NO_CONCLUSIONS = "The map gives no reasons, so it has no conclusions."
NO_THESIS = "The map names no thesis, and none can be told from its links; write `thesis: ID`."
_SHORT = 60
_WAY = 12  # claims of a way that are named
_THESIS = "T"
_BARE = "without premises"


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
        self._whole = _with(argument, supposed)
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
        return f"{self.number(claim)} {self.quoted(claim)}"

    def quoted(self, claim: str) -> str:
        """Give the first words of a claim in quotation marks."""
        words = " ".join(self.words(claim).split())
        if self.plain:
            return f'"{shortened(words, _SHORT, "...")}"'
        return f"“{shortened(words, _SHORT, '…')}”"

    def link(self, link: str) -> str:
        """Name a link by what it does and the claims it starts from; other names stay."""
        found = self._links.get(link)
        if found is None:
            return self._numbers.get(link, link)
        start = self.together(name for name in found.premises if name in self._claims)
        what, from_ = {
            (True, True): ("the backing", "by"),
            (True, False): ("the step", "from"),
            (False, True): ("the undercut", "by"),
            (False, False): (f"the {self.rebuttal(found.target)}", ""),
        }[found.kind is LinkKind.SUPPORT, found.target in self._links]
        return " ".join(filter(None, (what, from_, start))) if start else f"{what} {_BARE}"

    def steps(self, links: Sequence[str]) -> str:
        """Name links by the claims they start from: `1 + 12 and 13`."""
        found = [self._links.get(link) for link in links]
        return listed(
            self.together(link.premises) or f"a reason {_BARE}" if link else self.number(name)
            for name, link in zip(links, found, strict=True)
        )

    def attacked(self, claim: str) -> bool:
        """Tell whether anything attacks a claim."""
        onto = self._onto.get(claim, ())
        return any(link.kind is LinkKind.ATTACK for link in onto)

    def rebuttal(self, claim: str | None) -> str:
        """Say what an attack on a claim is: a reply where the claim speaks against the thesis."""
        standing = self._sides.get(str(claim))
        return "reply" if standing and standing.side is Side.CON else "objection"

    @cached_property
    def _sides(self) -> Mapping[str, Standing]:
        return standings(self._whole)

    def together(self, claims: Iterable[str]) -> str:
        """Give the numbers of claims that are needed together, in reading order: `4 + 5`."""
        return " + ".join(map(self.number, self.ordered(claims)))

    def each(self, claims: Iterable[str]) -> str:
        """Give the numbers of claims in reading order: `4, 5`."""
        return ", ".join(map(self.number, self.ordered(claims)))

    def ordered(self, claims: Iterable[str]) -> list[str]:
        """Put claims in reading order."""
        return sorted(claims, key=self._place.__getitem__)

    def path(self, ids: Sequence[str]) -> str:
        """Give the claims along a way, `7 → 3 → T`, and the link that it starts from, if it does.

        A way that leads nowhere else is empty; of a long one the middle is left out.
        """
        if len(ids) < 2:
            return ""
        start = self.number(ids[0]) if self.knows(ids[0]) else self.link(ids[0])
        way = [start, *(self.number(name) for name in ids[1:] if self.knows(name))]
        if len(way) > _WAY + 1:
            left_out = f"({len(way) - _WAY:,} more)"
            way = [*way[: _WAY // 2], left_out, *way[-_WAY // 2 :]]
        return (" -> " if self.plain else " → ").join(way)

    def heading(self, claim: str, mark: str = "") -> Heading:
        """Give a claim as a row or a column of a matrix."""
        thesis = "thesis" if claim in self._theses else ""
        return Heading(
            id=claim, number=self.number(claim), words=self.words(claim), mark=thesis or mark
        )


def _with(argument: ArgumentMap, supposed: Sequence[Add]) -> ArgumentMap:
    """Give a map with what is supposed on it."""
    if not supposed:
        return argument
    claims = (claim for one in supposed for claim in one.claims)
    links = (one.link for one in supposed)
    return replace(
        argument,
        thesis=argument.theses,
        claims=(*argument.claims, *claims),
        links=(*argument.links, *links),
    )


def _new(place: int, count: int) -> str:
    return f"new {place + 1}" if count > 1 else "new"
