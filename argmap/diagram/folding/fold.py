"""Which claims are folded away when a map has more than a page can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import pairwise

from argmap.diagram.folding.dominators import Branches
from argmap.diagram.folding.fold_units import Unit, interleaved, units
from argmap.structure import ReadingOrder, bearing_on

_HALF = 2
_LEAST_PART = 4


def folded(
    order: ReadingOrder,
    most: int,
    named: Iterable[str] = (),
    first: Iterable[str] = (),
    branches: Branches | None = None,
) -> Mapping[str, frozenset[str]]:
    """Give the claims to fold, each with the claims it hides, so that at most `most` are shown.

    Branches are opened from the theses down, level by level and the largest of a level first, as
    long as all that comes to light has room. What stays hidden is folded at the claim through which
    all of it leads to a thesis, its dominator. Where the page would stay half empty, as at a claim
    of very many reasons, the largest reasons and objections come to light, and the rest is folded
    at that claim; the rest of too many roots is folded at the last one that is shown.

    Theses are never hidden, nor what leads on from them, nor what is named, so that more may be
    left than `most`. `most` of 0 folds nothing.

    Args:
        order: the map.
        most: how many claims may be shown.
        named: claims that are shown in any case.
        first: claims that matter most; the branches that lead to them are opened first.
        branches: those of the map, where they are known.
    """
    if not most or len(order.ids) <= most:
        return {}
    fold = _Fold(order, most, branches or Branches.of(order))
    named = tuple(named)
    fold.lead_to((*named, *first))
    fold.show_roots()
    fold.show_theses()
    for name in named:
        fold.show_named(name)
    fold.open_whole()
    if len(fold.shown) * _HALF < most:
        fold.open_parts()
    return fold.hides()


@dataclass(slots=True)
class _Fold:
    """A map while its branches are opened.

    Attributes:
        order: the map.
        most: how many claims may be shown.
        branches: those of the map; `over`, `level`, `size` and `place` are theirs.
        opened: claims whose branches are open, whole or in part.
        shown: claims that are shown.
        lit: the premises of those.
        skipped: claims for whose branches there is no room.
        kept_back: claims folded at one that is open in part, with that one.
        leading: claims that matter most, and those behind which they are.
    """

    order: ReadingOrder
    most: int
    branches: Branches
    over: Mapping[str, str | None] = field(init=False)
    level: Mapping[str, int] = field(init=False)
    size: Mapping[str, int] = field(init=False)
    place: Mapping[str, int] = field(init=False)
    opened: set[str] = field(default_factory=set)
    shown: dict[str, None] = field(default_factory=dict)
    lit: set[str] = field(default_factory=set)
    skipped: list[str] = field(default_factory=list)
    kept_back: dict[str, str] = field(default_factory=dict)
    leading: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.over, self.level = self.branches.over, self.branches.level
        self.size, self.place = self.branches.size, self.branches.place

    @property
    def left(self) -> int:
        """How many more claims may be shown."""
        return self.most - len(self.shown)

    def premises(self, name: str) -> Iterator[str]:
        """Give the claims that bear on one, circles left out."""
        for link, premise in bearing_on(self.order.relations, name):
            if (link.id, premise) not in self.order.circular:
                yield premise

    def own(self, name: str) -> list[str]:
        """Give the premises of a claim that lead to a thesis through it alone."""
        return [found for found in dict.fromkeys(self.premises(name)) if self.over[found] == name]

    def reached(self, start: str | None, names: Iterable[str]) -> list[str]:
        """Give claims and all else that comes to light with them when `start` is opened."""
        found = dict.fromkeys(name for name in names if name not in self.shown)
        stack = list(found)
        while stack:
            for premise in self.premises(stack.pop()):
                over = self.over[premise]
                free = over is None or over == start or over in self.opened
                known = premise in self.shown or premise in found or premise in self.kept_back
                if free and not known:
                    found[premise] = None
                    stack.append(premise)
        return list(found)

    def show(self, names: Iterable[str]) -> None:
        """Bring claims to light."""
        for name in names:
            self.shown[name] = None
            self.lit.update(self.premises(name))

    def lead_to(self, wanted: Iterable[str]) -> None:
        """Remember some claims and those behind which they are."""
        for name in wanted:
            for over in self._up(name):
                if over in self.leading:
                    break
                self.leading.add(over)

    def _up(self, name: str) -> Iterator[str]:
        """Give a claim and its dominators, the nearest first."""
        at: str | None = name
        while at is not None:
            yield at
            at = self.over[at]

    def show_roots(self) -> None:
        """Show all roots with what bears on several of them, or as much of that as has room."""
        found = self.reached(None, self.order.roots)
        if len(found) <= self.most:
            self.show(found)
            return
        leading = set(self.order.theses)
        for thesis in self.order.theses:
            leading.update(self._way(thesis))
        roots = sorted(self.order.roots, key=lambda root: (root not in leading, -self.size[root]))
        rest = (name for name in self.order.ids if self.over[name] is None)
        shared = sorted(set(rest).difference(roots), key=lambda name: self.place[name])
        self.kept_back.update(dict.fromkeys((*roots, *shared), ""))
        for root in roots:
            if root in leading or not self.shown or self.left > 0:
                self._release([root], None)
        for name in sorted(shared, key=lambda name: (name not in leading, -self.size[name])):
            if name in leading or (name in self.lit and self.left > 0):
                self._release([name], None)
        last = max((root for root in roots if root in self.shown), key=self.place.__getitem__)
        self.kept_back = dict.fromkeys(self.kept_back, last)

    def _way(self, name: str) -> list[str]:
        """Give the conclusions under which a claim hangs, the nearest first."""
        way = []
        while (link := self.order.hanging.under.get(name)) is not None:
            name = self.order.relations.base[link.id] or ""
            way.append(name)
        return way

    def _release(self, names: Iterable[str], start: str | None) -> None:
        """Show claims that are kept back so far."""
        for name in names:
            self.kept_back.pop(name, None)
        self.show(self.reached(start, names))

    def show_theses(self) -> None:
        """Open whatever a thesis would be hidden behind."""
        for thesis in self.order.theses:
            for name in reversed(self._way(thesis)):
                if name not in self.opened:
                    self.show(self.reached(name, self.own(name)))
                    self.opened.add(name)

    def show_named(self, name: str) -> None:
        """Open whatever a claim would be hidden behind, in part where there is no room for all."""
        for over, below in pairwise(reversed(tuple(self._up(name)))):
            if below not in self.shown:
                self._open_toward(over, below)
        if name not in self.shown:
            self._release([name], None)

    def _open_toward(self, over: str, below: str) -> None:
        """Open a claim so that one of those that it dominates comes to light."""
        own = self.own(over)
        whole = self.reached(over, own)
        if over not in self.opened and 0 < len(whole) <= self.left:
            self.opened.add(over)
            self.show(whole)
            return
        if over not in self.opened:
            self.kept_back.update((kept, over) for kept in own if kept not in self.shown)
            self.opened.add(over)
            self.skipped.append(over)
        for unit in units(self.order, over, own):
            if below in self.reached(over, unit.names):
                self._release(unit.names, over)
                return

    def open_whole(self) -> None:
        """Open branches, those near to a thesis first, then large ones, if they have room."""
        waiting = [self._turn(name) for name in self.shown]
        heapify(waiting)
        while waiting:
            name = heappop(waiting)[-1]
            if name in self.opened or self.size[name] == 1:
                continue
            found = self.reached(name, self.own(name)) if self.left > 0 else []
            if not 0 < len(found) <= self.left:
                self.skipped.append(name)
                continue
            self.opened.add(name)
            self.show(found)
            for other in found:
                heappush(waiting, self._turn(other))

    def _turn(self, name: str) -> tuple[bool, int, int, int, str]:
        aside = name not in self.leading
        return aside, self.level[name], -self.size[name], self.place[name], name

    def open_parts(self) -> None:
        """Open the nearest branches that have no room in part, all of them equally far."""
        nearest = min((self.level[name] for name in self.skipped), default=0)
        some = [name for name in self.skipped if self.level[name] == nearest]
        some = some[: max(1, self.left // _LEAST_PART)]
        for number, name in enumerate(some):
            self._open_part(name, self.left // (len(some) - number))

    def _open_part(self, name: str, room: int) -> None:
        own = self.own(name)
        self.kept_back.update(dict.fromkeys(own, name))
        end = len(self.shown) + room
        for unit in interleaved(units(self.order, name, own), self._weight):
            for kept in unit.names:
                del self.kept_back[kept]
            found = self.reached(name, unit.names)
            if len(self.shown) + len(found) <= end:
                self.show(found)
                self.opened.add(name)
            else:
                self.kept_back.update(dict.fromkeys(unit.names, name))
            if len(self.shown) >= end:
                break

    def _weight(self, unit: Unit) -> int:
        return sum(self.size[name] for name in unit.names)

    def hides(self) -> Mapping[str, frozenset[str]]:
        """Give what is hidden by the claim at which it is folded."""
        home: dict[str, str] = {}
        stranded: dict[str, str] = {}
        for name in reversed(self.order.lowest_first):
            if name in self.shown:
                continue
            over = self.over[name]
            if name in self.kept_back:
                home[name] = self.kept_back[name]
            elif over is None or over in self.opened:
                home[name] = stranded[name]  # All its conclusions are hidden.
            else:
                home[name] = home.get(over, over)
            for premise in self.premises(name):
                stranded.setdefault(premise, home[name])
        found: dict[str, set[str]] = {}
        for name, at in home.items():
            found.setdefault(at, set()).add(name)
        return {at: frozenset(names) for at, names in found.items()}
