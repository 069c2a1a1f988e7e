"""What suppositions change, as a table and as a document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.analysis import Add, Assert, Drop, Operation, Retract, WhatIf, what_if
from argmap.model import ArgumentMap, Claim, Link, LinkKind
from argmap.report import Table
from argmap.report.answers.labels import Labels
from argmap.report.answers.what_if import what_if_document, what_if_table
from tests.helpers.examples import sketch

MAP = sketch(
    "t: {because: [m, b], but: [{id: o, premises: [c]}]}",
    *("m: {because: [{id: s, premises: [a]}]}", "a", "b"),
    *("c: {but: [d]}", "d", "h: {asserted: false}"),
    head="thesis: t",
)


def attack(target: str, name: str = "new", text: str = "No!") -> Add:
    link = Link(id=f"{name}#", kind=LinkKind.ATTACK, premises=(name,), target=target)
    return Add(link, (Claim(id=name, text=text),))


def reason(target: str) -> Add:
    link = Link(id="why#", kind=LinkKind.SUPPORT, premises=("why",), target=target)
    return Add(link, (Claim(id="why", text="Yes!"),))


def table(*operations: Operation, argument: ArgumentMap = MAP) -> Table:
    labels = Labels(argument, [one for one in operations if isinstance(one, Add)])
    return what_if_table(argument, what_if(argument, operations), labels)


def rows(*operations: Operation) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[2:] for row in table(*operations).rows}


@pytest.mark.parametrize(
    ("operation", "question"),
    [
        (Retract("a"), "What if 2 “a” is given up?"),
        (Assert("h"), "What if 6 “h” is granted?"),
        (Drop("s"), "What if the step from 2 is dropped?"),
        (Drop("o"), "What if the objection 4 is dropped?"),
        (attack("t"), "What if “No!” speaks against T “t”?"),
        (attack("s"), "What if “No!” speaks against the step from 2?"),
        (reason("t"), "What if “Yes!” supports T “t”?"),
    ],
)
def test_the_title_is_the_question(operation: Operation, question: str) -> None:
    assert table(operation).title == question


def test_several_suppositions_are_one_question() -> None:
    title = table(Retract("a"), Assert("h"), Drop("o")).title
    assert title == "What if 2 “a” is given up, 6 “h” is granted and the objection 4 is dropped?"


def test_a_long_text_is_cut_in_the_question() -> None:
    assert len(table(attack("t", text="word " * 5_000)).title) < 120


def test_what_falls_and_what_is_weakened_is_told_with_its_way() -> None:
    assert rows(Retract("a")) == {
        "T": ("weakened", "", "2 → 1 → T"),
        "1": (
            "accepted, now rejected; falls",
            "the step from 2 fails (a premise of it is not accepted)",
            "2 → 1",
        ),
        "2": ("accepted, now rejected; falls", "given up", ""),
    }


def test_a_way_that_begins_with_a_link_names_it() -> None:
    assert rows(Drop("s"))["1"][2] == "the step from 2 → 1"
    assert rows(attack("t"))["T"] == (
        "accepted, now rejected",
        "the objection new is not answered",
        "the objection new → T",
    )


def test_what_is_new_rises() -> None:
    assert rows(attack("t"))["new"] == ("not there, now accepted; rises", "asserted", "")


def test_the_notes_count_and_judge_the_thesis() -> None:
    counts, thesis, *_ = table(Retract("a")).notes
    assert counts == "2 claims changed in status; 2 fell, 1 weakened."
    assert thesis == "The thesis T “t” stays accepted and is weakened."


@pytest.mark.parametrize(
    ("operations", "words"),
    [
        ([Retract("a")], ["falls", "weakened"]),
        ([Retract("h")], []),
        ([Assert("h")], ["rises"]),
        ([Retract("d"), Retract("a"), Assert("h")], ["falls", "rises", "weakened"]),
    ],
)
def test_each_word_of_the_answer_is_explained_once_and_no_other(
    operations: list[Operation], words: list[str]
) -> None:
    found = table(*operations)
    told = [note.partition(":")[0] for note in found.notes if ": " in note]
    assert [one for one in told if one in {"falls", "rises", "weakened"}] == words
    said = " ".join(row[2] for row in found.rows)
    assert [word for word in ("falls", "rises", "weakened") if word in said] == words


@pytest.mark.parametrize(
    ("operations", "said"),
    [
        ([Assert("b")], "No claim changes: every one keeps its status."),
        ([Assert("h")], "1 claim changed in status; 1 rose. No other claim changes."),
        ([attack("d"), Assert("h")], "5 claims changed in status; 2 rose."),
        ([attack("h")], "1 claim changed in status; 1 rose. No other claim changes."),
        ([Retract("m")], "1 claim changed in status; 1 fell, 1 weakened."),
    ],
)
def test_what_no_claim_does_is_not_counted(operations: list[Operation], said: str) -> None:
    assert table(*operations).notes[0] == said


def test_where_nothing_changes_there_are_no_rows() -> None:
    assert table(Assert("b")).rows == ()


@pytest.mark.parametrize(
    ("operations", "said"),
    [
        ([Assert("h")], "stays accepted"),
        ([Retract("d")], "becomes rejected"),
        ([Retract("a"), Retract("b")], "becomes rejected and loses its footing"),
        ([attack("t"), Retract("a")], "becomes rejected and is weakened"),
    ],
)
def test_what_becomes_of_the_thesis(operations: list[Operation], said: str) -> None:
    assert table(*operations).notes[1] == f"The thesis T “t” {said}."


def test_what_could_not_be_worked_out_is_told_as_such() -> None:
    found: WhatIf = replace(what_if(MAP, [Retract("a")]), weakened=(), perhaps_weakened=("t",))
    told = what_if_table(MAP, found, Labels(MAP))
    assert told.rows[0][2] == "perhaps weakened"
    assert told.notes[:3] == (
        "2 claims changed in status; 2 fell, 1 perhaps weakened.",
        "Which claims are weakened takes more than the budget to work out.",
        "The thesis T “t” stays accepted and is perhaps weakened.",
    )


def test_the_document_has_the_promised_keys() -> None:
    operations: list[Operation] = [Retract("a"), Assert("h"), Drop("o"), attack("m")]
    found = what_if_document(what_if(MAP, operations))
    assert found == {
        "did": [
            {"retract": "a"},
            {"assert": "h"},
            {"drop": "o"},
            {
                "add": {"id": "new#", "attack": "m", "from": ["new"]},
                "claims": {"new": "No!"},
            },
        ],
        "changes": {
            "m": {"before": ["accepted", "supported"], "after": ["rejected", "rebutted"]},
            "a": {"before": ["accepted", "asserted"], "after": ["rejected", "retracted"]},
            "h": {"before": ["rejected", "hypothesis"], "after": ["accepted", "asserted"]},
            "new": {"before": None, "after": ["accepted", "asserted"]},
        },
        "falls": ["m", "a"],
        "rises": ["h", "new"],
        "weakened": ["t"],
        "perhaps_weakened": [],
        "came": {"s": "a", "m": "new#", "t#1": "m"},
        "came_footing": {"s": "a", "m": "s", "t#1": "m", "t": "t#1"},
    }


def test_a_thesis_that_stands_on_fewer_steps_is_told_so() -> None:
    made = sketch(
        "t: {because: [m, n]}", "m: {but: [o]}", "n", "o: {asserted: false}", head="thesis: t"
    )
    found = what_if(made, [Assert("o")])
    told = what_if_table(made, found, Labels(made)).notes
    assert told[2] == "1 of the 2 steps that carry it now fails."


def test_a_thesis_that_gains_a_step_is_told_so() -> None:
    made = sketch("t: {because: [m, n]}", "m: {but: [o]}", "n", "o", head="thesis: t")
    found = what_if(made, [Retract("o")])
    told = what_if_table(made, found, Labels(made)).notes
    assert "1 more step now carries it." in told


def test_the_only_step_to_a_thesis_is_not_counted() -> None:
    made = sketch("t: {because: [a], but: [o]}", "a", "o", head="thesis: t")
    found = what_if(made, [Retract("a")])
    told = what_if_table(made, found, Labels(made)).notes
    assert "The one step that carried it fails." in told
