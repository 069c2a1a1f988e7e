"""Statuses as a table and as a document."""

from __future__ import annotations

from argmap.analysis import Model, gradual, probability, status
from argmap.model import ArgumentMap
from argmap.report import Table
from argmap.report.answers.labels import NO_CLAIMS, NO_THESIS, Labels
from argmap.report.answers.status import status_document, status_table
from tests.helpers.examples import sketch

MAP = sketch(
    "t: {because: [a, h], but: [o]}",
    *("a: {credence: 0.5}", "h: {asserted: false}", "o: {but: [r]}", "r", "z: {restates: t}"),
    head="title: Why?\nlanguage: de\nthesis: t",
)


def table(argument: ArgumentMap) -> Table:
    return status_table(argument, status(argument), Labels(argument))


def test_every_claim_has_a_row_in_reading_order() -> None:
    assert [row[:3] for row in table(MAP).rows] == [
        ("T", "t", "accepted"),
        ("1", "a", "accepted"),
        ("2", "h", "rejected"),
        ("3", "o", "rejected"),
        ("4", "r", "accepted"),
        ("5", "z", "accepted"),
    ]
    assert (table(MAP).title, table(MAP).language) == ("Why?", "de")


def test_the_notes_count_and_judge_the_thesis() -> None:
    counts, thesis = table(MAP).notes
    assert counts.startswith("6 claims: 4 accepted, 2 rejected.")
    assert thesis == "The thesis T “t” is accepted."


def test_a_map_without_claims_or_without_a_thesis_says_so() -> None:
    assert table(ArgumentMap()).notes == (NO_CLAIMS,)
    assert table(sketch("a", "b")).notes[1:] == (NO_THESIS,)


def test_probabilities_stand_beside_conclusions_and_their_other_wordings() -> None:
    found = status_table(MAP, status(MAP), Labels(MAP), probability(MAP))
    assert [column.title for column in found.columns[-2:]] == ["P(accepted)", "P(supported)"]
    shares = {row[0]: row[-2:] for row in found.rows}
    assert shares["T"] == shares["5"] == ("0.500", "0.500")
    assert shares["1"] == ("", "")
    assert "Method: exact." in found.notes[2]
    assert "undecided" not in found.notes[2]
    assert (
        found.notes[3]
        == "Most important for P(supported) of T (Birnbaum): 1 “a” 1.000, 2 “h” 0.500."
    )


def test_the_chance_of_being_undecided_is_shown_where_there_is_any() -> None:
    argument = sketch(
        *("t: {because: [a], but: [o]}", "a", "o: {but: [p], credence: 0.4}"),
        *("p: {but: [o], credence: 0.5}", "s: {because: [a]}"),
        head="thesis: t",
    )
    found = status_table(argument, status(argument), Labels(argument), probability(argument))
    titles = [column.title for column in found.columns[-3:]]
    assert titles == ["P(accepted)", "P(undecided)", "P(supported)"]
    shares = {row[1]: row[-3:] for row in found.rows}
    assert shares["t"] == ("0.600", "0.200", "1.000")
    assert shares["s"] == ("1.000", "0.000", "1.000")
    assert shares["a"] == ("", "", "")
    assert "P(undecided) is the chance that they leave it open, " in found.notes[2]


def test_a_map_without_credences_is_told_so() -> None:
    argument = sketch("t: {because: [a]}", "a", head="thesis: t")
    found = status_table(argument, status(argument), Labels(argument), probability(argument))
    assert any("no credence and no strength" in note for note in found.notes)


def test_a_credence_that_is_not_used_is_told() -> None:
    argument = sketch("t: {because: [a], credence: 0.25}", "a", head="thesis: t")
    found = status_table(argument, status(argument), Labels(argument), probability(argument))
    assert found.notes[-1] == "The credence 0.25 of T “t” is not used: it has reasons."


def test_a_gradual_strength_is_a_second_opinion() -> None:
    strengths = gradual(MAP, Model.DF_QUAD)
    found = status_table(MAP, status(MAP), Labels(MAP), strengths=strengths)
    assert found.columns[-1].title == "df-quad"
    assert found.rows[1][-1] == "0.500"
    assert "second opinion" in found.notes[-1]


def test_the_document_has_the_promised_keys() -> None:
    found = status_document(status(MAP))
    assert {*found} == {"status", "links"}
    assert found["status"]["t"] == {
        "status": "accepted",
        "reason": "supported",
        "by": ["t#1"],
    }
    assert found["status"]["z"]["same_as"] == "t"
    assert found["links"] == {
        "t#1": "fires",
        "t#2": "premise",
        "t#3": "premise",
        "o#1": "fires",
    }


def test_the_document_of_probabilities_and_strengths() -> None:
    found = status_document(status(MAP), probability(MAP), gradual(MAP, Model.DF_QUAD))
    assert {*found} == {
        *("status", "links", "accepted", "undecided", "supported", "stated"),
        *("importance", "method", "gradual"),
    }
    assert found["gradual"]["model"] == "df-quad"
    assert found["gradual"]["strength"].keys() == found["status"].keys()
