"""What a claim or a reason does not want to be told."""

from __future__ import annotations

from argmap.lint.rule import Path, Rule
from argmap.model import ArgumentMap


def ignored(argument: ArgumentMap, path: Path, rule: Rule) -> bool:
    """Tell whether the claim or link at this path ignores a rule."""
    kind, name = path[0], str(path[1])
    things = {"claims": argument.index.claim, "links": argument.index.link}.get(str(kind), {})
    thing = things.get(name)
    return thing is not None and bool({rule.code, rule.name} & set(thing.ignore))
