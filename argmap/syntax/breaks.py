"""What a break of the YAML syntax means, in the words of somebody who wants to mend it."""

from __future__ import annotations

from typing import Any

from argmap.diagnostics import Diagnostic, SourceText
from argmap.syntax.break_lines import (
    after_end,
    colon,
    deep,
    directive,
    indentation,
    list_inside,
    no_colon,
    odd_line_end,
    tab,
)
from argmap.syntax.break_quotes import (
    after_quotes,
    anchor_sign,
    block_sign,
    escape,
    half_escape,
    sign,
    unclosed,
    unopened,
)
from argmap.syntax.broken import Broken
from argmap.syntax.faults import BROKEN
from argmap.syntax.nodes import Scalar


def explain(
    error: Any, source: SourceText, last: Scalar | None = None, flow: int | None = None
) -> Diagnostic:
    """Give the diagnostic of an error of the YAML parser.

    Args:
        error: what the parser raised; libyaml and the parser in Python use almost the same words.
        source: the file.
        last: the scalar that was read last.
        flow: where the innermost open bracket or brace stands.
    """
    mark = error.problem_mark or error.context_mark
    size = len(source.text)
    at = min(mark.index, size) if mark else 0
    begin = min(error.context_mark.index, size) if error.context_mark else at
    problem, context = error.problem or "", error.context or ""
    broken = Broken(source=source, at=at, begin=begin, problem=problem, last=last, flow=flow)
    for said, tell in _MEANT:
        if said in problem or said in context:
            found = tell(broken)
            if found:
                return found
    return broken.tell(BROKEN, f"This cannot be read as YAML: {problem}.", at, at + 1)


# What the parser says, and what it means; the first that fits and has an answer counts.
_MEANT = (
    ("", odd_line_end),
    ("maximum nesting depth", deep),
    ("found character", tab),
    ("tab character", tab),
    ("found character", sign),
    ("mapping values are not allowed", colon),
    ("mapping keys are not allowed", sign),
    ("while scanning a directive", directive),
    ("YAML document", directive),
    ("directive", directive),
    ("while scanning a block scalar", block_sign),
    ("while scanning an alias", anchor_sign),
    ("while scanning an anchor", anchor_sign),
    ("while scanning a tag", anchor_sign),
    ("while parsing a tag", anchor_sign),
    ("node", unopened),
    ("while parsing a node", anchor_sign),
    ("while parsing a block node", anchor_sign),
    ("unexpected end of stream", unclosed),
    ("document indicator", unclosed),
    ("document separator", unclosed),
    ("while parsing a flow", after_quotes),
    ("while parsing a flow", unclosed),
    ("did not find expected key", after_quotes),
    ("expected <block end>", after_quotes),
    ("<document start>", after_quotes),
    ("did not find expected key", indentation),
    ("expected <block end>", indentation),
    ("did not find expected '-'", indentation),
    ("could not find expected ':'", no_colon),
    ("<document start>", after_end),
    ("Unicode character escape", half_escape),
    ("unknown escape", escape),
    ("escape sequence", escape),
    ("sequence entries are not allowed", list_inside),
)
