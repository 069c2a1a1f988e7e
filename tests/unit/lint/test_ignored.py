"""What a map, a claim or a reason does not want to be told, and the order of what is told."""

from __future__ import annotations

import subprocess
import sys

import pytest

import argmap
from argmap.essay import essay_text
from argmap.lint import check, subject
from argmap.lint.rule import Rule, rules
from tests.conftest import ROOT

ESSAY = essay_text("One word here.\n\nTwo words here.", "essay.txt")
CLAIM = "{quote: no such claim}"
REASON = "{quote: no such reason}"


def told(*, head: str = "", claim: str = "", reason: str = "", only: str = "") -> list[str]:
    """Give what is told of a claim and a reason for it, neither of which is in the text."""
    made = argmap.loads(
        f"argmap: 1\n{head}\nclaims:\n  a:\n    text: A.\n    at: {CLAIM}\n{claim}"
        f"    because: [{{premises: [b], at: {REASON}{reason}}}]\n  b: B\u200b.\n"
    )
    chosen: list[Rule] | None = [rule for rule in rules() if rule.code == only] if only else None
    found = check(subject(made, ESSAY), chosen)
    return [f"{one.code} {one.place.line if one.place else 0}" for one in found]


def test_without_a_wish_everything_is_told_in_the_order_of_the_file() -> None:
    assert told() == ["A01 6", "A01 7", "C15 8"]


def test_the_order_is_that_of_the_file_and_not_that_of_the_codes() -> None:
    made = argmap.loads(f"argmap: 1\nclaims:\n  b: B\u200b.\n  a: {{text: A., at: {CLAIM}}}\n")
    assert [found.code for found in check(subject(made, ESSAY))] == ["C15", "A01"]


@pytest.mark.parametrize("name", ["A01", "orphan-anchor"])
def test_a_map_ignores_a_rule_everywhere(name: str) -> None:
    assert told(head=f"ignore: [{name}]") == ["C15 8"]


@pytest.mark.parametrize("name", ["A01", "orphan-anchor"])
def test_a_claim_ignores_a_rule_for_itself_alone(name: str) -> None:
    assert told(claim=f"    ignore: [{name}]\n") == ["A01 8", "C15 9"]


@pytest.mark.parametrize("name", ["A01", "orphan-anchor"])
def test_a_reason_ignores_a_rule_for_itself_alone(name: str) -> None:
    assert told(reason=f", ignore: [{name}]") == ["A01 6", "C15 8"]


def test_another_rule_is_not_ignored() -> None:
    assert told(head="ignore: [A02, C99]", claim="    ignore: [C15]\n")[:2] == ["A01 6", "A01 8"]


def test_only_the_rules_that_are_chosen_are_applied() -> None:
    assert told(only="C15") == ["C15 8"]


def test_the_rules_can_be_asked_for_again_and_again() -> None:
    """The folder of the rules must not take the name of the function when it is loaded."""
    program = "import argmap.lint as l; assert l.rules() == l.rules() == l.rules()"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
