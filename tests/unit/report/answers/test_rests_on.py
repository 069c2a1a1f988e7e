"""What one conclusion rests on, and what rests on one premise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.analysis import Listing, Support, dependency, support, supports
from argmap.model import ArgumentMap
from argmap.report import Medium, Table, table_writer, table_writer_names
from argmap.report.answers.labels import NO_CONCLUSIONS, Labels
from argmap.report.answers.rests_on import of_table, on_document, on_table, sets_table
from argmap.report.answers.steps import steps_from, steps_onto
from tests.helpers.examples import sketch

MAP = sketch(
    "t: {because: [[a, h], b, c], but: [o]}",
    *("a", "h: {asserted: false}", "b", "c: {because: [d]}", "d", "o: {but: [d]}", "lone"),
    head="thesis: t",
)
OUTRIGHT = sketch("t: {because: [a], asserted: true}", "a", head="thesis: t")
CIRCLE = sketch("t: {because: [m]}", "m: {because: [t]}", head="thesis: t")
BARE = sketch("t", head="thesis: t", links="[{support: t, from: []}]")


def of(argument: ArgumentMap, conclusion: str, limit: int = 20) -> Table:
    found = dependency(argument, of=[conclusion])
    rests = support(argument, conclusion, limit=limit)
    return of_table(argument, found, rests, Labels(argument))


def on(argument: ArgumentMap, premise: str) -> Table:
    return on_table(argument, premise, dependency(argument).column(premise), Labels(argument))


def sets(argument: ArgumentMap, limit: int = 4) -> Table:
    return sets_table(argument, supports(argument, limit=limit), Labels(argument))


def test_premises_stand_by_their_bearing_and_then_in_reading_order() -> None:
    assert [row[1:] for row in of(MAP, "t").rows] == [
        ("a", "contributes"),
        ("h", "contributes"),
        ("b", "contributes"),
        ("d", "contributes"),
        ("o", "objection"),
    ]


def test_sets_are_listed_and_counted() -> None:
    carry, cut, *_ = of(MAP, "t").notes
    assert carry == ("3 support sets (just enough to carry it): 3; 5; 1 + 2 (needs a hypothesis).")
    assert cut == "2 cut sets (just enough to bring it down): 1 + 3 + 5; 2 + 3 + 5."


@pytest.mark.parametrize(
    ("limit", "told"), [(2, ": 3; 5 and 1 more."), (1, ": 3 and 2 more."), (0, ".")]
)
def test_what_is_not_listed_is_counted(limit: int, told: str) -> None:
    assert of(MAP, "t", limit).notes[0] == f"3 support sets (just enough to carry it){told}"


def test_of_more_sets_than_python_spells_out_the_power_of_ten_is_told() -> None:
    many = Listing(2**16_000, complete=True, why=None, sets=(("b",),))
    found = replace(support(MAP, "t"), support_sets=many)
    said = ": 3 and about 10^4816 more"
    (carry, *_) = of_table(MAP, dependency(MAP), found, Labels(MAP)).notes
    assert carry == f"About 10^4816 support sets (just enough to carry it){said}."
    table = sets_table(MAP, [found], Labels(MAP))
    assert table.rows[0][3] == f"About 10^4816 sets{said}"
    for name in table_writer_names():
        assert "10^4816" in table_writer(name).write(table, Medium())


def test_each_bearing_that_occurs_is_explained_once() -> None:
    words = [note.partition(":")[0] for note in of(MAP, "t").notes[3:]]
    assert words == ["contributes", "objection"]


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("b", "3 is a premise: it rests on nothing but itself."),
        ("o", "6 is a premise: it rests on nothing but itself."),
        ("h", "2 is a hypothesis that nobody asserts: it rests on nothing but itself."),
    ],
)
def test_a_premise_rests_on_itself(claim: str, told: str) -> None:
    assert of(MAP, claim).notes[0] == told


def test_steps_and_attacks_are_named_by_their_ids_each_before_those_onto_itself() -> None:
    argument = sketch(
        "t: {because: [{id: s, premises: [a, b], unless: [{id: u, premises: [c], unless: [d]}]}]}",
        *("a: {but: [e]}", "b", "c", "d", "e", "z: {restates: t, but: [e]}"),
        head="thesis: t",
        links="[{id: k, support: s, from: [e]}, {id: r, rephrase: a, from: [b, c]}]",
    )
    assert steps_onto(argument, "t") == ("s", "u", "t#1.1.1", "k", "z#1")
    assert steps_onto(argument, "z") == steps_onto(argument, "t")
    assert steps_from(argument, "c") == ("u",)
    assert of(argument, "t").notes[2] == (
        "What leads to T, as `what-if --drop` takes it: s (the step from 1 + 3), "
        "u (the undercut by 4), t#1.1.1 (the undercut by 5), k (the backing by 2) and "
        "z#1 (the objection 2)."
    )


def test_of_many_steps_twelve_are_named() -> None:
    names = [f"p{number}" for number in range(15)]
    argument = sketch(f"t: {{because: [{', '.join(names)}]}}", *names, head="thesis: t")
    assert of(argument, "t").notes[2].endswith("t#12 (the step from 12) and 3 more.")


def test_a_premise_that_nothing_attacks_has_no_steps() -> None:
    assert not any("--drop" in note for note in of(MAP, "b").notes)
    attacked = of(MAP, "o").notes[1]
    assert attacked == "What leads to 6, as `what-if --drop` takes it: o#1 (the reply 5)."


def test_a_conclusion_that_is_also_asserted_is_told_by_its_reasons_too() -> None:
    notes = of(OUTRIGHT, "t").notes
    assert notes[0] == "2 support sets (just enough to carry it): T; 1."
    assert notes[2] == "T is also asserted outright. By its reasons alone:"
    assert notes[3:5] == ("1 support set: 1.", "1 cut set: 1.")


def test_a_conclusion_that_nothing_carries() -> None:
    note, _ = of(CIRCLE, "t").notes
    assert note == "Nothing carries T: every reason for it leads back to itself or to nothing."


def test_a_reason_without_premises_needs_nothing() -> None:
    assert of(BARE, "t").notes[:2] == (
        "1 support set (just enough to carry it): nothing at all.",
        "0 cut sets (just enough to bring it down).",
    )


def test_what_rests_on_a_premise() -> None:
    found = on(MAP, "d")
    assert [row[1:] for row in found.rows] == [
        ("c", "load-bearing"),
        ("t", "contributes"),
    ]
    assert found.notes[0] == "1 conclusion cannot do without 5."
    assert on(MAP, "b").notes[0] == "Every conclusion can do without 3."


def test_a_premise_on_which_nothing_rests_is_told_as_such() -> None:
    nothing = on(MAP, "lone")
    assert nothing.rows == ()
    assert nothing.notes == ("Nothing rests on 7: it has no bearing on any conclusion.",)
    objection = on(sketch("t: {because: [a], but: [o]}", "a", "o", head="thesis: t"), "o")
    assert [row[2] for row in objection.rows] == ["objection"]
    assert objection.notes[0] == "Nothing rests on 2: no conclusion needs it."


def test_a_premise_that_also_feeds_an_objection_is_told_so() -> None:
    argument = sketch("t: {because: [a], but: [o]}", "a", "o: {because: [a]}", head="thesis: t")
    assert on(argument, "a").rows[0][2] == "load-bearing, and feeds an objection"


def test_the_document_of_a_premise_has_the_promised_keys() -> None:
    argument = sketch(
        *("t: {because: [a, c], but: [o]}", "o: {because: [a]}", "a", "c"), head="thesis: t"
    )
    assert on_document("a", dependency(argument).column("a")) == {
        "premise": "a",
        "load_bearing_for": ["o"],
        "contributes_to": ["t"],
        "speaks_against": ["t"],
    }


def test_the_sets_of_every_conclusion_in_one_table() -> None:
    assert [row[0:1] + row[2:] for row in sets(MAP).rows] == [
        (
            "T",
            "none",
            "3 sets: 3; 5; 1 + 2 (needs a hypothesis)",
            "2 sets: 1 + 3 + 5; 2 + 3 + 5",
        ),
        ("4", "5", "1 set: 5", "1 set: 5"),
    ]
    assert sets(MAP, limit=1).rows[0][3] == "3 sets: 3 and 2 more"
    assert sets(CIRCLE).rows[0][2:] == ("none", "none", "1 set: nothing at all")
    assert sets(BARE).rows[0][2:] == ("none", "1 set: nothing at all", "none")


def test_a_map_without_conclusions_says_so() -> None:
    assert sets(sketch("a", "b")).notes == (NO_CONCLUSIONS,)


def test_an_answer_over_the_budget_says_what_is_left_out() -> None:
    partial = Listing(2, complete=False, why="over the budget", sets=(("b",),))
    rests = Support(
        conclusion="t",
        support_sets=partial,
        cut_sets=partial,
        load_bearing=(),
        hypotheses=frozenset(),
    )
    found = of_table(MAP, dependency(MAP, of=["t"]), rests, Labels(MAP))
    assert found.notes[0] == (
        "At least 2 support sets (just enough to carry it): 3 and 1 more. Not all: over the budget."
    )
    table = sets_table(MAP, [rests], Labels(MAP))
    assert table.rows[0][3] == "At least 2 sets: 3 and 1 more"
    assert table.notes[1:] == ("Not all: over the budget.",)
