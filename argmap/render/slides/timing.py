"""Showing a slide step by step: what appears with each click, as PowerPoint writes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

_HEAD = (
    "<p:timing><p:tnLst><p:par>"
    '<p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
    '<p:seq concurrent="1" nextAc="seek">'
    '<p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>'
)
_TAIL = (
    "</p:childTnLst></p:cTn>"
    '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
    "</p:prevCondLst>"
    '<p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
    "</p:nextCondLst></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
)
_NOW = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>'


@dataclass(frozen=True, slots=True)
class Shown:
    """A shape that appears.

    Attributes:
        id: of the shape.
        texts: whether it is a shape that may hold text, and not a connector.
    """

    id: int
    texts: bool


def timing(clicks: Iterable[Sequence[Shown]]) -> str:
    """Write that with each click some shapes appear; empty where none do."""
    steps = [shapes for shapes in clicks if shapes]
    if not steps:
        return ""
    numbers = count(3)
    body = "".join(_click(shapes, numbers) for shapes in steps)
    built = "".join(
        f'<p:bldP spid="{shape.id}" grpId="0" animBg="1"/>'
        for shapes in steps
        for shape in shapes
        if shape.texts
    )
    listed = f"<p:bldLst>{built}</p:bldLst>" if built else ""
    return f"{_HEAD}{body}{_TAIL}{listed}</p:timing>"


def _click(shapes: Sequence[Shown], numbers: count[int]) -> str:
    outer, inner = next(numbers), next(numbers)
    effects = "".join(
        _appear(shape, "withEffect" if place else "clickEffect", numbers)
        for place, shape in enumerate(shapes)
    )
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold">'
        '<p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>'
        f'<p:par><p:cTn id="{inner}" fill="hold">{_NOW}<p:childTnLst>{effects}</p:childTnLst>'
        "</p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )


def _appear(shape: Shown, when: str, numbers: count[int]) -> str:
    outer, inner = next(numbers), next(numbers)
    group = ' grpId="0"' if shape.texts else ""
    return (
        f'<p:par><p:cTn id="{outer}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold"'
        f'{group} nodeType="{when}">{_NOW}<p:childTnLst><p:set><p:cBhvr>'
        f'<p:cTn id="{inner}" dur="1" fill="hold">{_NOW}</p:cTn>'
        f'<p:tgtEl><p:spTgt spid="{shape.id}"/></p:tgtEl>'
        "<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>"
        '<p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )
