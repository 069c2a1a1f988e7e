"""A quote stands more than once in the text.

Nobody can tell which of the places is meant. Give the paragraph, or the words right before
(`prefix`) or behind (`suffix`) the quote, or quote a word more.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.lint.ignored import anchored
from argmap.lint.rule import Rule, Subject


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Find anchors with several places."""
    for found in anchored(subject, "ambiguous", RULE):
        places = ", ".join(f"¶{number}" for number in found.located.paragraphs[:8])
        count = len(found.located.spans)
        message = f"“{found.anchor.quote}” stands {count} times in the text: {places}."
        fix = Fix("say which one with `paragraph`, `prefix` or `suffix`, or quote more words")
        path = (*found.path, "quote")
        yield subject.map.origin.diagnostic(RULE.fault, message, *path, fix=fix)


RULE = Rule(code="A02", name="ambiguous-anchor", severity=Severity.WARNING, find=find)
