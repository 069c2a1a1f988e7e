"""The map: claims, links, and what belongs to all of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.model.anchor import Aside
from argmap.model.claim import Claim
from argmap.model.frozen import EMPTY, FrozenMap
from argmap.model.index import Index
from argmap.model.link import Link
from argmap.model.origin import NOWHERE, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay:
    """The text that is mapped, as the map file names it under `source`.

    Attributes:
        title: its title.
        author: who wrote it.
        published: where and when.
        url: where it can be read; never fetched.
        text: the file that holds it, relative to the map file.
        sha256: checksum of the text without byte order mark, with LF line ends, NFC, in UTF-8.
        meta: kept for other programs, never interpreted.
    """

    title: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    text: str | None = None
    sha256: str | None = None
    meta: FrozenMap = EMPTY


@dataclass(frozen=True, slots=True)
class Section:
    """A group of claims with a title, in the order of the essay."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody other than the author who speaks in the essay."""

    id: str
    name: str


@dataclass(frozen=True, kw_only=True)
class ArgumentMap:
    """An argument map. It never changes; a change is a new map.

    Attributes:
        claims: in the order of the file.
        links: in the order of the file: a claim's `because`, then its `but`, each link before the
            undercuts of it; then those of the list `links`.
        thesis: ids of the theses that the file names; `theses` has the derived one too.
        title: what the map is about.
        map_by: who made the map.
        language: code of the language, such as `en`.
        essay: the text that is mapped.
        sections: groups of claims.
        voices: those who speak, where it is not the author.
        asides: sentences of the essay that are deliberately not on the map.
        ignore: codes of rules that are not applied.
        meta: kept for other programs, never interpreted.
        origin: where everything stands in the file; not part of what the map says.
        index: claims and links by id and by what they are tied to, made from the rest.
    """

    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    thesis: tuple[str, ...] = ()
    title: str | None = None
    map_by: str | None = None
    language: str | None = None
    essay: Essay | None = None
    sections: tuple[Section, ...] = ()
    voices: tuple[Voice, ...] = ()
    asides: tuple[Aside, ...] = ()
    ignore: tuple[str, ...] = ()
    meta: FrozenMap = EMPTY
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)
    index: Index = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", Index.of(self.claims, self.links))

    @property
    def theses(self) -> tuple[str, ...]:
        """The theses: those that the file names, else the one claim that could be it.

        That is the one which some link reaches and no link leaves; empty where there is not exactly
        one.
        """
        if self.thesis:
            return self.thesis
        index = self.index
        found = [c.id for c in self.claims if c.id in index.onto and c.id not in index.uses]
        return tuple(found) if len(found) == 1 else ()
