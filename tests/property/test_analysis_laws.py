"""Laws that the analysis keeps, whatever the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.analysis import (
    Assert,
    Drop,
    Operation,
    Retract,
    Status,
    dependency,
    probability,
    status,
    support,
    supports,
    what_if,
)
from argmap.formats.native.write import write_map
from argmap.model import ArgumentMap, Link, LinkKind, Style
from tests.oracle.dependency import hitting_sets
from tests.property.answers import Answers
from tests.property.arguments import arguments, new_names, renamed, reordered


@given(arguments())
def test_cut_sets_are_the_hitting_sets_of_the_support_sets_and_back(argument: ArgumentMap) -> None:
    premises = [one.id for one in dependency(argument).premises]
    for found in supports(argument):
        carry = frozenset(map(frozenset, found.support_sets.sets))
        cut = frozenset(map(frozenset, found.cut_sets.sets))
        assert all(one & other for one in carry for other in cut)
        assert cut == hitting_sets(carry, premises)
        assert carry == hitting_sets(cut, premises)
        assert {*found.load_bearing} == {one for one in premises if frozenset({one}) in cut}


@given(arguments(), st.integers(0, 3))
def test_all_conclusions_together_get_the_answers_that_each_gets_alone(
    argument: ArgumentMap, limit: int
) -> None:
    names = dependency(argument).conclusions
    alone = tuple(support(argument, name, limit=limit) for name in names)
    assert supports(argument, limit=limit) == alone


@given(st.data(), arguments())
def test_an_attack_changes_no_support_set(data: st.DataObject, argument: ArgumentMap) -> None:
    claims = [claim.id for claim in argument.claims]
    attack = Link(
        id="new",
        kind=LinkKind.ATTACK,
        premises=tuple(data.draw(st.lists(st.sampled_from(claims), unique=True, max_size=2))),
        target=data.draw(st.sampled_from([*claims, *(link.id for link in argument.links)])),
    )
    # The new link must not make another claim the one that could be the thesis.
    before = replace(argument, thesis=argument.theses or (claims[0],))
    assert supports(replace(before, links=(*before.links, attack))) == supports(before)


@given(arguments())
def test_where_all_is_asserted_what_falls_with_a_leaf_is_what_it_bears(
    argument: ArgumentMap,
) -> None:
    claims = tuple(replace(claim, asserted=claim.asserted or None) for claim in argument.claims)
    argument = replace(argument, claims=claims)
    found = dependency(argument)
    for premise in found.premises:
        if premise.leaf:
            falls = what_if(argument, [Retract(premise.id)]).falls
            borne = {c for c in found.conclusions if premise.id in found.load_bearing(c)}
            assert {*falls} == {premise.id, *borne}


@given(st.data(), arguments(most=6))
def test_neither_order_nor_names_change_an_answer(
    data: st.DataObject, argument: ArgumentMap
) -> None:
    argument = _agreed(argument)
    name = data.draw(new_names(argument))
    other = renamed(data.draw(reordered(argument)), name)
    asked = data.draw(_operations(argument))
    renamed_too = [_renamed(one, name) for one in asked]
    original = {new: old for old, new in name.items()}
    same(Answers(argument, _ids(argument)), asked, Answers(other, original), renamed_too)


def _agreed(argument: ArgumentMap) -> ArgumentMap:
    """Give the map with one credence for all wordings of a proposition; else the first counts."""
    said = status(argument).claims
    stands_for = {claim.id: said[claim.id].same_as or claim.id for claim in argument.claims}
    credence = {stands_for[claim.id]: claim.credence for claim in argument.claims}
    claims = (replace(one, credence=credence[stands_for[one.id]]) for one in argument.claims)
    return replace(argument, claims=tuple(claims))


@given(st.data(), arguments(most=6))
def test_it_does_not_matter_whether_a_reason_stands_under_its_claim_or_in_the_list(
    data: st.DataObject, argument: ArgumentMap
) -> None:
    asked = data.draw(_operations(argument))
    one, other = (Answers(_written(argument, style), _ids(argument)) for style in Style)
    same(one, asked, other, asked)


def _written(argument: ArgumentMap, style: Style) -> ArgumentMap:
    links = tuple(replace(link, style=style, named=True) for link in argument.links)
    return argmap.loads(write_map(replace(argument, links=links)))


def _ids(argument: ArgumentMap) -> dict[str, str]:
    ids = (*(claim.id for claim in argument.claims), *(link.id for link in argument.links))
    return dict(zip(ids, ids, strict=True))


def same(one: Answers, asked: list[Operation], other: Answers, asked_too: list[Operation]) -> None:
    """Compare all answers about two maps."""
    assert one.status() == other.status()
    assert one.matrix() == other.matrix()
    assert one.sets() == other.sets()
    assert one.what_if(asked) == other.what_if(asked_too)
    assert one.probability() == pytest.approx(other.probability(), abs=1e-9)


def _operations(argument: ArgumentMap) -> st.SearchStrategy[list[Operation]]:
    claims = st.sampled_from([claim.id for claim in argument.claims])
    links = list(status(argument).links)
    found: list[st.SearchStrategy[Operation]] = [
        st.builds(Retract, claims),
        st.builds(Assert, claims),
        *([st.builds(Drop, st.sampled_from(links))] if links else []),
    ]
    return st.lists(st.one_of(found), min_size=1, max_size=2)


def _renamed(operation: Operation, name: Mapping[str, str]) -> Operation:
    match operation:
        case Retract(claim):
            return Retract(name[claim])
        case Assert(claim):
            return Assert(name[claim])
        case Drop(link):
            return Drop(name[link])
    raise TypeError(operation)


@given(st.data(), arguments(most=6))
def test_support_is_monotone_in_each_credence(data: st.DataObject, argument: ArgumentMap) -> None:
    place = data.draw(st.sampled_from(range(len(argument.claims))))
    low, high = sorted(data.draw(st.tuples(*[st.sampled_from((0.0, 0.25, 0.5, 0.8, 1.0))] * 2)))
    less, more = (probability(_believed(argument, place, share)) for share in (low, high))
    for name, share in less.supported.items():
        assert share <= more.supported[name] + 1e-9


def _believed(argument: ArgumentMap, place: int, credence: float) -> ArgumentMap:
    claims = list(argument.claims)
    claims[place] = replace(claims[place], credence=credence)
    return replace(argument, claims=tuple(claims))


@given(arguments())
def test_without_attacks_what_is_accepted_is_what_follows(argument: ArgumentMap) -> None:
    peaceful = _peaceful(argument)
    for name, found in status(peaceful).claims.items():
        rests = support(peaceful, name)
        follows = any(rests.held(ids) for ids in rests.support_sets.sets)
        assert (found.status is Status.ACCEPTED) == follows
        assert found.status is not Status.UNDECIDED


def _peaceful(argument: ArgumentMap) -> ArgumentMap:
    """Give a map without its attacks and what is said of them."""
    gone: set[str] = set()
    for link in argument.links:
        if link.kind is LinkKind.ATTACK or gone & {link.target, *link.premises}:
            gone.add(link.id)
    return replace(argument, links=tuple(link for link in argument.links if link.id not in gone))
