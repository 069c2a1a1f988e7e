"""Binary decision diagrams: functions of yes-no variables, each in one canonical form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

_TERMINAL = 1 << 60
_SHIFT = 32


class OverBudget(Exception):  # noqa: N818
    """Raised where an answer would need more nodes than are allowed.

    Attributes:
        budget: the number of nodes that are allowed.
    """

    def __init__(self, budget: int) -> None:
        super().__init__(f"over the budget of {budget:,} nodes")
        self.budget = budget


class Diagrams:
    """Reduced ordered binary decision diagrams that share their nodes (Bryant 1986).

    A function is the number of its node; 0 is false and 1 is true, so that two functions are equal
    just where their numbers are. The numbers of the nodes below a node are smaller than its own.
    Nothing here is recursive: an operation first finds all pairs of nodes that it comes to, then
    combines them from the lowest level up.

    Attributes:
        level: for each node the level of the variable that it asks for; smaller levels come first.
        high: for each node where it leads when its variable is true.
        low: for each node where it leads when its variable is false.
        budget: how many nodes there may be, and how many pairs of nodes an operation may come to;
            every method that makes some raises `OverBudget` rather than make more.
        steps: how many pairs of nodes have been looked at so far.
    """

    __slots__ = ("_known", "budget", "high", "level", "low", "steps")

    def __init__(self, budget: int) -> None:
        self.level = [_TERMINAL, _TERMINAL]
        self.high = [0, 1]
        self.low = [0, 1]
        self.budget = budget
        self.steps = 0
        self._known: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self.level)

    def variable(self, level: int) -> int:
        """Give the function that is true just where the variable of this level is."""
        return self.node(level, 1, 0)

    def node(self, level: int, high: int, low: int) -> int:
        """Give `high` where the variable is true, else `low`; both must lie below the level."""
        if high == low:
            return high
        key = ((level << _SHIFT | high) << _SHIFT) | low
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = len(self.level)
            if found >= self.budget:
                raise OverBudget(self.budget)
            self.level.append(level)
            self.high.append(high)
            self.low.append(low)
        return found

    def both(self, f: int, g: int) -> int:
        """Give f and g. At most as many steps as f and g have pairs of nodes."""
        return self._combined(f, g, 0)

    def either(self, f: int, g: int) -> int:
        """Give f or g. At most as many steps as f and g have pairs of nodes."""
        return self._combined(f, g, 1)

    def negated(self, f: int) -> int:
        """Give not f, in as many steps as f has nodes."""
        made = {0: 1, 1: 0}
        for at in self.nodes((f,)):
            made[at] = self.node(self.level[at], made[self.high[at]], made[self.low[at]])
        return made[f]

    def duals(self) -> Diagrams:
        """Give the dual of every function, not f(not x, not y, …), under the number of its own.

        Linear in the nodes; nothing can be added to the result. Where a function is true on
        the sets that support something, its dual is true on those that cut it.
        """
        mirrored = Diagrams(0)
        mirrored.level = self.level
        mirrored.high = [1 - at if at < 2 else at for at in self.low]
        mirrored.low = [1 - at if at < 2 else at for at in self.high]
        mirrored.high[:2] = mirrored.low[:2] = (0, 1)
        return mirrored

    def nodes(self, functions: Iterable[int]) -> list[int]:
        """Give the nodes of some functions without 0 and 1, each after those below it."""
        high, low = self.high, self.low
        seen = {0, 1}
        todo = list(functions)
        while todo:
            at = todo.pop()
            if at not in seen:
                seen.add(at)
                todo.append(high[at])
                todo.append(low[at])
        return sorted(seen)[2:]

    def keep(self, functions: Iterable[int]) -> dict[int, int]:
        """Forget all nodes but those of some functions; give the new number of each kept node."""
        level, high, low = self.level, self.high, self.low
        kept = self.nodes(functions)
        self.level, self.high, self.low = level[:2], high[:2], low[:2]
        self._known = {}
        new = {0: 0, 1: 1}
        for at in kept:
            new[at] = self.node(level[at], new[high[at]], new[low[at]])
        return new

    def support(self, f: int) -> set[int]:
        """Give the levels of the variables on which f depends."""
        return {self.level[at] for at in self.nodes((f,))}

    def probability(self, f: int, weight: Sequence[float]) -> float:
        """Give the probability that f is true.

        Args:
            f: the function.
            weight: for each level the probability, from 0 to 1, that its variable is true,
                independently of the others.
        """
        return self._chances(self.nodes((f,)), weight)[f]

    def probabilities(
        self, functions: Iterable[int], weight: Sequence[float] | Mapping[int, float]
    ) -> dict[int, float]:
        """Give the same for several functions, in one pass over their nodes."""
        wanted = set(functions)
        found = self._chances(self.nodes(wanted), weight)
        return {f: found[f] for f in wanted}

    def derivatives(self, f: int, weight: Sequence[float]) -> list[float]:
        """Give for each level how much likelier f is where its variable is true than where not.

        Two passes over the nodes of f, for all levels together.
        """
        nodes = self.nodes((f,))
        chances = self._chances(nodes, weight)
        reached = dict.fromkeys(nodes, 0.0) | {0: 0.0, 1: 0.0, f: 1.0}
        result = [0.0] * len(weight)
        for at in reversed(nodes):
            level, high, low, here = self.level[at], self.high[at], self.low[at], reached[at]
            result[level] += here * (chances[high] - chances[low])
            reached[high] += here * weight[level]
            reached[low] += here * (1 - weight[level])
        return result

    def _chances(
        self, nodes: Iterable[int], weight: Sequence[float] | Mapping[int, float]
    ) -> dict[int, float]:
        """Give for each of these nodes the probability that its function is true."""
        found = {0: 0.0, 1: 1.0}
        for at in nodes:
            chance = weight[self.level[at]]
            found[at] = chance * found[self.high[at]] + (1 - chance) * found[self.low[at]]
        return found

    def _combined(self, f: int, g: int, absorbing: int) -> int:
        """Give f and g (absorbing 0) or f or g (absorbing 1)."""
        pairs = _Pairs(self, absorbing)
        whole = pairs.meet(f, g)
        if whole >= 0:
            return whole
        pairs.spread()
        self.steps += len(pairs)
        return pairs.gathered()


class _Pairs:
    """The pairs of nodes that one operation comes to.

    Attributes:
        absorbing: the terminal that decides a pair, whatever the other node is.
    """

    __slots__ = ("_at", "_diagrams", "_left", "_number", "_parts", "_right", "absorbing")

    def __init__(self, diagrams: Diagrams, absorbing: int) -> None:
        self.absorbing = absorbing
        self._diagrams = diagrams
        self._number: dict[int, int] = {}
        self._left: list[int] = []
        self._right: list[int] = []
        self._at: list[int] = []
        self._parts: list[int] = []

    def __len__(self) -> int:
        return len(self._left)

    def meet(self, f: int, g: int) -> int:
        """Give the node of a pair that is plain, else the complement of the pair's number."""
        if f == g or g == 1 - self.absorbing:
            return f
        if f == 1 - self.absorbing:
            return g
        if self.absorbing in (f, g):
            return self.absorbing
        key = f << _SHIFT | g if f < g else g << _SHIFT | f
        found = self._number.get(key)
        if found is None:
            if len(self._left) >= self._diagrams.budget:
                raise OverBudget(self._diagrams.budget)
            found = self._number[key] = ~len(self._left)
            self._left.append(f)
            self._right.append(g)
        return found

    def spread(self) -> None:
        """Come to every pair below those that are there."""
        diagrams = self._diagrams
        level, high, low = diagrams.level, diagrams.high, diagrams.low
        meet, at, parts = self.meet, self._at, self._parts
        for f, g in zip(self._left, self._right, strict=True):  # both grow on the way
            one, other = level[f], level[g]
            if one == other:
                parts += (meet(high[f], high[g]), meet(low[f], low[g]))
            elif one < other:
                parts += (meet(high[f], g), meet(low[f], g))
            else:
                parts += (meet(f, high[g]), meet(f, low[g]))
            at.append(min(one, other))

    def gathered(self) -> int:
        """Combine the pairs from the lowest level up and give the node of the first."""
        at, parts, node = self._at, self._parts, self._diagrams.node
        made = [0] * len(at)
        for pair in sorted(range(len(at)), key=at.__getitem__, reverse=True):
            high, low = parts[2 * pair], parts[2 * pair + 1]
            made[pair] = node(
                at[pair],
                high if high >= 0 else made[~high],
                low if low >= 0 else made[~low],
            )
        return made[0]
