"""A brute-force reading of the analysis, straight from its definitions, to test against.

It shares nothing with `argmap.analysis`, tries every set of premises and every world, and is meant
for small maps alone: up to about ten premises.
"""

from __future__ import annotations

from typing import Any

from argmap.model import ArgumentMap
from tests.oracle import dependency, probability, status, what_if
from tests.oracle.dependency import Dependence
from tests.oracle.rules import Reading, read
from tests.oracle.what_if import Add, Assert, Drop, Operation, Retract

__all__ = [
    "Add",
    "Assert",
    "Drop",
    "Operation",
    "Retract",
    "depends_of",
    "probability_of",
    "same_as",
    "status_of",
    "what_if_of",
]


def same_as(argument: ArgumentMap) -> dict[str, str]:
    """Give the class of each claim that is not named like it."""
    return {claim: name for claim, name in read(argument).name.items() if claim != name}


def status_of(argument: ArgumentMap) -> dict[str, Any]:
    """Give the status of every claim and the word for every link.

    Returns:
        `status`: status and reason of each claim; `by`: the links that make it so; `links`: the
        word for each support and attack that has a target.
    """
    reading = read(argument)
    return {
        "status": status.statuses(reading),
        "by": status.by(reading),
        "links": status.links(reading),
    }


def depends_of(argument: ArgumentMap) -> dict[str, Any]:
    """Give what rests on what, with sets as frozen sets and `irrelevant` written out."""
    reading = read(argument)
    found = dependency.dependence(reading)
    walks = dependency.walks(reading)
    rows, columns = reading.conclusions, reading.premises
    outright = [c for c in rows if c in reading.asserted and c not in reading.leaves]
    by_reasons = dependency.dependence(reading, by_reasons=True) if outright else {}
    return {
        "theses": list(reading.theses),
        "premises": [_premise(reading, p) for p in columns],
        "conclusions": list(rows),
        "matrix": {
            c: {p: dependency.word(found[c], p, walks[c][p]) for p in columns} for c in rows
        },
        "signs": {c: {p: dependency.sign(walks[c][p]) for p in columns} for c in rows},
        **_sets({c: found[c] for c in rows}),
        "by_reasons": {c: _of_one(by_reasons[c]) for c in outright},
    }


def _premise(reading: Reading, claim: str) -> dict[str, str | bool]:
    return {"id": claim, "asserted": claim in reading.asserted, "leaf": claim in reading.leaves}


def _sets(found: dict[str, Dependence]) -> dict[str, Any]:
    keys = ("support_sets", "cut_sets", "load_bearing")
    return {key: {claim: _of_one(one)[key] for claim, one in found.items()} for key in keys}


def _of_one(found: Dependence) -> dict[str, Any]:
    return {
        "support_sets": found.support_sets,
        "cut_sets": found.cut_sets,
        "load_bearing": list(found.load_bearing),
    }


def what_if_of(argument: ArgumentMap, *operations: Operation) -> dict[str, Any]:
    """Give what operations change.

    Returns:
        `changes`: status and reason of each claim whose status differs, before and after; `falls`,
        `rises` and `weakened`: classes.
    """
    before, after = what_if.readings(argument, *operations)
    old, new = status.statuses(before), status.statuses(after)
    falls, rises = what_if.moved(before, after)
    return {
        "changes": {
            claim: {"before": old[claim], "after": new[claim]}
            for claim in old
            if old[claim][0] != new[claim][0]
        },
        "falls": falls,
        "rises": rises,
        "weakened": what_if.weakened(before, after),
    }


def probability_of(argument: ArgumentMap) -> dict[str, Any]:
    """Give how probable each conclusion is, and what each premise matters to it.

    Returns:
        `accepted`, `undecided`, `supported`: a probability for each conclusion; `stated`: the
        credence of conclusions where it is not used; `importance`: Birnbaum's, for each conclusion
        and premise.
    """
    reading = read(argument)
    chance = probability.chances(reading)
    accepted, undecided = probability.accepted(reading, chance)
    stated = probability.credences(reading)
    unused = [c for c in reading.conclusions if c in stated and c not in reading.premises]
    return {
        "accepted": accepted,
        "undecided": undecided,
        "supported": probability.supported(reading, chance),
        "stated": {claim: stated[claim] for claim in unused},
        "importance": probability.importance(reading, chance),
    }
