"""What bears on a claim, for or against, however far away."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.structure.relations import Relations


def bearing(known: Relations, names: Iterable[str]) -> set[str]:
    """Give some claims and links with all claims and links that bear on them.

    Linear in what is found; of a link among the names its own premises bear on it, too.
    """
    premises = {link.id: link.premises for link in known.links}
    found, stack = set(names), list(names)
    while stack:
        name = stack.pop()
        links = known.onto.get(name, ())
        onward = [*premises.get(name, ()), *(link.id for link in links)]
        for other in onward:
            if other not in found:
                found.add(other)
                stack.append(other)
    return found
