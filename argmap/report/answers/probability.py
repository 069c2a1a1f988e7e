"""Probabilities of conclusions, for programs and in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.analysis import Probability
from argmap.report.answers.labels import Labels

_SHOWN = 5


def probability_document(found: Probability) -> dict[str, Any]:
    """Give probabilities as plain values."""
    return {
        "accepted": dict(found.accepted),
        "undecided": dict(found.undecided),
        "supported": dict(found.supported),
        "stated": dict(found.stated),
        "importance": {name: dict(row) for name, row in found.importance.items()},
        "method": found.method,
    }


def probability_notes(chances: Probability, labels: Labels) -> Iterator[str]:
    """Say how the figures are meant, and which premises matter most."""
    if not chances.uncertain:
        yield "The map gives no credence and no strength between 0 and 1, so all is 0 or 1."
    open_ = "P(undecided) is the chance that they leave it open, "
    yield (
        "Probabilities take premises and steps to be independent of each other. P(accepted) counts "
        f"objections, {open_ if any(chances.undecided.values()) else ''}"
        f"P(supported) leaves them aside. Method: {chances.method}."
    )
    for thesis, shares in chances.importance.items():
        most = sorted(shares, key=lambda name: -shares[name])[:_SHOWN]
        if most and chances.uncertain:
            told = ", ".join(f"{labels.said(name)} {shares[name]:.3f}" for name in most)
            yield f"Most important for P(supported) of {labels.number(thesis)} (Birnbaum): {told}."
    for name, stated in chances.stated.items():
        yield f"The credence {stated:g} of {labels.said(name)} is not used: it has reasons."
