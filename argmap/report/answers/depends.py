"""Which conclusions depend on which premises: the matrix, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from argmap.analysis import Dependency, Listing, Premise, Support, Word
from argmap.model import ArgumentMap
from argmap.report.answers.labels import (
    NO_CLAIMS,
    NO_CONCLUSIONS,
    NO_THESIS,
    Labels,
    listed,
)
from argmap.report.matrix import Matrix

_NAMED = 12
_CARRY = {Word.CONTRIBUTES, Word.UNDETERMINED}


def depends_document(
    found: Dependency, supports: Sequence[Support] | None = None
) -> dict[str, Any]:
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
    return document if supports is None else document | _sets(supports)


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
    rows = sorted(labels.ordered(found.conclusions), key=lambda name: name not in found.theses)
    premise = {one.id: one for one in found.premises}
    columns = labels.ordered(premise)
    column = {name: at for at, name in enumerate(columns)}
    return Matrix(
        title=argument.title or "Which conclusions depend on which premises",
        rows=tuple(labels.heading(name) for name in rows),
        columns=tuple(labels.heading(name, _mark(argument, premise[name])) for name in columns),
        cells={
            (at, column[under]): (one.word.value, one.sign)
            for at, name in enumerate(rows)
            for under, one in found.row(name).items()
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
    if not labels.order:
        yield NO_CLAIMS
        return
    for thesis in found.theses:
        yield _bearers(found, thesis, labels)
    if not found.theses:
        yield NO_THESIS
    if not found.conclusions:
        yield NO_CONCLUSIONS
    if found.partial:
        yield f"{found.partial[:1].upper()}{found.partial[1:]}."


def _bearers(found: Dependency, thesis: str, labels: Labels) -> str:
    """Say which premises a thesis cannot do without."""
    load = labels.ordered(found.load_bearing(thesis))
    if load:
        named = listed(map(labels.number, load[:_NAMED]))
        more = f" (and {len(load) - _NAMED:,} more)" if len(load) > _NAMED else ""
        return f"{labels.said(thesis)} cannot do without {named}{more}."
    if any(one.word in _CARRY for one in found.row(thesis).values()):
        return f"There is no single premise that {labels.said(thesis)} cannot do without."
    return f"No premise carries {labels.said(thesis)}."
