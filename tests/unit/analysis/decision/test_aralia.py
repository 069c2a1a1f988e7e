"""Real fault trees as programs, against the numbers that are known of them."""

from __future__ import annotations

import csv

import pytest

import argmap
from argmap.analysis.decision import Functions, Horn
from tests.conftest import SHARED

FOLDER = SHARED / "corpora" / "aralia"
QUICK = ("chinese", "das9207", "edf9201", "isp9602")
SLOW = ("edf9203", "edf9204")


def program(name: str) -> tuple[Horn, int, dict[int, float]]:
    """Give a tree as a program, its thesis, and the weights of its leaves."""
    made = argmap.load(FOLDER / f"{name}.yaml")
    number = {claim.id: at for at, claim in enumerate(made.claims)}
    bodies: list[list[tuple[int, ...]]] = [[] for _ in number]
    for link in made.links:
        bodies[number[link.target or ""]].append(tuple(number[p] for p in link.premises))
    free = tuple(atom for atom, given in enumerate(bodies) if not given)
    weight = {atom: made.claims[atom].credence or 0.0 for atom in free}
    return Horn(bodies, free), number[made.theses[0]], weight


def expected(name: str) -> dict[str, str]:
    with (FOLDER / "expected.csv").open(encoding="utf-8") as file:
        return next(row for row in csv.DictReader(file) if row["name"] == name)


@pytest.mark.parametrize("name", [*QUICK, *SLOW])
def test_counts_and_probability_of_a_fault_tree(name: str) -> None:
    if not FOLDER.exists():
        pytest.skip("the fault trees are not on this machine")
    horn, thesis, weight = program(name)
    known, found = expected(name), Functions(horn, (thesis,))
    support, cut = found.support_sets(thesis, 20), found.cut_sets(thesis, 20)
    assert support.complete
    assert cut.complete
    assert support.count == int(known["support_sets_of_thesis"])
    assert cut.count == int(known["cut_sets_of_thesis"])
    loads = sum(len(each) == 1 for each in cut.sets)
    assert loads == int(known["load_bearing_of_thesis"])
    chance = found.probability(thesis, weight)
    assert f"{chance:.5E}" == known["probability_of_thesis"]
    slopes = found.importance(thesis, weight)
    assert all(0 <= slope <= 1 for slope in slopes.values())


@pytest.mark.parametrize("name", QUICK)
def test_the_first_sets_support_and_cut_and_are_minimal(name: str) -> None:
    if not FOLDER.exists():
        pytest.skip("the fault trees are not on this machine")
    horn, thesis, _ = program(name)
    found = Functions(horn, (thesis,))
    everything = set(horn.free)
    for support in found.support_sets(thesis, 20).sets:
        assert follows(horn, thesis, set(support))
        assert not any(follows(horn, thesis, set(support) - {free}) for free in support)
    for cut in found.cut_sets(thesis, 20).sets:
        assert not follows(horn, thesis, everything - set(cut))
        assert all(follows(horn, thesis, everything - set(cut) | {free}) for free in cut)


def follows(horn: Horn, atom: int, assumed: set[int]) -> bool:
    from argmap.analysis.decision import derivable

    return bool(derivable(horn, assumed)[atom])


def test_every_gate_of_a_tree_depends_on_what_its_own_sets_hold() -> None:
    if not FOLDER.exists():
        pytest.skip("the fault trees are not on this machine")
    horn, _, _ = program("chinese")
    gates = [atom for atom, given in enumerate(horn.bodies) if given]
    found = Functions(horn, gates)
    position = {atom: at for at, atom in enumerate(horn.free)}
    for gate in gates:
        answer = found.support_sets(gate, 10_000)
        assert len(answer.sets) == answer.count
        members = {position[free] for each in answer.sets for free in each}
        assert found.contributing(gate) == (sum(1 << at for at in members), 0)
