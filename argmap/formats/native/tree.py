"""A map as the records of its file: plain dictionaries, lists and values, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from argmap.formats.native.schema import KINDS
from argmap.model import Anchor, ArgumentMap, Claim, Essay, FrozenMap, Json, Link, LinkKind, Style

Tree: TypeAlias = "str | bool | int | float | Meta | list[Tree] | dict[str, Tree] | None"

_REASONS = {LinkKind.SUPPORT: "because", LinkKind.ATTACK: "but"}
_DEEPEST = 60


class Meta:
    """A value that is kept for other programs: its texts are always quoted."""

    def __init__(self, value: Json) -> None:
        self.value = value


class Trees:
    """Turns the parts of one map into records."""

    def __init__(self, argument: ArgumentMap) -> None:
        self._map = argument
        self._under: dict[str, list[Link]] = {}
        self._listed: list[Link] = []
        self._position: dict[str, str] = {}
        for link in argument.links:
            (
                self._under.setdefault(link.target or "", []) if self._sugar(link) else self._listed
            ).append(link)
        self._positions()

    def head(self) -> dict[str, Tree]:
        """Give everything at the top of the file, without the empty parts."""
        argument = self._map
        found: dict[str, Tree] = {
            "argmap": 1,
            "title": argument.title,
            "map_by": argument.map_by,
            "language": argument.language,
            "source": _source(argument.essay),
            "thesis": _one_or_all(argument.thesis),
            "sections": {section.id: section.title for section in argument.sections} or None,
            "voices": {voice.id: voice.name for voice in argument.voices} or None,
            "claims": {claim.id: self.claim(claim) for claim in argument.claims},
            "links": [self.entry(link) for link in self._listed] or None,
            "aside": [
                _some({**_anchor(aside.anchor), "why": aside.why}) for aside in argument.asides
            ]
            or None,
            "ignore": list(argument.ignore) or None,
            "meta": _meta(argument.meta),
        }
        return _some(found)

    def claim(self, claim: Claim) -> Tree:
        """Give a claim: its text alone where it has nothing else."""
        reasons = self._under.get(claim.id, [])
        found: dict[str, Tree] = {
            "text": claim.text,
            "at": _anchors(claim.anchors),
            "implicit": claim.implicit or None,
            "by": _one_or_all(claim.voices),
            "section": claim.section,
            "basis": claim.basis,
            "credence": claim.credence,
            "asserted": claim.asserted,
            "restates": _one_or_all(claim.restates),
            "because": self._reasons(reasons, LinkKind.SUPPORT),
            "but": self._reasons(reasons, LinkKind.ATTACK),
            "tags": list(claim.tags) or None,
            "note": claim.note,
            "ignore": list(claim.ignore) or None,
            "meta": _meta(claim.meta),
        }
        kept = _some(found)
        return claim.text if kept.keys() <= {"text"} else kept

    def entry(self, link: Link) -> Tree:
        """Give an entry of `links`."""
        kinds: dict[str, Tree] = {link.kind.value: link.target}
        assert link.kind.value in KINDS  # noqa: S101
        return {
            **({"id": link.id} if self._is_named(link) else {}),
            **kinds,
            "from": list(link.premises),
            **self._rest(link),
        }

    def _reasons(self, links: Iterable[Link], kind: LinkKind) -> list[Tree] | None:
        return [self._reason(link) for link in links if link.kind is kind] or None

    def _reason(self, link: Link) -> Tree:
        rest = self._rest(link)
        premises: Tree = link.premises[0] if len(link.premises) == 1 else list(link.premises)
        if not rest and not self._is_named(link):
            return premises
        name: dict[str, Tree] = {"id": link.id} if self._is_named(link) else {}
        return {**name, "premises": list(link.premises), **rest}

    def _rest(self, link: Link) -> dict[str, Tree]:
        return _some(
            {
                "scheme": link.scheme,
                "strength": link.strength,
                "at": _anchors(link.anchors),
                "unless": [self._reason(other) for other in self._under.get(link.id, ())] or None,
                "tags": list(link.tags) or None,
                "note": link.note,
                "ignore": list(link.ignore) or None,
                "meta": _meta(link.meta),
            }
        )

    def _sugar(self, link: Link) -> bool:
        """Tell whether a link is written as a reason of its target."""
        if link.style is not Style.REASON or link.target is None:
            return False
        index = self._map.index
        if link.target in index.claim:
            return link.kind in _REASONS
        return (
            link.kind is LinkKind.ATTACK
            and link.target in index.link
            and self._depth(link) < _DEEPEST
        )

    def _depth(self, link: Link) -> int:
        """Give how many steps a link is away from a claim or a listed link; circles are deep."""
        index, depth = self._map.index, 0
        at: Link | None = link
        while at is not None and depth < _DEEPEST and at.style is not Style.LISTED:
            at = index.link.get(at.target or "")
            depth += 1
        return depth

    def _is_named(self, link: Link) -> bool:
        return link.named or self._position.get(link.id) is None

    def _positions(self) -> None:
        """Find the unnamed links whose id is the one that the reader will give them again."""
        index = self._map.index
        stack: list[tuple[Link, str]] = []
        for claim in self._map.claims:
            links = self._under.get(claim.id, ())
            ordered = sorted(links, key=lambda link: link.kind is not LinkKind.SUPPORT)
            stack += [(link, f"{claim.id}#{n}") for n, link in enumerate(ordered, start=1)]
        stack += [(link, f"links#{n}") for n, link in enumerate(self._listed, start=1)]
        while stack:
            link, position = stack.pop()
            if link.id.rstrip("'") == position and link.id not in index.claim:
                self._position[link.id] = position
            stack += [
                (other, f"{position}.{n}")
                for n, other in enumerate(self._under.get(link.id, ()), start=1)
            ]


def _some(found: Mapping[str, Tree]) -> dict[str, Tree]:
    return {name: value for name, value in found.items() if value is not None}


def _one_or_all(names: tuple[str, ...]) -> Tree:
    return None if not names else names[0] if len(names) == 1 else list(names)


def _source(essay: Essay | None) -> dict[str, Tree] | None:
    if essay is None:
        return None
    names = ("title", "author", "published", "url", "text", "sha256")
    return _some({**{name: getattr(essay, name) for name in names}, "meta": _meta(essay.meta)})


def _anchors(anchors: tuple[Anchor, ...]) -> Tree:
    found: list[Tree] = [_some(_anchor(anchor)) for anchor in anchors]
    return None if not found else found[0] if len(found) == 1 else found


def _anchor(anchor: Anchor) -> dict[str, Tree]:
    names = ("quote", "prefix", "suffix", "paragraph", "start", "end")
    return {name: getattr(anchor, name) for name in names}


def _meta(meta: FrozenMap) -> Meta | None:
    return Meta(meta) if meta else None
