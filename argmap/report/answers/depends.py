"""Which conclusions depend on which premises: the matrix, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from argmap.analysis import Dependency, Listing, Premise, Support
from argmap.model import ArgumentMap
from argmap.report.answers.labels import NO_THESIS, Labels, listed
from argmap.report.findings import count
from argmap.report.matrix import Matrix

_NAMED = 12


def depends_document(found: Dependency, supports: Sequence[Support] = ()) -> dict[str, Any]:
    """Give the matrix, and for some conclusions their support and cut sets, as plain values."""
    rows = {name: found.row(name) for name in found.conclusions}
    document: dict[str, Any] = {
        "theses": list(found.theses),
        "premises": [
            {"id": one.id, "asserted": one.asserted, "leaf": one.leaf} for one in found.premises
        ],
        "conclusions": list(found.conclusions),
        "matrix": {
            name: {premise: one.word.value for premise, one in row.items()}
            for name, row in rows.items()
        },
        "signs": {
            name: {premise: one.sign for premise, one in row.items()} for name, row in rows.items()
        },
        "load_bearing": {name: list(found.load_bearing(name)) for name in found.conclusions},
    }
    if found.partial:
        document["partial"] = found.partial
    return document | (_sets(supports) if supports else {})


def _sets(supports: Sequence[Support]) -> dict[str, Any]:
    told = {one.conclusion: _one(one) for one in supports}
    outright = {one.conclusion: one.by_reasons for one in supports if one.by_reasons}
    return {
        "support_sets": {name: one["support_sets"] for name, one in told.items()},
        "cut_sets": {name: one["cut_sets"] for name, one in told.items()},
        "by_reasons": {name: _one(one) for name, one in outright.items()},
    }


def _one(found: Support) -> dict[str, Any]:
    held = [{"ids": list(ids), "held": found.held(ids)} for ids in found.support_sets.sets]
    return {
        "support_sets": {**_counted(found.support_sets), "sets": held},
        "cut_sets": {
            **_counted(found.cut_sets),
            "sets": [list(ids) for ids in found.cut_sets.sets],
        },
        "load_bearing": list(found.load_bearing),
    }


def _counted(found: Listing) -> dict[str, Any]:
    why = {"why": found.why} if found.why else {}
    return {"count": found.count, "complete": found.complete, **why}


def depends_matrix(argument: ArgumentMap, found: Dependency, labels: Labels) -> Matrix:
    """Give the matrix with its claims in the order of reading, theses first."""
    place = {name: at for at, name in enumerate(labels.order)}
    rows = sorted(found.conclusions, key=lambda name: (name not in found.theses, place[name]))
    premises = sorted(found.premises, key=lambda one: place[one.id])
    column = {one.id: at for at, one in enumerate(premises)}
    return Matrix(
        title=argument.title or "Which conclusions depend on which premises",
        rows=tuple(labels.heading(name) for name in rows),
        columns=tuple(labels.heading(one.id, _mark(argument, one)) for one in premises),
        cells={
            (at, column[premise]): (one.word.value, one.sign)
            for at, name in enumerate(rows)
            for premise, one in found.row(name).items()
        },
        notes=tuple(_notes(found, labels)),
        language=argument.language or "en",
    )


def _mark(argument: ArgumentMap, premise: Premise) -> str:
    if not premise.asserted:
        return "hypothesis"
    if not premise.leaf:
        return "also asserted"
    return "unstated" if argument.index.claim[premise.id].implicit else ""


def _notes(found: Dependency, labels: Labels) -> Iterator[str]:
    for thesis in found.theses:
        load = found.load_bearing(thesis)
        named = listed(labels.number(name) for name in load[:_NAMED])
        more = f" (and {count(len(load) - _NAMED, 'more')[:-1]})" if len(load) > _NAMED else ""
        if load:
            yield f"{labels.said(thesis)} cannot do without {named}{more}."
        else:
            yield f"There is no single premise that {labels.said(thesis)} cannot do without."
    if not found.theses:
        yield NO_THESIS
    if found.partial:
        yield f"{found.partial[:1].upper()}{found.partial[1:]}."
