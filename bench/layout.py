"""How good the drawing is: the laws, and what is wanted besides, on every map and 200 random ones.

Each map is drawn whole in both directions, and once more with its sections where it has any. Lines
that cross are counted by one function: on our picture, and on the curves of the picture that
Graphviz makes of the same map by itself (`argmap render --to dot`, placed and drawn by the Graphviz
inside). `--seed N` draws one random map alone and tells its figures and places.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from argmap.diagram.draw import stands_left
from argmap.diagram.options import Direction
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions
from bench import graphviz_own
from bench.laws import Figures, figures, flaws
from bench.run import ROOT
from bench.varied import varied

RANDOM = 200
_FOLDERS = ("maps", "tests/data", "docs")
_WAYS: tuple[Direction, ...] = ("left", "top")
_SMALL = 60
_TOLD = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What one picture of a map is like.

    Attributes:
        name: of the map.
        way: where the thesis stands, and whether sections are drawn.
        usual: whether it stands there unless something else is asked for.
        figures: what is wanted besides.
        flaws: where it breaks a law.
        graphviz: how often lines cross where Graphviz draws the map itself.
    """

    name: str
    way: str
    usual: bool
    figures: Figures
    flaws: Sequence[str]
    graphviz: int

    @property
    def crosses_more(self) -> bool:
        """Whether lines cross more often; sections take room of their own, so they do not count."""
        return self.way in _WAYS and self.figures.crossings > self.graphviz


def main(words: Sequence[str]) -> None:
    """Print the tables; exit with 1 where a law is broken, or Graphviz crosses fewer lines."""
    if "--seed" in words:
        seed = int(words[words.index("--seed") + 1])
        drawn = list(_drawn(f"seed {seed}", varied(seed)))
        for picture in drawn:
            print(f"  {picture.way:14} Graphviz crosses {picture.graphviz}; {picture.figures}")
    else:
        own = [picture for name, made in _own() for picture in _drawn(name, made)]
        _tell(f"maps of the repository ({len({p.name for p in own})})", own)
        seeds = range(0, RANDOM, 10 if "--small" in words else 1)
        random = [p for seed in seeds for p in _drawn(f"seed {seed}", varied(seed))]
        _tell(f"random maps ({len(seeds)}), 5 to 150 claims", random)
        drawn = own + random
    broken = [(picture, flaw) for picture in drawn for flaw in picture.flaws]
    for picture, flaw in broken:
        print(f"  BROKEN  {picture.name}, {picture.way}: {flaw}")
    if broken or any(picture.crosses_more for picture in drawn):
        sys.exit(1)
    print(f"  no law is broken on any of {len(drawn)} pictures")


def _own() -> Iterator[tuple[str, ArgumentMap]]:
    """Give the maps of the repository."""
    import argmap

    for folder in _FOLDERS:
        for file in sorted((ROOT / folder).rglob("*.yaml")):
            if "argmap:" in Path(file).read_text(encoding="utf-8"):
                yield str(file.relative_to(ROOT)), argmap.load(file)


def _drawn(name: str, made: ArgumentMap) -> Iterator[Drawn]:
    """Draw a map in all ways."""
    own = graphviz_own.crossings(made)
    framed = (False, True) if any(claim.section for claim in made.claims) else (False,)
    for sections in framed:
        for direction in _WAYS:
            options = RenderOptions(direction=direction, sections=sections, max_cards=0)
            picture = Picture(made, options)
            scene = picture.scene
            yield Drawn(
                name=name,
                way=f"{direction}, sections" if sections else direction,
                usual=not sections
                and stands_left(picture.drawing, RenderOptions()) == (direction == "left"),
                figures=figures(scene),
                flaws=flaws(scene),
                graphviz=own,
            )


def _tell(title: str, drawn: Sequence[Drawn]) -> None:
    """Print a table: the laws, the crossings, and what is wanted besides."""
    print(f"{title}, {len(drawn)} pictures")
    every = [picture.figures for picture in drawn]
    print(f"  cards {sum(one.cards for one in every):,}, flaws {sum(len(p.flaws) for p in drawn)}")
    print(f"  least gap between cards {min(one.gap for one in every):g} (wanted: 6 or more)")
    print(f"  smallest text {min(one.smallest for one in every):g} (wanted: 11 or more)")
    for direction in _WAYS:
        plain = [picture for picture in drawn if picture.way == direction]
        ours = sum(picture.figures.crossings for picture in plain)
        theirs = sum(picture.graphviz for picture in plain)
        fewer = sum(picture.figures.crossings < picture.graphviz for picture in plain)
        more = [picture for picture in plain if picture.crosses_more]
        print(
            f"  crossings, thesis {direction:4} {ours:5} ours, {theirs:5} Graphviz' own; on "
            f"{len(plain)} maps: fewer {fewer}, as many {len(plain) - fewer - len(more)}, "
            f"more {len(more)}"
        )
        for picture in more[:_TOLD]:
            found = picture.figures
            print(
                f"    more: {picture.name}, {found.cards} cards: {found.crossings}, "
                f"Graphviz {picture.graphviz}"
            )
    print("  wanted besides, in the direction that is chosen without --direction:")
    every = [picture.figures for picture in drawn if picture.usual]
    small = [one for one in every if one.cards <= _SMALL]
    _share(f"aspect 0.5 to 2.5, up to {_SMALL} cards", [0.5 <= o.aspect <= 2.5 for o in small])
    _share("mean line up to 200 pixels", [one.line <= 200 for one in every])
    _share("longest line up to 60 % of the longer side", [one.longest <= 0.6 for one in every])
    _share("up to 2 bends a line on average", [one.bends <= 2 for one in every])
    _share("cards cover a fifth of the page or more", [one.ink >= 0.2 for one in every])


def _share(wanted: str, met: Sequence[bool]) -> None:
    print(f"    {wanted:44} {sum(met):4} of {len(met)} maps")
