"""The maps whose pages are shown to a browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import argmap
from tests.conftest import ROOT
from tests.helpers.hostile import PAGE, map_of

NAMES = (
    "oped",
    "main-street",
    "every-sign",
    "top",
    "sections",
    "arabic",
    "one",
    "large",
    "hostile",
)
SMALL = tuple(name for name in NAMES if name != "large")


@cache
def argument(name: str) -> argmap.Map:
    """Give the map of a page."""
    match name:
        case "oped":
            return argmap.load(ROOT / "maps" / "oped.yaml")
        case "top" | "sections":
            return argmap.load(ROOT / "tests" / "data" / "every-sign.yaml")
        case "arabic":
            return argmap.loads(_ARABIC)
        case "one":
            return argmap.loads("argmap: 1\nclaims: {rain: It will rain.}\n")
        case "large":
            return argmap.loads(large(320))
        case "hostile":
            return argmap.loads(map_of(PAGE))
        case _:
            return argmap.load(ROOT / "tests" / "data" / f"{name}.yaml")


def written(name: str, folder: Path) -> Path:
    """Write the page of a map into a folder."""
    options: dict[str, dict[str, Any]] = {
        "top": {"direction": "top"},
        "sections": {"sections": True, "direction": "left"},
    }
    file = folder / f"{name}.html"
    html = argument(name).render("html", layout="tidy", **options.get(name, {}))
    file.write_text(str(html), encoding="utf-8")
    return file


def large(count: int) -> str:
    """Give the file of a map of so many claims, some of which are used twice."""
    random = Random(5)  # noqa: S311 - the same map each time
    below: dict[int, list[int]] = {at: [] for at in range(count)}
    for at in range(1, count):
        below[random.randrange(at // 3, max(1, at // 2) + 1) if at > 3 else 0].append(at)
        if at % 17 == 0:
            below[at // 5].append(at)
    lines = ["argmap: 1", "title: A large map", "thesis: c0", "claims:"]
    for at, found in below.items():
        kinds = {"because": [x for x in found if x % 6], "but": [x for x in found if not x % 6]}
        links = "".join(
            f", {kind}: [{', '.join(f'c{x}' for x in some)}]"
            for kind, some in kinds.items()
            if some
        )
        lines.append(f"  c{at}: {{text: This is what claim {at} of the large map says{links}}}")
    return "\n".join(lines) + "\n"


_ARABIC = """\
argmap: 1
title: هل ينبغي منع السيارات من وسط المدينة؟
language: ar
thesis: t
claims:
  t:
    text: ينبغي منع السيارات من وسط المدينة.
    because: [[a, b], c]
    but: [{id: o, premises: [d], unless: [e]}]
  a: {text: السيارات تلوث الهواء في الشوارع الضيقة., at: {quote: تلوث الهواء, paragraph: 2}}
  b: الهواء الملوث يضر بصحة الأطفال.
  c: الشوارع الهادئة تجذب الزوار والمتاجر.
  d: أصحاب المتاجر يخشون خسارة الزبائن.
  e: تجارب مدن أخرى تظهر العكس.
"""
