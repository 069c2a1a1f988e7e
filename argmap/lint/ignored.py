"""What a claim or a reason does not want to be told."""

from __future__ import annotations

from argmap.lint.rule import Path, Rule
from argmap.model import ArgumentMap


def ignored(argument: ArgumentMap, path: Path, rule: Rule) -> bool:
    """Tell whether the claim or link at this path ignores a rule."""
    kind, name = path[0], str(path[1])
    index = argument.index
    thing = index.claim.get(name) if kind == "claims" else index.link.get(name)
    if kind not in {"claims", "links"} or thing is None:
        return False
    return bool({rule.code, rule.name} & set(thing.ignore))
