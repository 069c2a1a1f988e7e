"""Which premises a conclusion cannot do without."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping, Sequence

from argmap.analysis.components import components
from argmap.analysis.decision import Horn, Packed, Trimmed, derivable, packed, unpacked
from argmap.analysis.united import Waiting

_Bodies = Sequence[tuple[int, ...]]


def load_bearing(
    horn: Horn, conclusions: Collection[int], among: Collection[int] | None = None
) -> Trimmed:
    """Give for each conclusion the premises in all of its support sets.

    They are bits at their places in `horn.free`; none where there is no support set. A claim bears
    what all its grounds have in common, a ground what any of its premises bears: of all solutions
    the greatest, since from below a premise behind a circle is lost. Outside circles it takes one
    pass over the rules for each 64 premises.

    Args:
        horn: the rules.
        conclusions: the atoms that are asked for.
        among: the only premises that can be assumed; without it all.

    Raises:
        TooLarge: there are too many conclusions and premises for the memory.
    """
    assumed = set(horn.free if among is None else among)
    bodies = _derivable(horn, assumed)
    own = {atom: place for place, atom in enumerate(horn.free) if atom in assumed}
    edges = [[atom for body in found for atom in body] for found in bodies]
    parts = list(components(conclusions, edges.__getitem__))
    waiting = Waiting(parts, edges)
    result = Trimmed()
    for part in parts:
        among = set(part)
        known = {
            onward: waiting.take(onward)
            for node in part
            for onward in edges[node]
            if onward not in among
        }
        _settle(part, bodies, own, known)
        for node in part:
            bits = unpacked(known[node])
            waiting.put(node, bits)
            if node in conclusions:
                result[node] = bits
    return result


def _settle(
    part: list[int], bodies: Sequence[_Bodies], own: Mapping[int, int], known: dict[int, Packed]
) -> None:
    """Add the atoms of one component to what is known: at first everything, then ever less.

    Args:
        part: the component.
        bodies: for each atom what concludes it.
        own: the places of the premises.
        known: what is known of the atoms below the component.
    """
    users: dict[int, list[int]] = {}
    if len(part) > 1:
        among = set(part)
        for node in part:
            for premise in {atom for body in bodies[node] for atom in body}:
                if premise in among:
                    users.setdefault(premise, []).append(node)
    queue = deque(part)
    waiting = set(part)
    while queue:
        node = queue.popleft()
        waiting.discard(node)
        bits = _common(bodies[node], own.get(node), known)
        if bits is not None and known.get(node) != (short := packed(bits)):
            known[node] = short
            for user in users.get(node, ()):
                if user not in waiting:
                    waiting.add(user)
                    queue.append(user)


def _common(bodies: _Bodies, own: int | None, known: Mapping[int, Packed]) -> int | None:
    """Give what all grounds of an atom have in common; None for everything."""
    common = None if own is None else 1 << own
    for body in bodies:
        bits = 0
        for atom in body:
            if atom not in known:
                break
            bits |= unpacked(known[atom])
        else:
            common = bits if common is None else common & bits
            if not common:
                return 0
    return 0 if common is None and not bodies else common


def _derivable(horn: Horn, assumed: Collection[int]) -> list[_Bodies]:
    """Leave out rules that need what does not follow."""
    holds = derivable(horn, assumed)
    return [
        [body for body in found if all(holds[atom] for atom in body)] if holds[atom] else []
        for atom, found in enumerate(horn.bodies)
    ]
