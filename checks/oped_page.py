"""The page that shows what the analysis finds in the op-ed: made, not written."""

from __future__ import annotations

from collections.abc import Iterator

import argmap
from argmap.analysis import (
    Dependency,
    Drop,
    Operation,
    Retract,
    Status,
    Support,
    WhatIf,
    dependency,
    status,
)
from argmap.diagnostics import count
from argmap.model import Claim, Link, LinkKind
from argmap.report.answers.labels import Labels, listed

PICTURE = "pictures/oped-depends.svg"
_CATCH = "check:"


def page(essay: argmap.Map) -> str:
    """Write the page for a map with one thesis."""
    labels = Labels(essay)
    thesis = essay.theses[0]
    matrix = essay.dependency_matrix()
    rests = essay.depends(thesis, limit=10)
    parts = (
        _opening(essay, labels, thesis),
        _needs(essay, labels, rests),
        _ways(essay, labels, thesis),
        _sections(essay, labels, matrix),
        _objections(essay, labels, thesis),
        _catches(essay, labels, thesis),
        _matrix(),
    )
    return "\n\n".join("\n".join(part).strip() for part in parts) + "\n"


def _opening(essay: argmap.Map, labels: Labels, thesis: str) -> Iterator[str]:
    counts = f"{count(len(essay.claims), 'claim')} and {count(len(essay.links), 'link')}"
    yield "# What the analysis finds in the op-ed"
    yield ""
    yield "This page is made from `maps/oped.yaml` by `python -m checks.docs`, not written."
    yield "It says nothing of whether the op-ed is right: only what in it rests on what."
    yield f"The map has {counts}; its claims have the numbers of the [picture](pictures/oped.svg)."
    yield ""
    yield f"> **{labels.number(thesis)}** {labels.words(thesis)}"
    yield ""
    yield "```sh"
    yield "argmap status maps/oped.yaml"
    yield "argmap depends maps/oped.yaml"
    yield "argmap depends maps/oped.yaml --of T"
    yield "argmap depends maps/oped.yaml --to svg"
    yield "argmap what-if maps/oped.yaml --without 12 --without 45"
    yield "```"


def _needs(essay: argmap.Map, labels: Labels, rests: Support) -> Iterator[str]:
    yield "## What the thesis cannot do without"
    yield ""
    if rests.load_bearing:
        yield f"Without {labels.each(rests.load_bearing)} nothing carries the thesis."
    else:
        yield "There is no single premise that the thesis cannot do without. It has"
        yield f"{count(rests.support_sets.count, 'support set')}: smallest sets of premises that"
        yield "carry it if all their steps are good. Yet it does not take much to bring it down:"
    smallest = len(rests.cut_sets.sets[0])
    least = [ids for ids in rests.cut_sets.sets if len(ids) == smallest]
    yield f"of its {count(rests.cut_sets.count, 'cut set')} the smallest have"
    yield f"{count(smallest, 'premise')}. Whoever gives up one of these gives up the thesis:"
    yield ""
    yield from (f"- {labels.together(ids)}" for ids in least)
    yield ""
    named = {name for ids in least for name in ids}
    for name in (name for name in labels.order if name in named):
        yield f"- **{labels.number(name)}** {_text(essay, labels, name)}"


def _ways(essay: argmap.Map, labels: Labels, thesis: str) -> Iterator[str]:
    yield "## The ways to the thesis, and what each hangs on"
    yield ""
    yield "Each way is one step to the thesis. Lose one premise of the last column, and the whole"
    yield "way is lost with all that stands under it."
    yield ""
    yield "| step from | premises under it | hangs on each of |"
    yield "|---|---|---|"
    for link in essay.index.onto[thesis]:
        if link.kind is LinkKind.SUPPORT:
            under = dependency(essay, of=link.premises)
            rows = [under.row(name) for name in link.premises]
            below = {name for row in rows for name, one in row.items() if "+" in one.sign}
            hinges = dict.fromkeys(
                name for premise in link.premises for name in under.load_bearing(premise)
            )
            told = "; ".join(f"**{labels.number(n)}** {_text(essay, labels, n)}" for n in hinges)
            yield f"| {labels.together(link.premises)} | {len(below)} | {told} |"


def _text(essay: argmap.Map, labels: Labels, name: str) -> str:
    unstated = " *(unstated)*" if essay.index.claim[name].implicit else ""
    return labels.words(name) + unstated


