"""Wordings of one claim state different credences.

Claims of which one restates the other are one claim, and one claim is believed to one degree. The
credence of the thesis among them counts, else the first that the file states; the others are not
used. Let all wordings state the same, or only one of them any.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.lint.ignored import ignored
from argmap.lint.rule import Path, Rule, Subject


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Find credences that do not count, since another wording of the claim states another."""
    stated = [claim for claim in subject.map.claims if claim.credence is not None]
    if len({claim.credence for claim in stated}) < 2:
        return
    from argmap.analysis.program import credible, propositions

    known = propositions(subject.map)
    counting = credible(subject.map, known.names, known.number)
    for claim in stated:
        other = counting[known.number[claim.id]]
        path: Path = ("claims", claim.id, "credence")
        if claim.credence != other.credence and not ignored(subject.map, path, RULE):
            message = (
                f"“{claim.words}” has the credence {claim.credence:.12g} and “{other.words}”, "
                f"which says the same, {other.credence:.12g}; the {other.credence:.12g} counts."
            )
            fix = Fix("let both state the same credence, or only one of them any")
            yield subject.map.origin.diagnostic(RULE.fault, message, *path, fix=fix)


RULE = Rule(code="C16", name="different-credences", severity=Severity.WARNING, find=find)
