"""Finding the place of a part of a map in its file."""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass

from argmap.syntax import Mapping, Node, Scalar, Sequence

_OTHERWISE = {"premises": "from"}


@dataclass(frozen=True, slots=True)
class NodeLocator:
    """Knows the nodes of a file; the `Locator` of maps that were read from map files.

    Attributes:
        root: the whole file.
        claims: the key of each claim with its record or text.
        links: the node of each reason or entry of `links`.
    """

    root: Mapping
    claims: Table[str, tuple[Scalar, Node]]
    links: Table[str, Node]

    def span(self, *path: str | int) -> tuple[int, int] | None:
        """Give start and end offset of what a path names, or None where it is not written."""
        match path:
            case ("claims", str(name)):
                found = self.claims.get(name)
                return (found[0].start, found[0].end) if found else None
            case ("claims", str(name), *rest):
                node: Node | None = self.claims[name][1] if name in self.claims else None
            case ("links", str(name), *rest):
                node = self.links.get(name)
            case _:
                node, rest = self.root, list(path)
        for step in rest:
            node = _step(node, step) if node else None
        return (node.start, node.end) if node else None


def _step(node: Node, step: str | int) -> Node | None:
    """Go one step of a path, also where a short form leaves it out."""
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step) or node.get(_OTHERWISE.get(step, ""))
    if isinstance(node, Sequence):
        if step == "premises":
            return node
        return node.items[step] if isinstance(step, int) and step < len(node.items) else None
    return node if step in (0, "premises", "text") else None
