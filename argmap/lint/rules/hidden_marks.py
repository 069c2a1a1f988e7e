"""A claim holds characters that cannot be seen and change what is seen.

Marks that turn the direction of writing can make a text look like another one, and characters
without width can hide in a word. They come from copying, or from somebody who wants to mislead.
Delete them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.lint.rule import Rule, Subject

_HIDDEN = re.compile("[\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]")


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Find such characters in the texts of claims."""
    for claim in subject.map.claims:
        marks = dict.fromkeys(_HIDDEN.findall(claim.text or ""))
        if marks and RULE.code not in claim.ignore and RULE.name not in claim.ignore:
            named = ", ".join(f"U+{ord(mark):04X}" for mark in marks)
            message = f"The text of this claim hides {named}."
            fix = Fix("delete these characters")
            path = ("claims", claim.id, "text")
            yield subject.map.origin.diagnostic(RULE.fault, message, *path, fix=fix)


RULE = Rule(code="C15", name="hidden-marks", severity=Severity.WARNING, find=find)
