"""Texts in the columns of a terminal, where every character takes one, two or none."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.terminal.printable import printable

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_JOINER = "\u200d"


def one_line(text: str) -> str:
    """Give a text as one line for a terminal: line ends are blanks, controls are escapes."""
    if text.isascii() and text.isprintable():
        return text
    return printable(" ".join(text.translate(_UNSEEN).split()))


def columns(text: str) -> int:
    """How many columns a text takes: wide East Asian characters and emoji two, marks none."""
    if text.isascii():
        return len(text)
    total, before = 0, ""
    for char in text:
        total += 0 if before == _JOINER else _columns(char)
        before = char
    return total


def _columns(char: str) -> int:
    from unicodedata import category, east_asian_width

    if category(char) in {"Mn", "Me", "Cf"} or "\U0001f3fb" <= char <= "\U0001f3ff":
        return 0
    return 2 if east_asian_width(char) in {"W", "F"} else 1


def padded(text: str, room: int) -> str:
    """Fill a text with blanks up to a number of columns."""
    return text + " " * (room - columns(text))


def shortened(text: str, room: int, dots: str) -> str:
    """Give a text that fits; a longer one is cut at a word, if one ends near, with dots behind."""
    if columns(text) <= room:
        return text
    from argmap.diagram.typeset import clusters

    held, used = "", columns(dots)
    for cluster in clusters(text[: 4 * room]):
        used += columns(cluster)
        if used > room:
            break
        held += cluster
    words = held.rpartition(" ")[0]
    near = len(words) > 0.6 * len(held) and text[len(held) : len(held) + 1] != " "
    return (words if near else held).rstrip(" ,;:–—-") + dots


def wrapped(text: str, room: int) -> list[str]:
    """Break a text into lines, at blanks and between wide characters; longer words anywhere."""
    lines, line, used = [], "", 0
    for word in text.split(" "):
        glue = " "
        for piece in _pieces(word, room):
            across = columns(piece)
            if line and used + len(glue) + across > room:
                lines.append(line)
                line, used = "", 0
            elif line:
                line, used = line + glue, used + len(glue)
            line, used, glue = line + piece, used + across, ""
    return [*lines, line]


def _pieces(word: str, room: int) -> Iterator[str]:
    """Divide a word where it may break; most words stay whole."""
    if word.isascii() and len(word) <= room:
        yield word
        return
    from argmap.diagram.typeset import clusters

    held, used, before = "", 0, False
    for cluster in clusters(word):
        across = columns(cluster)
        wide = across == 2
        may = (wide or before) and not _closes(cluster)
        if held and (may or used + across > room):
            yield held
            held, used = "", 0
        held, used, before = held + cluster, used + across, wide
    yield held


def _closes(cluster: str) -> bool:
    from unicodedata import category

    return category(cluster[0]) in {"Pe", "Pf", "Po"}
