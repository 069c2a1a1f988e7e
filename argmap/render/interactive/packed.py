"""Scripts without their notes and their blanks, so that the page stays small."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PIECE = re.compile(
    r"""
    (?P<blank>\s+|//[^\n]*|/\*.*?\*/)
  | (?P<text>"(?:\\.|[^"\\])*")
  | (?P<word>[\w$]+)
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+/[a-z]*")
_BEFORE_PATTERN = frozenset("(,=:[!&|?{};")
_ENDS = frozenset(",;{(&|=+?:>[<*!.")
_STARTS = frozenset(")}],.;&|?:=*")


def packed(script: str) -> str:
    """Leave out notes, and blanks where they mean nothing; line ends that end a statement stay.

    It knows as much of JavaScript as the scripts of this folder need: they hold no text in single
    quotes, and a pattern never follows a word.
    """
    pieces: list[str] = []
    at, gap = 0, ""
    while at < len(script):
        piece, end, blank = _next(script, at, pieces[-1][-1] if pieces else ";")
        at = end
        if blank:
            gap += piece
            continue
        if gap and pieces:
            pieces.append(_between(pieces[-1][-1], gap, piece[0]))
            pieces = pieces if pieces[-1] else pieces[:-1]
        gap = ""
        pieces.append(piece)
    return "".join(_shorter(pieces))


def _shorter(pieces: list[str]) -> Iterator[str]:
    """Leave out the semicolons that end a block, and the brackets around a lone parameter."""
    at = 0
    while at < len(pieces):
        lone = pieces[at] == "(" and pieces[at + 2 : at + 5] == [")", "=", ">"]
        if lone and _is_word(pieces[at + 1][0]):
            yield f" {pieces[at + 1]}" if at and _is_word(pieces[at - 1][-1:]) else pieces[at + 1]
            at += 3
            continue
        if not (pieces[at] in ";," and pieces[at + 1 : at + 2] == ["}"]):
            yield pieces[at]
        at += 1


def _next(script: str, at: int, before: str) -> tuple[str, int, bool]:
    """Give the next piece, where it ends, and whether it means nothing."""
    if script[at] == "`":
        return *_template(script, at), False
    found = _PIECE.match(script, at)
    pattern = _PATTERN.match(script, at) if before in _BEFORE_PATTERN else None
    if pattern and not script.startswith(("//", "/*"), at):
        found = pattern
    assert found is not None  # noqa: S101 - any character is a piece
    return found[0], found.end(), found.lastgroup == "blank"


def _template(script: str, at: int) -> tuple[str, int]:
    """Give a template, with the scripts inside it packed, and where it ends."""
    made, end = "`", at + 1
    while script[end] != "`":
        if script.startswith("${", end):
            close = _closing(script, end + 2)
            made += f"${{{packed(script[end + 2 : close])}}}"
            end = close + 1
        else:
            length = 2 if script[end] == "\\" else 1
            made += script[end : end + length]
            end += length
    return f"{made}`", end + 1


def _closing(script: str, at: int) -> int:
    """Find the bracket that closes a script within a template."""
    depth = 1
    while True:
        if script[at] == "`":
            at = _template(script, at)[1]
            continue
        depth += {"{": 1, "}": -1}.get(script[at], 0)
        if not depth:
            return at
        at += 1


def _between(before: str, gap: str, after: str) -> str:
    """Give what must stay of a gap between two pieces."""
    if _is_word(before) and _is_word(after):
        return "\n" if "\n" in gap else " "
    if before in "+-" and before == after:
        return " "
    ends = "\n" not in gap or before in _ENDS or after in _STARTS
    return "" if ends else "\n"


def _is_word(char: str) -> bool:
    return char != "" and (char.isalnum() or char in "_$")
