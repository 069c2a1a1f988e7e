"""What suppositions change: for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.analysis import (
    Add,
    Assert,
    Change,
    Drop,
    Firing,
    Operation,
    Retract,
    Verdict,
    WhatIf,
)
from argmap.diagnostics import count
from argmap.model import ArgumentMap, LinkKind
from argmap.report.answers.labels import Labels, listed
from argmap.report.answers.reasons import why
from argmap.report.table import Column, Table

_MEANS = {
    "falls": "nothing that is asserted carries the claim any more, whatever becomes of objections",
    "rises": "something that is asserted carries the claim only now",
    "weakened": "a set of premises that carried the claim is lost, and another is left",
}


def what_if_document(found: WhatIf) -> dict[str, Any]:
    """Give what suppositions change as plain values."""
    return {
        "did": [_operation(one) for one in found.did],
        "changes": {name: _change(one) for name, one in found.changes.items()},
        "falls": list(found.falls),
        "rises": list(found.rises),
        "weakened": list(found.weakened),
        "perhaps_weakened": list(found.perhaps_weakened),
        "came": dict(found.came),
        "came_footing": dict(found.came_footing),
    }


def _operation(found: Operation) -> dict[str, Any]:
    match found:
        case Retract(claim):
            return {"retract": claim}
        case Assert(claim):
            return {"assert": claim}
        case Drop(link):
            return {"drop": link}
        case Add(link, claims):
            added = {"id": link.id, link.kind.value: link.target, "from": list(link.premises)}
            return {"add": added, "claims": {claim.id: claim.text for claim in claims}}


def _change(found: Change) -> dict[str, Any]:
    return {"before": _verdict(found.before), "after": _verdict(found.after)}


def _verdict(found: Verdict | None) -> list[str] | None:
    return [found.status.value, found.reason.value] if found else None


def what_if_table(argument: ArgumentMap, found: WhatIf, labels: Labels) -> Table:
    """Give every claim that changes, falls, rises or is weakened, and by which path."""
    moved = _moved(found)
    rows = [
        (
            labels.number(name),
            labels.words(name),
            _what(found, name),
            why(found.after, name, labels) if name in found.changes else "",
            labels.path(found.path(found.after.claims[name].same_as or name)),
        )
        for name in labels.order
        if name in moved
    ]
    columns = ("Claim", "What happens", "Why", "By way of")
    return Table(
        title="What if " + listed(_said(one, labels) for one in found.did) + "?",
        columns=(Column(""), *(Column(title, flexible=True) for title in columns)),
        rows=tuple(rows),
        notes=tuple(_notes(argument, found, labels)),
        language=argument.language or "en",
    )


def _said(operation: Operation, labels: Labels) -> str:
    match operation:
        case Retract(claim):
            return f"{labels.said(claim)} is given up"
        case Assert(claim):
            return f"{labels.said(claim)} is granted"
        case Drop(link):
            return f"{labels.link(link)} is dropped"
        case Add(link, claims):
            does = "supports" if link.kind is LinkKind.SUPPORT else "speaks against"
            target = str(link.target)
            onto = labels.said(target) if labels.knows(target) else labels.link(target)
            return f"{listed(labels.quoted(claim.id) for claim in claims)} {does} {onto}"


def _what(found: WhatIf, name: str) -> str:
    said = []
    change = found.changes.get(name)
    if change:
        before = change.before.status.value if change.before else "not there"
        said.append(f"{before}, now {change.after.status.value}")
    if name in found.falls:
        said.append("falls")
    if name in found.rises:
        said.append("rises")
    if name in found.weakened:
        said.append("weakened")
    if name in found.perhaps_weakened:
        said.append("perhaps weakened")
    return "; ".join(said)


def _notes(argument: ArgumentMap, found: WhatIf, labels: Labels) -> Iterator[str]:
    yield _counted(found)
    if found.perhaps_weakened:
        yield "Which claims are weakened takes more than the budget to work out."
    for thesis in argument.theses:
        yield f"The thesis {labels.said(thesis)} {_thesis(found, thesis)}."
        yield from _steps_moved(argument, found, thesis)
    moved = {
        "falls": found.falls,
        "rises": found.rises,
        "weakened": (*found.weakened, *found.perhaps_weakened),
    }
    yield from (f"{word}: {means}" for word, means in _MEANS.items() if moved[word])


def _counted(found: WhatIf) -> str:
    """Say how many claims change, fall, rise and are weakened; nothing of what none does."""
    kinds = {
        "fell": found.falls,
        "rose": found.rises,
        "weakened": found.weakened,
        "perhaps weakened": found.perhaps_weakened,
    }
    told = ", ".join(f"{len(claims):,} {did}" for did, claims in kinds.items() if claims)
    if not found.changes and not told:
        return "No claim changes: every one keeps its status."
    changed = count(len(found.changes), "claim") if found.changes else "No claim"
    said = f"{changed} changed in status{'; ' if told else ''}{told}."
    return said if _moved(found) - _supposed(found) else f"{said} No other claim changes."


def _moved(found: WhatIf) -> set[str]:
    return {
        *found.changes,
        *found.falls,
        *found.rises,
        *found.weakened,
        *found.perhaps_weakened,
    }


def _supposed(found: WhatIf) -> set[str]:
    """Give the claims of which something is supposed."""
    supposed: set[str] = set()
    for operation in found.did:
        match operation:
            case Retract(claim) | Assert(claim):
                supposed.add(claim)
            case Add(_, claims):
                supposed.update(claim.id for claim in claims)
    return supposed


def _steps_moved(argument: ArgumentMap, found: WhatIf, thesis: str) -> Iterator[str]:
    """Say how many steps to a thesis begin and cease to work, where its status stays."""
    steps = [one.id for one in argument.index.onto.get(thesis, ()) if one.kind is LinkKind.SUPPORT]
    worked = [one for one in steps if found.before.links.get(one) is Firing.FIRES]
    lost = [one for one in worked if found.after.links.get(one) is not Firing.FIRES]
    if lost and thesis not in found.changes:
        if len(worked) == 1:
            yield "The one step that carried it fails."
        else:
            fail = "fails" if len(lost) == 1 else "fail"
            yield f"{len(lost)} of the {count(len(worked), 'step')} that carry it now {fail}."
    new = [one for one in steps if one not in worked and found.after.links.get(one) is Firing.FIRES]
    if new and thesis not in found.changes:
        yield f"{count(len(new), 'more step')} now {'carries' if len(new) == 1 else 'carry'} it."


def _thesis(found: WhatIf, thesis: str) -> str:
    name = found.after.claims[thesis].same_as or thesis
    status = found.after.claims[thesis].status.value
    said = f"becomes {status}" if thesis in found.changes else f"stays {status}"
    if name in found.falls:
        return f"{said} and loses its footing"
    if name in found.perhaps_weakened:
        return f"{said} and is perhaps weakened"
    return f"{said} and is weakened" if name in found.weakened else said
