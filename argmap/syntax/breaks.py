"""What a break of the YAML syntax means, in the words of somebody who wants to mend it."""

from __future__ import annotations

import re
from typing import Any

from argmap.diagnostics import Diagnostic, Edit, Fix, SourceText
from argmap.syntax.faults import (
    ALIAS,
    BROKEN,
    DOCUMENTS,
    QUOTES,
    TAB,
    TAG,
    TOO_DEEP,
    UNCLOSED,
)

_VALUE = re.compile(
    r"^(?P<before>\s*(?:- +)*(?:[^\s:#\"'\[\]{},][^:#]*?:\s+)?)(?P<value>\S.*?)\s*$"
)
_PAIR = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)


def explain(error: Any, source: SourceText) -> Diagnostic:
    """Give the diagnostic of an error of the YAML parser."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(source.text)) if mark else 0
    problem, context = error.problem or "", error.context or ""
    for said, tell in _MEANT:
        if said in problem or said in context:
            found = tell(error, source, at)
            if found:
                return found
    return source.diagnostic(BROKEN, f"This cannot be read as YAML: {problem}.", at, at + 1)


def _tab(_error: Any, source: SourceText, at: int) -> Diagnostic | None:
    start = source.text.rfind("\n", 0, at) + 1
    indent = re.compile(r"[ \t]*").match(source.text, start)
    if indent is None or "\t" not in indent[0] or at > indent.end():
        return None
    tab = start + indent[0].index("\t")
    edit = Edit(start, indent.end(), indent[0].replace("\t", "  "))
    message = "The line is indented with a tab; YAML counts spaces only."
    return source.diagnostic(TAB, message, tab, indent.end(), Fix("use two spaces", (edit,)))


def _sign(_error: Any, source: SourceText, at: int) -> Diagnostic | None:
    char = source.text[at : at + 1]
    if not char.strip():
        return None
    fault = ALIAS if char in "*&" else TAG if char == "!" else QUOTES
    message = f"A text that begins with `{char}` must stand in quotes."
    return source.diagnostic(fault, message, at, at + 1, _quote_value(source, at))


def _alias(error: Any, source: SourceText, at: int) -> Diagnostic | None:
    begin = error.context_mark.index if error.context_mark else at
    return _sign(error, source, begin)


def _colon(_error: Any, source: SourceText, at: int) -> Diagnostic:
    message = "A colon followed by a space, inside a text without quotes, reads as a key."
    return source.diagnostic(QUOTES, message, at, at + 1, _quote_value(source, at))


def _unclosed(error: Any, source: SourceText, at: int) -> Diagnostic | None:
    if not error.context_mark:
        return None
    begin = error.context_mark.index
    char = source.text[begin : begin + 1]
    if char not in {'"', "'", "[", "{"}:
        return None
    line = source.place(at, at).line
    if char in {'"', "'"}:
        message = f"The quotation mark {char} is opened here and never closed."
        fix = Fix(f"close it with {char} at the end of the text")
    else:
        close = "]" if char == "[" else "}"
        message = f"`{char}` is opened here; on line {line} a `,` or `{close}` is expected."
        fix = Fix(f"close it with `{close}`, put `,` between its parts, or quote the text")
    return source.diagnostic(UNCLOSED, message, begin, begin + 1, fix)


def _after_quotes(_error: Any, source: SourceText, at: int) -> Diagnostic | None:
    """Tell of a text that goes on behind a closing quotation mark."""
    start = source.text.rfind("\n", 0, at) + 1
    before = source.text[start:at].rstrip()
    if not before.endswith(('"', "'")) or not source.text[at : at + 1].strip():
        return None
    message = "The text goes on behind the closing quotation mark."
    return source.diagnostic(QUOTES, message, at, at + 1, _quote_value(source, at))


def _indent(_error: Any, source: SourceText, at: int) -> Diagnostic:
    line = source.place(at, at).line
    start = source.text.rfind("\n", 0, at) + 1
    above = _indents(source, line - 1)
    here = at - start
    known = ", ".join(map(str, above))
    message = (
        f"This line is indented by {here} {'space' if here == 1 else 'spaces'}; the lines above "
        f"that it could belong to by {known}."
        if above and here not in above
        else "Here a new key with its colon is expected, or a line indented like those above."
    )
    fix = Fix("indent it like the line that it belongs beside")
    return source.diagnostic(BROKEN, message, at, _line_end(source, at), fix)


def _indents(source: SourceText, line: int) -> list[int]:
    """Give the indentations of the records that are open above a line, the deepest last."""
    found: list[int] = []
    for number in range(line, max(0, line - 200), -1):
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


def _no_colon(error: Any, source: SourceText, at: int) -> Diagnostic:
    begin = error.context_mark.index if error.context_mark else at
    message = "Here a key with its colon is expected, such as `text: …`."
    fix = Fix("put a colon and a space behind the key, or indent a text that goes on")
    return source.diagnostic(BROKEN, message, begin, _line_end(source, begin), fix)


def _document(_error: Any, source: SourceText, at: int) -> Diagnostic:
    message = "The map has ended above, and this does not belong to it."
    fix = Fix("indent it like the other keys, or take a line `---` or `...` above away")
    fault = DOCUMENTS if source.text[at : at + 3] in {"---", "..."} else BROKEN
    return source.diagnostic(fault, message, at, _line_end(source, at), fix)


def _escape(_error: Any, source: SourceText, at: int) -> Diagnostic:
    message = "In double quotes a backslash begins an escape, and this is none."
    fix = Fix("write the backslash twice, or use single quotes")
    return source.diagnostic(QUOTES, message, max(0, at - 1), at + 1, fix)


def _half_escape(_error: Any, source: SourceText, at: int) -> Diagnostic:
    """Tell of the two escapes by which JSON writes one character; YAML has one for it."""
    start = source.text.rfind("\\", 0, at)
    message = "This escape stands for no character by itself."
    pair = _PAIR.match(source.text, start)
    if pair is None:
        return source.diagnostic(QUOTES, message, start, start + 6, Fix("write the character"))
    char = f"{chr(int(pair[1], 16))}{chr(int(pair[2], 16))}"
    char = char.encode("utf-16", "surrogatepass").decode("utf-16")
    written = f"\\U{ord(char):08x}"
    fix = Fix(f"write {char} itself, or `{written}`", (Edit(*pair.span(), written),))
    return source.diagnostic(QUOTES, message, *pair.span(), fix)


def _deep(_error: Any, source: SourceText, at: int) -> Diagnostic:
    message = "Here the records are nested too deep to be read."
    return source.diagnostic(TOO_DEEP, message, max(0, at - 1), at)


def _list_inside(_error: Any, source: SourceText, at: int) -> Diagnostic:
    message = "A list item cannot begin here, on the line of its key."
    return source.diagnostic(
        BROKEN, message, at, at + 1, Fix("begin the list on a line of its own")
    )


def _quote_value(source: SourceText, at: int) -> Fix:
    """Put the value of a line in double quotes."""
    start = source.text.rfind("\n", 0, at) + 1
    found = _VALUE.match(source.text[start : _line_end(source, at)])
    words = "put the whole text in double quotes"
    if found is None or start + found.start("value") > at or "#" in found["value"]:
        return Fix(words)
    value = found["value"].replace("\\", "\\\\").replace('"', '\\"')
    begin, end = start + found.start("value"), start + found.end("value")
    return Fix(words, (Edit(begin, end, f'"{value}"'),))


def _line_end(source: SourceText, at: int) -> int:
    found = re.compile(r"[\r\n]").search(source.text, at)
    return found.start() if found else len(source.text)


# What the parser says, and what it means; the first that fits and has an answer counts.
_MEANT = (
    ("maximum nesting depth", _deep),
    ("found character", _tab),
    ("tab character", _tab),
    ("found character", _sign),
    ("mapping values are not allowed", _colon),
    ("while scanning an alias", _alias),
    ("while scanning an anchor", _alias),
    ("while scanning a tag", _alias),
    ("while parsing a tag", _alias),
    ("while parsing a node", _alias),
    ("unexpected end of stream", _unclosed),
    ("document indicator", _unclosed),
    ("while parsing a flow", _unclosed),
    ("did not find expected key", _after_quotes),
    ("expected <block end>", _after_quotes),
    ("did not find expected key", _indent),
    ("expected <block end>", _indent),
    ("did not find expected '-'", _indent),
    ("could not find expected ':'", _no_colon),
    ("<document start>", _document),
    ("Unicode character escape", _half_escape),
    ("unknown escape", _escape),
    ("escape sequence", _escape),
    ("block sequence entries are not allowed", _list_inside),
)
