"""Claims in another order, each with its lines and the comments above it."""

from __future__ import annotations

from argmap.edit.places import Places
from argmap.syntax import Mapping


def in_order(claims: Mapping, order: list[str], places: Places) -> str | None:
    """Give the text with its claims in this order, or None where they stand on shared lines."""
    if claims.flow or not all(places.begins_line(key.start) for key, _ in claims.entries):
        return None
    starts = [places.chunk_start(key.start) for key, _ in claims.entries]
    stop = places.next_line(places.end(*claims.entries[-1]))
    ends = [*starts[1:], stop]
    text = places.text
    chunks = {
        key.value: text[start:end]
        for (key, _), start, end in zip(claims.entries, starts, ends, strict=True)
    }
    names = [name for name in order if name in chunks]
    if len(names) != len(chunks):
        names += [name for name in chunks if name not in order]
    pieces = [chunks[name] for name in names]
    whole = [part if part.endswith(("\n", "\r")) else part + places.line_break for part in pieces]
    return text[: starts[0]] + "".join(whole) + text[stop:]
