"""A quote is not in the text.

An anchor ties a claim to the words of the text, so that anybody can check the one against the
other. When the words are not there, the claim hangs in the air: the quote was mistyped, shortened
in the middle, or the text has changed. Copy the words out of the text again; a few are enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.lint.ignored import anchored
from argmap.lint.rule import Rule, Subject


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Find anchors without a place."""
    for found in anchored(subject, "orphan", RULE):
        anchor, essay = found.anchor, subject.essay
        where = essay.file if essay else "the text"
        if anchor.quote is None:
            message = f"{where} has no paragraph {anchor.paragraph or '?'}."
            count = len(essay.paragraphs) if essay else 0
            fix = Fix(f"paragraphs are counted from 1 to {count}, headings included")
        else:
            message = f"“{anchor.quote}” is not in {where}."
            fix = Fix("copy the words out of the text again")
        yield subject.map.origin.diagnostic(
            RULE.fault, message, *_word(found.path, anchor.quote is None), fix=fix
        )


def _word(path: tuple[str | int, ...], bare: bool) -> tuple[str | int, ...]:  # noqa: FBT001
    return (*path, "paragraph" if bare else "quote")


RULE = Rule(code="A01", name="orphan-anchor", severity=Severity.ERROR, find=find)
