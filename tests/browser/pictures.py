"""The pictures that are shown to a browser."""

from __future__ import annotations

from functools import partial

import argmap
from argmap.render import Picture, RenderOptions
from tests.conftest import ROOT
from tests.helpers.hostile import ODDER, written


def pictures() -> dict[str, Picture]:
    """Give every picture with a short name."""
    oped = argmap.load(ROOT / "maps" / "oped.yaml")
    options = partial(RenderOptions, scale=1, layout="tidy")
    return {
        "oped": Picture(oped, options()),
        "oped-top": Picture(oped, options(direction="top")),
        "oped-sections": Picture(oped, options(sections=True)),
        "main-street": Picture(argmap.load(ROOT / "tests/data/main-street.yaml"), options()),
        "every-sign": Picture(
            argmap.load(ROOT / "tests/data/every-sign.yaml"), options(sections=True)
        ),
        "odd": Picture(_odd(), options()),
        "atlas": Picture(oped, options(layout="atlas")),
        "atlas-odd": Picture(_odd(), options(layout="atlas")),
        "atlas-many": Picture(_many(), options(layout="atlas")),
    }


def _odd() -> argmap.Map:
    claims = [f"  {written(name)}: {written(text)}" for name, text in ODDER.items()]
    top = f"  top: {{text: Top., because: [{', '.join(map(written, ODDER))}]}}"
    lines = ["argmap: 1", "title: Odd texts", "thesis: top", "claims:", top, *claims]
    return argmap.loads("\n".join(lines) + "\n")


def _many() -> argmap.Map:
    """Give a map of which the atlas draws most claims together."""
    pro, con = (", ".join(f"{side}{number}" for number in range(1000)) for side in "pc")
    claims = [f"  {name}: The claim {name}." for name in f"{pro}, {con}".split(", ")]
    top = f"  top: {{text: Top., because: [[a, b], {pro}], but: [{con}]}}"
    below = ", ".join(f"x{number}" for number in range(400))
    rest = [f"  {name}: {{implicit: true}}" for name in below.split(", ")]
    lines = ["argmap: 1", "claims:", top, f"  a: {{because: [{below}]}}", "  b: And b.", *claims]
    return argmap.loads("\n".join(["thesis: top", *lines, *rest]) + "\n")
