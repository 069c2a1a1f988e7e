"""Every reason for a status in words."""

from __future__ import annotations

import pytest

from argmap.analysis import Reason, Retract, status, what_if
from argmap.model import ArgumentMap
from argmap.report.answers.labels import Labels
from argmap.report.answers.reasons import why
from tests.helpers.examples import sketch

PEACEFUL = sketch("t: {because: [a, [b, c]]}", "a", "b", "c", head="thesis: t")
CIRCLE = sketch("t: {because: [m]}", "m: {because: [t]}", head="thesis: t")
FIGHT = sketch(
    "t: {because: [u]}", "u: {because: [a], but: [b]}", "a", "b: {but: [c]}", "c: {but: [b]}"
)
FAILING = sketch(
    "t: {because: [[a, h], {id: s, premises: [b], unless: [c]}, {id: r, premises: [d]}]}",
    *("a", "h: {asserted: false}", "b", "c", "d"),
    head="thesis: t",
    links="[{support: r, from: [h]}]",
)
BARE = sketch("t", head="thesis: t", links="[{support: t, from: []}]")
REBUTTED = sketch("t: {but: [a]}", "a", head="thesis: t")
TWICE = sketch("t: {but: [a, {id: o, premises: [b, c]}]}", "a", "b", "c", head="thesis: t")
ANSWERED = sketch("t: {but: [a]}", "a: {but: [b]}", "b", head="thesis: t")
UNANSWERED = sketch(
    "t: {because: [a], but: [b]}",
    "a: {but: [e]}",
    "b: {because: [c], but: [d]}",
    *("c: {but: [f]}", "d: {but: [g]}", "e", "f", "g"),
    head="thesis: t",
)
CONTESTED = sketch("t: {because: [a], but: [b]}", "a", "b: {but: [c]}", "c", head="thesis: t")
SUMMARY = sketch("t: {restates: [a, h]}", "a", "h: {asserted: false}", head="thesis: t")
AGAIN = sketch("t: {because: [a]}", "a", "z: {restates: t}", head="thesis: t")


def told(argument: ArgumentMap, claim: str) -> str:
    return why(status(argument), claim, Labels(argument))


@pytest.mark.parametrize(
    ("argument", "claim", "reason", "words"),
    [
        (PEACEFUL, "a", Reason.ASSERTED, "asserted"),
        (ANSWERED, "t", Reason.ASSERTED, "asserted; no objection stands"),
        (PEACEFUL, "t", Reason.SUPPORTED, "carried by 1 and 2 + 3"),
        (CONTESTED, "t", Reason.SUPPORTED, "carried by 1; no objection stands"),
        (BARE, "t", Reason.SUPPORTED, "carried by a reason without premises"),
        (REBUTTED, "t", Reason.REBUTTED, "the objection 1 is not answered"),
        (TWICE, "t", Reason.REBUTTED, "the objection 1 and the objection 2 + 3 are not answered"),
        (FAILING, "h", Reason.HYPOTHESIS, "a hypothesis: nobody asserts it"),
        (
            CIRCLE,
            "m",
            Reason.CIRCULAR,
            "it rests only on itself: all support that is left runs in a circle",
        ),
        (
            FAILING,
            "t",
            Reason.UNSUPPORTED,
            (
                "the step from 1 + 2 fails (a premise of it is not accepted); the step from 3 "
                "fails (it is undercut); the step from 5 fails (what backs it fails)"
            ),
        ),
        (SUMMARY, "t", Reason.UNSUPPORTED, "2, which it sums up, is not accepted"),
        (
            FIGHT,
            "b",
            Reason.ATTACK_CYCLE,
            "it stands in a circle of attacks that nothing decides",
        ),
        (
            FIGHT,
            "t",
            Reason.RESTS_ON_UNDECIDED,
            "it turns on what is undecided: the step from 1",
        ),
        (AGAIN, "z", Reason.SUPPORTED, "says the same as T"),
    ],
)
def test_a_reason_in_words(argument: ArgumentMap, claim: str, reason: Reason, words: str) -> None:
    assert status(argument).claims[claim].reason is reason
    assert told(argument, claim) == words


def test_a_claim_that_is_given_up() -> None:
    after = what_if(PEACEFUL, [Retract("a")]).after
    assert after.claims["a"].reason is Reason.RETRACTED
    assert why(after, "a", Labels(PEACEFUL)) == "given up"


def test_an_objection_of_nothing_is_named() -> None:
    argument = sketch("t", head="thesis: t", links="[{attack: t, from: []}]")
    assert told(argument, "t") == "the objection without premises is not answered"


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("b", "the step from 4 fails (a premise of it is not accepted)"),
        ("c", "the reply 5 is not answered"),
        ("d", "the objection 7 is not answered"),
        ("a", "the objection 2 is not answered"),
    ],
)
def test_what_attacks_an_objection_or_its_reasons_is_a_reply(claim: str, words: str) -> None:
    assert told(UNANSWERED, claim) == words


def test_an_objection_whose_replies_are_rebutted_says_that_no_reply_stands() -> None:
    argument = sketch(
        "t: {but: [a]}", "a: {but: [b]}", "b: {but: [c]}", "c: {but: [d]}", "d", head="thesis: t"
    )
    assert told(argument, "c") == "the reply 4 is not answered"
    assert told(argument, "b") == "asserted; no objection stands"
    assert told(argument, "a") == "the reply 2 is not answered"
    argument = sketch("t: {but: [a]}", "a: {but: [b]}", "b: {but: [c]}", "c", head="thesis: t")
    assert told(argument, "a") == "asserted; no reply stands"


def test_without_a_thesis_every_attack_is_an_objection() -> None:
    argument = sketch("a: {but: [b]}", "b: {but: [c]}", "c", "d: {because: [c]}")
    assert not argument.theses
    assert told(argument, "b") == "the objection 3 is not answered"


def test_an_undecided_objection_is_named() -> None:
    assert told(FIGHT, "u") == "it turns on what is undecided: the objection 3"
