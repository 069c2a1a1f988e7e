"""Every claim accepted, rejected or undecided: for people and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from argmap.analysis import Gradual, Probability, Status, Statuses, Verdict
from argmap.diagnostics import count
from argmap.model import ArgumentMap
from argmap.report.answers.labels import NO_CLAIMS, NO_THESIS, Labels
from argmap.report.answers.probability import probability_document, probability_notes
from argmap.report.answers.reasons import why
from argmap.report.table import Column, Table

_NAMED = 12
_NOT_TRUTH = "The status is what the map's own assertions yield, not the truth."


def status_document(
    found: Statuses,
    chances: Probability | None = None,
    strengths: Gradual | None = None,
) -> dict[str, Any]:
    """Give statuses, and where they were asked for probabilities and strengths, as plain values."""
    document: dict[str, Any] = {
        "status": {name: _verdict(one) for name, one in found.claims.items()},
        "links": {name: one.value for name, one in found.links.items()},
    }
    if chances is not None:
        document |= probability_document(chances)
    if strengths is not None:
        document["gradual"] = {
            "model": strengths.model.value,
            "strength": dict(strengths.strength),
            "unsettled": list(strengths.unsettled),
        }
    return document


def _verdict(found: Verdict) -> dict[str, Any]:
    same = {"same_as": found.same_as} if found.same_as else {}
    return {
        "status": found.status.value,
        "reason": found.reason.value,
        "by": list(found.by),
        **same,
    }


def status_table(
    argument: ArgumentMap,
    found: Statuses,
    labels: Labels,
    chances: Probability | None = None,
    strengths: Gradual | None = None,
) -> Table:
    """Give every claim with its status and the reason in words, in the order of reading."""
    columns = [Column(""), Column("Claim", flexible=True), Column("Status")]
    columns += [Column("Why", flexible=True)]
    columns += [Column(f"P({word})") for word in _shares(chances)] if chances else []
    columns += [Column(strengths.model.value)] if strengths else []
    rows = [
        (
            labels.number(name),
            labels.words(name),
            found.claims[name].status.value,
            why(found, name, labels),
            *(_chances(chances, found.claims[name].same_as or name) if chances else ()),
            *((f"{strengths.strength[name]:.3f}",) if strengths else ()),
        )
        for name in labels.order
    ]
    return Table(
        title=argument.title or "Status of the claims",
        columns=tuple(columns),
        rows=tuple(rows),
        notes=tuple(_notes(argument, found, labels, chances, strengths)),
        language=argument.language or "en",
    )


def _chances(chances: Probability, name: str) -> Iterator[str]:
    for shares in _shares(chances).values():
        yield f"{shares[name]:.3f}" if name in shares else ""


def _shares(chances: Probability) -> dict[str, Mapping[str, float]]:
    """Give the probabilities that are shown; that of being undecided only where there is any."""
    open_ = {"undecided": chances.undecided} if any(chances.undecided.values()) else {}
    return {"accepted": chances.accepted, **open_, "supported": chances.supported}


def _notes(
    argument: ArgumentMap,
    found: Statuses,
    labels: Labels,
    chances: Probability | None,
    strengths: Gradual | None,
) -> Iterator[str]:
    if not found.claims:
        yield NO_CLAIMS
        return
    counts = Counter(one.status for one in found.claims.values())
    shares = ", ".join(f"{counts[one]} {one.value}" for one in Status if counts[one])
    yield f"{count(len(found.claims), 'claim')}: {shares}. {_NOT_TRUTH}"
    for thesis in argument.theses:
        yield f"The thesis {labels.said(thesis)} is {found.claims[thesis].status.value}."
    if not argument.theses:
        yield NO_THESIS
    if chances:
        yield from probability_notes(chances, labels)
    if strengths:
        yield _second_opinion(strengths, labels)


def _second_opinion(strengths: Gradual, labels: Labels) -> str:
    told = f"{strengths.model.value} is a second opinion, no part of the status."
    if strengths.unsettled:
        named = labels.each(strengths.unsettled[:_NAMED])
        more = ", …" if len(strengths.unsettled) > _NAMED else ""
        told += f" It does not come to rest for {named}{more}."
    return told