def _sections(essay: argmap.Map, labels: Labels, matrix: Dependency) -> Iterator[str]:
    yield "## Where one premise carries a whole section"
    yield ""
    yield "The conclusions with which a section of the op-ed speaks to the rest, and the premises"
    yield "that they cannot do without."
    yield ""
    yield "| section | leads to | cannot do without |"
    yield "|---|---|---|"
    for section in essay.sections:
        for claim in essay.claims:
            if (
                claim.section == section.id
                and claim.id in matrix.conclusions
                and _out(essay, claim)
            ):
                load = matrix.load_bearing(claim.id)
                told = "; ".join(f"**{labels.number(n)}** {_text(essay, labels, n)}" for n in load)
                yield f"| {section.title} | {labels.said(claim.id)} | {told or '–'} |"


def _out(essay: argmap.Map, claim: Claim) -> bool:
    """Tell whether a claim is used by a claim of another section, or of none."""
    targets = (
        essay.index.claim.get(link.target or "") for link in essay.index.uses.get(claim.id, ())
    )
    return any(target is not None and target.section != claim.section for target in targets)


def _objections(essay: argmap.Map, labels: Labels, thesis: str) -> Iterator[str]:
    found = status(essay)
    yield "## The objections, and what answers them"
    yield ""
    answered = 0
    for link in essay.links:
        target = essay.index.claim.get(link.target or "")
        if link.kind is not LinkKind.ATTACK or target is None or found.links[link.id] == "fires":
            continue
        for objection in link.premises:
            answers = [one for one in essay.index.onto.get(objection, ()) if one.kind is link.kind]
            replies = [name for one in answers for name in one.premises]
            if not replies:
                continue
            answered += 1
            yield f"- **{labels.number(objection)}** {labels.words(objection)}"
            against, by = labels.number(target.id), labels.each(replies)
            yield f"  It stands against {against} and is answered by {by}."
            yield f"  {_if_given_up(essay, labels, replies, thesis)}"
    if not answered:
        yield "No objection on the map is answered."


def _if_given_up(essay: argmap.Map, labels: Labels, replies: list[str], thesis: str) -> str:
    found = essay.without(*replies)
    changed = [name for name in found.changes if name not in replies]
    then = "Give the reply up, and" if len(replies) == 1 else "Give the replies up, and"
    if not changed:
        return f"{then} nothing else changes."
    told = listed(f"{labels.number(n)} is {found.after.claims[n].status.value}" for n in changed)
    if thesis in found.changes:
        return f"{then} {told}: the thesis with it."
    return f"{then} {told}; the thesis {_thesis(found, thesis)}."


def _catches(essay: argmap.Map, labels: Labels, thesis: str) -> Iterator[str]:
    things: list[Claim | Link] = [*essay.claims, *essay.links]
    checked = [thing for thing in things if _CATCH in (thing.note or "").casefold()]
    yield "## If every catch is taken seriously"
    yield ""
    yield f"The map says `check:` of {len(checked)} claims and steps: there a critical reader would"
    yield "stop. Suppose that this reader is right, at one of them at a time: the claim is given"
    yield "up, or the step dropped."
    yield ""
    yield "| without | what changes | weakened | the thesis |"
    yield "|---|---|---|---|"
    for thing in checked:
        found = essay.what_if(_doubt(thing))
        yield (
            f"| {_named(thing, labels)} | {_changes(found, labels)} "
            f"| {labels.each(found.weakened) or '–'} | {_thesis(found, thesis)} |"
        )
    together = essay.what_if(*map(_doubt, checked))
    yield ""
    yield f"All of them at once: {count(len(together.falls), 'claim')} of {len(essay.claims)} fall,"
    yield f"and the thesis {_thesis(together, thesis)}."


def _doubt(thing: Claim | Link) -> Operation:
    return Retract(thing.id) if isinstance(thing, Claim) else Drop(thing.id)


def _named(thing: Claim | Link, labels: Labels) -> str:
    if isinstance(thing, Claim):
        return f"claim {labels.said(thing.id)}"
    target = (
        labels.number(thing.target) if thing.target and labels.knows(thing.target) else "a step"
    )
    does = "against" if thing.kind is LinkKind.ATTACK else "to"
    return f"the step from {labels.together(thing.premises)} {does} {target}"


def _changes(found: WhatIf, labels: Labels) -> str:
    """Say which claims are accepted no more, or only now."""
    told = []
    for word in Status:
        names = [name for name, one in found.changes.items() if one.after.status is word]
        if names:
            told.append(f"{labels.each(names)} {word.value}")
    return "; ".join(told) or "–"


def _thesis(found: WhatIf, thesis: str) -> str:
    now = found.after.claims[thesis].status.value
    if thesis in found.falls:
        return f"falls: it is {now}"
    if thesis in found.changes:
        return f"becomes {now}"
    return f"stays {now}, weakened" if thesis in found.weakened else f"stays {now}"


def _matrix() -> Iterator[str]:
    yield "## The whole matrix"
    yield ""
    yield f"![Which conclusions of the op-ed depend on which premises]({PICTURE})"
