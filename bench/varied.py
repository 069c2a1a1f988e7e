"""Random maps of every kind that people make: the same seed gives the same map."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.model import Anchor, ArgumentMap, Claim, Link, LinkKind, Section, Voice

LEAST, MOST = 5, 150
_SAID = (
    "the a of and in to for is are that not more less than people city town streets traffic"
    " queue price tax charge school water rent buses cyclists evidence shows suggests because"
    " council although £9 3.5% 1,200 households long-term air-quality unconstitutional"
    " neighbourhoods internationalisation nobody would pay before noon after all children's"
    " health costs money"
)
_WORDS = tuple(_SAID.split())
_SHORT, _LONG = (3, 9), (18, 70)
_KINDS = ("tree", "linked", "shared", "disputed", "circular", "sections", "all")


@dataclass(slots=True)
class _Growing:
    """A map on its way, and the chance that decides what it becomes."""

    chance: random.Random
    size: int
    links: list[Link] = field(default_factory=list)
    section: dict[int, str] = field(default_factory=dict)

    def link(self, target: str, *premises: int, kind: LinkKind = LinkKind.SUPPORT) -> None:
        """Let claims support or attack a claim or a link."""
        names = tuple(f"c{number}" for number in dict.fromkeys(premises))
        self.links.append(Link(id=f"l{len(self.links)}", kind=kind, premises=names, target=target))


def varied(seed: int) -> ArgumentMap:
    """Give a map of 5 to 150 claims: sizes grow with the seed, kinds and texts take turns."""
    chance = random.Random(seed)
    size = LEAST + round((MOST - LEAST) * (seed % 200 / 199) ** 1.5)
    kind = _KINDS[seed % len(_KINDS)]
    made = _Growing(chance, size)
    _grow(made, kind)
    if kind in ("shared", "all"):
        for _ in range(max(1, size // 12)):
            one, two = sorted(chance.sample(range(size), 2))
            made.link(f"c{one}", two, kind=_for_or_against(chance))
    if kind in ("circular", "all"):
        for _ in range(1 + size // 60):
            one, two = sorted(chance.sample(range(size), 2))
            made.link(f"c{two}", one)
    sections = tuple(Section(f"s{n}", _said(chance, (1, 6))) for n in range(1, 5))
    return ArgumentMap(
        title=_said(chance, (2, 30)),
        claims=tuple(_claims(made, seed)),
        links=tuple(made.links),
        thesis=("c0",),
        sections=sections if kind in ("sections", "all") else (),
        voices=(Voice("v", "The mayor of the town"),),
    )


def _grow(made: _Growing, kind: str) -> None:
    """Hang every claim under one before it, or under a step; most under those that came last."""
    chance = made.chance
    spread = chance.choice((0.35, 0.6, 1.0))
    number = 1
    while number < made.size:
        target = int(number * (1 - chance.random() ** (1 / spread) * 0.98)) if number > 1 else 0
        target = min(number - 1, target)
        together = 1
        if kind in ("linked", "disputed", "all") and chance.random() < 0.4:
            together = min(chance.choice((2, 2, 3)), made.size - number)
        premises = range(number, number + together)
        onto = f"c{target}"
        how = _for_or_against(chance)
        if kind in ("disputed", "all") and made.links and chance.random() < 0.15:
            onto, how = chance.choice(made.links).id, LinkKind.ATTACK
        made.link(onto, *premises, kind=how)
        for premise in premises:
            if kind in ("sections", "all"):
                own = f"s{1 + target % 4}" if target < 4 else made.section.get(target, "s1")
                made.section[premise] = own
        number += together


def _for_or_against(chance: random.Random) -> LinkKind:
    return LinkKind.ATTACK if chance.random() < 0.3 else LinkKind.SUPPORT


def _claims(made: _Growing, seed: int) -> Iterator[Claim]:
    chance, lengths = made.chance, (_SHORT, _LONG, None)[seed % 3]
    for number in range(made.size):
        paragraph = chance.randrange(40)
        quote = "the price of a queue"
        yield Claim(
            id=f"c{number}",
            text=_said(chance, lengths or chance.choice((_SHORT, _SHORT, _LONG))),
            implicit=number > 0 and chance.random() < 0.1,
            section=made.section.get(number),
            voices=("v",) if chance.random() < 0.1 else (),
            basis="evidence" if chance.random() < 0.2 else None,
            anchors=(Anchor(quote=quote, paragraph=paragraph),) if paragraph else (),
        )


def _said(chance: random.Random, words: tuple[int, int]) -> str:
    said = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(*words)))
    return f"{said[0].upper()}{said[1:]}."
