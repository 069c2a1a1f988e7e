"""The map names a text that is not there.

Without it no anchor can be checked. Put the text beside the map, correct the name under
`source`, or give the text with `--text FILE`. A map of a text that may not be passed on names no
`text` at all, only its checksum.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.lint.rule import Rule, Subject


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Tell that the text could not be read."""
    if subject.text_missing:
        message = f"The anchors cannot be checked: {subject.text_missing}."
        fix = Fix("put the text there, or give it with --text FILE")
        yield subject.map.origin.diagnostic(RULE.fault, message, "source", "text", fix=fix)


RULE = Rule(code="A08", name="text-missing", severity=Severity.WARNING, find=find)
