"""What rests on what, by trying every set of premises (section 3)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import combinations

from argmap.model import LinkKind
from tests.oracle.rules import Reading, rules
from tests.oracle.status import least_model

Sets = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Dependence:
    """On which premises a conclusion rests.

    Attributes:
        support_sets: the minimal sets of premises that derive it.
        cut_sets: the minimal sets of premises without which nothing derives it.
        load_bearing: the premises that are in every support set, in file order.
    """

    support_sets: Sets
    cut_sets: Sets
    load_bearing: tuple[str, ...]


def derived(reading: Reading, held: Collection[str]) -> frozenset[str]:
    """Give the classes that follow where exactly these premises are asserted: D(S).

    Negative literals are left out, so that no objection counts.
    """
    supposed = replace(reading, asserted=frozenset(held))
    return frozenset(name for kind, name in least_model(rules(supposed)) if kind == "acc")


def worlds(premises: Collection[str]) -> list[frozenset[str]]:
    """Give every set of premises, small ones first."""
    sizes = range(len(premises) + 1)
    return [frozenset(found) for size in sizes for found in combinations(premises, size)]


def dependence(reading: Reading, *, by_reasons: bool = False) -> dict[str, Dependence]:
    """Give the dependence of every class.

    Args:
        reading: the map.
        by_reasons: leave the own assertion of each class out.
    """
    derives = {held: derived(reading, held) for held in worlds(reading.premises)}
    found: dict[str, Dependence] = {}
    for claim in reading.classes:
        own = {claim} if by_reasons else set()
        premises = [premise for premise in reading.premises if premise not in own]
        found[claim] = _dependence(
            premises, {held for held, claims in derives.items() if claim in claims}
        )
    return found


def _dependence(premises: list[str], enough: Collection[frozenset[str]]) -> Dependence:
    """Judge by the sets of premises that are enough; those of others do not matter."""
    everything = frozenset(premises)
    tried = worlds(premises)
    support_sets = minimal(held for held in tried if held in enough)
    return Dependence(
        support_sets=support_sets,
        cut_sets=minimal(cut for cut in tried if everything - cut not in enough),
        load_bearing=tuple(
            p for p in premises if support_sets and all(p in held for held in support_sets)
        ),
    )


def minimal(sets: Iterable[frozenset[str]]) -> Sets:
    """Give the sets that contain no other."""
    every = set(sets)
    return frozenset(one for one in every if not any(other < one for other in every))


def hitting_sets(sets: Sets, premises: Collection[str]) -> Sets:
    """Give the minimal sets of premises that meet each of some sets."""
    return minimal(held for held in worlds(premises) if all(held & one for one in sets))


def walks(reading: Reading) -> dict[str, dict[str, set[int]]]:
    """Tell of every class and premise how many attacks lie on walks from the one to the other.

    Returns:
        for each class and premise a set of 0 (none), 1 (an odd number) and 2 (an even one, but
        not none).
    """
    reached = {premise: _reached(reading, premise) for premise in reading.premises}
    return {
        claim: {
            premise: {attacks for node, attacks in found if node == claim}
            for premise, found in reached.items()
        }
        for claim in reading.classes
    }


def _reached(reading: Reading, premise: str) -> set[tuple[str, int]]:
    edges = _edges(reading)
    found = {(premise, 0)}
    front = list(found)
    while front:
        at, attacks = front.pop(0)
        for source, target, attack in edges:
            after = (target, (1 if attacks != 1 else 2) if attack else attacks)
            if source == at and after not in found:
                found.add(after)
                front.append(after)
    return found


def _edges(reading: Reading) -> list[tuple[str, str, bool]]:
    """Give the edges from premises to links, links to targets and parts to summaries."""
    edges: list[tuple[str, str, bool]] = []
    for link in reading.steps:
        target = reading.name.get(link.target or "", link.target or "")
        edges += [(reading.name[one], link.id, False) for one in link.premises]
        edges.append((link.id, target, link.kind is LinkKind.ATTACK))
    for summary in reading.summaries:
        edges += [(part, summary.whole, False) for part in summary.parts]
    return edges


def word(found: Dependence, premise: str, attacks: set[int]) -> str:
    """Say what a premise is to a conclusion."""
    if premise in found.load_bearing:
        return "load-bearing"
    if any(premise in held for held in found.support_sets):
        return "contributes"
    match sign(attacks):
        case "+-":
            return "mixed"
        case "-":
            return "objection"
        case "+":
            return "redundant" if 0 in attacks else "reply"
        case _:
            return "irrelevant"


def sign(attacks: set[int]) -> str:
    """Say on which sides walks with these numbers of attacks bear."""
    return ("+" if attacks & {0, 2} else "") + ("-" if 1 in attacks else "")
