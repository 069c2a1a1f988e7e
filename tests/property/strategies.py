"""Random maps: any text, any id, any shape that a map file can say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from argmap.model import (
    Anchor,
    ArgumentMap,
    Aside,
    Claim,
    Essay,
    FrozenMap,
    Link,
    LinkKind,
    Section,
    Style,
    Voice,
)

_TRICKY = (
    *("no", "on", "1e3", "1_000", "2024-05-02", "12:30:45", "~", "node", "graph", "a:b", "null"),
    *(
        "<<",
        "- a",
        "a: b",
        "a #b",
        "#a",
        '"a"',
        "'a'",
        "[a]",
        "{a}",
        "*a",
        "&a",
        "!a",
        "|",
        ">",
        "%a",
    ),
    *("@a", "`a`", "?", "a\\b", "true", "0x1F", "1.0", ".5", "a,b", "a]", "a}", "=", "---", "..."),
    *(
        "</script>",
        "]]>",
        "<b>&amp;",
        "日本語",
        "العربية",
        "👩‍👩‍👧",
        "e\u0301",
        "\u202eabc",
        "a\u00a0b",
    ),
)
_CHARS = st.characters(
    exclude_categories=["Cs", "Cc"],
    exclude_characters="\ufffe\uffff",
    include_characters="\t\n\r\x85",
)


def texts() -> st.SearchStrategy[str]:
    """Give texts, odd ones among them, with line ends and characters that cannot be seen."""
    return st.sampled_from(_TRICKY) | st.text(_CHARS, min_size=1, max_size=60)


def names() -> st.SearchStrategy[str]:
    """Give ids: not blank, on one line."""
    return texts().filter(lambda name: bool(name.strip()) and name.splitlines() == [name])


def optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give a value or None."""
    return st.none() | strategy


def shares() -> st.SearchStrategy[float]:
    """Give numbers from 0 to 1."""
    return st.floats(0.0, 1.0)


def words() -> st.SearchStrategy[tuple[str, ...]]:
    """Give a few words, none of them twice."""
    return st.lists(texts().filter(str.strip), max_size=2, unique=True).map(tuple)


def metas() -> st.SearchStrategy[FrozenMap]:
    """Give what is kept for other programs."""
    numbers = st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)
    scalars = st.none() | st.booleans() | numbers | texts()
    lists = st.lists(scalars, max_size=2).map(tuple)
    records = st.dictionaries(texts(), scalars | lists, max_size=2).map(FrozenMap)
    values = scalars | lists | records
    return st.dictionaries(texts(), values, max_size=2).map(FrozenMap)


def anchors() -> st.SearchStrategy[tuple[Anchor, ...]]:
    """Give anchors, none of them empty."""
    one = st.builds(
        Anchor,
        quote=texts(),
        prefix=optional(texts()),
        suffix=optional(texts()),
        paragraph=optional(st.integers(1, 10**6)),
        start=optional(st.integers(0, 1000)),
        end=optional(st.integers(1000, 2000)),
    )
    return st.lists(one, max_size=2).map(tuple)


@st.composite
def maps(draw: Callable[[st.SearchStrategy[Any]], Any]) -> ArgumentMap:
    """Give maps as a map file can hold them, with their links in the file's order."""
    ids = draw(st.lists(names(), min_size=1, max_size=6, unique=True))
    voices = draw(st.lists(names(), max_size=2, unique=True))
    sections = draw(st.lists(names(), max_size=2, unique=True))
    some = st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple)
    claims = tuple(
        Claim(
            id=name,
            text=draw(optional(texts())),
            anchors=draw(anchors()),
            implicit=draw(st.booleans()),
            voices=draw(st.lists(st.sampled_from(voices), unique=True).map(tuple))
            if voices
            else (),
            section=draw(optional(st.sampled_from(sections))) if sections else None,
            basis=draw(optional(texts())),
            credence=draw(optional(shares())),
            asserted=draw(optional(st.booleans())),
            restates=tuple(other for other in draw(some) if other != name),
            tags=draw(words()),
            note=draw(optional(texts() | texts().map(lambda t: f"check: {t}\n{t}"))),
            ignore=draw(words()),
            meta=draw(metas()),
        )
        for name in ids
    )
    return ArgumentMap(
        claims=claims,
        links=tuple(_links(draw, ids)),
        thesis=draw(some),
        title=draw(optional(texts())),
        map_by=draw(optional(texts())),
        language=draw(optional(texts())),
        essay=draw(optional(st.builds(Essay, title=optional(texts()), author=optional(texts())))),
        sections=tuple(Section(name, draw(texts())) for name in sections),
        voices=tuple(Voice(name, draw(texts())) for name in voices),
        asides=tuple(
            Aside(anchor=anchor, why=draw(optional(texts()))) for anchor in draw(anchors())
        ),
        ignore=draw(words()),
        meta=draw(metas()),
    )


@st.composite
def shapes(draw: Callable[[st.SearchStrategy[Any]], Any], most: int = 9) -> ArgumentMap:
    """Give maps of bare claims and links in any shape: quick to make, for laws of shape alone."""
    ids = [f"c{number}" for number in range(draw(st.integers(1, most)))]
    links: list[Link] = []
    for number in range(draw(st.integers(0, most + 2))):
        targets = [*ids, *(link.id for link in links)]
        links.append(
            Link(
                id=f"l{number}",
                kind=draw(st.sampled_from((LinkKind.SUPPORT, LinkKind.ATTACK))),
                premises=tuple(draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))),
                target=draw(st.sampled_from(targets)),
            )
        )
    thesis = draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))
    claims = tuple(Claim(id=name) for name in ids)
    return ArgumentMap(claims=claims, links=tuple(links), thesis=tuple(thesis))


def _links(draw: Callable[[st.SearchStrategy[Any]], Any], ids: list[str]) -> list[Link]:
    made: list[Link] = []

    def rest() -> dict[str, Any]:
        return {
            "scheme": draw(optional(texts())),
            "strength": draw(optional(shares())),
            "note": draw(optional(texts())),
        }

    def reason(target: str, kind: LinkKind, position: str, depth: int) -> None:
        premises = draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))
        link = Link(
            id=position,
            kind=kind,
            premises=tuple(premises),
            target=target,
            named=False,
            **(rest() if draw(st.booleans()) else {}),
        )
        made.append(link)
        if depth < 2:
            for number in range(draw(st.integers(0, 1))):
                reason(position, LinkKind.ATTACK, f"{position}.{number + 1}", depth + 1)

    for name in ids:
        kinds = draw(st.lists(st.sampled_from([LinkKind.SUPPORT, LinkKind.ATTACK]), max_size=2))
        for number, kind in enumerate(sorted(kinds, reverse=True), start=1):
            reason(name, kind, f"{name}#{number}", 0)
    for number in range(draw(st.integers(0, 2))):
        targets = [*ids, *(link.id for link in made)]
        kind = draw(st.sampled_from(LinkKind))
        starts = targets if kind is LinkKind.PREFERENCE else ids
        made.append(
            Link(
                id=f"links#{number + 1}",
                kind=kind,
                premises=draw(
                    st.lists(st.sampled_from(starts), max_size=2, unique=True).map(tuple)
                ),
                target=draw(optional(st.sampled_from(targets))),
                named=False,
                style=Style.LISTED,
                **rest(),
            )
        )
    return made
