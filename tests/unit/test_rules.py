"""Each rule finds its fault, and nothing where there is none."""

from __future__ import annotations

import pytest

import argmap
from argmap.essay import essay_text
from argmap.lint import check, rules, subject

ESSAY = essay_text("One word here.\n\nTwo words here. Two words there.", "essay.txt")
GOOD = "{quote: One word, paragraph: 1}"


def codes(anchor: str, more: str = "", extra: str = "") -> list[str]:
    text = f"argmap: 1\n{more}\nclaims:\n  a: {{text: A., at: {anchor}{extra}}}\n"
    return [found.code for found in check(subject(argmap.loads(text), ESSAY))]


@pytest.mark.parametrize(
    ("anchor", "more", "found"),
    [
        (GOOD, "", []),
        ("{quote: no word}", "", ["A01"]),
        ("{paragraph: 3}", "", ["A01"]),
        ("{quote: Two words}", "", ["A02"]),
        ("{quote: One word, paragraph: 2}", "", ["A03"]),
        (GOOD, f"source: {{sha256: {'0' * 64}}}", ["A04"]),
        (GOOD, f"source: {{sha256: {ESSAY.sha256}}}", []),
    ],
)
def test_what_a_rule_finds(anchor: str, more: str, found: list[str]) -> None:
    assert codes(anchor, more) == found


def test_a_rule_can_be_ignored_in_the_map_and_at_a_claim() -> None:
    assert codes("{quote: no word}", "ignore: [A01]") == []
    assert codes("{quote: no word}", extra=", ignore: [orphan-anchor]") == []


def test_a_missing_text_and_hidden_marks_are_told() -> None:
    made = argmap.loads("argmap: 1\nsource: {text: a.txt}\nclaims: {a: 'A\u200b'}\n")
    told = [found.code for found in check(subject(made, text_missing="it is gone"))]
    assert told == ["A08", "C15"]


def test_every_rule_has_its_page() -> None:
    assert [rule.code for rule in rules()] == [
        *("A01", "A02", "A03", "A04", "A08"),
        *("C14", "C15", "C16", "S17", "S18"),
    ]


@pytest.mark.parametrize(
    ("claims", "links", "found"),
    [
        ("a: {credence: 0.8}, b: {restates: a, credence: 0.3}", "", ["“b” 0.3 “a” 0.8"]),
        ("b: {restates: a, credence: 0.3}, a: {credence: 0.8}", "", ["“a” 0.8 “b” 0.3"]),
        (
            "a: {credence: 0.8}, b: {credence: 0.3}",
            "[{rephrase: a, from: [b]}]",
            ["“b” 0.3 “a” 0.8"],
        ),
        (
            "t: , a: {restates: t, credence: 0.8}, b: {restates: t, credence: 0.3}",
            "",
            ["“b” 0.3 “a” 0.8"],
        ),
        (
            "b: {restates: t, credence: 0.3}, a: {restates: b, credence: 1}, t: {credence: 0.8}",
            "",
            ["“b” 0.3 “t” 0.8", "“a” 1 “t” 0.8"],
        ),
        ("a: {credence: 0.8}, b: {restates: a, credence: 0.8}", "", []),
        ("a: {credence: 0.8}, b: {restates: a}", "", []),
        ("a: {credence: 0.8}, b: {credence: 0.3}", "", []),
        ("a: {credence: 0.8}, b: {credence: 1}, c: {restates: [a, b], credence: 0}", "", []),
        ("a: {credence: 0.8}, b: {restates: a, credence: 0.3, ignore: [C16]}", "", []),
    ],
)
def test_different_credences_of_one_claim_are_told_with_the_one_that_counts(
    claims: str, links: str, found: list[str]
) -> None:
    thesis = "thesis: t\n" if "t: " in claims else ""
    more = f"\nlinks: {links}" if links else ""
    made = argmap.loads(f"argmap: 1\n{thesis}claims: {{{claims}}}{more}\n")
    told = [one for one in check(subject(made)) if one.code == "C16"]
    assert [one.message for one in told] == [
        f"{name} has the credence {credence} and {other}, which says the same, {counts}; "
        f"the {counts} counts."
        for name, credence, other, counts in (one.split() for one in found)
    ]
    counting = {one.message.rpartition(" the ")[2].split()[0] for one in told}
    stated = argmap.analysis.probability(made).stated
    assert counting <= {f"{share:.12g}" for share in stated.values()} or not stated
