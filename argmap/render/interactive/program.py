"""A map as the rules and names from which `engine.js` answers in the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from argmap.analysis.program import Rules, case_of, rules
from argmap.model import ArgumentMap
from argmap.structure import relations


class EngineProgram(TypedDict):
    """A normal logic program over atoms numbered from 0, and what its atoms mean.

    Proposition p is atom p: it is accepted. Several claims are one proposition where one restates
    another. All that preferences, backing and undercuts say is in the rules; which rules go when a
    claim is given up can be read off them, since those are the rules that conclude it.

    Attributes:
        claims: the ids of all claims, in file order.
        propositions: the proposition of each claim.
        names: for each proposition the claim that stands for it, as its place in `claims`.
        theses: the propositions that the map is about.
        size: how many atoms there are.
        rules: each as the atom that it concludes, the atoms that must hold, and -1 - a for each
            atom a that must not. The assertion of p is a rule for p without atoms that must hold,
            and the only such rule for a proposition.
        links: the ids of all supports and attacks that have a target, in file order.
        fires: for each link the atom that says that it works.
        relations: the ids of all links, what `restates` means included, as pictures draw them.
        starts: for each relation the claims that it starts from, as places in `claims`.
        leads: for each relation the claim that it leads to, or -1 - r for relation r; None where
            it leads nowhere.
    """

    claims: list[str]
    propositions: list[int]
    names: list[int]
    theses: list[int]
    size: int
    rules: list[list[int]]
    links: list[str]
    fires: list[int]
    relations: list[str]
    starts: list[list[int]]
    leads: list[int | None]


def engine_program(argument: ArgumentMap) -> EngineProgram:
    """Write a map down for the page's engine, ready for JSON. Linear but for preferences."""
    case = case_of(argument)
    program = rules(case)
    place = {claim: at for at, claim in enumerate(case.number)}
    drawn = relations(argument).links
    things = {link.id: -1 - at for at, link in enumerate(drawn)} | place
    return EngineProgram(
        claims=list(case.number),
        propositions=list(case.number.values()),
        names=[place[name] for name in case.names],
        theses=list(case.theses),
        size=program.size,
        rules=list(_rules(program)),
        links=list(case.at),
        fires=list(program.fires),
        relations=[link.id for link in drawn],
        starts=[[place[name] for name in link.premises if name in place] for link in drawn],
        leads=[things.get(str(link.target)) for link in drawn],
    )


def _rules(program: Rules) -> Iterator[list[int]]:
    for head, positive, negative in zip(
        program.heads, program.positive, program.negative, strict=True
    ):
        yield [head, *positive, *(-1 - atom for atom in negative)]
