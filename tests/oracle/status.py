"""The well-founded model and the reasons for each status (section 2)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from argmap.model import LinkKind
from tests.oracle.rules import Atom, Reading, Rule, atoms, grounds, rules


@dataclass(frozen=True, slots=True)
class Model:
    """The well-founded model of a program.

    Attributes:
        true: atoms that hold.
        false: atoms that do not.
        undecided: the rest.
    """

    true: frozenset[Atom]
    false: frozenset[Atom]
    undecided: frozenset[Atom]


def least_model(program: Iterable[Rule]) -> frozenset[Atom]:
    """Give the least model of rules whose negative literals are left out."""
    program = list(program)
    true: set[Atom] = set()
    while True:
        more = {rule.head for rule in program if true.issuperset(rule.body)} - true
        if not more:
            return frozenset(true)
        true |= more


def gamma(program: Iterable[Rule], held: Collection[Atom]) -> frozenset[Atom]:
    """Give the least model of the reduct of a program by a set of atoms."""
    return least_model(rule for rule in program if not any(atom in held for atom in rule.unless))


def well_founded(reading: Reading) -> Model:
    """Give the well-founded model, by the alternating fixpoint (Van Gelder 1993)."""
    program = rules(reading)
    true: frozenset[Atom] = frozenset()
    while True:
        possible = gamma(program, true)
        following = gamma(program, possible)
        if following == true:
            break
        true = following
    everything = frozenset(atoms(reading))
    return Model(true, everything - possible, possible - true)


def statuses(reading: Reading) -> dict[str, tuple[str, str]]:
    """Give status and reason of every claim, class members included."""
    model = well_founded(reading)
    without_circles = _without_circles(rules(reading), model)
    cyclic = _attack_cycles(rules(reading), model)
    of_class = {
        claim: _status(reading, model, claim, without_circles, cyclic) for claim in reading.classes
    }
    return {claim: of_class[name] for claim, name in reading.name.items()}


def _status(
    reading: Reading,
    model: Model,
    claim: str,
    without_circles: Collection[Atom],
    cyclic: Collection[Atom],
) -> tuple[str, str]:
    atom = ("acc", claim)
    if atom in model.true:
        return "accepted", "asserted" if _own(reading, model, claim) else "supported"
    if atom in model.undecided:
        return "undecided", "attack-cycle" if atom in cyclic else "rests-on-undecided"
    if _rebuttals(reading, model, claim):
        return "rejected", "rebutted"
    if claim in reading.retracted:
        return "rejected", "retracted"
    if claim in reading.leaves and claim not in reading.asserted:
        return "rejected", "hypothesis"
    return "rejected", "unsupported" if atom in without_circles else "circular"


def _own(reading: Reading, model: Model, claim: str) -> bool:
    """Tell whether a claim's own assertion is effective."""
    assertions = [ground for ground in grounds(reading, claim) if not ground.body]
    return any(all(("fires", r) in model.false for r in one.rebuttals) for one in assertions)


def _rebuttals(reading: Reading, model: Model, claim: str) -> list[str]:
    """Give the rebuttals that fire and are not beaten on every ground of a claim."""
    unbeaten = {r for ground in grounds(reading, claim) for r in ground.rebuttals}
    return [s.id for s in reading.steps if s.id in unbeaten and ("fires", s.id) in model.true]


def _without_circles(program: Collection[Rule], model: Model) -> set[Atom]:
    """Give N: the false atoms that fail even if circles of support are left aside."""
    found: set[Atom] = set()
    while True:
        more = {
            atom
            for atom in model.false - found
            if all(_fails(rule, found, model) for rule in program if rule.head == atom)
        }
        if not more:
            return found
        found |= more


def _fails(rule: Rule, found: Collection[Atom], model: Model) -> bool:
    return any(a in found for a in rule.body) or any(a in model.true for a in rule.unless)


def _attack_cycles(program: Collection[Rule], model: Model) -> set[Atom]:
    """Give the undecided atoms whose strongly connected component has a negative edge."""
    positive = {(atom, rule.head) for rule in program for atom in rule.body}
    negative = {(atom, rule.head) for rule in program for atom in rule.unless}
    edges = {
        (a, b) for a, b in positive | negative if a in model.undecided and b in model.undecided
    }
    reach = {atom: _reached(atom, edges) for atom in model.undecided}
    return {
        atom
        for atom in model.undecided
        for a, b in negative & edges
        if a in reach[atom] and atom in reach[b]
    }


def _reached(start: Atom, edges: Collection[tuple[Atom, Atom]]) -> set[Atom]:
    found = {start}
    while True:
        more = {b for a, b in edges if a in found} - found
        if not more:
            return found
        found |= more


def links(reading: Reading) -> dict[str, str]:
    """Tell of every step whether it fires, and why it does not."""
    model = well_founded(reading)
    fires = {rule.head: rule for rule in rules(reading)}
    words: dict[str, str] = {}
    for link in reading.steps:
        atom = ("fires", link.id)
        rule = fires[atom]
        if atom in model.true:
            words[link.id] = "fires"
        elif atom in model.undecided:
            words[link.id] = "undecided"
        elif any(a in model.false for a in rule.body if a[0] == "acc"):
            words[link.id] = "premise"
        elif any(a in model.true for a in rule.unless):
            words[link.id] = "undercut"
        else:
            words[link.id] = "unbacked"
    return words


def by(reading: Reading) -> dict[str, list[str]]:
    """Give the links that make the status of every claim, in file order.

    They are the supports that fire of what is `supported`, the rebuttals that tell of what is
    `rebutted`, and the supports that fail of what is `unsupported`.
    """
    model = well_founded(reading)
    made: dict[str, list[str]] = {}
    for claim, (_, reason) in statuses(reading).items():
        name = reading.name[claim]
        supports = [("fires", s.id) for s in reading.onto(name, LinkKind.SUPPORT)]
        found = {
            "supported": [link for _, link in supports if ("fires", link) in model.true],
            "rebutted": _rebuttals(reading, model, name),
            "unsupported": [link for _, link in supports if ("fires", link) in model.false],
        }
        made[claim] = found.get(reason, [])
    return made
