"""What every rule of `argmap.lint.rules` promises.

The examples stand here and not in the rules: a map with the fault, and the same map mended, both of
the same essay. A rule without an example fails the first test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

import pytest

import argmap
from argmap import discovery
from argmap.diagnostics import Diagnostic, apply_edits
from argmap.essay import essay_text
from argmap.lint import Rule, Subject, check, rules, subject

RULES = rules()
ESSAY = essay_text("One word here.\n\nTwo words here. Two words there.", "essay.txt")


@dataclass(frozen=True)
class Example:
    """A map on which a rule fires, and one on which it does not.

    Attributes:
        bad: what stands behind the first line of a map file with the fault.
        good: the same, mended.
        missing: why the text cannot be read, where that is the fault.
        edits: how many edits a program can make to mend it.
    """

    bad: str
    good: str
    missing: str = ""
    edits: int = 0


EXAMPLES = {
    "A01": Example(
        bad="claims: {a: {text: A., at: {quote: Three words}}}",
        good="claims: {a: {text: A., at: {quote: One word}}}",
    ),
    "A02": Example(
        bad="claims: {a: {text: A., at: {quote: Two words}}}",
        good="claims: {a: {text: A., at: {quote: Two words, suffix: there}}}",
    ),
    "A03": Example(
        bad="claims: {a: {text: A., at: {quote: One word, paragraph: 2}}}",
        good="claims: {a: {text: A., at: {quote: One word, paragraph: 1}}}",
        edits=1,
    ),
    "A04": Example(
        bad=f"source: {{sha256: {'0' * 64}}}\nclaims: {{}}",
        good=f"source: {{sha256: {ESSAY.sha256}}}\nclaims: {{}}",
        edits=1,
    ),
    "A08": Example(
        bad="source: {text: gone.txt}\nclaims: {}",
        good="claims: {}",
        missing="there is no file “gone.txt”",
    ),
    "C14": Example(
        bad="claims: {a: {asserted: true}, b: {restates: a, asserted: false}}",
        good="claims: {a: {asserted: true}, b: {restates: a, asserted: true}}",
    ),
    "C15": Example(
        bad="claims: {a: 'Rain\u200b is near.'}",
        good="claims: {a: 'Rain is near.'}",
    ),
    "C16": Example(
        bad="claims: {a: {credence: 0.8}, b: {restates: a, credence: 0.3}}",
        good="claims: {a: {credence: 0.8}, b: {restates: a, credence: 0.8}}",
    ),
    "S17": Example(
        bad="claims: {a: {because: [{premises: []}, b]}, b: }",
        good="claims: {a: {because: [b]}, b: }",
    ),
    "S18": Example(
        bad="claims: {a: , b: }\nlinks: [{preference: a, from: [b]}, {preference: b, from: [a]}]",
        good="claims: {a: , b: }\nlinks: [{preference: a, from: [b]}]",
    ),
}

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def looked_at(text: str, missing: str = "") -> Subject:
    """Give a map as rules see it."""
    made = argmap.loads(f"argmap: 1\n{text}\n")
    return subject(made, text_missing=missing) if missing else subject(made, ESSAY)


def told(rule: Rule, text: str, missing: str = "") -> tuple[Diagnostic, ...]:
    """Give what one rule finds in a map."""
    return check(looked_at(text, missing), [rule])


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert set(EXAMPLES) == {rule.code for rule in RULES}


@each_rule
def test_a_rule_fires_on_its_bad_example(rule: Rule) -> None:
    example = EXAMPLES[rule.code]
    (found,) = told(rule, example.bad, example.missing)
    assert (found.code, found.rule, found.severity) == (rule.code, rule.name, rule.severity)


@each_rule
def test_a_rule_is_silent_on_its_good_example(rule: Rule) -> None:
    assert told(rule, EXAMPLES[rule.code].good) == ()


@each_rule
def test_no_other_rule_fires_on_either_example(rule: Rule) -> None:
    example = EXAMPLES[rule.code]
    assert [found.code for found in check(looked_at(example.bad, example.missing))] == [rule.code]
    assert check(looked_at(example.good)) == ()


@each_rule
def test_what_a_rule_finds_has_a_place_a_sentence_and_a_way_out(rule: Rule) -> None:
    example = EXAMPLES[rule.code]
    (found,) = told(rule, example.bad, example.missing)
    assert found.place is not None
    assert found.source_line
    assert found.message.endswith(".")
    assert found.fix is not None
    assert not found.fix.message.endswith(".")


@each_rule
def test_a_fix_by_edits_mends_what_it_is_for(rule: Rule) -> None:
    example = EXAMPLES[rule.code]
    (found,) = told(rule, example.bad, example.missing)
    assert found.fix is not None
    assert len(found.fix.edits) == example.edits
    if example.edits:
        mended = apply_edits(f"argmap: 1\n{example.bad}", found.fix.edits)
        assert mended == f"argmap: 1\n{example.good}"


@each_rule
def test_a_map_can_ignore_a_rule_by_code_and_by_name(rule: Rule) -> None:
    example = EXAMPLES[rule.code]
    for name in (rule.code, rule.name):
        assert told(rule, f"ignore: [{name}]\n{example.bad}", example.missing) == ()


def pages() -> Iterator[tuple[str, str]]:
    """Give the name and the docstring of every rule's file."""
    for name in discovery.names("argmap.lint.rules"):
        yield name, import_module(f"argmap.lint.rules.{name}").__doc__ or ""


@pytest.mark.parametrize(("name", "page"), list(pages()), ids=[name for name, _ in pages()])
def test_the_docstring_of_a_rule_is_its_page(name: str, page: str) -> None:
    first, blank, *rest = page.splitlines()
    assert first.endswith("."), name
    assert not blank
    assert " ".join(rest).rstrip().endswith("."), "and then says what to do"


@each_rule
def test_a_rule_is_well_named(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.name.replace("-", "_") in discovery.names("argmap.lint.rules")


def test_no_code_and_no_name_is_that_of_two_kinds_of_fault() -> None:
    from checks.docs import GROUPS

    faults = [fault for _, faults in GROUPS for fault in faults]
    codes = [*(rule.code for rule in RULES), *(fault.code for fault in faults)]
    names = [*(rule.name for rule in RULES), *(fault.name for fault in faults)]
    assert len(codes) == len(set(codes))
    assert len(names) == len(set(names))
