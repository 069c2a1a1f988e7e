"""The pictures that are shown to a browser."""

from __future__ import annotations

import json
from functools import partial

import argmap
from argmap.render import Picture, RenderOptions
from tests.conftest import ROOT
from tests.unit.test_pictures import ODD

ODDER = {
    **ODD,
    "hebrew": "שלום עולם, זה משפט ארוך למדי שצריך יותר משורה אחת.",
    "mixed": "The word שלום means peace, and 北京 means northern capital.",
    "word": "a" * 200 + "W" * 200,
    "many": " ".join(["significant"] * 120),
    "marks": "Z\u0334\u0351a\u0337\u030bl\u0336\u035dg\u0335\u035ao\u0337\u033f and r\u0303",
    "greek": "Ὁ βίος βραχύς, ἡ δὲ τέχνη μακρή",
    "cyrillic": "Всякое движение предполагает двигателя",
    "turned": "This \u202e is turned about",
}


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
    written = partial(json.dumps, ensure_ascii=False)
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
