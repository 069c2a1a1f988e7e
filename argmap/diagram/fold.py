"""Which claims are folded away when a map has more than a page can hold."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.structure import ReadingOrder, bearing_on


def folded(order: ReadingOrder, most: int) -> Mapping[str, frozenset[str]]:
    """Give the claims to fold, each with the claims it hides, so that at most `most` are shown.

    A branch is folded at the claim through which all of it reaches the thesis, its dominator; those
    farthest from the thesis come first, then those first in reading order. Roots and theses are
    never hidden, so that more may be left than `most`. `most` of 0 folds nothing.

    Source for dominators in one pass over a graph without circles: Cooper, Harvey, Kennedy, A
    simple, fast dominance algorithm, 2001.
    """
    if not most or len(order.ids) <= most:
        return {}
    parents, distance = _dominators(order)
    children: dict[str, list[str]] = {}
    for name in order.ids:
        if (parent := parents[name]) is not None:
            children.setdefault(parent, []).append(name)
    hides: dict[str, frozenset[str]] = {}
    left = len(order.ids)
    open_for_good = _above(order.theses, parents)
    for name in sorted(children, key=lambda name: -distance[name]):
        if left <= most:
            break
        if name in open_for_good:
            continue
        below = {hidden for child in children[name] for hidden in (child, *hides.pop(child, ()))}
        left -= len(children[name])
        hides[name] = frozenset(below)
    return _with_stranded(order, hides)


def _above(theses: tuple[str, ...], parents: Mapping[str, str | None]) -> set[str]:
    """Give the claims behind which a thesis would be hidden."""
    above: set[str] = set()
    for thesis in theses:
        at = parents[thesis]
        while at is not None and at not in above:
            above.add(at)
            at = parents[at]
    return above


def _with_stranded(
    order: ReadingOrder, hides: Mapping[str, frozenset[str]]
) -> Mapping[str, frozenset[str]]:
    """Hide also those claims all of whose conclusions are hidden, though in several branches."""
    home = {hidden: name for name, names in hides.items() for hidden in names}
    reached = set(order.roots)
    stranded: dict[str, str] = {}
    for name in reversed(order.lowest_first):
        if name not in reached and name in stranded:
            home.setdefault(name, stranded[name])
        for link, premise in bearing_on(order.relations, name):
            if (link.id, premise) in order.circular:
                continue
            if name in home:
                stranded.setdefault(premise, home[name])
            else:
                reached.add(premise)
    found: dict[str, set[str]] = {name: set() for name in hides}
    for hidden, name in home.items():
        found[name].add(hidden)
    return {name: frozenset(names) for name, names in found.items()}


def _dominators(order: ReadingOrder) -> tuple[dict[str, str | None], dict[str, int]]:
    """Give each claim's immediate dominator, and its distance from a root in that tree."""
    roots = frozenset(order.roots)
    parents: dict[str, str | None] = dict.fromkeys(order.roots)
    distance = dict.fromkeys(order.roots, 0)
    for name in reversed(order.lowest_first):
        _measure(name, parents, distance)
        for link, premise in bearing_on(order.relations, name):
            if (link.id, premise) in order.circular or premise in roots:
                continue
            known = parents.get(premise, name)
            parents[premise] = _common(known, name, parents, distance)
    return parents, distance


def _measure(name: str, parents: dict[str, str | None], distance: dict[str, int]) -> None:
    parent = parents.get(name)
    distance[name] = 0 if parent is None else distance[parent] + 1


def _common(
    one: str | None, other: str | None, parents: dict[str, str | None], distance: dict[str, int]
) -> str | None:
    while one != other:
        if one is None or other is None:
            return None
        if distance[one] >= distance[other]:
            one = parents[one]
        else:
            other = parents[other]
    return one
