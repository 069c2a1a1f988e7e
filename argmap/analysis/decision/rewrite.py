"""Simpler gates for the same functions, so that their diagrams are small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from argmap.analysis.components import components
from argmap.analysis.decision.gates import Gates

_ROUNDS = 20


def rewrite(gates: Gates, roots: Iterable[int]) -> list[int]:
    """Rewrite gates in place and give those that now stand for the roots.

    Nested gates of a kind become one, an input that goes without saying beside another is dropped,
    what several inputs have in common is taken out, and leaves that always go together are put
    together (the reductions of the Faunet program, Platz and Olsen 1976). Each round is linear in
    the gates' size; rounds end when nothing changes.
    """
    rewriter = _Rewriter(gates, list(roots))
    for _ in range(_ROUNDS):
        if not rewriter.round():
            break
    return rewriter.roots


class _Rewriter:
    def __init__(self, gates: Gates, roots: list[int]) -> None:
        self.roots = roots
        self._gates = gates
        self._grouped: set[int] = set()
        self._changed = False

    def round(self) -> bool:
        """Go through all gates once and tell whether anything changed."""
        self._changed = False
        order = self._order()
        self._same: dict[tuple[int, frozenset[int]], int] = {}
        self._instead: dict[int, int] = {}
        self._count(order)
        nested = self._nested(order)
        for gate in order:
            if gate not in nested:
                self._tidy(gate, nested)
        self.roots = [self._now(root) for root in self.roots]
        order = self._order()
        self._count(order)
        for gate in order:
            self._take_out(gate)
        self._group(self._order())
        return self._changed

    def _order(self) -> list[int]:
        """Give the gates in use, each after its inputs, circles aside."""
        gates = self._gates
        found = components(self.roots, gates.inputs.__getitem__)
        return [gate for circle in found for gate in circle if gates.need[gate]]

    def _count(self, order: Iterable[int]) -> None:
        self._uses = Counter(node for gate in order for node in self._gates.inputs[gate])
        self._uses.update(self.roots)
        self._uses.update(self.roots)

    def _now(self, node: int) -> int:
        while node in self._instead:
            node = self._instead[node]
        return node

    def _set(self, gate: int, inputs: Collection[int], *, conjunction: bool) -> None:
        self._gates.need[gate] = len(inputs) if conjunction else 1
        self._gates.inputs[gate] = list(inputs)
        self._changed = True

    def _kind(self, gate: int) -> int:
        """Give 1 for "or", 2 for "and", 0 for all else."""
        return 1 if self._gates.is_or(gate) else 2 if self._gates.is_and(gate) else 0

    def _nested(self, order: Iterable[int]) -> set[int]:
        """Give the gates that can become part of the only gate that uses them."""
        found: set[int] = set()
        for gate in order:
            kind = self._kind(gate)
            for node in self._gates.inputs[gate] if kind else ():
                if self._uses[node] == 1 and self._kind(node) == kind and node != gate:
                    found.add(node)
        return found - self._grouped

    def _tidy(self, gate: int, nested: Collection[int]) -> None:
        gates = self._gates
        kind = self._kind(gate)
        before = gates.inputs[gate]
        # A gate that is its own input adds nothing: it is false until something else makes it true.
        now = [node for node in map(self._now, self._flat(before, nested)) if node != gate]
        if kind:
            now = list(self._needed(dict.fromkeys(now), kind))
        if now != before:
            if kind:
                self._set(gate, now, conjunction=kind == 2)
            else:
                gates.inputs[gate] = now
                self._changed = True
        self._replace(gate, now, kind)

    def _flat(self, inputs: Iterable[int], nested: Collection[int]) -> Iterator[int]:
        """Give inputs, those of nested gates in their place."""
        stack = [iter(inputs)]
        while stack:
            for node in stack[-1]:
                if node in nested:
                    stack.append(iter(self._gates.inputs[node]))
                    break
                yield node
            else:
                stack.pop()

    def _needed(self, inputs: Iterable[int], kind: int) -> Iterator[int]:
        """Leave out "x and y" beside x in an "or", and "x or y" beside x in an "and"."""
        direct = set(inputs)
        for node in inputs:
            inner = self._gates.inputs[node] if self._kind(node) == 3 - kind else ()
            if direct.isdisjoint({*map(self._now, inner)} - {node}):
                yield node
            else:
                direct.discard(node)  # in a circle, two could leave each other out

    def _replace(self, gate: int, inputs: list[int], kind: int) -> None:
        """Let another gate stand for one that is the same, or its only input."""
        if kind and len(inputs) == 1:
            self._instead[gate] = inputs[0]
        elif kind:
            first = self._same.setdefault((kind, frozenset(inputs)), gate)
            if first != gate:
                self._instead[gate] = first
        self._changed |= gate in self._instead

    def _take_out(self, gate: int) -> None:
        """Make "x and y or x and z" into "x and (y or z)", and the same the other way round."""
        kind = self._kind(gate)
        inner = [
            node
            for node in self._gates.inputs[gate]
            if kind and self._uses[node] == 1 and self._kind(node) == 3 - kind
            if len(self._gates.inputs[node]) > 1
        ]
        if len(inner) < 2:
            return
        shared = Counter(node for each in inner for node in self._gates.inputs[each])
        common, times = max(shared.items(), key=lambda item: (item[1], -item[0]))
        if times < 2 or common == gate:
            return
        having = [each for each in inner if common in self._gates.inputs[each]]
        parts = []
        for each in having:
            rest = [node for node in self._gates.inputs[each] if node != common]
            self._set(each, rest, conjunction=kind == 1)
            parts.append(each if len(rest) > 1 else rest[0])
        one = self._gates.add(len(parts) if kind == 2 else 1, parts)
        both = self._gates.add(2 if kind == 1 else 1, (common, one))
        first = self._gates.inputs[gate].index(having[0])
        kept = [node for node in self._gates.inputs[gate] if node not in having]
        kept.insert(min(first, len(kept)), both)
        self._set(gate, kept, conjunction=kind == 2)

    def _group(self, order: Iterable[int]) -> None:
        """Put leaves together that are inputs of the same gates, all "or" or all "and"."""
        above: dict[int, list[int]] = {}
        for gate in order:
            for node in self._gates.inputs[gate]:
                if not self._gates.need[node] or node in self._grouped:
                    above.setdefault(node, []).append(gate)
        together: dict[tuple[int, ...], list[int]] = {}
        for node, users in above.items():
            together.setdefault(tuple(users), []).append(node)
        for over, nodes in together.items():
            kind = self._kind(over[0])
            if len(nodes) < 2 or not kind or any(self._kind(user) != kind for user in over):
                continue
            if len(over) > 1 or len(nodes) < len(self._gates.inputs[over[0]]):
                self._put_together(over, nodes, kind)

    def _put_together(self, users: Sequence[int], nodes: Sequence[int], kind: int) -> None:
        new = self._gates.add(len(nodes) if kind == 2 else 1, nodes)
        self._grouped.add(new)
        inside = set(nodes)
        for user in users:
            inputs = self._gates.inputs[user]
            kept = dict.fromkeys(new if node in inside else node for node in inputs)
            self._set(user, kept, conjunction=kind == 2)
