"""The order in which a map is read: from the thesis down, reason by reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.analysis.relations import Relations, relations
from argmap.analysis.roles import theses
from argmap.model import ArgumentMap, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOrder:
    """The claims of a map as a forest, in which each claim hangs under its first use.

    Attributes:
        ids: every claim once, each before those that hang under it.
        numbers: the number that pictures and outlines show, by claim; a single thesis has "",
            several have T1, T2 and so on.
        roots: the claims that hang under nothing: theses first.
        under: the link by which a claim hangs under its conclusion; roots are missing.
        circular: pairs of (link, premise) that lead back to a claim already on the way from the
            root; the rest of the map has no circle.
        lowest_first: every claim once, each after all those that bear on it (circular pairs aside).
        relations: the links, restatements included.
    """

    ids: tuple[str, ...]
    numbers: Mapping[str, str]
    roots: tuple[str, ...]
    under: Mapping[str, Link]
    circular: frozenset[tuple[str, str]]
    lowest_first: tuple[str, ...]
    relations: Relations


def reading_order(argument: ArgumentMap) -> ReadingOrder:
    """Walk a map depth first from its theses, in file order. Linear in claims and links."""
    known = relations(argument)
    walk = _Walk(known)
    for root in _candidates(argument, known):
        walk.visit(root)
    named = set(theses(argument))
    return ReadingOrder(
        ids=tuple(walk.ids),
        numbers=_numbers(walk.ids, named),
        roots=tuple(walk.roots),
        under=walk.under,
        circular=frozenset(walk.circular),
        lowest_first=tuple(walk.lowest_first),
        relations=known,
    )


def bearing_on(known: Relations, name: str) -> Iterator[tuple[Link, str]]:
    """Give each (link, premise) that bears on a claim: its links, each before its undercuts."""
    stack = list(reversed(known.onto.get(name, ())))
    seen: set[str] = set()
    while stack:
        link = stack.pop()
        if link.id in seen:
            continue
        seen.add(link.id)
        for premise in dict.fromkeys(link.premises):
            yield link, premise
        stack += reversed(known.onto.get(link.id, ()))


def _candidates(argument: ArgumentMap, known: Relations) -> Iterator[str]:
    """Give theses, then claims that lead to nothing, then the rest (only circles are left)."""
    yield from theses(argument)
    bound = {p for link in known.links if known.base[link.id] is not None for p in link.premises}
    yield from (claim.id for claim in argument.claims if claim.id not in bound)
    yield from (claim.id for claim in argument.claims)


def _numbers(ids: list[str], named: set[str]) -> dict[str, str]:
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

    def __init__(self, known: Relations) -> None:
        self.known = known
        self.ids: list[str] = []
        self.roots: list[str] = []
        self.under: dict[str, Link] = {}
        self.circular: set[tuple[str, str]] = set()
        self.lowest_first: list[str] = []
        self._seen: set[str] = set()

    def visit(self, root: str) -> None:
        """Walk from a root, unless it hangs somewhere already."""
        if root in self._seen:
            return
        self.roots.append(root)
        open_now: set[str] = set()
        stack = [self._enter(root, open_now)]
        while stack:
            name, ahead = stack[-1]
            for link, premise in ahead:
                if premise in open_now:
                    self.circular.add((link.id, premise))
                elif premise not in self._seen:
                    self.under[premise] = link
                    stack.append(self._enter(premise, open_now))
                    break
            else:
                stack.pop()
                open_now.discard(name)
                self.lowest_first.append(name)

    def _enter(self, name: str, open_now: set[str]) -> tuple[str, Iterator[tuple[Link, str]]]:
        self._seen.add(name)
        open_now.add(name)
        self.ids.append(name)
        return name, bearing_on(self.known, name)
