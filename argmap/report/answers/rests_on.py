"""What one conclusion rests on, and what rests on one premise: for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from argmap.analysis import Bearing, Dependency, Listing, Support, Word
from argmap.diagnostics import count, numeral
from argmap.model import ArgumentMap
from argmap.report.answers.labels import NO_CONCLUSIONS, Labels
from argmap.report.answers.steps import named_steps, steps_onto
from argmap.report.table import Column, Table

_MEANING = (
    "A support set is just enough to carry the conclusion, a cut set just enough to bring it down "
    "when it is lost."
)
_CARRY = {Word.LOAD_BEARING, Word.CONTRIBUTES, Word.UNDETERMINED}
_SAYS = {
    Word.LOAD_BEARING: "load-bearing: without the premise nothing carries the conclusion",
    Word.CONTRIBUTES: "contributes: one way to carry the conclusion needs the premise",
    Word.MIXED: "mixed: the premise speaks for and against",
    Word.OBJECTION: "objection: the premise speaks against",
    Word.REDUNDANT: "redundant: without the premise nothing would be missing",
    Word.REPLY: "reply: the premise answers an objection",
    Word.UNDETERMINED: "undetermined: too much to work out within the budget",
}


def on_document(premise: str, found: Mapping[str, Bearing]) -> dict[str, Any]:
    """Give what rests on a premise as plain values."""
    return {
        "premise": premise,
        "load_bearing_for": _with(found, Word.LOAD_BEARING),
        "contributes_to": _with(found, Word.CONTRIBUTES),
        "speaks_against": [name for name, one in found.items() if "-" in one.sign],
    }


def _with(found: Mapping[str, Bearing], word: Word) -> list[str]:
    return [name for name, one in found.items() if one.word is word]


def on_table(
    argument: ArgumentMap, premise: str, found: Mapping[str, Bearing], labels: Labels
) -> Table:
    """Give the conclusions on which a premise bears."""
    title = f"What rests on {labels.said(premise)}"
    notes = [_needed(labels.number(premise), found)]
    return _table(argument, title, "Conclusion", found, labels, notes)


def _needed(premise: str, found: Mapping[str, Bearing]) -> str:
    if not found:
        return f"Nothing rests on {premise}: it has no bearing on any conclusion."
    if not {one.word for one in found.values()} & _CARRY:
        return f"Nothing rests on {premise}: no conclusion needs it."
    load = len(_with(found, Word.LOAD_BEARING))
    if load:
        return f"{count(load, 'conclusion')} cannot do without {premise}."
    return f"Every conclusion can do without {premise}."


def of_table(argument: ArgumentMap, found: Dependency, rests: Support, labels: Labels) -> Table:
    """Give the premises that bear on a conclusion, with its support and cut sets."""
    title = f"What {labels.said(rests.conclusion)} rests on"
    bearings = found.row(rests.conclusion)
    leaves = {one.id for one in found.premises if one.leaf}
    told = _leaf_notes if rests.conclusion in leaves else _of_notes
    notes = (*told(rests, labels), *_step_notes(argument, rests.conclusion, labels))
    return _table(argument, title, "Premise", bearings, labels, notes)


def _step_notes(argument: ArgumentMap, conclusion: str, labels: Labels) -> Iterator[str]:
    """Name the steps and attacks by their ids, which nothing else tells."""
    steps = steps_onto(argument, conclusion)
    if steps:
        named = named_steps(steps, labels)
        yield f"What leads to {labels.number(conclusion)}, as `what-if --drop` takes it: {named}."


def _table(
    argument: ArgumentMap,
    title: str,
    what: str,
    found: Mapping[str, Bearing],
    labels: Labels,
    notes: Iterable[str],
) -> Table:
    place = {word: at for at, word in enumerate(Word)}
    names = sorted(labels.ordered(found), key=lambda name: place[found[name].word])
    used = [said for word, said in _SAYS.items() if any(one.word is word for one in found.values())]
    return Table(
        title=title,
        columns=(Column(""), Column(what, flexible=True), Column("Bearing")),
        rows=tuple((labels.number(n), labels.words(n), _bearing(found[n])) for n in names),
        notes=(*notes, *used),
        language=argument.language or "en",
    )


def _bearing(found: Bearing) -> str:
    both = found.sign == "+-" and found.word in {Word.LOAD_BEARING, Word.CONTRIBUTES}
    return f"{found.word.value}, and feeds an objection" if both else found.word.value


def _leaf_notes(found: Support, labels: Labels) -> Iterator[str]:
    what = "premise" if found.held((found.conclusion,)) else "hypothesis that nobody asserts"
    yield f"{labels.number(found.conclusion)} is a {what}: it rests on nothing but itself."


def _of_notes(found: Support, labels: Labels) -> Iterator[str]:
    name = labels.number(found.conclusion)
    if found.support_sets.complete and not found.support_sets.count:
        yield f"Nothing carries {name}: every reason for it leads back to itself or to nothing."
        return
    yield from _listings(found, labels)
    if found.by_reasons:
        yield f"{name} is also asserted outright. By its reasons alone:"
        yield from _listings(found.by_reasons, labels, explained=False)


def _listings(found: Support, labels: Labels, *, explained: bool = True) -> Iterator[str]:
    for what, means, sets in (
        ("support set", " (just enough to carry it)", found.support_sets),
        ("cut set", " (just enough to bring it down)", found.cut_sets),
    ):
        why = f" Not all: {sets.why}." if sets.why else ""
        named = _named(sets, found, labels)
        yield f"{_counted(sets, what)}{means if explained else ''}{named}.{why}"


def _counted(sets: Listing, what: str) -> str:
    told = f"{'' if sets.complete else 'at least '}{count(sets.count, what)}"
    return told[:1].upper() + told[1:]


def _named(sets: Listing, found: Support, labels: Labels) -> str:
    """Name the sets that are listed: `: 4 + 5; 7 and 3 more`; nothing where there are none."""
    told = []
    for ids in sets.sets:
        hypothetical = sets is found.support_sets and not found.held(ids)
        named = labels.together(ids) or "nothing at all"
        told.append(f"{named} (needs a hypothesis)" if hypothetical else named)
    if not told:
        return ""
    more = sets.count - len(told)
    return f": {'; '.join(told)}" + (f" and {numeral(more)} more" if more > 0 else "")


def sets_table(argument: ArgumentMap, supports: Iterable[Support], labels: Labels) -> Table:
    """Give for each conclusion what it cannot do without, its support sets and its cut sets."""
    known = {one.conclusion: one for one in supports}
    partial = dict.fromkeys(
        sets.why for one in known.values() for sets in (one.support_sets, one.cut_sets)
    )
    rows = [
        (
            labels.number(name),
            labels.words(name),
            labels.each(known[name].load_bearing) or "none",
            *_columns(known[name], labels),
        )
        for name in labels.order
        if name in known
    ]
    columns = ("Load-bearing", "Support sets", "Cut sets")
    return Table(
        title=argument.title or "Support sets and cut sets",
        columns=(
            Column(""),
            Column("Conclusion", flexible=True),
            *(Column(title, flexible=True) for title in columns),
        ),
        rows=tuple(rows),
        notes=(
            _MEANING if rows else NO_CONCLUSIONS,
            *(f"Not all: {why}." for why in partial if why),
        ),
        language=argument.language or "en",
    )


def _columns(found: Support, labels: Labels) -> Iterator[str]:
    for sets in (found.support_sets, found.cut_sets):
        none = sets.complete and not sets.count
        yield "none" if none else _counted(sets, "set") + _named(sets, found, labels)
