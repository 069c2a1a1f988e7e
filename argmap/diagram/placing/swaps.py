"""How many crossings more there are when two neighbours in a column change places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from argmap.diagram.placing.order import Net, Order, crossings_of


class Swaps:
    """Weighs swaps of neighbours in an order; what the order of two nodes decides is kept."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._pairs: dict[tuple[int, int], Pairs] = {}

    def more(self, one: int, two: int) -> int:
        """Tell how many crossings more there are when a node changes places with the next."""
        place = self._order.place
        pairs = self.tied(one, two)
        more = 0
        for ahead, behind in pairs.ends:
            more += 1 if place[ahead] < place[behind] else -1
        if pairs.nets:
            more -= sum(crossings_of(some, other, place) for some, other in pairs.nets)
            place[one], place[two] = place[two], place[one]
            more += sum(crossings_of(some, other, place) for some, other in pairs.nets)
            place[one], place[two] = place[two], place[one]
        self._order.work += len(pairs.ends) // 4 + 2 * len(pairs.nets)
        return more

    def tied(self, one: int, two: int) -> Pairs:
        """Give what the order of two nodes decides, the first before the second."""
        known = self._pairs.get((one, two))
        if known is None:
            known = self._pairs[one, two] = Pairs.of(one, two, tuple(self._met(one, two)))
            self._order.work += len(known.ends) + len(known.nets) + len(known.touched)
        return known

    def _met(self, one: int, two: int) -> Iterator[tuple[Net, Net]]:
        """Give the pairs of nets that may cross more or less when two nodes change places."""
        seen: set[tuple[int, int]] = set()
        for gutter, some in self._order.tying[one]:
            for other_gutter, other in self._order.tying[two]:
                # Two nets that both tie both nodes are one pair.
                if gutter != other_gutter or some is other or (id(other), id(some)) in seen:
                    continue
                seen.add((id(some), id(other)))
                yield some, other


@dataclass(frozen=True, slots=True)
class Pairs:
    """What the order of two nodes decides.

    Attributes:
        ends: the other ends of lines that cross where they stand the other way round than these.
        nets: pairs of nets of which one has several places on a side.
        touched: nodes whose order decides more or less once these two have changed places.
    """

    ends: tuple[tuple[int, int], ...]
    nets: tuple[tuple[Net, Net], ...]
    touched: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, one: int, two: int, met: Sequence[tuple[Net, Net]]) -> Pairs:
        """Take the pairs of nets that may cross, of which the first ties the first node."""
        ends: list[tuple[int, int]] = []
        nets: list[tuple[Net, Net]] = []
        touched: dict[tuple[int, int], None] = {}
        for some, other in met:
            for side, beside in ((some.near, other.near), (some.far, other.far)):
                for pair in product(side, beside):
                    touched[pair] = touched[pair[::-1]] = None
            if not (some.plain and other.plain):
                nets.append((some, other))
            elif some.near[0] == one and other.near[0] == two:
                ends.append((some.far[0], other.far[0]))
            else:
                ends.append((some.near[0], other.near[0]))
        differ = tuple((ahead, behind) for ahead, behind in ends if ahead != behind)
        return cls(differ, tuple(nets), tuple(touched))
