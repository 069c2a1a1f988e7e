"""Wordings of one claim say both that it is asserted and that it is not.

Claims of which one restates the other are one claim; one `asserted: true` is enough to make it
asserted. Let all wordings say the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.lint.ignored import ignored
from argmap.lint.rule import Path, Rule, Subject


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Find claims that are said not to be asserted while another wording of them is."""
    said = [claim for claim in subject.map.claims if claim.asserted is not None]
    if len({claim.asserted for claim in said}) < 2:
        return
    from argmap.analysis.program import propositions

    number = propositions(subject.map).number
    asserted = {number[claim.id]: claim for claim in said if claim.asserted}
    for claim in said:
        other = asserted.get(number[claim.id])
        path: Path = ("claims", claim.id, "asserted")
        if not claim.asserted and other and not ignored(subject.map, path, RULE):
            message = f"“{other.words}” says the same and is asserted, so this claim is, too."
            fix = Fix("let both say the same, or take `restates` away")
            yield subject.map.origin.diagnostic(RULE.fault, message, *path, fix=fix)


RULE = Rule(code="C14", name="asserted-both-ways", severity=Severity.WARNING, find=find)
