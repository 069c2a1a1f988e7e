"""The order in which a map is read: from the thesis down, reason by reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from argmap.model import ArgumentMap, Link
from argmap.structure.hanging import Bearing, Hanging, bearing_on, hanging
from argmap.structure.relations import Relations, relations


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOrder:
    """The claims of a map as a forest; see `hanging` for the conclusion under which each hangs.

    Attributes:
        ids: every claim once, each before those that hang under it.
        theses: those claims that are theses.
        numbers: the number that pictures and outlines show, by claim; a single thesis has "",
            several have T1, T2 and so on.
        roots: the claims that hang under nothing: theses first.
        hanging: under which conclusion each claim hangs.
        circular: pairs of (link, premise) that lead back to a claim already on the way from the
            root; the rest of the map has no circle.
        lowest_first: every claim once, each after all those that bear on it (circular pairs aside).
        relations: the links, restatements included.
    """

    ids: tuple[str, ...]
    theses: tuple[str, ...]
    numbers: Mapping[str, str]
    roots: tuple[str, ...]
    hanging: Hanging
    circular: frozenset[tuple[str, str]]
    lowest_first: tuple[str, ...]
    relations: Relations


def reading_order(argument: ArgumentMap) -> ReadingOrder:
    """Put a map in order, depth first from its theses and in file order. Linear in its size."""
    known = relations(argument)
    bearing = cache(lambda name: tuple(bearing_on(known, name)))
    walk = _Walk(bearing)
    starts = tuple(dict.fromkeys(_candidates(argument, known)))
    for start in starts:
        walk.visit(start)
    hung = hanging(bearing, reversed(walk.lowest_first), walk.circular)
    under = hung.under
    roots = tuple(name for name in starts if name not in under)
    ids = tuple(_preorder(roots, under, bearing))
    named = argument.theses
    return ReadingOrder(
        ids=ids,
        theses=named,
        numbers=_numbers(ids, frozenset(named)),
        roots=roots,
        hanging=hung,
        circular=frozenset(walk.circular),
        lowest_first=tuple(walk.lowest_first),
        relations=known,
    )


def _preorder(roots: tuple[str, ...], under: Mapping[str, Link], bearing: Bearing) -> Iterator[str]:
    stack = list(reversed(roots))
    while stack:
        name = stack.pop()
        yield name
        below = [premise for link, premise in bearing(name) if under.get(premise) is link]
        stack += reversed(dict.fromkeys(below))


def _candidates(argument: ArgumentMap, known: Relations) -> Iterator[str]:
    """Give theses, then claims that lead to nothing, then the rest (only circles are left)."""
    yield from argument.theses
    bound = {p for link in known.links if known.base[link.id] is not None for p in link.premises}
    yield from (claim.id for claim in argument.claims if claim.id not in bound)
    yield from (claim.id for claim in argument.claims)


def _numbers(ids: tuple[str, ...], named: frozenset[str]) -> dict[str, str]:
    numbers: dict[str, str] = {}
    count = thesis = 0
    for name in ids:
        if name in named:
            thesis += 1
            numbers[name] = f"T{thesis}" if len(named) > 1 else ""
        else:
            count += 1
            numbers[name] = str(count)
    return numbers


class _Walk:
    """A depth-first walk without recursion, so that no chain of reasons is too long."""

    def __init__(self, bearing: Bearing) -> None:
        self._bearing = bearing
        self.circular: set[tuple[str, str]] = set()
        self.lowest_first: list[str] = []
        self._seen: set[str] = set()

    def visit(self, start: str) -> None:
        """Walk down from a claim, unless the walk has come there already."""
        if start in self._seen:
            return
        open_now: set[str] = set()
        stack = [self._enter(start, open_now)]
        while stack:
            name, ahead = stack[-1]
            for link, premise in ahead:
                if premise in open_now:
                    self.circular.add((link.id, premise))
                elif premise not in self._seen:
                    stack.append(self._enter(premise, open_now))
                    break
            else:
                stack.pop()
                open_now.discard(name)
                self.lowest_first.append(name)

    def _enter(self, name: str, open_now: set[str]) -> tuple[str, Iterator[tuple[Link, str]]]:
        self._seen.add(name)
        open_now.add(name)
        return name, iter(self._bearing(name))
