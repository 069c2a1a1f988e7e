"""What a claim or a reason does not want to be told."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.lint.rule import Anchored, Path, Rule, Subject
from argmap.model import ArgumentMap


def ignored(argument: ArgumentMap, path: Path, rule: Rule) -> bool:
    """Tell whether the claim or link at this path ignores a rule."""
    kind, name = path[0], str(path[1])
    index = argument.index
    thing = index.claim.get(name) if kind == "claims" else index.link.get(name)
    if kind not in {"claims", "links"} or thing is None:
        return False
    return bool({rule.code, rule.name} & set(thing.ignore))


def anchored(subject: Subject, state: str, rule: Rule) -> Iterator[Anchored]:
    """Give the anchors in this state, but for those of claims and links that ignore the rule."""
    for found in subject.anchored:
        if found.located.state == state and not ignored(subject.map, found.path, rule):
            yield found
