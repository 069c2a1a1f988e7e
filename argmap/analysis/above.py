"""What rests on what: closures over rules."""

from __future__ import annotations

from collections.abc import Iterable


def above(rules: Iterable[tuple[int, Iterable[int]]], start: Iterable[int]) -> set[int]:
    """Give the atoms that rest on some atoms, however remotely, these included. Linear.

    Args:
        rules: each as the atom that it concludes and the atoms that it needs.
        start: the atoms.
    """
    users: dict[int, list[int]] = {}
    for head, body in rules:
        for atom in body:
            users.setdefault(atom, []).append(head)
    seen = set(start)
    ahead = list(seen)
    while ahead:
        for head in users.get(ahead.pop(), ()):
            if head not in seen:
                seen.add(head)
                ahead.append(head)
    return seen
