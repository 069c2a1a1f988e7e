"""Breaks that have to do with quotation marks, brackets and signs of YAML."""

from __future__ import annotations

import re

from argmap.diagnostics import Diagnostic, Edit, Fix
from argmap.syntax.broken import Broken
from argmap.syntax.faults import ALIAS, BROKEN, QUOTES, TAG, UNCLOSED

_MARKS = frozenset("\"'")
_CLOSES = {"[": "]", "{": "}"}
_COMMENT = re.compile(r"\s#")
_PAIR = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)


def sign(broken: Broken) -> Diagnostic | None:
    """Tell of a text that begins with a sign of YAML."""
    return _begins_with_sign(broken, broken.at)


def anchor_sign(broken: Broken) -> Diagnostic | None:
    """Tell of a text that begins like an anchor, alias or tag and is none."""
    return _begins_with_sign(broken, broken.begin)


def block_sign(broken: Broken) -> Diagnostic:
    """Tell of a text on the line of `|` or `>`, which begin texts of several lines."""
    char = broken.source.text[broken.begin : broken.begin + 1]
    message = f"A text that begins with `{char}` must stand in quotes, or on lines of its own."
    fix = broken.quote_value(broken.begin)
    return broken.tell(QUOTES, message, broken.begin, broken.begin + 1, fix)


def _begins_with_sign(broken: Broken, at: int) -> Diagnostic | None:
    text = broken.source.text
    char = text[at : at + 1]
    if not char.strip():
        return None
    if text.startswith("```", at):
        fix = Fix("delete the line", (Edit(broken.line_start(at), broken.line_end(at), ""),))
        message = "A line of three backticks does not belong into a map file."
        return broken.tell(QUOTES, message, at, at + 3, fix)
    fault = ALIAS if char in "*&" else TAG if char == "!" else QUOTES
    named = "a backtick" if char == "`" else f"`{char}`"
    message = f"A text that begins with {named} must stand in quotes."
    return broken.tell(fault, message, at, at + 1, broken.quote_value(at))


def unopened(broken: Broken) -> Diagnostic | None:
    """Tell of a bracket that closes another one than was opened last."""
    if broken.char not in {"]", "}", ","}:
        return None
    if broken.flow is not None and broken.char != ",":
        return _unclosed(broken, broken.flow)
    message = f"A value is missing before this `{broken.char}`."
    fix = Fix("write the value, or put the text that has this sign in quotes")
    return broken.tell(BROKEN, message, broken.at, broken.at + 1, fix)


def unclosed(broken: Broken) -> Diagnostic | None:
    """Tell of a quotation mark, bracket or brace that is never closed."""
    return _unclosed(broken, broken.begin)


def _unclosed(broken: Broken, begin: int) -> Diagnostic | None:
    text = broken.source.text
    char = text[begin : begin + 1]
    if char in _MARKS:
        message = f"The quotation mark {char} is opened here and never closed."
        fix = Fix(f"close it with {char} at the end of the text")
        return broken.tell(UNCLOSED, message, begin, begin + 1, fix)
    if char not in _CLOSES:
        return None
    close = _CLOSES[char]
    line = broken.source.place(broken.at, broken.at).line
    ahead = text[broken.at : broken.line_end(broken.at)].rstrip()
    where = f"on line {line}, before `{ahead[:20]}`," if ahead else "at the end of the file"
    message = f"`{char}` is opened here; {where} a `,` or `{close}` is expected."
    comment = _COMMENT.search(text, begin, broken.line_end(begin))
    if comment:
        message += " What stands behind ` #` is a comment."
    fix = Fix(f"close it with `{close}`, put `,` between its parts, or put texts in quotes")
    return broken.tell(UNCLOSED, message, begin, begin + 1, fix)


def after_quotes(broken: Broken) -> Diagnostic | None:
    """Tell of a text that goes on behind a closing quotation mark."""
    text, last = broken.source.text, broken.last
    if last is None or last.end <= last.start or text[last.end - 1] not in _MARKS:
        return None
    if text[last.end : broken.at].strip() or not broken.char.strip():
        return None
    if broken.flow is not None and broken.char in ",]}:":
        return None
    mark = text[last.end - 1]
    line = broken.source.place(broken.at, broken.at).line
    if broken.source.place(last.start, last.start).line < line:
        message = (
            f"The quotation mark {mark} that is opened here is closed only on line {line}, "
            "and there the text goes on; a quotation mark is missing."
        )
        fix = Fix(f"close it with {mark} at the end of the text")
        return broken.tell(UNCLOSED, message, last.start, last.start + 1, fix)
    message = "The text goes on behind the closing quotation mark."
    if mark == "'" and last.end == broken.at:
        message = "This apostrophe ends the text, since a single quotation mark began it."
        fix = broken.quote_value(broken.at)
        return broken.tell(QUOTES, message, last.end - 1, last.end, fix)
    fix = broken.quote_value(broken.at) if broken.flow is None else Fix(_WITHIN)
    return broken.tell(QUOTES, message, broken.at, broken.at + 1, fix)


_WITHIN = 'put the whole text in double quotes, with \\" for a quotation mark within it'


def escape(broken: Broken) -> Diagnostic:
    """Tell of a backslash that begins no escape."""
    message = "In double quotes a backslash begins an escape, and this is none."
    fix = Fix("write the backslash twice, or use single quotes")
    return broken.tell(QUOTES, message, max(0, broken.at - 1), broken.at + 1, fix)


def half_escape(broken: Broken) -> Diagnostic:
    """Tell of the two escapes by which JSON writes one character; YAML has one for it."""
    start = broken.source.text.rfind("\\", 0, broken.at)
    message = "This escape stands for no character by itself."
    pair = _PAIR.match(broken.source.text, start)
    if pair is None:
        return broken.tell(QUOTES, message, start, start + 6, Fix("write the character"))
    char = f"{chr(int(pair[1], 16))}{chr(int(pair[2], 16))}"
    char = char.encode("utf-16", "surrogatepass").decode("utf-16")
    written = f"\\U{ord(char):08x}"
    fix = Fix(f"write {char} itself, or `{written}`", (Edit(*pair.span(), written),))
    return broken.tell(QUOTES, message, *pair.span(), fix)
