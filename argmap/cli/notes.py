"""The places where a map says that a critical reader would stop."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics import count
from argmap.model import ArgumentMap, Claim, Link
from argmap.terminal.printable import printable

_MARK = "check:"


def notes_text(argument: ArgumentMap, *, plain: bool) -> str:
    """List every note that begins with `check:`, with what it is about, in the file's order."""
    found = sorted(_catches(argument, plain=plain), key=lambda catch: catch[0])
    blocks = [f"{where}: {about}\n  {said}\n" for _, where, about, said in found]
    return "\n".join(["", *blocks, f"{count(len(found), 'place')} to check\n"])


def _catches(argument: ArgumentMap, *, plain: bool) -> Iterator[tuple[int, str, str, str]]:
    """Give each catch: its line, its place, what it is about, what it says."""
    for kind, things in (("claims", argument.claims), ("links", argument.links)):
        for thing in things:
            for said in _checks(thing.note or ""):
                place = argument.origin.place(kind, thing.id, "note")
                line, where = (place.line, str(place)) if place else (0, thing.id)
                yield line, where, printable(_about(argument, thing, plain=plain)), printable(said)


def _checks(note: str) -> Iterator[str]:
    """Give each catch of a note: a line that begins with the mark, and those that go on with it."""
    held: list[str] = []
    for line in note.splitlines():
        if line[: len(_MARK)].lower() == _MARK:
            if held:
                yield " ".join(held)
            held = [line[len(_MARK) :].strip()]
        elif held:
            held.append(line.strip())
    if held:
        yield " ".join(held)


def _about(argument: ArgumentMap, thing: Claim | Link, *, plain: bool) -> str:
    if isinstance(thing, Claim):
        return thing.words
    claims = argument.index.claim
    start = " + ".join(
        claims[premise].words if premise in claims else premise for premise in thing.premises
    )
    target = claims.get(thing.target or "")
    arrow = "->" if plain else "→"
    return f"{start} {arrow} {target.words if target else thing.target}"
