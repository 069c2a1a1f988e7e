"""Breaks that have to do with lines: how they are indented, and their keys and colons."""

from __future__ import annotations

import re

from argmap.diagnostics import Diagnostic, Edit, Fix, SourceText
from argmap.syntax.broken import Broken
from argmap.syntax.faults import BROKEN, CONTROL, DOCUMENTS, QUOTES, TAB, TOO_DEEP

_LONGEST_KEY = 1000
_FARTHEST = 200
_ODD_ENDS = re.compile("[\x85\u2028\u2029]")
_KEY = re.compile(r"(?P<lead>[ ]*(?:- +)*)(?P<key>[^\s:][^:]*):(?P<value>\s.*|$)")
_NO_SPACE = re.compile(r"[ ]*(?:- +)*[^\s:\"'\[{]+:(?P<odd>[^\S\n\r \t]*)(?=[^\s/])")


def odd_line_end(broken: Broken) -> Diagnostic | None:
    """Tell of characters that few editors show and YAML takes as the end of a line."""
    found = _ODD_ENDS.search(broken.source.text, broken.line_start(broken.begin), broken.at)
    if found is None:
        return None
    message = f"The line separator U+{ord(found[0]):04X} stands here and ends the line for YAML."
    fix = Fix("write a blank instead", (Edit(*found.span(), " "),))
    return broken.tell(CONTROL, message, *found.span(), fix)


def tab(broken: Broken) -> Diagnostic | None:
    """Tell of a line that is indented with a tab, or of a tab that the parser does not skip."""
    start = broken.line_start(broken.at)
    indent = re.compile(r"[ \t]*").match(broken.source.text, start)
    if indent and "\t" in indent[0] and broken.at <= indent.end():
        at = start + indent[0].index("\t")
        edit = Edit(start, indent.end(), indent[0].replace("\t", "  "))
        message = "The line is indented with a tab; YAML counts spaces only."
        return broken.tell(TAB, message, at, indent.end(), Fix("use two spaces", (edit,)))
    if broken.char != "\t":
        return None
    at = broken.at
    fix = Fix("use a space", (Edit(at, at + 1, " "),))
    return broken.tell(TAB, "A tab stands where YAML expects a space.", at, at + 1, fix)


def colon(broken: Broken) -> Diagnostic:
    """Tell of a colon that makes a key where none can be."""
    last = broken.last
    if last and last.end == broken.at and last.end - last.start > _LONGEST_KEY:
        return _long_key(broken, last.start)
    if ": " not in broken.before:
        found = _line_above(broken)
        if found:
            return found
    message = "A colon followed by a space, inside a text without quotes, reads as a key."
    return broken.tell(QUOTES, message, broken.at, broken.at + 1, broken.quote_value(broken.at))


def _line_above(broken: Broken) -> Diagnostic | None:
    """Tell what is wrong with the line above, of which a line with a key reads as a part."""
    source = broken.source
    number = source.place(broken.at, broken.at).line
    first = None
    for above in range(number - 1, max(0, number - _FARTHEST), -1):
        line = source.line(above)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _KEY.match(line)
        if found and found["value"].strip():
            return _goes_on(broken, above)
        if found:
            break
        first = above
    return _without_colon(broken, first) if first else None


def _goes_on(broken: Broken, line: int) -> Diagnostic:
    message = (
        f"This line is indented deeper than line {line} and so goes on with its text, "
        "which without quotes may hold no colon followed by a space."
    )
    fix = Fix(f"indent it like line {line}, or put the whole text in double quotes")
    return broken.tell(QUOTES, message, broken.at, broken.at + 1, fix)


def _without_colon(broken: Broken, number: int) -> Diagnostic:
    line = broken.source.line(number)
    start = broken.source.line_start(number)
    missing = _NO_SPACE.match(line)
    if missing:
        at = start + missing.start("odd")
        message = "Behind this colon a space is missing."
        fix = Fix("put a space there", (Edit(at, start + missing.end("odd"), " "),))
        return broken.tell(BROKEN, message, at - 1, at, fix)
    lead = len(line) - len(line.lstrip())
    return _key_expected(broken, start + lead, start + len(line))


def no_colon(broken: Broken) -> Diagnostic:
    """Tell of a line that should begin with a key."""
    end = broken.line_end(broken.begin)
    if end - broken.begin > _LONGEST_KEY:
        return _long_key(broken, broken.begin)
    return _key_expected(broken, broken.begin, end)


