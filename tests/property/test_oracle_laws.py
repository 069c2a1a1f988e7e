"""Laws that the brute-force reading keeps, so that it can be trusted as a measure."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Link, LinkKind
from tests.oracle import Retract, depends_of, probability_of, status_of, what_if_of
from tests.oracle.dependency import hitting_sets
from tests.property.arguments import arguments, new_names, renamed, reordered


@given(arguments())
def test_cut_sets_are_the_hitting_sets_of_the_support_sets_and_back(argument: ArgumentMap) -> None:
    found = depends_of(argument)
    premises = [premise["id"] for premise in found["premises"]]
    for claim, supports in found["support_sets"].items():
        cuts = found["cut_sets"][claim]
        assert cuts == hitting_sets(supports, premises)
        assert supports == hitting_sets(cuts, premises)
        alone = [premise for premise in premises if frozenset({premise}) in cuts]
        assert found["load_bearing"][claim] == alone


@given(arguments())
def test_where_all_is_asserted_what_falls_with_a_leaf_is_what_it_bears(
    argument: ArgumentMap,
) -> None:
    claims = tuple(replace(claim, asserted=claim.asserted or None) for claim in argument.claims)
    argument = replace(argument, claims=claims)
    found = depends_of(argument)
    for premise in found["premises"]:
        assert premise["asserted"]
        if premise["leaf"]:
            falls = what_if_of(argument, Retract(premise["id"]))["falls"]
            borne = [c for c, bearing in found["load_bearing"].items() if premise["id"] in bearing]
            assert set(falls) == {premise["id"], *borne}


@given(st.data(), arguments())
def test_an_attack_changes_no_support_set(data: st.DataObject, argument: ArgumentMap) -> None:
    claims = [claim.id for claim in argument.claims]
    ids = st.sampled_from(claims)
    targets = st.sampled_from([*claims, *(link.id for link in argument.links)])
    attack = Link(
        id="new",
        kind=LinkKind.ATTACK,
        premises=tuple(data.draw(st.lists(ids, unique=True, max_size=2))),
        target=data.draw(targets),
    )
    # The new link must not make another claim the one that could be the thesis.
    before = replace(argument, thesis=argument.theses or (argument.claims[0].id,))
    after = replace(before, links=(*before.links, attack))
    assert depends_of(after)["support_sets"] == depends_of(before)["support_sets"]


@given(st.data(), arguments())
def test_neither_order_nor_names_change_a_status(
    data: st.DataObject, argument: ArgumentMap
) -> None:
    name = data.draw(new_names(argument))
    other = renamed(data.draw(reordered(argument)), name)
    before, after = status_of(argument), status_of(other)
    for key in ("status", "links"):
        assert after[key] == {name[one]: found for one, found in before[key].items()}


@given(arguments().flatmap(lambda made: st.tuples(st.just(made), new_names(made))))
def test_names_change_no_dependence(made: tuple[ArgumentMap, dict[str, str]]) -> None:
    argument, name = made
    before, after = depends_of(argument), depends_of(renamed(argument, name))
    for key in ("matrix", "signs"):
        assert after[key] == {
            name[c]: {name[p]: word for p, word in row.items()} for c, row in before[key].items()
        }


@given(arguments(most=5))
def test_probability_of_certain_worlds_is_status(argument: ArgumentMap) -> None:
    claims = tuple(replace(claim, credence=None) for claim in argument.claims)
    links = tuple(replace(link, strength=None) for link in argument.links)
    argument = replace(argument, claims=claims, links=links)
    status, found = status_of(argument)["status"], probability_of(argument)
    for key in ("accepted", "undecided"):
        assert found[key] == {c: float(status[c][0] == key) for c in found[key]}
