"""The analysis says of random maps what a brute-force reading of its definitions says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.analysis import (
    Add,
    Assert,
    Drop,
    Operation,
    Retract,
    Support,
    dependency,
    probability,
    status,
    support,
    what_if,
)
from argmap.model import ArgumentMap, Claim, Link, LinkKind
from tests import oracle
from tests.property.arguments import arguments


@given(arguments())
def test_status(argument: ArgumentMap) -> None:
    found, wanted = status(argument), oracle.status_of(argument)
    said = {name: (str(one.status), str(one.reason)) for name, one in found.claims.items()}
    assert said == wanted["status"]
    assert {name: str(one) for name, one in found.links.items()} == wanted["links"]
    same = {name: one.same_as for name, one in found.claims.items() if one.same_as}
    assert same == oracle.same_as(argument)


@given(arguments())
def test_the_links_that_make_a_status(argument: ArgumentMap) -> None:
    wanted = oracle.status_of(argument)["by"]
    for name, one in status(argument).claims.items():
        if str(one.reason) in {"supported", "rebutted", "unsupported"}:
            links = [by for by in one.by if by in argument.index.link]
            steps = [by for by in links if argument.index.link[by].kind is not LinkKind.REPHRASE]
            assert steps == wanted[name]


@given(arguments())
def test_matrix(argument: ArgumentMap) -> None:
    found, wanted = dependency(argument), oracle.depends_of(argument)
    assert list(found.theses) == wanted["theses"]
    assert [
        {"id": one.id, "asserted": one.asserted, "leaf": one.leaf} for one in found.premises
    ] == wanted["premises"]
    assert list(found.conclusions) == wanted["conclusions"]
    for name in found.conclusions:
        words = {one: str(said.word) for one, said in found.row(name).items()}
        signs = {one: said.sign for one, said in found.row(name).items()}
        assert words == _without(wanted["matrix"][name], "irrelevant")
        assert signs == _without(wanted["signs"][name], "")
        assert list(found.load_bearing(name)) == wanted["load_bearing"][name]
    for premise in found.premises:
        column = {name: str(one.word) for name, one in found.column(premise.id).items()}
        rows = {name: row[premise.id] for name, row in wanted["matrix"].items()}
        assert column == _without(rows, "irrelevant")


def _without(row: Mapping[str, str], nothing: str) -> dict[str, str]:
    return {name: said for name, said in row.items() if said != nothing}


@given(arguments())
def test_support_and_cut_sets(argument: ArgumentMap) -> None:
    wanted = oracle.depends_of(argument)
    for name in wanted["conclusions"]:
        found = support(argument, name)
        assert _sets(found) == {key: wanted[key][name] for key in _sets(found)}
        outright = wanted["by_reasons"].get(name)
        assert (_sets(found.by_reasons) if found.by_reasons else None) == outright


def _sets(found: Support) -> dict[str, Any]:
    for listing in (found.support_sets, found.cut_sets):
        assert listing.complete
        assert listing.count == len(listing.sets) == len(_frozen(listing.sets))
    return {
        "support_sets": _frozen(found.support_sets.sets),
        "cut_sets": _frozen(found.cut_sets.sets),
        "load_bearing": list(found.load_bearing),
    }


def _frozen(sets: Iterable[Iterable[str]]) -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, sets))


@given(arguments(), st.data())
def test_what_if(argument: ArgumentMap, data: st.DataObject) -> None:
    operations = data.draw(st.lists(_operations(argument), min_size=1, max_size=3))
    assume(sum(isinstance(one, Add) for one in operations) < 2)
    found = what_if(argument, operations)
    wanted = oracle.what_if_of(argument, *map(_told, operations))
    old = {claim.id for claim in argument.claims}
    assert {
        name: {
            "before": (str(one.before.status), str(one.before.reason)),
            "after": (str(one.after.status), str(one.after.reason)),
        }
        for name, one in found.changes.items()
        if one.before is not None
    } == wanted["changes"]
    assert list(found.falls) == wanted["falls"]
    assert list(found.rises) == wanted["rises"]
    if not any(isinstance(one, Add) for one in operations):
        assert list(found.weakened) == wanted["weakened"]
    assert found.perhaps_weakened == ()
    assert {name for name, one in found.changes.items() if one.before is None}.isdisjoint(old)


def _operations(argument: ArgumentMap) -> st.SearchStrategy[Operation]:
    claims = st.sampled_from([claim.id for claim in argument.claims])
    found: list[st.SearchStrategy[Operation]] = [
        st.builds(Retract, claims),
        st.builds(Assert, claims),
    ]
    links = [link.id for link in argument.links if link.id in status(argument).links]
    targets = [claim.id for claim in argument.claims] + links
    if links:
        found.append(st.builds(Drop, st.sampled_from(links)))
    link = st.builds(
        lambda kind, target: Link(id="new", kind=kind, premises=("n",), target=target),
        st.sampled_from((LinkKind.SUPPORT, LinkKind.ATTACK)),
        st.sampled_from(targets),
    )
    found.append(st.builds(Add, link, st.just((Claim(id="n"),))))
    return st.one_of(found)


def _told(operation: Operation) -> oracle.Operation:
    match operation:
        case Retract(name):
            return oracle.Retract(name)
        case Assert(name):
            return oracle.Assert(name)
        case Drop(name):
            return oracle.Drop(name)
        case Add(link, claims):
            return oracle.Add(link, claims)


@given(arguments(most=5))
def test_probability(argument: ArgumentMap) -> None:
    wanted = oracle.probability_of(argument)
    found = probability(argument, of=tuple(wanted["accepted"]))
    assert found.method == "exact"
    for key in ("accepted", "undecided", "supported"):
        assert getattr(found, key) == pytest.approx(wanted[key], abs=1e-9)
    for name, row in wanted["importance"].items():
        assert found.importance[name] == pytest.approx(
            {one: share for one, share in row.items() if one in found.importance[name]}, abs=1e-9
        )
        assert all(
            abs(share) < 1e-9 for one, share in row.items() if one not in found.importance[name]
        )