def _key_expected(broken: Broken, start: int, end: int) -> Diagnostic:
    message = "Here a key with its colon is expected, such as `text: …`."
    fix = Fix("put a colon and a space behind the key, or indent a text that goes on")
    return broken.tell(BROKEN, message, start, end, fix)


def _long_key(broken: Broken, start: int) -> Diagnostic:
    message = "A key has at most 1,000 characters."
    return broken.tell(BROKEN, message, start, start + 1, Fix("give it a shorter name"))


def indentation(broken: Broken) -> Diagnostic:
    """Tell of a line, or of the rest of one, that belongs to nothing above it."""
    at, end = broken.at, broken.line_end(broken.at)
    if broken.char == ":":
        fix = Fix("write a name before the colon")
        return broken.tell(BROKEN, "The name before this colon is missing.", at, at + 1, fix)
    if broken.before.strip():
        return _rest_of_line(broken)
    source = broken.source
    above = _indents(source, source.place(at, at).line - 1)
    here = len(broken.before)
    message = "Here a new key with its colon is expected, or a line indented like those above."
    if above and here not in above:
        spaces = "space" if here == 1 else "spaces"
        known = " or ".join([", ".join(map(str, above[:-1])), str(above[-1])][len(above) == 1 :])
        message = (
            f"This line is indented by {here} {spaces}; the lines above that it could stand "
            f"below are indented by {known}."
        )
    return broken.tell(BROKEN, message, at, end, Fix("indent it like the line it belongs beside"))


def _rest_of_line(broken: Broken) -> Diagnostic:
    at, before = broken.at, broken.before.rstrip()
    if broken.char in {"]", "}"}:
        message = f"This `{broken.char}` closes nothing that is open."
        return broken.tell(BROKEN, message, at, at + 1, Fix("delete it", (Edit(at, at + 1, ""),)))
    if before.endswith(("]", "}")):
        message = f"The text goes on behind the `{before[-1]}`; a text with brackets at its "
        message += "beginning must stand in quotes."
        return broken.tell(QUOTES, message, at, at + 1, broken.quote_value(at))
    message = "This does not belong to what stands before it on the line."
    return broken.tell(BROKEN, message, at, broken.line_end(at), Fix("put the text in quotes"))


def _indents(source: SourceText, line: int) -> list[int]:
    """Give the indentations of the records that are open above a line, the deepest last."""
    found: list[int] = []
    for number in range(line, max(0, line - _FARTHEST), -1):
        text = source.line(number)
        stripped = text.lstrip(" ")
        if not stripped or stripped.startswith("#"):
            continue
        indent = len(text) - len(stripped)
        if not found or indent < found[0]:
            found.insert(0, indent)
        if indent == 0:
            break
    return found


def after_end(broken: Broken) -> Diagnostic:
    """Tell of what stands behind the end of the map."""
    at, char = broken.at, broken.char
    if char in {"]", "}"}:
        return _rest_of_line(broken)
    message = "The map has ended above, and this does not belong to it."
    fix = Fix("indent it like the other keys, or take a line `---` or `...` above away")
    fault = DOCUMENTS if broken.source.text[at : at + 3] in {"---", "..."} else BROKEN
    return broken.tell(fault, message, at, broken.line_end(at), fix)


def directive(broken: Broken) -> Diagnostic | None:
    """Tell of a line for YAML readers that begins with `%`."""
    start = broken.line_start(broken.begin)
    if broken.source.text[start : start + 1] != "%":
        return None
    end = broken.line_end(start)
    message = "A line that begins with `%` speaks to YAML programs; a map file needs none."
    return broken.tell(BROKEN, message, start, end, Fix("delete the line"))


def deep(broken: Broken) -> Diagnostic:
    """Tell of nesting that even the parser refuses."""
    at = broken.at
    message = "Here the records are nested too deep to be read."
    fix = Fix("look for brackets that are never closed")
    return broken.tell(TOO_DEEP, message, max(0, at - 1), at, fix)


def list_inside(broken: Broken) -> Diagnostic:
    """Tell of a dash behind a key."""
    message = "A list item cannot begin here, on the line of its key."
    fix = Fix("begin the list on a line of its own; a text that begins with `-` stands in quotes")
    return broken.tell(BROKEN, message, broken.at, broken.at + 1, fix)
